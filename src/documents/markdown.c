/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Markdown becomes text. md4c reads it and calls us at each block, span and piece
 * of text; a stack holds what the open blocks mean for the text within. Before that
 * the source is gone through line by line, because CommonMark knows neither front
 * matter nor notes: the former goes, and "[^1]: text" with all that belongs to it
 * is read after the rest, so that notes come last, as on a printed page.
 *
 * Weak spot: what looks like a note within a code block is taken for one. */
#include "documents/markdown.h"

#include "documents/builder.h"

#include <libxml/HTMLparser.h>
#include <md4c.h>
#include <string.h>

#define NOTE_INDENT 4
#define LONGEST_LABEL "64"

/* What a block means for the text within. */
typedef struct {
    CoterieParagraphKind kind;
    gboolean dropped;
} Meaning;

typedef struct {
    CoterieBuilder *builder;
    GArray *open;      /* of Meaning, never empty */
    GString *captions; /* of pictures, for behind the paragraph; a line each */
    guint pictures;    /* that are open: one may stand in the description of another */
} Walk;

/* The source in two parts. */
typedef struct {
    GString *text;
    GString *notes;
} Parts;

/* clang-format off */
/* What is not here is prose. */
static const Meaning meanings[] = {
    [MD_BLOCK_QUOTE] = {COTERIE_PARAGRAPH_QUOTATION, FALSE},
    [MD_BLOCK_LI] = {COTERIE_PARAGRAPH_LIST, FALSE},
    [MD_BLOCK_H] = {COTERIE_PARAGRAPH_HEADING, FALSE},
    [MD_BLOCK_CODE] = {COTERIE_PARAGRAPH_PROSE, TRUE},
    [MD_BLOCK_HTML] = {COTERIE_PARAGRAPH_PROSE, TRUE},
    [MD_BLOCK_TH] = {COTERIE_PARAGRAPH_LIST, FALSE},
    [MD_BLOCK_TD] = {COTERIE_PARAGRAPH_PROSE, FALSE},
};
/* clang-format on */

static const Meaning *
innermost(const Walk *walk)
{
    return &g_array_index(walk->open, Meaning, walk->open->len - 1);
}

/* Ends the paragraph and puts what its pictures show behind it. */
static void
end_paragraph(Walk *walk)
{
    coterie_builder_end(walk->builder);
    coterie_builder_add_lines(
        walk->builder, COTERIE_PARAGRAPH_CAPTION, walk->captions->str, walk->captions->len);
    coterie_builder_end(walk->builder);
    g_string_truncate(walk->captions, 0);
}

static int
enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    Walk *walk = data;
    const Meaning *outer = innermost(walk);
    const Meaning *own = &meanings[type];
    Meaning meaning = {MAX(outer->kind, own->kind), outer->dropped || own->dropped};

    (void)detail;
    end_paragraph(walk);
    g_array_append_val(walk->open, meaning);
    return 0;
}

static int
leave_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    Walk *walk = data;

    (void)type;
    (void)detail;
    end_paragraph(walk);
    g_array_set_size(walk->open, walk->open->len - 1);
    return 0;
}

static int
enter_span(MD_SPANTYPE type, void *detail, void *data)
{
    Walk *walk = data;

    (void)detail;
    walk->pictures += type == MD_SPAN_IMG;
    return 0;
}

static int
leave_span(MD_SPANTYPE type, void *detail, void *data)
{
    Walk *walk = data;

    (void)detail;
    if (type != MD_SPAN_IMG)
        return 0;
    walk->pictures--;
    if (walk->pictures == 0)
        g_string_append(walk->captions, "\n\n");
    return 0;
}

static void
add(Walk *walk, const char *text, gsize length)
{
    if (walk->pictures > 0)
        g_string_append_len(walk->captions, text, (gssize)length);
    else
        coterie_builder_add(walk->builder, innermost(walk)->kind, text, length);
}

/* The character that "#8212" or "#x2014" or "mdash" stands for; 0 if there is none. */
static gunichar
character_of(const char *name)
{
    const htmlEntityDesc *entity;
    gboolean is_hex;
    guint64 number;

    if (name[0] != '#') {
        entity = htmlEntityLookup((const xmlChar *)name);
        return entity != NULL ? entity->value : 0;
    }
    is_hex = name[1] == 'x' || name[1] == 'X';
    number = g_ascii_strtoull(name + 1 + is_hex, NULL, is_hex ? 16 : 10);
    return number <= 0x10FFFF && g_unichar_validate((gunichar)number) ? (gunichar)number : 0;
}

/* @text is "&mdash;" or the like; one that means nothing stays as it is. */
static void
add_entity(Walk *walk, const char *text, gsize length)
{
    g_autofree char *name = g_strndup(text + 1, length - 2);
    gunichar character = character_of(name);
    char bytes[6];

    if (character != 0)
        add(walk, bytes, (gsize)g_unichar_to_utf8(character, bytes));
    else
        add(walk, text, length);
}

static gboolean
is_break(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size)
{
    return type == MD_TEXT_BR ||
           (type == MD_TEXT_HTML && size > 3 && g_ascii_strncasecmp(text, "<br", 3) == 0);
}

