/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ten persons who stand most often between others:
 *
 *     betweenness two-houses.txt
 *
 * A network has vertices, 0, 1, 2 ..., each of which stands for a person. Measures are asked for by
 * vertex; coterie_network_person() leads back to the person and so to the name. */

#include <coterie/coterie.h>

#include <stdio.h>

static void
print_ranking(const CoterieView *view, CoterieMeasure measure, guint32 most)
{
    g_autofree guint32 *vertices = NULL;
    guint32 count;

    coterie_measures_rank(view->measures, measure, &vertices, &count);
    for (guint32 i = 0; i < MIN(count, most); i++) {
        guint32 person = coterie_network_person(view->network, vertices[i]);

        printf("%3u  %.4f  %s\n",
               (unsigned)i + 1,
               coterie_measures_get(view->measures, measure, vertices[i]),
               coterie_persons_get(view->persons, person)->name);
    }
}

int
main(int argc, char **argv)
{
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    const char *paths[] = {argc > 1 ? argv[1] : "-", NULL}; /* "-" is standard input */
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieAnalysis) analysis = NULL;
    const CoterieMeasureInfo *info = coterie_measure_info(COTERIE_MEASURE_BETWEENNESS);

    options.min_mentions = 2; /* whoever is named once only is left out of the network */
    analysis = coterie_analysis_new(paths, &options, COTERIE_DEPTH_MEASURES, NULL, NULL, &error);
    if (analysis == NULL) {
        fprintf(stderr, "betweenness: %s\n", error->message);
        return 1;
    }
    printf("%s: %s\n", info->label, info->meaning);
    print_ranking(coterie_analysis_view(analysis), COTERIE_MEASURE_BETWEENNESS, 10);
    return 0;
}
