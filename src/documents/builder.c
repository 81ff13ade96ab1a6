/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clean text of a page: pieces of text come in, with the kind of paragraph
 * they belong to, and ends of paragraphs; out goes a document. White space is not
 * written when it comes but remembered as a gap, and written before the next
 * visible character, so that none stands at either end of a paragraph or a line. */
#include "documents/builder.h"

#include "documents/document_private.h"

/* What lies between the last visible character and the next. */
typedef enum {
    GAP_NONE,
    GAP_SPACE,
    GAP_LINE,
    GAP_PARAGRAPH,
} Gap;

struct CoterieBuilder {
    GString *text;
    GArray *paragraphs; /* of CoterieParagraph; the last is open unless the gap is a paragraph's */
    Gap gap;
};

CoterieBuilder *
coterie_builder_new(void)
{
    CoterieBuilder *builder = g_new0(CoterieBuilder, 1);

    builder->text = g_string_new(NULL);
    builder->paragraphs = g_array_new(FALSE, FALSE, sizeof(CoterieParagraph));
    builder->gap = GAP_PARAGRAPH;
    return builder;
}

void
coterie_builder_free(CoterieBuilder *builder)
{
    if (builder == NULL)
        return;
    g_clear_pointer(&builder->paragraphs, g_array_unref);
    if (builder->text != NULL)
        g_string_free(builder->text, TRUE);
    g_free(builder);
}

static CoterieParagraph *
last_paragraph(const CoterieBuilder *builder)
{
    return &g_array_index(builder->paragraphs, CoterieParagraph, builder->paragraphs->len - 1);
}

static void
begin_paragraph(CoterieBuilder *builder, CoterieParagraphKind kind)
{
    CoterieParagraph paragraph = {.kind = kind};

    if (builder->paragraphs->len > 0)
        g_string_append(builder->text, "\n\n");
    paragraph.span.offset = (guint32)builder->text->len;
    g_array_append_val(builder->paragraphs, paragraph);
}

/* Something visible comes: writes what lies before it. */
static void
close_gap(CoterieBuilder *builder, CoterieParagraphKind kind)
{
    if (builder->gap == GAP_PARAGRAPH)
        begin_paragraph(builder, kind);
    else if (builder->gap != GAP_NONE)
        g_string_append_c(builder->text, builder->gap == GAP_LINE ? '\n' : ' ');
    builder->gap = GAP_NONE;
    last_paragraph(builder)->kind = MIN(last_paragraph(builder)->kind, kind);
}

static void
append_visible(CoterieBuilder *builder, CoterieParagraphKind kind, const char *text, gsize length)
{
    CoterieParagraph *paragraph;

    close_gap(builder, kind);
    g_string_append_len(builder->text, text, (gssize)length);
    paragraph = last_paragraph(builder);
    paragraph->span.length = (guint32)builder->text->len - paragraph->span.offset;
}

/* How many bytes at @text are visible ASCII. */
static gsize
plain_run(const char *text, gsize length)
{
    gsize at = 0;

    while (at < length && text[at] > ' ' && text[at] < 0x7F)
        at++;
    return at;
}

/* The joiners U+200C and U+200D shape letters of some scripts, and stay. */
static gboolean
is_unseen(gunichar character)
{
    if (character == 0x200C || character == 0x200D)
        return FALSE;
    return g_unichar_iscntrl(character) || g_unichar_type(character) == G_UNICODE_FORMAT;
}

/* GLib counts neither the vertical tab nor the next line (U+0085) among white space. */
static gboolean
is_white(gunichar character)
{
    return g_unichar_isspace(character) || character == '\v' || character == 0x85;
}

static void
widen(CoterieBuilder *builder, gboolean is_break)
{
    if (is_break)
        coterie_builder_break(builder);
    else if (builder->gap == GAP_NONE)
        builder->gap = GAP_SPACE;
}

static void
add(CoterieBuilder *builder,
    CoterieParagraphKind kind,
    const char *text,
    gsize length,
    gboolean has_lines)
{
    for (gsize at = 0; at < length;) {
        gsize size = plain_run(text + at, length - at);
        gunichar character = 0;

        if (size == 0) {
            character = g_utf8_get_char(text + at);
            size = (gsize)(g_utf8_next_char(text + at) - (text + at));
        }
        if (is_white(character))
            widen(builder, has_lines && character == '\n');
        else if (character == 0 || !is_unseen(character))
            append_visible(builder, kind, text + at, size);
        at += size;
    }
}

void
coterie_builder_add(CoterieBuilder *builder,
                    CoterieParagraphKind kind,
                    const char *text,
                    gsize length)
{
    add(builder, kind, text, length, FALSE);
}

void
coterie_builder_add_lines(CoterieBuilder *builder,
                          CoterieParagraphKind kind,
                          const char *text,
                          gsize length)
{
    add(builder, kind, text, length, TRUE);
}

void
coterie_builder_break(CoterieBuilder *builder)
{
    builder->gap = builder->gap < GAP_LINE ? GAP_LINE : GAP_PARAGRAPH;
}

void
coterie_builder_end(CoterieBuilder *builder)
{
    builder->gap = GAP_PARAGRAPH;
}

gsize
coterie_builder_place(const CoterieBuilder *builder)
{
    return builder->text->len;
}

void
coterie_builder_take_back(CoterieBuilder *builder,
                          gsize place,
                          gboolean (*is_dispensable)(const char *text))
{
    CoterieParagraph *paragraph;
    char first;

    if (builder->gap == GAP_PARAGRAPH || place == builder->text->len)
        return;
    paragraph = last_paragraph(builder);
    if (paragraph->span.offset >= place || !is_dispensable(builder->text->str + place))
        return;
    first = builder->text->str[place];
    if (first == ' ' || first == '\n')
        builder->gap = MAX(builder->gap, first == ' ' ? GAP_SPACE : GAP_LINE);
    g_string_truncate(builder->text, place);
    paragraph->span.length = (guint32)place - paragraph->span.offset;
}

CoterieDocument *
coterie_builder_document(CoterieBuilder *builder, const char *id)
{
    g_autoptr(GBytes) text = NULL;

    if (builder->paragraphs->len > 0)
        g_string_append_c(builder->text, '\n');
    text = g_string_free_to_bytes(g_steal_pointer(&builder->text));
    return coterie_document_new_made(id, text, g_steal_pointer(&builder->paragraphs));
}
