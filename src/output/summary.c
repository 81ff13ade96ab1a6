/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network as a whole, said to someone who has not met the words before: each
 * number stands in a sentence that says what it counts, and the usual term
 * follows in brackets. Sentences that would say nothing (about a network
 * without ties, say) are left out. */
#include "output/summary.h"

#include "base/number.h"
#include "output/community_lists.h"
#include "output/prose.h"
#include "output/quote.h"

#include <math.h>

static guint64
count_mentions(const CoteriePersons *persons)
{
    guint64 mentions = 0;

    for (guint32 i = 0; i < coterie_persons_count(persons); i++)
        mentions += coterie_persons_get(persons, i)->mention_count;
    return mentions;
}

static void
append_texts(const CoterieView *view, GString *out)
{
    g_string_append(out, " in ");
    if (view->document_ids->len == 1)
        g_string_append(out, coterie_quote_name(view, 0));
    else
        coterie_number_append_count(out, view->document_ids->len, "document", "documents");
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
    coterie_number_append_count(out, persons, "person is named", "persons are named");
    g_string_append_c(out, ' ');
    coterie_number_append_count(out, count_mentions(view->persons), "time", "times");
    append_texts(view, out);
    if (coterie_network_vertex_count(view->network) < persons) {
        g_string_append(out, " The network holds ");
        coterie_number_append_count(
            out, coterie_network_vertex_count(view->network), "of them", "of them");
        g_string_append(out, "; the others are left out or named too seldom.");
    }
}

/* What ties, and how often it does. */
static void
append_windows(const CoterieView *view, GString *out)
{
    g_autofree char *kind = coterie_prose_passage(view->ties);
    guint32 windows = coterie_ties_window_count(view->ties);

    if (coterie_prose_is_told(view)) {
        g_string_append(out,
                        ". Two persons are tied where a sentence tells what one is to the other; ");
        coterie_number_append_count(out, windows, "sentence does.", "sentences do.");
        return;
    }
    g_string_append_printf(
        out, ". Two persons are tied where one passage, here %s, names both; ", kind);
    coterie_number_append_count(
        out, windows, "passage names two persons or more.", "passages name two persons or more.");
    if (view->roles == NULL)
        return;
    g_string_append(out, " Beside these ties ");
    coterie_number_append_count(
        out, coterie_roles_tie_count(view->roles), "role is told.", "roles are told.");
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
    coterie_number_append_count(out, summary->ties, "tie joins", "ties join");
    g_string_append_c(out, ' ');
    coterie_number_append_count(out, summary->persons - summary->isolated, "of them", "of them");
    if (summary->isolated > 0) {
        g_string_append(out, ", and ");
        coterie_number_append_count(out, summary->isolated, "stands alone", "stand alone");
    }
    append_windows(view, out);
    g_string_append(out, " ¶ counts the paragraphs of a text, from 1.");
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
    coterie_number_append_count(out, parts, "part", "parts");
    g_string_append(out, " without a tie between them (components); the largest has ");
    coterie_number_append_count(out, summary->largest, "person.", "persons.");
}

static void
append_shape(const CoterieSummary *summary, GString *out)
{
    g_string_append(out, "Of the ties that there could be, ");
    coterie_prose_percent(out, summary->density);
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
        coterie_prose_percent(out, summary->clustering);
        g_string_append(out, " of the cases (clustering).");
    }
}

static void
append_communities(const CoterieView *view, GString *out)
{
    const CoterieSummary *summary = coterie_measures_summary(view->measures);
    g_autoptr(GPtrArray) groups = coterie_community_lists_new(view->measures);

    g_string_append(out, "The ties gather the persons in ");
    coterie_number_append_count(
        out, coterie_community_lists_shared(groups), "community", "communities");
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
coterie_summary_compose_short(const CoterieView *view, CoteriePage *page)
{
    g_autoptr(GString) paragraph = g_string_new(NULL);

    append_named(view, paragraph);
    append_tied(view, paragraph);
    end_paragraph(paragraph, page);
}

void
coterie_summary_compose(const CoterieView *view, CoteriePage *page)
{
    const CoterieSummary *summary = coterie_measures_summary(view->measures);
    g_autoptr(GString) paragraph = g_string_new(NULL);

    coterie_summary_compose_short(view, page);
    if (summary->ties == 0)
        return;
    append_shape(summary, paragraph);
    end_paragraph(paragraph, page);
    append_communities(view, paragraph);
    end_paragraph(paragraph, page);
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
    if (view->roles != NULL) {
        coterie_json_integer(json, "roles", coterie_roles_tie_count(view->roles));
        coterie_json_integer(json, "directed", summary->directed);
        coterie_json_number(json, "reciprocity", summary->reciprocity);
        coterie_json_number(json, "one_way_reciprocity", summary->one_way_reciprocity);
    }
    coterie_json_close(json, '}');
}
