/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of ties: who is tied to whom, how strongly, and the words that it
 * rests on. Ties come in the order of persons and go out the strongest first.
 * People get the first piece of evidence of a tie, with its place; JSON has all of it. */
#include "output/ties_table.h"

#include "output/page.h"
#include "output/prose.h"
#include "output/quote.h"
#include "output/roles_table.h"
#include "output/when.h"

#include <string.h>

static const CoteriePerson *
person_of(const CoterieView *view, guint32 index)
{
    return coterie_persons_get(view->persons, index);
}

static const CoterieEvidence *
first_evidence(const CoterieView *view, const CoterieTie *tie)
{
    return coterie_ties_evidence(view->ties, tie->first);
}

static int
compare_ties(gconstpointer a, gconstpointer b, gpointer data)
{
    const CoterieView *view = data;
    guint32 i = *(const guint32 *)a;
    guint32 j = *(const guint32 *)b;
    const CoterieTie *left = coterie_ties_get(view->ties, i);
    const CoterieTie *right = coterie_ties_get(view->ties, j);
    int names;

    if (left->weight != right->weight)
        return left->weight > right->weight ? -1 : 1;
    if (left->windows != right->windows)
        return left->windows > right->windows ? -1 : 1;
    names = strcmp(person_of(view, left->source)->name, person_of(view, right->source)->name);
    if (names == 0)
        names = strcmp(person_of(view, left->target)->name, person_of(view, right->target)->name);
    if (names != 0)
        return names;
    return i < j ? -1 : i > j;
}

/* Indices of the ties, the strongest first; at most @top, 0 for all. */
static GArray *
order_ties(const CoterieView *view, guint top)
{
    guint32 count = coterie_ties_count(view->ties);
    GArray *order = g_array_sized_new(FALSE, FALSE, sizeof(guint32), count);

    for (guint32 i = 0; i < count; i++)
        g_array_append_val(order, i);
    g_array_sort_with_data(order, compare_ties, (gpointer)view);
    if (top > 0 && top < count)
        g_array_set_size(order, top);
    return order;
}

static const CoterieTie *
tie_at(const CoterieView *view, const GArray *order, guint position)
{
    return coterie_ties_get(view->ties, g_array_index(order, guint32, position));
}

static CoterieTable *
shown_columns(const CoterieView *view)
{
    g_autofree char *place_note = coterie_quote_place_note(view);
    g_autofree char *strength = g_strdup_printf("The sum over the passages that name both; %s.",
                                                coterie_prose_share(view->ties));
    g_autofree char *kind = coterie_prose_passage(view->ties);
    g_autofree char *passages = g_strdup_printf("How many passages name both; here a passage is "
                                                "%s. They are together in the text, which need not "
                                                "mean that they met.",
                                                kind);
    const CoterieColumn columns[] = {
        {"source", "Person", NULL, COTERIE_COLUMN_TEXT, 20},
        {"target", "and person", NULL, COTERIE_COLUMN_TEXT, 20},
        {"weight", "Strength", strength, COTERIE_COLUMN_REAL, 0},
        {"windows", "Passages", passages, COTERIE_COLUMN_INTEGER, 0},
        {"first", "First in", place_note, COTERIE_COLUMN_TEXT, 16},
        COTERIE_WHEN_COLUMN,
    };
    CoterieTable *table = coterie_table_new();

    coterie_table_columns(table, columns, G_N_ELEMENTS(columns) - (view->dated ? 0 : 1));
    return table;
}

static void
add_person(CoterieTable *table, const CoteriePerson *person)
{
    coterie_table_reference(table, NULL, person->name, person->id);
}

static void
fill_shown_row(CoterieTable *table, const CoterieView *view, const CoterieTie *tie)
{
    const CoterieEvidence *evidence = first_evidence(view, tie);
    const CoteriePlace *place = coterie_persons_place(view->persons, evidence->source);
    g_autofree char *where = coterie_quote_place(view, place);
    g_autofree char *anchor = coterie_link_anchor(place->document, place->paragraph);
    CoterieExcerpt *excerpt = coterie_quote_excerpt(view, evidence);

    add_person(table, person_of(view, tie->source));
    add_person(table, person_of(view, tie->target));
    coterie_table_number(table, tie->weight);
    coterie_table_number(table, tie->windows);
    coterie_table_place(table, where, anchor);
    if (view->dated) {
        g_autofree char *when = coterie_when_text(coterie_when_of_tie(view, tie));

        coterie_table_text(table, when);
    }
    if (excerpt != NULL)
        coterie_table_excerpt(table, excerpt);
}