static int
add_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data)
{
    Walk *walk = data;

    if (innermost(walk)->dropped)
        return 0;
    if (type == MD_TEXT_ENTITY)
        add_entity(walk, text, size);
    else if (is_break(type, text, size) && walk->pictures == 0)
        coterie_builder_break(walk->builder);
    else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
        add(walk, " ", 1);
    else if (type != MD_TEXT_HTML)
        add(walk, text, size);
    return 0;
}

static void
walk_source(CoterieBuilder *builder, const GString *source, CoterieParagraphKind kind)
{
    static const MD_PARSER parser = {
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_WIKILINKS,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = add_text,
    };
    g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(Meaning));
    g_autoptr(GString) captions = g_string_new(NULL);
    Walk walk = {builder, open, captions, 0};
    Meaning root = {kind, FALSE};

    g_array_append_val(open, root);
    if (md_parse(source->str, (MD_SIZE)source->len, &parser, &walk) != 0)
        g_error("out of memory"); /* the only way for it to fail */
}

static gsize
line_length(const char *line, gsize left)
{
    const char *feed = left > 0 ? memchr(line, '\n', left) : NULL;

    return feed != NULL ? (gsize)(feed - line) + 1 : left;
}

static gboolean
is_fence(const char *line, gsize length)
{
    return (length == 4 && memcmp(line, "---\n", 4) == 0) ||
           (length >= 3 && length <= 4 && memcmp(line, "...\n", length) == 0) ||
           (length == 3 && memcmp(line, "---", 3) == 0);
}

/* Bytes of a block "---", lines with the first of them a "key: value", "---" at the beginning. */
static gsize
front_matter(const char *source, gsize length)
{
    gsize at = line_length(source, length);
    gsize size;

    if (length == 0 || source[0] != '-' || !is_fence(source, at) ||
        memchr(source + at, ':', line_length(source + at, length - at)) == NULL)
        return 0;
    for (; at < length; at += size) {
        size = line_length(source + at, length - at);
        if (is_fence(source + at, size))
            return at + size;
    }
    return 0;
}

static gsize
count_indent(const char *line, gsize length)
{
    gsize indent = 0;

    while (indent < MIN(length, NOTE_INDENT) && line[indent] == ' ')
        indent++;
    return indent == 0 && length > 0 && line[0] == '\t' ? 1 : indent;
}

/* Bytes of "[^1]:" at the beginning of a line, or 0. */
static gsize
note_mark(const char *line, gsize length)
{
    gsize at = count_indent(line, length);
    const char *end;

    if (at >= NOTE_INDENT || length < at + 2 || memcmp(line + at, "[^", 2) != 0)
        return 0;
    end = memchr(line + at, ']', length - at);
    if (end == NULL || end + 1 == line + length || end[1] != ':' || end == line + at + 2)
        return 0;
    return (gsize)(end - line) + 2;
}

static gboolean
is_blank(const char *line, gsize length)
{
    while (length > 0 && g_ascii_isspace(line[length - 1]))
        length--;
    return length == 0;
}

static gboolean
is_indented(const char *line, gsize length)
{
    return length > 0 && (line[0] == '\t' || count_indent(line, length) == NOTE_INDENT);
}

/* A note goes on to the next line that is not indented and stands behind a blank one. */
static void
part(Parts *parts, const char *source, gsize length)
{
    gboolean in_note = FALSE;
    gboolean after_blank = FALSE;
    gsize size;

    for (gsize at = front_matter(source, length); at < length; at += size) {
        const char *line = source + at;
        gsize skip;

        size = line_length(line, length - at);
        skip = note_mark(line, size);
        if (skip > 0)
            g_string_append_c(parts->notes, '\n');
        in_note = skip > 0 ||
                  (in_note && (!after_blank || is_blank(line, size) || is_indented(line, size)));
        after_blank = is_blank(line, size);
        if (in_note && skip == 0)
            skip = count_indent(line, size);
        g_string_append_len(
            in_note ? parts->notes : parts->text, line + skip, (gssize)(size - skip));
    }
}

/* Takes away what refers to notes: "[^1]". */
static void
drop_references(GString *text)
{
    g_autoptr(GRegex) regex =
        g_regex_new("\\[\\^[^\\]\\s]{1," LONGEST_LABEL "}\\]", G_REGEX_RAW, 0, NULL);
    g_autofree char *left =
        g_regex_replace_literal(regex, text->str, (gssize)text->len, 0, "", 0, NULL);

    if (left != NULL)
        g_string_assign(text, left);
}

CoterieDocument *
coterie_markdown_read(const char *id, GBytes *source)
{
    g_autoptr(CoterieBuilder) builder = coterie_builder_new();
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GString) notes = g_string_new(NULL);
    Parts parts = {text, notes};
    gsize length;
    const char *bytes = g_bytes_get_data(source, &length);

    part(&parts, bytes, length);
    drop_references(text);
    walk_source(builder, text, COTERIE_PARAGRAPH_PROSE);
    walk_source(builder, notes, COTERIE_PARAGRAPH_SOURCE);
    return coterie_builder_document(builder, id);
}
