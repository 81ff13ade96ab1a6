/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network as a whole, said to someone who has not met the words before: each
 * number stands in a sentence that says what it counts, and the usual term
 * follows in brackets. Sentences that would say nothing (about a network
 * without ties, say) are left out. */
#include "output/summary.h"

#include "base/number.h"
#include "output/community_lists.h"
#include "output/ranks.h"

#include <math.h>
#include <string.h>

#define NAMED_FIRST 3
#define SUBJECT_LEAST 4 /* persons; in a smaller network more than half is one or two */

/* "1 tie", "1,204 ties". */
static void
append_count(GString *out, guint64 count, const char *one, const char *many)
{
    g_autofree char *digits = g_strdup_printf("%" G_GUINT64_FORMAT, count);
    gsize length = strlen(digits);

    for (gsize i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            g_string_append_c(out, ',');
        g_string_append_c(out, digits[i]);
    }
    g_string_append_printf(out, " %s", count == 1 ? one : many);
}

/* "5.6 %", "43 %". */
static void
append_percent(GString *out, double share)
{
    coterie_number_append_fixed(out, share * 100, share < 0.1 ? 1 : 0);
    g_string_append(out, " %");
}

static guint64
count_mentions(const CoteriePersons *persons)
{
    guint64 mentions = 0;

    for (guint32 i = 0; i < coterie_persons_count(persons); i++)
        mentions += coterie_persons_get(persons, i)->mention_count;
    return mentions;
}

static const char *
name_of(const CoterieView *view, guint32 vertex)
{
    return coterie_persons_get(view->persons, coterie_network_person(view->network, vertex))->name;
}

static void
append_texts(const CoterieView *view, GString *out)
{
    g_string_append(out, " in ");
    if (view->document_ids->len == 1)
        g_string_append(out, g_ptr_array_index(view->document_ids, 0));
    else
        append_count(out, view->document_ids->len, "document", "documents");
    g_string_append_c(out, '.');
}

static void
append_named(const CoterieView *view, GString *out)
{
    guint32 persons = coterie_persons_count(view->persons);

    if (persons == 0) {
        g_string_append(out, "Nobody is named");
        append_texts(view, out);
        return;
    }
    append_count(out, persons, "person is named", "persons are named");
    g_string_append_c(out, ' ');
    append_count(out, count_mentions(view->persons), "time", "times");
    append_texts(view, out);
    if (coterie_network_vertex_count(view->network) < persons) {
        g_string_append(out, " The network holds the ");
        append_count(out, coterie_network_vertex_count(view->network), "person", "persons");
        g_string_append(out, " named often enough.");
    }
}

static void
append_tied(const CoterieView *view, GString *out)
{
    const CoterieSummary *summary = coterie_measures_summary(view->measures);

    if (summary->persons == 0)
        return;
    if (summary->ties == 0) {
        g_string_append(out, " Nobody is tied to another, so that there is nothing to measure.");
        return;
    }
    g_string_append_c(out, ' ');
    append_count(out, summary->ties, "tie joins", "ties join");
    g_string_append_c(out, ' ');
    append_count(out, summary->persons - summary->isolated, "of them", "of them");
    if (summary->isolated > 0) {
        g_string_append(out, ", and ");
        append_count(out, summary->isolated, "stands alone", "stand alone");
    }
    g_string_append(out, ". Two persons are tied where one passage names both; ");
    append_count(out,
                 coterie_ties_window_count(view->ties),
                 "passage names two persons or more.",
                 "passages name two persons or more.");
}

static void
append_parts(const CoterieSummary *summary, GString *out)
{
    guint32 parts = summary->components - summary->isolated;

    if (parts == 1) {
        g_string_append(out, " All who are tied are connected with one another.");
        return;
    }
    g_string_append(out, " Those who are tied fall into ");
    append_count(out, parts, "part", "parts");
    g_string_append(out, " without a tie between them (components); the largest has ");
    append_count(out, summary->largest, "person.", "persons.");
}

static void
append_shape(const CoterieSummary *summary, GString *out)
{
    g_string_append(out, "Of the ties that there could be, ");
    append_percent(out, summary->density);
    g_string_append(out, " exist (density ");
    coterie_number_append_fixed(out, summary->density, 3);
    g_string_append(out, ").");
    append_parts(summary, out);
    if (isfinite(summary->mean_distance) && isfinite(summary->diameter)) {
        g_string_append(out, " Connected persons are ");
        coterie_number_append_fixed(out, summary->mean_distance, 1);
        g_string_append(out, " steps apart on average and ");
        coterie_number_append_fixed(out, summary->diameter, 0);
        g_string_append(out, " at most (diameter).");
    }
    if (isfinite(summary->clustering)) {
        g_string_append(out,
                        " Two persons who are tied to the same third are tied to each other in ");
        append_percent(out, summary->clustering);
        g_string_append(out, " of the cases (clustering).");
    }
}