CoterieTable *
coterie_ties_table(const CoterieView *view, guint top)
{
    g_autoptr(GArray) order = order_ties(view, top);
    CoterieTable *table = shown_columns(view);

    coterie_table_caption(table, "Who is tied to whom, the strongest ties first");
    for (guint i = 0; i < order->len; i++)
        fill_shown_row(table, view, tie_at(view, order, i));
    coterie_table_left_out(table, coterie_ties_count(view->ties) - order->len);
    return table;
}

/* Columns that are there only where roles tie. */
static const char *const of_roles[] = {"kind", "role", "assertion", "symmetric", NULL};

static void
add_csv_columns(CoterieTable *table, gboolean roles)
{
    static const CoterieColumn columns[] = {
        {"kind", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"source", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"target", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"source_name", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"target_name", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"role", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"assertion", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"symmetric", "", NULL, COTERIE_COLUMN_BOOLEAN, 0},
        {"weight", "", NULL, COTERIE_COLUMN_REAL, 0},
        {"windows", "", NULL, COTERIE_COLUMN_INTEGER, 0},
        {"first_document", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"first_paragraph", "", NULL, COTERIE_COLUMN_INTEGER, 0},
        {"first_byte", "", NULL, COTERIE_COLUMN_INTEGER, 0},
        {"from", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"to", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"quote", "", NULL, COTERIE_COLUMN_TEXT, 0},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(columns); i++)
        if (roles || !g_strv_contains(of_roles, columns[i].name))
            coterie_table_column(table, &columns[i]);
}

static void
add_csv_row(CoterieTable *table, const CoterieView *view, const CoterieTie *tie)
{
    const CoterieEvidence *evidence = first_evidence(view, tie);
    const CoteriePlace *place = coterie_persons_place(view->persons, evidence->source);
    const CoterieDateRange dates = coterie_when_of_tie(view, tie);
    g_autofree char *from = coterie_when_from(dates);
    g_autofree char *to = coterie_when_to(dates);
    g_autofree char *quote = coterie_quote_evidence(view, evidence);

    if (view->roles != NULL)
        coterie_table_text(table, "cooccurrence");
    coterie_table_text(table, person_of(view, tie->source)->id);
    coterie_table_text(table, person_of(view, tie->target)->id);
    coterie_table_text(table, person_of(view, tie->source)->name);
    coterie_table_text(table, person_of(view, tie->target)->name);
    if (view->roles != NULL) {
        coterie_table_text(table, NULL);
        coterie_table_text(table, NULL);
        coterie_table_boolean(table, TRUE);
    }
    coterie_table_number(table, tie->weight);
    coterie_table_number(table, tie->windows);
    coterie_table_text(table, g_ptr_array_index(view->document_ids, evidence->document));
    coterie_table_number(table, place->paragraph + 1.0);
    coterie_table_number(table, evidence->window.offset);
    coterie_table_text(table, from);
    coterie_table_text(table, to);
    coterie_table_text(table, quote);
}

