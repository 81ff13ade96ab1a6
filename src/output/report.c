/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The centrality report. As text it is written for someone who studies the
 * persons, not networks: first what there is in sentences, then the tables,
 * each with what its columns mean. CSV is the table of persons alone, with every
 * digit; JSON is everything.
 *
 * Persons stand in the order of betweenness, the one measure of the usual four
 * that does not simply follow how often someone is named. */
#include "output/community_lists.h"
#include "output/conventions.h"
#include "output/json.h"
#include "output/ranks.h"
#include "output/summary.h"
#include "output/table.h"
#include "output/ties_table.h"
#include "output/width.h"

#include <coterie/output.h>

#include <math.h>

#define WIDTH 120
#define PROSE_WIDTH 100
#define ORDER COTERIE_MEASURE_BETWEENNESS
#define RANKED_MOST 10
#define MEMBERS_MOST 60
#define INDENT 4

/* Labels broken for a narrow column. */
static const char *const heads[COTERIE_MEASURES] = {
    [COTERIE_MEASURE_BETWEENNESS] = "Between-\nness",
    [COTERIE_MEASURE_CLOSENESS] = "Close-\nness",
    [COTERIE_MEASURE_HARMONIC] = "Har-\nmonic",
    [COTERIE_MEASURE_EIGENVECTOR] = "Eigen-\nvector",
    [COTERIE_MEASURE_PAGERANK] = "Page-\nRank",
    [COTERIE_MEASURE_CORENESS] = "Core-\nness",
    [COTERIE_MEASURE_CLUSTERING] = "Cluster-\ning",
    [COTERIE_MEASURE_CONSTRAINT] = "Con-\nstraint",
};

/* Those that show different sides of a person; degree and PageRank go with strength, closeness
 * with harmonic closeness. */
static const CoterieMeasure compared[] = {
    COTERIE_MEASURE_STRENGTH,
    COTERIE_MEASURE_BETWEENNESS,
    COTERIE_MEASURE_HARMONIC,
    COTERIE_MEASURE_EIGENVECTOR,
    COTERIE_MEASURE_CONSTRAINT,
};

static const CoteriePerson *
person_of(const CoterieView *view, guint32 vertex)
{
    return coterie_persons_get(view->persons, coterie_network_person(view->network, vertex));
}

static guint32
limit(guint32 count, guint top)
{
    return top > 0 ? MIN(count, top) : count;
}

static void
append_title(GString *out, const char *title, char line)
{
    g_string_append_printf(out, "%s\n", title);
    for (guint i = coterie_width(title); i > 0; i--)
        g_string_append_c(out, line);
    g_string_append(out, "\n\n");
}

static void
add_measure_columns(CoterieTable *table, gboolean shown)
{
    for (guint i = 0; i < COTERIE_MEASURES; i++) {
        const CoterieMeasureInfo *info = coterie_measure_info((CoterieMeasure)i);
        g_autofree char *note = coterie_convention_note((CoterieMeasure)i);
        const CoterieColumn column = {
            .name = info->name,
            .label = heads[i] != NULL ? heads[i] : info->label,
            .kind = info->integral ? COTERIE_COLUMN_INTEGER : COTERIE_COLUMN_REAL,
            .note = shown ? note : NULL,
        };

        coterie_table_column(table, &column);
    }
}

static void
add_measures(CoterieTable *table, const CoterieView *view, guint32 vertex)
{
    for (guint i = 0; i < COTERIE_MEASURES; i++)
        coterie_table_number(table,
                             coterie_measures_get(view->measures, (CoterieMeasure)i, vertex));
}

static CoterieTable *
shown_persons(const CoterieView *view, guint top)
{
    static const CoterieColumn before[] = {
        {"rank",
         "Rank",
         "By betweenness. Equal values share a rank, marked =.",
         COTERIE_COLUMN_TEXT,
         0},
        {"name", "Person", NULL, COTERIE_COLUMN_TEXT, 20},
        {"mentions",
         "Men-\ntions",
         "How often the texts name the person.",
         COTERIE_COLUMN_INTEGER,
         0},
    };
    static const CoterieColumn community = {
        "community", "Commu-\nnity", "Its number under Communities.", COTERIE_COLUMN_INTEGER, 0};
    CoterieTable *table = coterie_table_new();
    g_auto(CoterieRanks) ranks = {0};

    coterie_ranks_fill(&ranks, view->measures, ORDER);
    for (gsize i = 0; i < G_N_ELEMENTS(before); i++)
        coterie_table_column(table, &before[i]);
    add_measure_columns(table, TRUE);
    coterie_table_column(table, &community);
    for (guint32 i = 0; i < limit(ranks.count, top); i++) {
        guint32 vertex = ranks.vertices[i];
        g_autofree char *rank = coterie_ranks_label(&ranks, i);

        coterie_table_text(table, rank);
        coterie_table_text(table, person_of(view, vertex)->name);
        coterie_table_number(table, person_of(view, vertex)->mention_count);
        add_measures(table, view, vertex);
        coterie_table_number(table, coterie_measures_community(view->measures, vertex));
    }
    return table;
}

