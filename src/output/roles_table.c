/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of roles: what one person is to another, how often that is told, and the sentence that
 * tells it first. Roles come in the order of persons and go out those first that are told most
 * often. JSON has all places. */
#include "output/roles_table.h"

#include "output/quote.h"
#include "output/role_ties.h"
#include "output/when.h"

#include <string.h>

static const CoteriePerson *
person_of(const CoterieView *view, guint32 index)
{
    return coterie_persons_get(view->persons, index);
}

static const CoterieRole *
first_place(const CoterieView *view, const CoterieRoleTie *tie)
{
    return coterie_roles_get(view->roles, tie->first);
}

static int
compare_ties(gconstpointer a, gconstpointer b, gpointer data)
{
    const CoterieView *view = data;
    guint32 i = *(const guint32 *)a;
    guint32 j = *(const guint32 *)b;
    const CoterieRoleTie *left = coterie_roles_tie(view->roles, i);
    const CoterieRoleTie *right = coterie_roles_tie(view->roles, j);
    int names;

    if (left->count != right->count)
        return left->count > right->count ? -1 : 1;
    names = strcmp(person_of(view, left->source)->name, person_of(view, right->source)->name);
    if (names == 0)
        names = strcmp(person_of(view, left->target)->name, person_of(view, right->target)->name);
    if (names != 0)
        return names;
    return i < j ? -1 : i > j;
}

/* Indices of the roles, those told most often first; at most @top, 0 for all. */
static GArray *
order_ties(const CoterieView *view, guint top)
{
    guint32 count = coterie_roles_tie_count(view->roles);
    GArray *order = g_array_sized_new(FALSE, FALSE, sizeof(guint32), count);

    for (guint32 i = 0; i < count; i++)
        g_array_append_val(order, i);
    g_array_sort_with_data(order, compare_ties, (gpointer)view);
    if (top > 0 && top < count)
        g_array_set_size(order, top);
    return order;
}

static const CoterieRoleTie *
tie_at(const CoterieView *view, const GArray *order, guint position)
{
    return coterie_roles_tie(view->roles, g_array_index(order, guint32, position));
}

/* ------------------------------------------------------------------ for people */

static void
add_columns(CoterieTable *table, const CoterieView *view)
{
    g_autofree char *place_note = coterie_quote_place_note(view);
    const CoterieColumn columns[] = {
        {"source", "Person", NULL, COTERIE_COLUMN_TEXT, 20},
        {"role",
         "Role",
         "What the first person is to the second, or, where the arrow has two heads, each to the "
         "other. A text may be wrong, and the reading of a sentence too: the sentence stands "
         "below.",
         COTERIE_COLUMN_TEXT,
         0},
        {"target", "and person", NULL, COTERIE_COLUMN_TEXT, 20},
        {"times", "Times", "In how many places it is told.", COTERIE_COLUMN_INTEGER, 0},
        {"first", "First in", place_note, COTERIE_COLUMN_TEXT, 16},
        COTERIE_WHEN_COLUMN,
    };

    coterie_table_columns(table, columns, G_N_ELEMENTS(columns) - (view->dated ? 0 : 1));
}

static void
add_row(CoterieTable *table, const CoterieView *view, const CoterieRoleTie *tie)
{
    const CoterieRole *first = first_place(view, tie);
    gboolean symmetric = coterie_roles_name(view->roles, tie->role)->symmetric;
    g_autofree char *label = coterie_role_label(view, tie);
    g_autofree char *role = g_strconcat(label, symmetric ? " ↔" : " →", NULL);
    g_autofree char *where = NULL;
    g_autofree char *anchor = NULL;
    CoterieExcerpt *excerpt = coterie_quote_role(view, first);
    CoteriePlace source;
    CoteriePlace target;

    coterie_quote_role_places(view, first, &source, &target);
    where =
        first->decision != NULL ? g_strdup(first->decision) : coterie_quote_place(view, &source);
    anchor = coterie_link_anchor(source.document, source.paragraph);
    coterie_table_reference(
        table, NULL, person_of(view, tie->source)->name, person_of(view, tie->source)->id);
    coterie_table_text(table, role);
    coterie_table_reference(
        table, NULL, person_of(view, tie->target)->name, person_of(view, tie->target)->id);
    coterie_table_number(table, tie->count);
    coterie_table_place(table, where, anchor);
    if (view->dated) {
        g_autofree char *when = coterie_when_text(coterie_role_tie_dates(tie, view->roles));

        coterie_table_text(table, when);
    }
    if (excerpt != NULL)
        coterie_table_excerpt(table, excerpt);
}

CoterieTable *
coterie_roles_table(const CoterieView *view, guint top)
{
    g_autoptr(GArray) order = order_ties(view, top);
    CoterieTable *table = coterie_table_new();

    add_columns(table, view);
    coterie_table_caption(table, "Who is told to be what to whom, those told most often first");
    for (guint i = 0; i < order->len; i++)
        add_row(table, view, tie_at(view, order, i));
    coterie_table_left_out(table, coterie_roles_tie_count(view->roles) - order->len);
    return table;
}

