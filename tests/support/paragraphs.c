/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows what paragraphs a document has, so that a test is a text and a string. */
#include "support/paragraphs.h"

#include "support/check.h"

/* The paragraphs as one string. */
static char *
show_paragraphs(const CoterieDocument *document)
{
    static const char *const kinds[] = {
        "prose",
        "heading",
        "caption",
        "list",
        "quotation",
        "source",
    };
    GString *shown = g_string_new(NULL);
    const char *text = coterie_document_text(document, NULL);

    for (guint32 i = 0; i < coterie_document_paragraph_count(document); i++) {
        const CoterieParagraph *paragraph = coterie_document_paragraph(document, i);
        g_autofree char *words = g_strndup(text + paragraph->span.offset, paragraph->span.length);

        g_strdelimit(words, "\n", '/');
        if (i > 0)
            g_string_append_c(shown, '|');
        g_string_append_printf(shown, "%s:%s", kinds[paragraph->kind], words);
    }
    return g_string_free(shown, FALSE);
}

void
expect_paragraphs(const CoterieDocument *document, const char *expected)
{
    g_autofree char *found = show_paragraphs(document);

    assert_string_equal(found, expected);
}