/* The same for programs: every column, every digit. */
static CoterieTable *
full_persons(const CoterieView *view, guint top)
{
    static const CoterieColumn before[] = {
        {"rank", "", NULL, COTERIE_COLUMN_INTEGER, 0},
        {"id", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"name", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"gender", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"mentions", "", NULL, COTERIE_COLUMN_INTEGER, 0},
        {"cited", "", NULL, COTERIE_COLUMN_BOOLEAN, 0},
        {"community", "", NULL, COTERIE_COLUMN_INTEGER, 0},
        {"component", "", NULL, COTERIE_COLUMN_INTEGER, 0},
    };
    CoterieTable *table = coterie_table_new();
    g_auto(CoterieRanks) ranks = {0};

    coterie_ranks_fill(&ranks, view->measures, ORDER);
    for (gsize i = 0; i < G_N_ELEMENTS(before); i++)
        coterie_table_column(table, &before[i]);
    add_measure_columns(table, FALSE);
    for (guint32 i = 0; i < limit(ranks.count, top); i++) {
        guint32 vertex = ranks.vertices[i];
        const CoteriePerson *person = person_of(view, vertex);

        coterie_table_number(table, ranks.ranks[i] > 0 ? (double)ranks.ranks[i] : NAN);
        coterie_table_text(table, person->id);
        coterie_table_text(table, person->name);
        coterie_table_text(table, coterie_gender_letter(person->gender));
        coterie_table_number(table, person->mention_count);
        coterie_table_boolean(table, person->cited);
        coterie_table_number(table, coterie_measures_community(view->measures, vertex));
        coterie_table_number(table, coterie_measures_component(view->measures, vertex));
        add_measures(table, view, vertex);
    }
    return table;
}

static void
append_persons(const CoterieView *view, guint top, GString *out)
{
    g_autoptr(CoterieTable) table = shown_persons(view, top);

    append_title(out, "Persons", '-');
    coterie_table_left_out(table,
                           coterie_network_vertex_count(view->network) -
                               limit(coterie_network_vertex_count(view->network), top));
    coterie_table_append_text(table, out, WIDTH);
}

static void
add_ranked(CoterieTable *table,
           const CoterieView *view,
           const CoterieRanks *ranks,
           guint32 position)
{
    g_autofree char *label = NULL;
    g_autofree char *text = NULL;

    if (position < ranks->defined) {
        label = coterie_ranks_label(ranks, position);
        text = g_strdup_printf("%-3s %s", label, person_of(view, ranks->vertices[position])->name);
    }
    coterie_table_text(table, text);
}

static void
append_rankings(const CoterieView *view, guint top, GString *out)
{
    CoterieRanks ranks[G_N_ELEMENTS(compared)];
    g_autoptr(CoterieTable) table = coterie_table_new();
    guint32 rows = limit(coterie_network_vertex_count(view->network),
                         top > 0 ? MIN(top, RANKED_MOST) : RANKED_MOST);

    append_title(out, "Rankings", '-');
    for (gsize i = 0; i < G_N_ELEMENTS(compared); i++) {
        const CoterieMeasureInfo *info = coterie_measure_info(compared[i]);
        const CoterieColumn column = {info->name, info->label, NULL, COTERIE_COLUMN_TEXT, 12};

        coterie_ranks_fill(&ranks[i], view->measures, compared[i]);
        coterie_table_column(table, &column);
    }
    for (guint32 row = 0; row < rows; row++)
        for (gsize i = 0; i < G_N_ELEMENTS(compared); i++)
            add_ranked(table, view, &ranks[i], row);
    coterie_table_append_text(table, out, WIDTH);
    for (gsize i = 0; i < G_N_ELEMENTS(compared); i++)
        coterie_ranks_clear(&ranks[i]);
}

static void
append_rankings_note(GString *out)
{
    g_autoptr(GString) note = g_string_new("Each column is a ranking of its own: the highest value "
                                           "comes first");

    for (gsize i = 0; i < G_N_ELEMENTS(compared); i++)
        if (coterie_measure_info(compared[i])->ascending)
            g_string_append_printf(
                note, ", of %s the lowest", coterie_measure_info(compared[i])->name);
    g_string_append(note,
                    ". Equal values share a rank, marked =. What the measures are stands "
                    "under Persons.");
    g_string_append_c(out, '\n');
    coterie_width_wrap(out, note->str, 0, WIDTH);
}

