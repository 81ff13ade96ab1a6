/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a file of given mentions become spans or one error of one line that names the file; the
 * spans of every document are in order and become claims on a text, or messages of one line. */
#include "documents/given.h"
#include "file.h"
#include "fuzz.h"
#include "names/mentions_private.h"

#include <coterie/document.h>
#include <coterie/error.h>

#include <string.h>

#define TEXT "Grand Duke Michael met Éva Szabó, and “Zoë”.\n\nNobody else came.\n"

static void
check_mentions(const GArray *spans)
{
    static CoterieLexicon *lexicon;
    g_autoptr(GBytes) bytes = g_bytes_new_static(TEXT, strlen(TEXT));
    g_autoptr(GPtrArray) missed = g_ptr_array_new_with_free_func(g_free);
    const CoterieGivenMentions given = {spans, "a.jsonl", missed};
    g_autoptr(CoterieDocument) document = coterie_document_new("a", bytes, NULL);
    g_autoptr(CoterieTokens) tokens = NULL;
    g_autoptr(CoterieMentions) mentions = NULL;

    if (lexicon == NULL) {
        g_autofree char *folder = coterie_data_dir(NULL);

        lexicon = coterie_lexicon_new(folder, NULL);
    }
    g_assert_nonnull(lexicon);
    tokens = coterie_tokens_new(document, lexicon);
    mentions = coterie_mentions_new_given(tokens, lexicon, NULL, NULL, &given);
    g_assert_cmpuint(coterie_mentions_count(mentions) + missed->len, ==, spans->len);
    for (guint i = 0; i < missed->len; i++)
        g_assert_null(strpbrk(g_ptr_array_index(missed, i), "\n\r"));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *path = file_of(data, size);
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieGiven) given = coterie_given_new(path, &error);

    (void)g_unlink(path);
    if (given == NULL) {
        g_assert_true(error->domain == COTERIE_ERROR);
        g_assert_true(g_str_has_prefix(error->message, path));
        g_assert_null(strpbrk(error->message, "\n\r"));
        return 0;
    }
    for (guint i = 0; i < coterie_given_documents(given)->len; i++) {
        const GArray *spans =
            coterie_given_of(given, g_ptr_array_index(coterie_given_documents(given), i));

        for (guint j = 1; j < spans->len; j++)
            g_assert_cmpuint(g_array_index(spans, CoterieGivenSpan, j - 1).start,
                             <=,
                             g_array_index(spans, CoterieGivenSpan, j).start);
        check_mentions(spans);
    }
    return 0;
}
