/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds of any document, whatever it was read from. */
#include "paragraphs.h"

#include "documents/decode.h"

#include <string.h>

static void
check_paragraph(const CoterieDocument *document, guint32 index, gsize *end)
{
    const CoterieParagraph *paragraph = coterie_document_paragraph(document, index);
    g_autofree char *quote = coterie_document_quote(document, paragraph->span);
    gsize length;
    const char *text = coterie_document_text(document, &length);

    g_assert_cmpuint(paragraph->span.offset, >=, *end);
    g_assert_cmpuint(paragraph->span.length, >, 0);
    *end = coterie_span_end(paragraph->span);
    g_assert_cmpuint(*end, <=, length);
    g_assert_true(g_utf8_validate_len(text + paragraph->span.offset, paragraph->span.length, NULL));
    g_assert_false(g_ascii_isspace(text[paragraph->span.offset]));
    g_assert_false(g_ascii_isspace(text[*end - 1]));
    g_assert_null(strpbrk(quote, "\n\r\v\f"));
}

CoterieDocument *
read_checked(CoterieKind kind, const uint8_t *data, size_t size)
{
    g_autoptr(GBytes) file = g_bytes_new_static(data, size);
    g_autoptr(CoterieDocument) document = coterie_decode("d", kind, NULL, file, NULL);
    const char *text;
    gsize length;
    gsize end = 0;

    if (document == NULL)
        return NULL;
    text = coterie_document_text(document, &length);
    g_assert_true(length == 0 || g_utf8_validate_len(text, length, NULL));
    for (guint32 i = 0; i < coterie_document_paragraph_count(document); i++)
        check_paragraph(document, i, &end);
    return g_steal_pointer(&document);
}

void
check_gaps(const CoterieDocument *document)
{
    guint32 count = document != NULL ? coterie_document_paragraph_count(document) : 0;
    gsize length;
    gsize at = 0;

    for (guint32 i = 0; i < count; i++) {
        CoterieSpan span = coterie_document_paragraph(document, i)->span;
        const char *text = coterie_document_text(document, &length);

        g_assert_cmpuint(span.offset, ==, at);
        g_assert_null(g_strstr_len(text + at, (gssize)span.length, "\n\n"));
        at = coterie_span_end(span) + 2;
    }
    if (count > 0)
        g_assert_cmpuint(length, ==, at - 1);
}
