/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints what scripts/train_name_weights.py and train_tagging_weights.py learn from: for each
 * document a line `# ID`, then for each candidate its first and last byte (exclusive) and the
 * numbers of its features, or, with --tagged MODEL, whether the rules found it, and its signs, each
 * with how far it holds. Without files it prints the features' or the signs' names, in order. */
#include "names/judgement.h"

#include <coterie/document.h>

#include <stdio.h>

static void
print_signs(void)
{
    for (guint i = 0; i < COTERIE_OPINIONS; i++) {
        g_autofree char *name = coterie_opinion_name(i);

        printf("%s\n", name);
    }
}

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
print_tagged(const CoterieTokens *tokens, const CoterieLexicon *lexicon, const CoterieModel *model)
{
    g_autoptr(CoterieJudgement) judgement = coterie_judgement_by_rules(tokens, lexicon, NULL, NULL);
    g_autoptr(GArray) tagged = coterie_tagger_run(tokens,
                                                  judgement->vocabulary,
                                                  judgement->walls,
                                                  model,
                                                  judgement->candidates,
                                                  judgement->chances);
    g_autoptr(CoterieOpinions) opinions =
        coterie_opinions_new(tokens, judgement->vocabulary, tagged);

    for (guint i = 0; i < tagged->len; i++) {
        const CoterieTagged *one = &g_array_index(tagged, CoterieTagged, i);
        guint32 end = one->candidate.first + one->candidate.count - 1;
        CoterieOpinion of[COTERIE_OPINIONS_AT_ONCE];
        guint count = coterie_opinions_get(opinions, i, of);

        printf("%u %u %d",
               coterie_tokens_get(tokens, one->candidate.first)->span.offset,
               coterie_span_end(coterie_tokens_get(tokens, end)->span),
               one->ruled);
        for (guint k = 0; k < count; k++)
            printf(" %u:%.6f", of[k].sign, (double)of[k].value);
        printf("\n");
    }
}

static void
print_document(const CoterieDocument *document,
               const CoterieLexicon *lexicon,
               const CoterieModel *model)
{
    g_autoptr(CoterieTokens) tokens = coterie_tokens_new(document, lexicon);

    printf("# %s\n", coterie_document_id(document));
    if (model != NULL)
        print_tagged(tokens, lexicon, model);
    else
        coterie_judgement_free(
            coterie_judgement_by_rules(tokens, lexicon, print_candidate, tokens));
}

static gboolean
print_documents(const char *const *paths, const CoterieModel *model, GError **error)
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
        print_document(document, lexicon, model);
    }
    if (failure != NULL)
        g_propagate_error(error, failure);
    return failure == NULL;
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieModel) model = NULL;
    gboolean tagged = argc > 1 && g_str_equal(argv[1], "--tagged");
    char **paths = argv + (tagged ? 3 : 1);

    if (argc < (tagged ? 4 : 2)) {
        if (tagged)
            print_signs();
        else
            print_names();
        return 0;
    }
    if (tagged)
        model = coterie_model_new(argv[2], &error);
    if (error == NULL && print_documents((const char *const *)paths, model, &error))
        return 0;
    fprintf(stderr, "coterie-candidates: %s\n", error->message);
    return 1;
}
