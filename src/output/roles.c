/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the texts say that persons are to one another, as a whole: how often each role is told and
 * of whom most, whether roles are answered, and where each person stands in the network that they
 * make, which has directions. */
#include "output/roles.h"

#include "base/number.h"
#include "output/attributes.h"
#include "output/conventions.h"
#include "output/prose.h"
#include "output/ranks.h"
#include "output/role_ties.h"
#include "output/roles_table.h"

#include <math.h>

#define ORDER COTERIE_MEASURE_DIRECTED_PAGERANK

/* One role, counted. */
typedef struct {
    guint32 ties;
    guint64 places;
} Count;

/* Whose a role is most. */
typedef struct {
    guint32 person; /* or COTERIE_NOBODY */
    guint32 places;
} Leader;

static guint
count_names(const CoterieRoles *roles)
{
    guint count = 0;

    for (guint32 i = 0; i < coterie_roles_tie_count(roles); i++)
        count = MAX(count, coterie_roles_tie(roles, i)->role + 1U);
    return count;
}

/* (transfer full) (element-type Count): by index of the role */
static GArray *
count_roles(const CoterieRoles *roles)
{
    GArray *counts = g_array_new(FALSE, TRUE, sizeof(Count));

    g_array_set_size(counts, count_names(roles));
    for (guint32 i = 0; i < coterie_roles_tie_count(roles); i++) {
        const CoterieRoleTie *tie = coterie_roles_tie(roles, i);
        Count *count = &g_array_index(counts, Count, tie->role);

        count->ties++;
        count->places += tie->count;
    }
    return counts;
}

/* Whose @role is in the most places, as its source or its target; of a role that holds in both
 * directions as either. Nobody where several lead. */
static Leader
find_leader(const CoterieView *view, guint role, gboolean source)
{
    guint32 persons = coterie_persons_count(view->persons);
    gboolean symmetric = coterie_roles_name(view->roles, role)->symmetric;
    g_autofree guint32 *places = g_new0(guint32, MAX(persons, 1));
    Leader leader = {COTERIE_NOBODY, 0};

    for (guint32 i = 0; i < coterie_roles_tie_count(view->roles); i++) {
        const CoterieRoleTie *tie = coterie_roles_tie(view->roles, i);

        if (tie->role != role)
            continue;
        if (source || symmetric)
            places[tie->source] += tie->count;
        if (!source || symmetric)
            places[tie->target] += tie->count;
    }
    for (guint32 i = 0; i < persons; i++) {
        if (places[i] > leader.places)
            leader = (Leader){i, places[i]};
        else if (places[i] == leader.places)
            leader.person = COTERIE_NOBODY;
    }
    return leader;
}

static void
add_leader(CoterieTable *table, const CoterieView *view, Leader leader)
{
    const CoteriePerson *person;
    g_autofree char *lead = g_strdup_printf("%u × ", leader.places);

    if (leader.person == COTERIE_NOBODY) {
        coterie_table_text(table, NULL);
        return;
    }
    person = coterie_persons_get(view->persons, leader.person);
    coterie_table_reference(table, lead, person->name, person->id);
}

static void
add_kind(CoterieTable *table, const CoterieView *view, guint role, const Count *count)
{
    const CoterieRoleName *name = coterie_roles_name(view->roles, role);
    g_autofree char *label = g_strdelimit(g_strdup(name->name), "_", ' ');

    coterie_table_text(table, label);
    coterie_table_text(table, name->reads);
    coterie_table_number(table, count->ties);
    coterie_table_number(table, (double)count->places);
    add_leader(table, view, find_leader(view, role, TRUE));
    if (name->symmetric)
        coterie_table_text(table, NULL);
    else
        add_leader(table, view, find_leader(view, role, FALSE));
}

static CoterieTable *
kinds_table(const CoterieView *view)
{
    static const CoterieColumn columns[] = {
        {"role", "Role", NULL, COTERIE_COLUMN_TEXT, 0},
        {"reads", "The first … the second", NULL, COTERIE_COLUMN_TEXT, 12},
        {"ties", "Ties", "Between how many pairs it is told.", COTERIE_COLUMN_INTEGER, 0},
        {"times", "Times", "In how many places.", COTERIE_COLUMN_INTEGER, 0},
        {"source",
         "Whose most",
         "Of whom it is told in most places, if it is one person.",
         COTERIE_COLUMN_TEXT,
         14},
        {"target",
         "To whom most",
         "The same of the other; empty where each of the two is it to the other.",
         COTERIE_COLUMN_TEXT,
         14},
    };
    g_autoptr(GArray) counts = count_roles(view->roles);
    CoterieTable *table = coterie_table_new();

    coterie_table_caption(table, "How often each role is told, and of whom");
    coterie_table_columns(table, columns, G_N_ELEMENTS(columns));
    for (guint i = 0; i < counts->len; i++)
        if (g_array_index(counts, Count, i).ties > 0)
            add_kind(table, view, i, &g_array_index(counts, Count, i));
    return table;
}

/* ------------------------------------------------------------------ persons */

