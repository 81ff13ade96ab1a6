/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The five strongest ties of a text, each with the sentence that it rests on:
 *
 *     strongest_ties two-houses.txt
 *
 * From a number back to the words: a tie has evidence, evidence has two places, a place knows its
 * sentence. Texts are thrown away after reading unless the options keep them. */

#include <coterie/coterie.h>

#include <stdio.h>

static int
stronger_first(gconstpointer a, gconstpointer b)
{
    const CoterieTie *left = *(const CoterieTie *const *)a;
    const CoterieTie *right = *(const CoterieTie *const *)b;

    return (left->weight < right->weight) - (left->weight > right->weight);
}

static void
print_tie(const CoterieView *view, const CoterieTie *tie)
{
    const CoterieEvidence *evidence = coterie_ties_evidence(view->ties, tie->first);
    const CoteriePlace *place = coterie_persons_place(view->persons, evidence->source);
    g_autofree char *sentence = coterie_document_quote(
        g_ptr_array_index(view->documents, place->document), place->sentence_span);
    const CoteriePerson *one = coterie_persons_get(view->persons, tie->source);
    const CoteriePerson *other = coterie_persons_get(view->persons, tie->target);

    printf("%.2f  %s and %s\n      %s\n", tie->weight, one->name, other->name, sentence);
}

int
main(int argc, char **argv)
{
    const char *paths[] = {argc > 1 ? argv[1] : "-", NULL}; /* "-" is standard input */
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieAnalysis) analysis = NULL;
    g_autoptr(GPtrArray) ties = g_ptr_array_new(); /* of const CoterieTie, borrowed */
    const CoterieView *view;

    options.keep_texts = TRUE;
    options.window = COTERIE_WINDOW_SENTENCE; /* so that one sentence names both */
    analysis = coterie_analysis_new(paths, &options, COTERIE_DEPTH_TIES, NULL, NULL, &error);
    if (analysis == NULL) {
        fprintf(stderr, "strongest_ties: %s\n", error->message);
        return 1;
    }
    view = coterie_analysis_view(analysis);
    for (guint32 i = 0; i < coterie_ties_count(view->ties); i++)
        g_ptr_array_add(ties, (gpointer)coterie_ties_get(view->ties, i));
    g_ptr_array_sort(ties, stronger_first);
    for (guint i = 0; i < MIN(ties->len, 5); i++)
        print_tie(view, g_ptr_array_index(ties, i));
    return 0;
}
