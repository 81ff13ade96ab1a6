/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The centrality report. As a page it is written for someone who studies the
 * persons, not networks: first what there is in sentences, then the tables,
 * each with what its columns mean. CSV is the table of persons alone, with every
 * digit; JSON is everything.
 *
 * Persons stand in the order of betweenness, the one measure of the usual four
 * that does not simply follow how often someone is named. */
#include "output/attributes.h"
#include "output/community_lists.h"
#include "output/conventions.h"
#include "output/findings.h"
#include "output/json.h"
#include "output/page.h"
#include "output/prose.h"
#include "output/quote.h"
#include "output/ranks.h"
#include "output/report_rows.h"
#include "output/roles.h"
#include "output/roles_table.h"
#include "output/summary.h"
#include "output/ties_table.h"

#include <coterie/output.h>

#include <math.h>

#define ORDER COTERIE_MEASURE_BETWEENNESS
#define RANKED_MOST 10
#define MEMBERS_MOST 60

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

static guint32
limit(guint32 count, guint top)
{
    return top > 0 ? MIN(count, top) : count;
}

GArray *
coterie_report_persons(const CoterieView *view, guint top)
{
    GArray *persons = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_auto(CoterieRanks) ranks = {0};

    coterie_ranks_fill(&ranks, view->measures, ORDER);
    for (guint32 i = 0; i < limit(ranks.count, top); i++) {
        guint32 person = coterie_network_person(view->network, ranks.vertices[i]);

        g_array_append_val(persons, person);
    }
    return persons;
}