static void
add_person_columns(CoterieTable *table)
{
    static const CoterieColumn before[] = {
        {"rank",
         "Rank",
         "By directed PageRank. Equal values share a rank, marked =.",
         COTERIE_COLUMN_TEXT,
         0},
        {"name", "Person", NULL, COTERIE_COLUMN_TEXT, 20},
    };
    static const char *const heads[COTERIE_MEASURES_ALL] = {
        [COTERIE_MEASURE_DIRECTED_PAGERANK] = "Directed\nPageRank",
        [COTERIE_MEASURE_AUTHORITY] = "Author-\nity",
    };

    coterie_table_columns(table, before, G_N_ELEMENTS(before));
    for (guint i = COTERIE_MEASURES; i < COTERIE_MEASURES_ALL; i++) {
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

static gboolean
has_role(const CoterieView *view, guint32 vertex)
{
    return coterie_measures_get(view->measures, COTERIE_MEASURE_IN_DEGREE, vertex) > 0 ||
           coterie_measures_get(view->measures, COTERIE_MEASURE_OUT_DEGREE, vertex) > 0;
}

static void
add_person(CoterieTable *table, const CoterieView *view, const char *rank, guint32 vertex)
{
    const CoteriePerson *person = coterie_person_of(view, vertex);

    coterie_table_text(table, rank);
    coterie_table_reference(table, NULL, person->name, person->id);
    for (guint i = COTERIE_MEASURES; i < COTERIE_MEASURES_ALL; i++)
        coterie_table_number(table,
                             coterie_measures_get(view->measures, (CoterieMeasure)i, vertex));
}

static CoterieTable *
persons_table(const CoterieView *view, guint top)
{
    CoterieTable *table = coterie_table_new();
    g_auto(CoterieRanks) ranks = {0};
    guint32 shown = 0;
    guint32 all = 0;

    coterie_table_caption(table, "Where roles lead: persons in the order of directed PageRank");
    add_person_columns(table);
    coterie_ranks_fill(&ranks, view->measures, ORDER);
    for (guint32 i = 0; i < ranks.count; i++) {
        g_autofree char *rank = coterie_ranks_label(&ranks, i);

        if (!has_role(view, ranks.vertices[i]))
            continue;
        all++;
        if (top > 0 && shown == top)
            continue;
        shown++;
        add_person(table, view, rank, ranks.vertices[i]);
    }
    coterie_table_left_out(table, all - shown);
    return table;
}

/* ------------------------------------------------------------------ the whole */

static void
append_answered(GString *out, double share, const char *term)
{
    if (!isfinite(share))
        return;
    coterie_prose_percent(out, share);
    g_string_append(out, term);
}

static void
compose_sum(const CoterieView *view, CoteriePage *page)
{
    const CoterieSummary *summary = coterie_measures_summary(view->measures);
    g_autoptr(GString) out = g_string_new(NULL);

    coterie_number_append_count(out, coterie_roles_tie_count(view->roles), "role is", "roles are");
    g_string_append(out, " told, in ");
    coterie_number_append_count(out, coterie_roles_count(view->roles), "place", "places");
    g_string_append(out, "; from one person to another they lead in ");
    coterie_number_append_count(out, summary->directed, "case", "cases");
    g_string_append(out, ". Of these ");
    append_answered(out, summary->reciprocity, " are answered by one the other way (reciprocity)");
    if (isfinite(summary->one_way_reciprocity)) {
        g_string_append(out, "; of those that do not hold in both directions by themselves, ");
        append_answered(out, summary->one_way_reciprocity, "");
    }
    g_string_append_c(out, '.');
    coterie_page_paragraph(page, out->str);
}

void
coterie_roles_compose(const CoterieView *view, guint top, CoteriePage *page)
{
    coterie_page_heading(page, 1, "Roles");
    if (coterie_roles_tie_count(view->roles) == 0) {
        coterie_page_paragraph(page, "No role is told between the persons of the network.");
        return;
    }
    compose_sum(view, page);
    coterie_page_table(page, kinds_table(view));
    coterie_page_heading(page, 2, "Where roles lead");
    coterie_page_table(page, persons_table(view, top));
    coterie_page_heading(page, 2, "Who is what to whom");
    coterie_page_table(page, coterie_roles_table(view, top));
}

void
coterie_roles_append_kinds(const CoterieView *view, CoterieJson *json, const char *key)
{
    g_autoptr(GArray) counts = count_roles(view->roles);

    coterie_json_open(json, key, '[');
    for (guint i = 0; i < counts->len; i++) {
        const Count *count = &g_array_index(counts, Count, i);
        const CoterieRoleName *name = coterie_roles_name(view->roles, i);

        if (count->ties == 0)
            continue;
        coterie_json_open(json, NULL, '{');
        coterie_json_string(json, "role", name->name);
        coterie_json_string(json, "reads", name->reads);
        coterie_json_boolean(json, "symmetric", name->symmetric);
        coterie_json_integer(json, "ties", count->ties);
        coterie_json_integer(json, "count", count->places);
        coterie_json_close(json, '}');
    }
    coterie_json_close(json, ']');
}