/* Where roles alone tie, they are the ties. */
static void
append_csv(const CoterieView *view, guint top, GString *out)
{
    g_autoptr(GArray) order = order_ties(view, top);
    g_autoptr(CoterieTable) table = coterie_table_new();

    add_csv_columns(table, view->roles != NULL);
    for (guint i = 0; i < order->len && !coterie_prose_is_told(view); i++)
        add_csv_row(table, view, tie_at(view, order, i));
    if (view->roles != NULL)
        coterie_roles_append_rows(view, top, table);
    coterie_table_append_csv(table, out);
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
coterie_ties_append_evidence(const CoterieView *view,
                             const CoterieEvidence *evidence,
                             const CoterieTieWindow *window,
                             CoterieJson *json)
{
    g_autofree char *quote = coterie_quote_evidence(view, evidence);
    CoterieDating dating;
    const CoterieDate date = coterie_when_of_evidence(view, evidence, &dating);
    CoteriePlace source;
    CoteriePlace target;

    coterie_quote_places(view, evidence, &source, &target);
    coterie_json_open(json, NULL, '{');
    coterie_quote_append_span(view, &source, evidence->window, json);
    write_span(json, "source", source.span);
    write_span(json, "target", target.span);
    coterie_when_append(json, date, dating);
    if (window != NULL) {
        coterie_json_integer(json, "persons", window->persons);
        coterie_json_number(json, "adds", window->share);
    }
    if (quote != NULL)
        coterie_json_string(json, "quote", quote);
    coterie_json_close(json, '}');
}

static void
write_tie(CoterieJson *json, const CoterieView *view, const CoterieTie *tie)
{
    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "source", person_of(view, tie->source)->id);
    coterie_json_string(json, "target", person_of(view, tie->target)->id);
    coterie_json_string(json, "source_name", person_of(view, tie->source)->name);
    coterie_json_string(json, "target_name", person_of(view, tie->target)->name);
    coterie_json_number(json, "weight", tie->weight);
    coterie_json_integer(json, "windows", tie->windows);
    coterie_when_append_range(json, coterie_when_of_tie(view, tie));
    coterie_json_open(json, "evidence", '[');
    for (guint32 i = 0; i < tie->windows; i++)
        coterie_ties_append_evidence(
            view, coterie_ties_evidence(view->ties, tie->first + i), NULL, json);
    coterie_json_close(json, ']');
    coterie_json_close(json, '}');
}

void
coterie_ties_append_json(const CoterieView *view, guint top, CoterieJson *json, const char *key)
{
    g_autoptr(GArray) order = order_ties(view, top);

    coterie_json_open(json, key, '[');
    for (guint i = 0; i < order->len; i++)
        write_tie(json, view, tie_at(view, order, i));
    coterie_json_close(json, ']');
}

static void
append_json(const CoterieView *view, guint top, GString *out)
{
    CoterieJson json = {.out = out, .lines = 2};

    coterie_json_open(&json, NULL, '{');
    coterie_json_integer(&json, "total", coterie_ties_count(view->ties));
    coterie_json_string(&json, "offsets", "bytes");
    coterie_ties_append_json(view, top, &json, "ties");
    if (view->roles != NULL)
        coterie_roles_append_json(view, top, &json, "roles");
    coterie_json_close(&json, '}');
    g_string_append_c(out, '\n');
}

/* Both kinds of ties, a table each. */
static CoteriePage *
page_of_both(const CoterieView *view, const char *title, guint top)
{
    CoteriePage *page = coterie_page_new(title);

    coterie_page_heading(page, 1, "Named together");
    coterie_page_table(page, coterie_ties_table(view, top));
    coterie_page_heading(page, 1, "Roles");
    coterie_page_table(page, coterie_roles_table(view, top));
    return page;
}

static CoteriePage *
page_of(const CoterieView *view, guint top)
{
    g_autofree char *title = coterie_quote_title(view, "Ties between persons");

    if (view->roles == NULL)
        return coterie_page_new_of_table(title, coterie_ties_table(view, top));
    if (coterie_prose_is_told(view))
        return coterie_page_new_of_table(title, coterie_roles_table(view, top));
    return page_of_both(view, title, top);
}

static GBytes *
write_page(const CoterieView *view, CoterieForm form, guint top)
{
    g_autoptr(CoteriePage) page = page_of(view, top);

    return coterie_page_write(page, form);
}

GBytes *
coterie_ties_write(const CoterieView *view, CoterieForm form, guint top)
{
    GString *out;

    g_return_val_if_fail(view != NULL && view->persons != NULL && view->ties != NULL, NULL);
    if (form != COTERIE_FORM_JSON && form != COTERIE_FORM_CSV)
        return write_page(view, form, top);
    out = g_string_new(NULL);
    if (form == COTERIE_FORM_JSON)
        append_json(view, top, out);
    else
        append_csv(view, top, out);
    return g_string_free_to_bytes(out);
}
