/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the way from text to persons takes time with the text and not with its
 * square: for sentences that repeat one thing, the time of a long one over that
 * of one a tenth as long. About 10 is right, 100 is the square. */
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

int
main(void)
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
    printf("%-20s %10s %10s %6s\n", "words", "seconds", "ten times", "ratio");
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        double few = seconds_for(lexicon, words[i], FEW);
        double many = seconds_for(lexicon, words[i], 10 * FEW);

        printf("%-20s %10.3f %10.3f %6.1f\n", words[i], few, many, many / few);
    }
    return EXIT_SUCCESS;
}