static void
add_measure_columns(CoterieTable *table)
{
    for (guint i = 0; i < COTERIE_MEASURES; i++) {
        const CoterieMeasureInfo *info = coterie_measure_info((CoterieMeasure)i);
        g_autofree char *note = coterie_convention_note((CoterieMeasure)i);
        const CoterieColumn column = {
            .name = info->name,
            .label = heads[i] != NULL ? heads[i] : info->label,
            .kind = info->integral ? COTERIE_COLUMN_INTEGER : COTERIE_COLUMN_REAL,
            .note = note,
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
    coterie_table_columns(table, before, G_N_ELEMENTS(before));
    add_measure_columns(table);
    coterie_table_column(table, &community);
    for (guint32 i = 0; i < limit(ranks.count, top); i++) {
        guint32 vertex = ranks.vertices[i];
        g_autofree char *rank = coterie_ranks_label(&ranks, i);

        coterie_table_text(table, rank);
        coterie_table_entry(
            table, coterie_person_of(view, vertex)->name, coterie_person_of(view, vertex)->id);
        coterie_table_number(table, coterie_person_of(view, vertex)->mention_count);
        add_measures(table, view, vertex);
        coterie_table_number(table, coterie_measures_community(view->measures, vertex));
    }
    return table;
}

/* All attributes but the last: the other names are for coterie_people_write(). */
static guint
attributes_shown(const CoterieView *view)
{
    return coterie_attribute_count(view) - 1;
}

static void
add_full_columns(CoterieTable *table, const CoterieView *view)
{
    static const CoterieColumn before[] = {
        {"rank", "", NULL, COTERIE_COLUMN_INTEGER, 0},
        {"id", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"name", "", NULL, COTERIE_COLUMN_TEXT, 0},
    };
    static const CoterieColumnKind kinds[] = {
        [COTERIE_ATTRIBUTE_TEXT] = COTERIE_COLUMN_TEXT,
        [COTERIE_ATTRIBUTE_INTEGER] = COTERIE_COLUMN_INTEGER,
        [COTERIE_ATTRIBUTE_REAL] = COTERIE_COLUMN_REAL,
        [COTERIE_ATTRIBUTE_BOOLEAN] = COTERIE_COLUMN_BOOLEAN,
    };

    coterie_table_columns(table, before, G_N_ELEMENTS(before));
    for (guint i = 0; i < attributes_shown(view); i++) {
        CoterieAttribute attribute = coterie_attribute(view, i);
        const CoterieColumn column = {
            .name = attribute.name, .label = "", .kind = kinds[attribute.kind]};

        coterie_table_column(table, &column);
    }
}

static void
add_attribute(CoterieTable *table, const CoterieView *view, guint32 vertex, guint index)
{
    CoterieAttributeKind kind = coterie_attribute(view, index).kind;
    g_autofree char *text = NULL;

    if (kind == COTERIE_ATTRIBUTE_TEXT) {
        text = coterie_attribute_text(view, vertex, index);
        coterie_table_text(table, text);
    } else if (kind == COTERIE_ATTRIBUTE_BOOLEAN) {
        coterie_table_boolean(table, coterie_attribute_number(view, vertex, index) > 0);
    } else {
        coterie_table_number(table, coterie_attribute_number(view, vertex, index));
    }
}

/* The same for programs: every column, every digit. */
static CoterieTable *
full_persons(const CoterieView *view, guint top)
{
    CoterieTable *table = coterie_table_new();
    g_auto(CoterieRanks) ranks = {0};

    coterie_ranks_fill(&ranks, view->measures, ORDER);
    add_full_columns(table, view);
    for (guint32 i = 0; i < limit(ranks.count, top); i++) {
        guint32 vertex = ranks.vertices[i];

        coterie_table_number(table, ranks.ranks[i] > 0 ? (double)ranks.ranks[i] : NAN);
        coterie_table_text(table, coterie_person_of(view, vertex)->id);
        coterie_table_text(table, coterie_person_of(view, vertex)->name);
        for (guint j = 0; j < attributes_shown(view); j++)
            add_attribute(table, view, vertex, j);
    }
    return table;
}

static void
compose_persons(const CoterieView *view, guint top, CoteriePage *page)
{
    CoterieTable *table = shown_persons(view, top);
    guint32 count = coterie_network_vertex_count(view->network);

    coterie_page_heading(page, 1, "Persons");
    coterie_table_caption(table, "Every person by every measure, in the order of betweenness");
    coterie_table_left_out(table, count - limit(count, top));
    coterie_page_table(page, table);
}

static void
add_ranked(CoterieTable *table,
           const CoterieView *view,
           const CoterieRanks *ranks,
           guint32 position)
{
    g_autofree char *label = NULL;
    g_autofree char *lead = NULL;
    const CoteriePerson *person;

    if (position >= ranks->defined) {
        coterie_table_text(table, NULL);
        return;
    }
    label = coterie_ranks_label(ranks, position);
    lead = g_strdup_printf("%-3s ", label);
    person = coterie_person_of(view, ranks->vertices[position]);
    coterie_table_reference(table, lead, person->name, person->id);
}

static CoterieTable *
rankings(const CoterieView *view, guint most, const char *caption)
{
    guint32 rows = limit(coterie_network_vertex_count(view->network), most);
    CoterieRanks ranks[G_N_ELEMENTS(compared)];
    CoterieTable *table = coterie_table_new();

    coterie_table_caption(table, caption);
    for (gsize i = 0; i < G_N_ELEMENTS(compared); i++) {
        const CoterieMeasureInfo *info = coterie_measure_info(compared[i]);
        const CoterieColumn column = {info->name, info->label, NULL, COTERIE_COLUMN_TEXT, 12};

        coterie_ranks_fill(&ranks[i], view->measures, compared[i]);
        coterie_table_column(table, &column);
    }
    for (guint32 row = 0; row < rows; row++)
        for (gsize i = 0; i < G_N_ELEMENTS(compared); i++)
            add_ranked(table, view, &ranks[i], row);
    for (gsize i = 0; i < G_N_ELEMENTS(compared); i++)
        coterie_ranks_clear(&ranks[i]);
    return table;
}

static void
compose_rankings_note(CoteriePage *page)
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
    coterie_page_note(page, note->str);
}

/* The same for the network without its subject and those who are only cited. */
static void
compose_rest(const CoterieView *view, guint most, CoteriePage *page)
{
    g_autofree char *who = coterie_findings_left_out(view);
    g_autofree char *title = g_strdup_printf("Rankings without %s", who);
    CoterieView rest = *view;

    rest.network = view->rest;
    rest.measures = view->rest_measures;
    coterie_page_heading(page, 1, title);
    coterie_page_table(page, rankings(&rest, most, "Who leads among those who remain"));
}

static void
compose_rankings(const CoterieView *view, guint top, CoteriePage *page)
{
    guint most = top > 0 ? MIN(top, RANKED_MOST) : RANKED_MOST;

    coterie_page_heading(page, 1, "Rankings");
    coterie_page_table(page, rankings(view, most, "Who leads by each of five measures"));
    compose_rankings_note(page);
    if (view->rest != NULL && coterie_network_edge_count(view->rest) > 0)
        compose_rest(view, most, page);
}

static void
compose_community(
    const CoterieView *view, guint32 number, const GArray *members, guint most, CoteriePage *page)
{
    g_autofree char *label = g_strdup_printf("Community %u, %u persons", number, members->len);
    guint32 shown = limit(members->len, most);

    coterie_page_item(page, label);
    for (guint32 i = 0; i < shown; i++) {
        const CoteriePerson *person = coterie_person_of(view, g_array_index(members, guint32, i));

        coterie_page_member(page, person->name, person->id);
    }
    coterie_page_more(page, members->len - shown);
}

static void
compose_communities(const CoterieView *view, guint top, CoteriePage *page)
{
    g_autoptr(GPtrArray) groups = coterie_community_lists_new(view->measures);
    guint shared = coterie_community_lists_shared(groups);
    guint shown = limit(shared, top);

    coterie_page_heading(page, 1, "Communities");
    for (guint i = 0; i < shown; i++)
        compose_community(
            view, i + 1, g_ptr_array_index(groups, i), top > 0 ? MEMBERS_MOST : 0, page);
    if (shown < shared) {
        g_autofree char *rest =
            g_strdup_printf("%u smaller communities are not shown.", shared - shown);

        coterie_page_item(page, rest);
    }
    if (shared == 0)
        coterie_page_item(page, "(none)");
    coterie_page_note(page,
                      "A community is a group whose members are tied to one another more than "
                      "chance would tie them (Leiden, modularity of the strengths, resolution 1; "
                      "Traag, Waltman and van Eck 2019). The largest comes first, and in each the "
                      "person of the greatest strength. Other divisions can be nearly as good: "
                      "read the borders as drawn in pencil.");
}

static void
compose_picture(const CoterieReportOptions *options, CoteriePage *page)
{
    g_autofree char *undrawn = NULL;

    if (options->form != COTERIE_FORM_HTML ||
        (options->picture == NULL && options->undrawn == NULL))
        return;
    coterie_page_heading(page, 1, "The network");
    if (options->picture == NULL) {
        undrawn = g_strdup_printf("The picture could not be drawn: %s.", options->undrawn);
        coterie_page_paragraph(page, undrawn);
        return;
    }
    coterie_page_picture(page,
                         options->picture,
                         "Each circle is a person, each line a tie. The legend says what sizes and "
                         "colours mean and what is left out.");
}

static void
compose(const CoterieView *view, const CoterieReportOptions *options, CoteriePage *page)
{
    coterie_findings_compose(view, page);
    coterie_summary_compose(view, page);
    if (coterie_network_vertex_count(view->network) == 0)
        return;
    compose_picture(options, page);
    compose_persons(view, options->top, page);
    if (coterie_network_edge_count(view->network) == 0)
        return;
    compose_rankings(view, options->top, page);
    compose_communities(view, options->top, page);
    if (!coterie_prose_is_told(view)) {
        coterie_page_heading(page, 1, "Strongest ties");
        coterie_page_table(page, coterie_ties_table(view, options->top));
    }
    if (view->roles != NULL)
        coterie_roles_compose(view, options->top, page);
}

static GBytes *
write_page(const CoterieView *view, const CoterieReportOptions *options)
{
    g_autofree char *title = coterie_quote_title(view, "Persons and ties");
    g_autoptr(CoteriePage) page = coterie_page_new(title);

    coterie_page_reading(page, options->reading);
    compose(view, options, page);
    return coterie_page_write(page, options->form);
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
                json, NULL, coterie_person_of(view, g_array_index(members, guint32, j))->id);
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
    coterie_findings_append_json(view, &json, "findings");
    coterie_summary_append_json(view, &json, "summary");
    coterie_conventions_append_json(view, &json, "conventions");
    coterie_table_append_json(persons, &json, "persons");
    write_communities(&json, view);
    coterie_ties_append_json(view, top, &json, "ties");
    if (view->roles != NULL) {
        coterie_roles_append_kinds(view, &json, "kinds");
        coterie_roles_append_json(view, top, &json, "roles");
    }
    coterie_json_close(&json, '}');
    g_string_append_c(out, '\n');
}

GBytes *
coterie_report_write(const CoterieView *view, const CoterieReportOptions *options)
{
    const CoterieReportOptions defaults = COTERIE_REPORT_OPTIONS_INIT;
    const CoterieReportOptions *how = options != NULL ? options : &defaults;
    g_autoptr(CoterieTable) persons = NULL;
    GString *out;

    g_return_val_if_fail(view != NULL && view->network != NULL && view->measures != NULL, NULL);
    if (how->form != COTERIE_FORM_JSON && how->form != COTERIE_FORM_CSV)
        return write_page(view, how);
    out = g_string_new(NULL);
    if (how->form == COTERIE_FORM_JSON) {
        append_json(view, how->top, out);
    } else {
        persons = full_persons(view, how->top);
        coterie_table_append_csv(persons, out);
    }
    return g_string_free_to_bytes(out);
}