/* ------------------------------------------------------------------ for programs */

/* The sentence whole, or the decision in its stead; NULL where texts are not kept. */
static char *
sentence_of(const CoterieView *view, const CoterieRole *role)
{
    if (role->decision != NULL)
        return g_strdup(role->decision);
    return view->documents != NULL
               ? coterie_document_quote(g_ptr_array_index(view->documents, role->document),
                                        role->sentence)
               : NULL;
}

void
coterie_roles_append_rows(const CoterieView *view, guint top, CoterieTable *table)
{
    g_autoptr(GArray) order = order_ties(view, top);

    for (guint i = 0; i < order->len; i++) {
        const CoterieRoleTie *tie = tie_at(view, order, i);
        const CoterieRole *first = first_place(view, tie);
        const CoterieDateRange dates = coterie_role_tie_dates(tie, view->roles);
        g_autofree char *from = coterie_when_from(dates);
        g_autofree char *to = coterie_when_to(dates);
        g_autofree char *quote = sentence_of(view, first);
        CoteriePlace source;
        CoteriePlace target;

        coterie_quote_role_places(view, first, &source, &target);
        coterie_table_text(table, "role");
        coterie_table_text(table, person_of(view, tie->source)->id);
        coterie_table_text(table, person_of(view, tie->target)->id);
        coterie_table_text(table, person_of(view, tie->source)->name);
        coterie_table_text(table, person_of(view, tie->target)->name);
        coterie_table_text(table, coterie_roles_name(view->roles, tie->role)->name);
        coterie_table_text(table, coterie_assertion_name((CoterieAssertion)tie->assertion));
        coterie_table_boolean(table, coterie_roles_name(view->roles, tie->role)->symmetric);
        coterie_table_number(table, tie->count);
        coterie_table_number(table, tie->count);
        coterie_table_text(table, g_ptr_array_index(view->document_ids, first->document));
        coterie_table_number(table, source.paragraph + 1.0);
        coterie_table_number(table, first->sentence.offset);
        coterie_table_text(table, from);
        coterie_table_text(table, to);
        coterie_table_text(table, quote);
    }
}

static void
write_span(CoterieJson *json, const char *key, CoterieSpan span)
{
    coterie_json_open(json, key, '[');
    coterie_json_integer(json, NULL, span.offset);
    coterie_json_integer(json, NULL, coterie_span_end(span));
    coterie_json_close(json, ']');
}

void
coterie_roles_append_place(const CoterieView *view, const CoterieRole *role, CoterieJson *json)
{
    g_autofree char *quote = sentence_of(view, role);
    CoteriePlace source;
    CoteriePlace target;

    coterie_quote_role_places(view, role, &source, &target);
    coterie_json_open(json, NULL, '{');
    coterie_quote_append_span(view, &source, role->sentence, json);
    write_span(json, "source", role->source_span);
    write_span(json, "target", role->target_span);
    write_span(json, "cue", role->cue);
    coterie_json_string(json, "decision", role->decision);
    coterie_when_append(json, role->date, (CoterieDating)role->dating);
    coterie_json_string(json, "quote", quote);
    coterie_json_close(json, '}');
}

void
coterie_roles_append_tie(const CoterieView *view, const CoterieRoleTie *tie, CoterieJson *json)
{
    const CoterieRoleName *role = coterie_roles_name(view->roles, tie->role);

    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "source", person_of(view, tie->source)->id);
    coterie_json_string(json, "target", person_of(view, tie->target)->id);
    coterie_json_string(json, "source_name", person_of(view, tie->source)->name);
    coterie_json_string(json, "target_name", person_of(view, tie->target)->name);
    coterie_json_string(json, "role", role->name);
    coterie_json_boolean(json, "symmetric", role->symmetric);
    coterie_json_string(
        json, "assertion", coterie_assertion_name((CoterieAssertion)tie->assertion));
    coterie_json_integer(json, "count", tie->count);
    coterie_when_append_range(json, coterie_role_tie_dates(tie, view->roles));
    coterie_json_open(json, "evidence", '[');
    for (guint32 i = 0; i < tie->count; i++)
        coterie_roles_append_place(view, coterie_roles_get(view->roles, tie->first + i), json);
    coterie_json_close(json, ']');
    coterie_json_close(json, '}');
}

void
coterie_roles_append_json(const CoterieView *view, guint top, CoterieJson *json, const char *key)
{
    g_autoptr(GArray) order = order_ties(view, top);

    coterie_json_open(json, key, '[');
    for (guint i = 0; i < order->len; i++)
        coterie_roles_append_tie(view, tie_at(view, order, i), json);
    coterie_json_close(json, ']');
}