static void
append_community(
    const CoterieView *view, guint32 number, const GArray *members, guint most, GString *out)
{
    g_autoptr(GString) names = g_string_new(NULL);
    guint32 shown = limit(members->len, most);

    g_string_append_printf(out, "Community %u, %u persons\n", number, members->len);
    for (guint32 i = 0; i < shown; i++)
        g_string_append_printf(names,
                               "%s%s",
                               i > 0 ? ", " : "",
                               person_of(view, g_array_index(members, guint32, i))->name);
    if (shown < members->len)
        g_string_append_printf(names, " and %u more", members->len - shown);
    coterie_width_blanks(out, INDENT);
    coterie_width_wrap(out, names->str, INDENT, PROSE_WIDTH);
}

static void
append_communities(const CoterieView *view, guint top, GString *out)
{
    g_autoptr(GPtrArray) groups = coterie_community_lists_new(view->measures);
    guint shared = coterie_community_lists_shared(groups);
    guint shown = limit(shared, top);

    append_title(out, "Communities", '-');
    for (guint i = 0; i < shown; i++)
        append_community(
            view, i + 1, g_ptr_array_index(groups, i), top > 0 ? MEMBERS_MOST : 0, out);
    if (shown < shared)
        g_string_append_printf(out, "%u smaller communities are not shown.\n", shared - shown);
    if (shared == 0)
        g_string_append(out, "(none)\n");
    g_string_append_c(out, '\n');
    coterie_width_wrap(out,
                       "A community is a group whose members are tied to one another more than "
                       "chance would tie them (Leiden, modularity of the strengths, resolution 1; "
                       "Traag, Waltman and van Eck 2019). The largest comes first, and in each the "
                       "person of the greatest strength. Other divisions can be nearly as good: "
                       "read the borders as drawn in pencil.",
                       0,
                       WIDTH);
}

static void
append_heading(const CoterieView *view, GString *out)
{
    g_autoptr(GString) title = g_string_new("Persons and ties in ");

    if (view->document_ids->len == 1)
        g_string_append(title, g_ptr_array_index(view->document_ids, 0));
    else
        g_string_append_printf(title, "%u documents", view->document_ids->len);
    append_title(out, title->str, '=');
}

static void
append_text(const CoterieView *view, guint top, GString *out)
{
    append_heading(view, out);
    coterie_summary_append_text(view, out, PROSE_WIDTH);
    if (coterie_network_vertex_count(view->network) == 0)
        return;
    g_string_append_c(out, '\n');
    append_persons(view, top, out);
    if (coterie_network_edge_count(view->network) == 0)
        return;
    g_string_append_c(out, '\n');
    append_rankings(view, top, out);
    append_rankings_note(out);
    g_string_append_c(out, '\n');
    append_communities(view, top, out);
    g_string_append_c(out, '\n');
    append_title(out, "Strongest ties", '-');
    coterie_ties_append_text(view, top, out, WIDTH);
}

static void
write_communities(CoterieJson *json, const CoterieView *view)
{
    g_autoptr(GPtrArray) groups = coterie_community_lists_new(view->measures);

    coterie_json_open(json, "communities", '[');
    for (guint i = 0; i < groups->len; i++) {
        const GArray *members = g_ptr_array_index(groups, i);

        coterie_json_open(json, NULL, '{');
        coterie_json_integer(json, "community", i + 1);
        coterie_json_integer(json, "size", members->len);
        coterie_json_open(json, "members", '[');
        for (guint j = 0; j < members->len; j++)
            coterie_json_string(
                json, NULL, person_of(view, g_array_index(members, guint32, j))->id);
        coterie_json_close(json, ']');
        coterie_json_close(json, '}');
    }
    coterie_json_close(json, ']');
}

static void
append_json(const CoterieView *view, guint top, GString *out)
{
    CoterieJson json = {.out = out, .lines = 2};
    g_autoptr(CoterieTable) persons = full_persons(view, top);

    coterie_json_open(&json, NULL, '{');
    coterie_summary_append_json(view, &json, "summary");
    coterie_conventions_append_json(&json, "conventions");
    coterie_table_append_json(persons, &json, "persons");
    write_communities(&json, view);
    coterie_ties_append_json(view, top, &json, "ties");
    coterie_json_close(&json, '}');
    g_string_append_c(out, '\n');
}

GBytes *
coterie_report_write(const CoterieView *view, CoterieForm form, guint top)
{
    GString *out = g_string_new(NULL);
    g_autoptr(CoterieTable) persons = NULL;

    g_return_val_if_fail(view != NULL && view->network != NULL && view->measures != NULL, NULL);
    if (form == COTERIE_FORM_JSON) {
        append_json(view, top, out);
    } else if (form == COTERIE_FORM_CSV) {
        persons = full_persons(view, top);
        coterie_table_append_csv(persons, out);
    } else {
        append_text(view, top, out);
    }
    return g_string_free_to_bytes(out);
}
