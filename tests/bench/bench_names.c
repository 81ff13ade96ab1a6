/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the way from text to persons takes time with the text and not with its
 * square: for sentences that repeat one thing, the time of a long one over that
 * of one a tenth as long. About 10 is right, 100 is the square.
 *
 * usage: bench_names [TEXT]
 *
 * Of a TEXT: words a second from bytes to persons, by the rules alone, and by the tagger alone. */
#include "bench.h"
#include "names/judgement.h"

#include <coterie/document.h>
#include <coterie/persons.h>

#include <stdio.h>
#include <stdlib.h>

#define FEW 20000

static double
seconds_for(const CoterieLexicon *lexicon, const char *words, guint count)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GBytes) bytes = NULL;
    g_autoptr(CoterieDocument) document = NULL;
    gint64 start;

    for (guint i = 0; i < count; i++)
        g_string_append(text, words);
    bytes = g_string_free_to_bytes(g_steal_pointer(&text));
    start = g_get_monotonic_time();
    document = coterie_document_new("bench", bytes, NULL);
    {
        g_autoptr(CoterieTokens) tokens = coterie_tokens_new(document, lexicon);
        g_autoptr(CoterieMentions) mentions = coterie_mentions_new(tokens, lexicon, NULL, NULL);

        coterie_persons_free(coterie_persons_new(mentions, lexicon));
    }
    return (double)(g_get_monotonic_time() - start) / G_USEC_PER_SEC;
}

static double
since(gint64 start)
{
    return (double)(g_get_monotonic_time() - start) / G_USEC_PER_SEC;
}

static double
seconds_of_tagger(const CoterieTokens *tokens, const CoterieLexicon *lexicon, double *rules)
{
    gint64 start = g_get_monotonic_time();
    g_autoptr(CoterieJudgement) judgement = coterie_judgement_by_rules(tokens, lexicon, NULL, NULL);

    *rules = since(start);
    if (coterie_lexicon_model(lexicon) == NULL)
        return 0;
    start = g_get_monotonic_time();
    g_array_unref(coterie_tagger_run(tokens,
                                     judgement->vocabulary,
                                     judgement->walls,
                                     coterie_lexicon_model(lexicon),
                                     judgement->candidates,
                                     judgement->chances));
    return since(start);
}

static int
time_text(const CoterieLexicon *lexicon, const char *path)
{
    g_autofree char *text = NULL;
    gsize length;

    if (!g_file_get_contents(path, &text, &length, NULL)) {
        fprintf(stderr, "bench_names: cannot read %s\n", path);
        return EXIT_FAILURE;
    }
    for (guint run = 0; run < 3; run++) {
        gint64 start = g_get_monotonic_time();
        g_autoptr(GBytes) bytes = g_bytes_new(text, length);
        g_autoptr(CoterieDocument) document = coterie_document_new("bench", bytes, NULL);
        g_autoptr(CoterieTokens) tokens = coterie_tokens_new(document, lexicon);
        double cutting = since(start);
        g_autoptr(CoterieMentions) mentions = coterie_mentions_new(tokens, lexicon, NULL, NULL);
        double naming = since(start);
        double all, tagging, rules;
        guint32 words = bench_count_words(tokens);

        coterie_persons_free(coterie_persons_new(mentions, lexicon));
        all = since(start);
        tagging = seconds_of_tagger(tokens, lexicon, &rules);

        printf(
            "%u words in %.3f s: %.0f a second; tokens %.3f s, names %.3f s (rules %.3f s, tagger "
            "%.3f s: %.0f words a second), persons %.3f s\n",
            words,
            all,
            words / all,
            cutting,
            naming - cutting,
            rules,
            tagging,
            tagging > 0 ? words / tagging : 0,
            all - naming);
    }
    return EXIT_SUCCESS;
}

int
main(int argc, char **argv)
{
    static const char *const words[] = {
        "Party Trotsky ",
        "Trotsky ",
        "Baikal Senator ",
        "Anna de la ",
        "General Hale, ",
        "A. ",
        "! ",
        "Ivan the Great ",
        "\"Hale (",
        "Mount ",
        "New York ",
        "II ",
        "Anna's ",
        "The (1988) ",
        "He met John Hale. ",
    };
    g_autofree char *data_dir = coterie_data_dir(NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieLexicon) lexicon = coterie_lexicon_new(data_dir, &error);

    if (lexicon == NULL) {
        fprintf(stderr, "bench_names: %s\n", error->message);
        return EXIT_FAILURE;
    }
    if (argc > 1)
        return time_text(lexicon, argv[1]);
    printf("%-20s %10s %10s %6s\n", "words", "seconds", "ten times", "ratio");
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        double few = seconds_for(lexicon, words[i], FEW);
        double many = seconds_for(lexicon, words[i], 10 * FEW);

        printf("%-20s %10.3f %10.3f %6.1f\n", words[i], few, many, many / few);
    }
    return EXIT_SUCCESS;
}
