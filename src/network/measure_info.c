/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each measure is, in words. Reports print them beside the figures, for the same name means
 * different numbers in different programs. */
#include <coterie/error.h>
#include <coterie/measures.h>

static const CoterieMeasureInfo infos[COTERIE_MEASURES_ALL] = {
    [COTERIE_MEASURE_DEGREE] =
        {
            .name = "degree",
            .label = "Degree",
            .meaning = "How many others a person is tied to.",
            .convention = "A count of ties, whatever their strength.",
            .source = "Freeman 1978, Social Networks 1, 215-239",
            .integral = TRUE,
        },
    [COTERIE_MEASURE_STRENGTH] =
        {
            .name = "strength",
            .label = "Strength",
            .meaning = "How strong a person's ties are, all together.",
            .convention = "The sum of the strengths of the ties.",
            .source = "Barrat et al. 2004, PNAS 101, 3747-3752",
        },
    [COTERIE_MEASURE_BETWEENNESS] =
        {
            .name = "betweenness",
            .label = "Betweenness",
            .meaning = "How often a person stands on the shortest ways between two others.",
            .convention = "Every pair of others counts the share of its shortest paths that pass "
                          "through the person, not normalised; a tie is 1/strength long.",
            .source = "Freeman 1977, Sociometry 40, 35-41; Brandes 2001, Journal of Mathematical "
                      "Sociology 25, 163-177",
        },
    [COTERIE_MEASURE_CLOSENESS] =
        {
            .name = "closeness",
            .label = "Closeness",
            .meaning = "How near a person is to all whom ties lead to.",
            .convention = "1 over the mean distance to the others of the same component, undefined "
                          "for the isolated, so that small components score high; a tie is "
                          "1/strength long.",
            .source = "Freeman 1978, Social Networks 1, 215-239",
        },
    [COTERIE_MEASURE_HARMONIC] =
        {
            .name = "harmonic",
            .label = "Harmonic centrality",
            .meaning = "How near a person is to everyone, those out of reach counting nothing.",
            .convention = "The mean of 1/distance to all others of the network, 0 where there is "
                          "no path; a tie is 1/strength long.",
            .source = "Marchiori and Latora 2000, Physica A 285, 539-546",
        },
    [COTERIE_MEASURE_EIGENVECTOR] =
        {
            .name = "eigenvector",
            .label = "Eigenvector centrality",
            .meaning = "How strongly a person is tied to persons who are strongly tied themselves.",
            .convention = "By strength, the highest value being 1; of the largest component only "
                          "(of each, if several are of that size), undefined elsewhere.",
            .source = "Bonacich 1972, Journal of Mathematical Sociology 2, 113-120",
        },
    [COTERIE_MEASURE_PAGERANK] =
        {
            .name = "pagerank",
            .label = "PageRank",
            .meaning = "How often a walk from person to person, along ties, comes by.",
            .convention = "By strength, damping 0.85, the sum over all persons being 1; from the "
                          "isolated the walk goes on anywhere.",
            .source = "Brin and Page 1998, Computer Networks 30, 107-117",
        },
    [COTERIE_MEASURE_CORENESS] =
        {
            .name = "coreness",
            .label = "Coreness",
            .meaning = "How deep in the dense middle of the network a person stands.",
            .convention = "The greatest k for which the person is in a group where everyone has k "
                          "ties or more inside it, whatever their strength.",
            .source = "Seidman 1983, Social Networks 5, 269-287",
            .integral = TRUE,
        },
    [COTERIE_MEASURE_CLUSTERING] =
        {
            .name = "clustering",
            .label = "Clustering",
            .meaning = "How many of those a person is tied to are tied to each other.",
            .convention = "The share of pairs of neighbours that are tied, whatever the strength; "
                          "undefined below two neighbours.",
            .source = "Watts and Strogatz 1998, Nature 393, 440-442",
        },
    [COTERIE_MEASURE_CONSTRAINT] =
        {
            .name = "constraint",
            .label = "Constraint",
            .meaning = "How far a person's ties lead back to the same few; a low value marks a "
                       "broker between groups.",
            .convention = "By strength, after Burt; undefined for the isolated.",
            .source = "Burt 1992, Structural Holes, Harvard University Press",
            .ascending = TRUE,
        },
    [COTERIE_MEASURE_IN_DEGREE] =
        {
            .name = "in_degree",
            .label = "In-degree",
            .meaning = "From how many others a role leads to a person.",
            .convention = "A count of persons, however often and of how many roles it is told; "
                          "roles that hold in both directions lead both ways.",
            .source = "Wasserman and Faust 1994, Social Network Analysis, 4.3",
            .integral = TRUE,
        },
    [COTERIE_MEASURE_OUT_DEGREE] =
        {
            .name = "out_degree",
            .label = "Out-degree",
            .meaning = "To how many others a role leads from a person.",
            .convention = "A count of persons, as the in-degree is.",
            .source = "Wasserman and Faust 1994, Social Network Analysis, 4.3",
            .integral = TRUE,
        },
    [COTERIE_MEASURE_DIRECTED_PAGERANK] =
        {
            .name = "directed_pagerank",
            .label = "Directed PageRank",
            .meaning = "How often a walk that follows roles from source to target comes by.",
            .convention = "By the number of places that tell a role, damping 0.85, the sum over "
                          "all persons being 1; from those whom no role leads on from the walk "
                          "goes on anywhere.",
            .source = "Brin and Page 1998, Computer Networks 30, 107-117",
        },
    [COTERIE_MEASURE_HUB] =
        {
            .name = "hub",
            .label = "Hub",
            .meaning = "How far a person's roles lead to those whom many such persons' roles lead "
                       "to.",
            .convention = "By the number of places that tell a role, the highest value being 1.",
            .source = "Kleinberg 1999, Journal of the ACM 46, 604-632",
        },
    [COTERIE_MEASURE_AUTHORITY] =
        {
            .name = "authority",
            .label = "Authority",
            .meaning = "How far roles lead to a person from those who lead to many such persons.",
            .convention = "By the number of places that tell a role, the highest value being 1.",
            .source = "Kleinberg 1999, Journal of the ACM 46, 604-632",
        },
};

const CoterieMeasureInfo *
coterie_measure_info(CoterieMeasure measure)
{
    g_return_val_if_fail((guint)measure < COTERIE_MEASURES_ALL, NULL);

    return &infos[measure];
}

static void
set_no_measure(const char *name, GError **error)
{
    g_autoptr(GString) names = g_string_new(infos[0].name);

    for (guint i = 1; i < COTERIE_MEASURES_ALL; i++) {
        g_string_append(names, i + 1 < COTERIE_MEASURES_ALL ? ", " : " or ");
        g_string_append(names, infos[i].name);
    }
    g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA, "no measure '%s': %s", name, names->str);
}

gboolean
coterie_measure_parse(const char *name, CoterieMeasure *measure, GError **error)
{
    g_return_val_if_fail(name != NULL && measure != NULL, FALSE);

    for (guint i = 0; i < COTERIE_MEASURES_ALL; i++) {
        if (g_str_equal(infos[i].name, name)) {
            *measure = (CoterieMeasure)i;
            return TRUE;
        }
    }
    set_no_measure(name, error);
    return FALSE;
}
