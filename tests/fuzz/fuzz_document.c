/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a plain text file become a document; its paragraphs stand in order,
 * within the text, begin and end with something visible, and can be quoted. */
#include "documents/kinds.h"
#include "documents/plain.h"
#include "fuzz.h"

#include <coterie/document.h>

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

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(GBytes) file = g_bytes_new_static(data, size);
    g_autoptr(GBytes) text = coterie_plain_decode(file, NULL);
    g_autoptr(CoterieDocument) document = NULL;
    const char *what;
    gsize end = 0;

    (void)coterie_kind_of_bytes((const char *)data, size, &what);
    if (text == NULL)
        return 0;
    document = coterie_document_new("d", text, NULL);
    g_assert_nonnull(document);
    for (guint32 i = 0; i < coterie_document_paragraph_count(document); i++)
        check_paragraph(document, i, &end);
    return 0;
}
