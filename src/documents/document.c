/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document: an identifier, the bytes of its text, its paragraphs. The text is
 * shared, never copied, so that a file on disk is mapped once and read in place;
 * what the other rooms find in it are spans. */
#include "documents/document_private.h"
#include "documents/letter_heads.h"
#include "documents/lines.h"
#include "documents/paragraphs.h"
#include "documents/scenes.h"
#include "documents/structure.h"
#include "documents/utf8.h"

struct CoterieDocument {
    char *id;
    char *encoding; /* or NULL for UTF-8 */
    CoterieDate date;
    GBytes *text;
    GArray *paragraphs; /* of CoterieParagraph */
};

CoterieDocument *
coterie_document_new_made(const char *id, GBytes *text, GArray *paragraphs)
{
    CoterieDocument *document = g_new0(CoterieDocument, 1);

    coterie_letter_heads_mark(g_bytes_get_data(text, NULL), paragraphs);
    coterie_scenes_mark(g_bytes_get_data(text, NULL), paragraphs);
    document->id = g_strdup(id);
    document->text = g_bytes_ref(text);
    document->paragraphs = paragraphs;
    return document;
}

CoterieDocument *
coterie_document_new_checked(const char *id, GBytes *text)
{
    gsize length;
    const char *bytes = g_bytes_get_data(text, &length);
    GArray *paragraphs = coterie_paragraphs_find(bytes, length);

    coterie_structure_mark(bytes, length, paragraphs);
    return coterie_document_new_made(id, text, paragraphs);
}

CoterieDocument *
coterie_document_new(const char *id, GBytes *text, GError **error)
{
    gsize length;
    const char *bytes;

    g_return_val_if_fail(id != NULL && *id != '\0', NULL);
    g_return_val_if_fail(text != NULL, NULL);
    bytes = g_bytes_get_data(text, &length);
    if (!coterie_utf8_check(bytes, length, error))
        return NULL;
    return coterie_document_new_checked(id, text);
}

void
coterie_document_free(CoterieDocument *document)
{
    if (document == NULL)
        return;
    g_array_unref(document->paragraphs);
    g_bytes_unref(document->text);
    g_free(document->encoding);
    g_free(document->id);
    g_free(document);
}

const char *
coterie_document_id(const CoterieDocument *document)
{
    g_return_val_if_fail(document != NULL, NULL);
    return document->id;
}

const char *
coterie_document_encoding(const CoterieDocument *document)
{
    g_return_val_if_fail(document != NULL, NULL);
    return document->encoding;
}

void
coterie_document_set_encoding(CoterieDocument *document, char *encoding)
{
    g_free(document->encoding);
    document->encoding = encoding;
}

CoterieDate
coterie_document_date(const CoterieDocument *document)
{
    g_return_val_if_fail(document != NULL, COTERIE_DATE_NONE);
    return document->date;
}

void
coterie_document_set_date(CoterieDocument *document, CoterieDate date)
{
    document->date = date;
}

const char *
coterie_document_text(const CoterieDocument *document, gsize *length)
{
    const char *bytes;

    g_return_val_if_fail(document != NULL, NULL);
    bytes = g_bytes_get_data(document->text, length);
    return bytes != NULL ? bytes : "";
}

/* Moves past the white space at @at; reports whether a line break was in it. */
static gsize
skip_white(const char *text, gsize at, gsize end, gboolean *broken)
{
    *broken = FALSE;
    while (at < end) {
        gsize size = coterie_line_break(text + at, end - at);

        if (size > 0)
            *broken = TRUE;
        else if (text[at] == ' ' || text[at] == '\t')
            size = 1;
        else
            break;
        at += size;
    }
    return at;
}

char *
coterie_document_quote(const CoterieDocument *document, CoterieSpan span)
{
    GString *quote;
    const char *text;
    gsize length;
    gsize end;

    g_return_val_if_fail(document != NULL, NULL);
    text = coterie_document_text(document, &length);
    g_return_val_if_fail(span.offset <= length && span.length <= length - span.offset, NULL);
    end = coterie_span_end(span);
    quote = g_string_sized_new(span.length);
    for (gsize at = span.offset; at < end;) {
        gboolean broken;
        gsize next = skip_white(text, at, end, &broken);

        if (broken)
            g_string_append_c(quote, ' ');
        else
            g_string_append_len(quote, text + at, (gssize)(MAX(next, at + 1) - at));
        at = MAX(next, at + 1);
    }
    return g_string_free(quote, FALSE);
}

guint32
coterie_document_paragraph_count(const CoterieDocument *document)
{
    g_return_val_if_fail(document != NULL, 0);
    return document->paragraphs->len;
}

const CoterieParagraph *
coterie_document_paragraph(const CoterieDocument *document, guint32 index)
{
    g_return_val_if_fail(document != NULL && index < document->paragraphs->len, NULL);
    return &g_array_index(document->paragraphs, CoterieParagraph, index);
}