/* "A, B and C". */
static void
append_names(const CoterieView *view, const guint32 *vertices, guint count, GString *out)
{
    for (guint i = 0; i < count; i++) {
        if (i > 0)
            g_string_append(out, i + 1 == count ? " and " : ", ");
        g_string_append(out, name_of(view, vertices[i]));
    }
}

static void
append_central(const CoterieView *view, GString *out)
{
    g_auto(CoterieRanks) ranks = {0};
    guint count = 0;

    coterie_ranks_fill(&ranks, view->measures, COTERIE_MEASURE_BETWEENNESS);
    while (count < MIN(ranks.defined, NAMED_FIRST) &&
           coterie_measures_get(
               view->measures, COTERIE_MEASURE_BETWEENNESS, ranks.vertices[count]) > 0)
        count++;
    if (count == 0) {
        g_string_append(out, "Nobody stands between two others: every betweenness is 0.");
        return;
    }
    g_string_append(out, "The most central by betweenness ");
    g_string_append(out, count == 1 ? "is " : "are ");
    append_names(view, ranks.vertices, count, out);
    g_string_append_c(out, '.');
}

/* Whoever a text is about is tied to nearly everyone in it. */
static void
append_subject(const CoterieView *view, GString *out)
{
    const CoterieSummary *summary = coterie_measures_summary(view->measures);
    g_auto(CoterieRanks) ranks = {0};
    double degree;

    coterie_ranks_fill(&ranks, view->measures, COTERIE_MEASURE_DEGREE);
    if (summary->persons < SUBJECT_LEAST || ranks.defined == 0)
        return;
    degree = coterie_measures_get(view->measures, COTERIE_MEASURE_DEGREE, ranks.vertices[0]);
    if (degree * 2 <= summary->persons - 1)
        return;
    g_string_append_printf(
        out, " %s is tied to more than half of the others (", name_of(view, ranks.vertices[0]));
    coterie_number_append_fixed(out, degree, 0);
    g_string_append_printf(out,
                           " of %u), as whoever a text is about will be; what tells more is the "
                           "order of those who follow.",
                           summary->persons - 1);
}

static void
append_communities(const CoterieView *view, GString *out)
{
    const CoterieSummary *summary = coterie_measures_summary(view->measures);
    g_autoptr(GPtrArray) groups = coterie_community_lists_new(view->measures);

    g_string_append(out, " The ties gather the persons in ");
    append_count(out, coterie_community_lists_shared(groups), "community", "communities");
    if (isfinite(summary->modularity)) {
        g_string_append(out, " (modularity ");
        coterie_number_append_fixed(out, summary->modularity, 2);
        g_string_append(out, ", where 0 is what chance would give and 1 cannot be reached)");
    }
    g_string_append_c(out, '.');
}

static void
end_paragraph(GString *paragraph, CoteriePage *page)
{
    coterie_page_paragraph(page, paragraph->str);
    g_string_truncate(paragraph, 0);
}

void
coterie_summary_compose(const CoterieView *view, CoteriePage *page)
{
    const CoterieSummary *summary = coterie_measures_summary(view->measures);
    g_autoptr(GString) paragraph = g_string_new(NULL);

    append_named(view, paragraph);
    append_tied(view, paragraph);
    end_paragraph(paragraph, page);
    if (summary->ties == 0)
        return;
    append_shape(summary, paragraph);
    end_paragraph(paragraph, page);
    append_central(view, paragraph);
    append_subject(view, paragraph);
    append_communities(view, paragraph);
    end_paragraph(paragraph, page);
}

char *
coterie_summary_text(const CoterieView *view)
{
    g_autoptr(CoteriePage) page = coterie_page_new(NULL);
    g_autoptr(GBytes) bytes = NULL;
    gsize length;
    const char *text;

    coterie_summary_compose(view, page);
    bytes = coterie_page_write(page, COTERIE_FORM_TEXT);
    text = g_bytes_get_data(bytes, &length);
    return g_strndup(text, length);
}

void
coterie_summary_append_json(const CoterieView *view, CoterieJson *json, const char *key)
{
    const CoterieSummary *summary = coterie_measures_summary(view->measures);

    coterie_json_open(json, key, '{');
    coterie_json_integer(json, "documents", view->document_ids->len);
    coterie_json_integer(json, "persons_named", coterie_persons_count(view->persons));
    coterie_json_integer(json, "mentions", count_mentions(view->persons));
    coterie_json_integer(json, "windows", coterie_ties_window_count(view->ties));
    coterie_json_integer(json, "persons", summary->persons);
    coterie_json_integer(json, "ties", summary->ties);
    coterie_json_integer(json, "isolated", summary->isolated);
    coterie_json_integer(json, "components", summary->components);
    coterie_json_integer(json, "largest", summary->largest);
    coterie_json_number(json, "density", summary->density);
    coterie_json_number(json, "diameter", summary->diameter);
    coterie_json_number(json, "mean_distance", summary->mean_distance);
    coterie_json_number(json, "clustering", summary->clustering);
    coterie_json_integer(json, "communities", summary->communities);
    coterie_json_number(json, "modularity", summary->modularity);
    coterie_json_close(json, '}');
}
