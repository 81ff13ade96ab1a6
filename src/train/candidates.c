/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints what scripts/train_name_weights.py learns from: for each document a line
 * `# ID`, then for each candidate its first and last byte (exclusive) and the
 * numbers of its features. Without files it prints the features' names, in order. */
#include "names/judgement.h"

#include <coterie/document.h>

#include <stdio.h>

static void
print_names(void)
{
    for (guint i = 0; i < COTERIE_FEATURES; i++) {
        g_autofree char *name = coterie_feature_name(i);

        printf("%s\n", name);
    }
}

static void
print_candidate(const CoterieCandidate *candidate,
                const guint16 *features,
                guint count,
                gpointer data)
{
    const CoterieTokens *tokens = data;
    CoterieSpan first = coterie_tokens_get(tokens, candidate->first)->span;
    CoterieSpan last = coterie_tokens_get(tokens, candidate->first + candidate->count - 1)->span;

    printf("%u %u", first.offset, coterie_span_end(last));
    for (guint i = 0; i < count; i++)
        printf(" %u", features[i]);
    printf("\n");
}

static void
print_document(const CoterieDocument *document, const CoterieLexicon *lexicon)
{
    g_autoptr(CoterieTokens) tokens = coterie_tokens_new(document, lexicon);

    printf("# %s\n", coterie_document_id(document));
    coterie_judgement_free(coterie_judgement_new(tokens, lexicon, print_candidate, tokens));
}

static gboolean
print_documents(const char *const *paths, GError **error)
{
    g_autofree char *data_dir = coterie_data_dir(NULL);
    g_autoptr(CoterieLexicon) lexicon = coterie_lexicon_new(data_dir, error);
    g_autoptr(CoterieReader) reader = NULL;
    GError *failure = NULL;

    if (lexicon == NULL || (reader = coterie_reader_new(paths, NULL, error)) == NULL)
        return FALSE;
    for (;;) {
        g_autoptr(CoterieDocument) document = coterie_reader_next(reader, &failure);

        if (document == NULL)
            break;
        print_document(document, lexicon);
    }
    if (failure != NULL)
        g_propagate_error(error, failure);
    return failure == NULL;
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;

    if (argc < 2) {
        print_names();
        return 0;
    }
    if (print_documents((const char *const *)argv + 1, &error))
        return 0;
    fprintf(stderr, "coterie-candidates: %s\n", error->message);
    return 1;
}
