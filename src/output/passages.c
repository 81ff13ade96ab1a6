/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The passages that a tie rests on, on their way out. A passage that names few
 * persons says more about two of them than one that names many, and adds more to
 * their tie; so the order is that of what they add, then that of the text. */
#include "output/passages.h"

#include "base/number.h"
#include "output/prose.h"
#include "output/quote.h"
#include "output/role_ties.h"
#include "output/ties_table.h"
#include "output/when.h"

#define DIGITS 3

static const CoterieTieWindow *
window_at(const CoterieView *view, gsize evidence)
{
    return coterie_ties_window_of(view->ties, coterie_ties_evidence(view->ties, evidence));
}

static gint
compare_passages(gconstpointer a, gconstpointer b, gpointer data)
{
    const CoterieView *view = data;
    gsize i = *(const gsize *)a;
    gsize j = *(const gsize *)b;
    double one = window_at(view, i)->share;
    double other = window_at(view, j)->share;

    if (one != other)
        return one > other ? -1 : 1;
    return i < j ? -1 : i > j;
}

/* (transfer full) (element-type gsize): the evidence of @tie in this order */
static GArray *
order_passages(const CoterieView *view, const CoterieTie *tie)
{
    GArray *order = g_array_sized_new(FALSE, FALSE, sizeof(gsize), tie->windows);

    for (gsize i = tie->first; i < tie->first + tie->windows; i++)
        g_array_append_val(order, i);
    g_array_sort_with_data(order, compare_passages, (gpointer)view);
    return order;
}

CoterieMarks
coterie_passages_marks(const CoterieExplainOptions *options)
{
    return options->bold ? COTERIE_MARKS_BOLD : COTERIE_MARKS_BRACKETS;
}

static void
add_row(CoterieTable *table,
        const CoterieView *view,
        const CoterieExplainOptions *options,
        const CoterieEvidence *evidence,
        gboolean dated)
{
    const CoterieTieWindow *window = coterie_ties_window_of(view->ties, evidence);
    const CoterieRole *role = coterie_role_of_evidence(view, evidence);
    g_autofree char *where = NULL;
    CoterieExcerpt *excerpt = coterie_quote_excerpt(view, evidence);
    CoteriePlace source;
    CoteriePlace target;

    coterie_quote_places(view, evidence, &source, &target);
    where = role != NULL && role->decision != NULL ? g_strdup(role->decision)
                                                   : coterie_quote_place(view, &source);
    coterie_table_text(table, where);
    if (dated) {
        g_autofree char *when =
            coterie_when_text_of(coterie_when_of_evidence(view, evidence, NULL));

        coterie_table_text(table, when);
    }
    coterie_table_number(table, window->persons);
    coterie_table_number(table, window->share);
    if (excerpt == NULL)
        return;
    excerpt->plain = coterie_passages_marks(options);
    coterie_table_excerpt(table, excerpt);
}

void
coterie_passages_compose(const CoterieView *view,
                         const CoterieTie *tie,
                         const CoterieExplainOptions *options,
                         guint top,
                         CoteriePage *page)
{
    static const CoterieColumn columns[] = {
        {"place", "Passage", NULL, COTERIE_COLUMN_TEXT, 16},
        {"when", "When", NULL, COTERIE_COLUMN_TEXT, 10},
        {"persons", "Persons", NULL, COTERIE_COLUMN_INTEGER, 0},
        {"adds", "Adds", NULL, COTERIE_COLUMN_REAL, 0},
    };
    g_autoptr(GArray) order = order_passages(view, tie);
    CoterieTable *table = coterie_table_new();
    guint shown = top > 0 ? MIN(top, order->len) : order->len;

    gboolean dated = coterie_date_is_set(coterie_when_of_tie(view, tie).from);

    for (gsize i = 0; i < G_N_ELEMENTS(columns); i++)
        if (dated || !g_str_equal(columns[i].name, "when"))
            coterie_table_column(table, &columns[i]);
    for (guint i = 0; i < shown; i++)
        add_row(table,
                view,
                options,
                coterie_ties_evidence(view->ties, g_array_index(order, gsize, i)),
                dated);
    coterie_table_left_out(table, order->len - shown);
    coterie_page_table(page, table);
}

void
coterie_passages_compose_note(const CoterieView *view, CoteriePage *page)
{
    g_autofree char *place = coterie_quote_place_note(view);
    g_autofree char *kind = coterie_prose_passage(view->ties);
    g_autofree char *note =
        g_strdup_printf("Passage (here %s): %s Persons: how many the passage %s. Adds: what it "
                        "adds to the strength of the tie; %s.",
                        kind,
                        place,
                        coterie_prose_is_told(view) ? "tells roles of" : "names",
                        coterie_prose_share(view->ties));

    coterie_page_note(page, note);
    if (!coterie_prose_is_told(view))
        coterie_page_note(page,
                          "Who is named together is together in the text, which need not mean "
                          "that they met.");
}

void
coterie_passages_append_sum(const CoterieView *view, const CoterieTie *tie, GString *out)
{
    if (coterie_prose_is_told(view)) {
        coterie_number_append_count(out, tie->windows, "sentence tells", "sentences tell");
        g_string_append(out, " what one is to the other");
    } else {
        coterie_number_append_count(out, tie->windows, "passage names", "passages name");
        g_string_append(out, " both");
    }
    g_string_append(out, ", which gives their tie a strength of ");
    coterie_number_append_fixed(out, tie->weight, DIGITS);
    g_string_append_c(out, '.');
}

void
coterie_passages_append_json(const CoterieView *view,
                             const CoterieTie *tie,
                             CoterieJson *json,
                             const char *key)
{
    g_autoptr(GArray) order = order_passages(view, tie);

    coterie_json_open(json, key, '[');
    for (guint i = 0; i < order->len; i++) {
        const CoterieEvidence *evidence =
            coterie_ties_evidence(view->ties, g_array_index(order, gsize, i));

        coterie_ties_append_evidence(
            view, evidence, coterie_ties_window_of(view->ties, evidence), json);
    }
    coterie_json_close(json, ']');
}

void
coterie_passages_append_person(const CoterieView *view,
                               guint32 person,
                               CoterieJson *json,
                               const char *key)
{
    coterie_json_open(json, key, '{');
    coterie_json_string(json, "id", coterie_persons_get(view->persons, person)->id);
    coterie_json_string(json, "name", coterie_persons_get(view->persons, person)->name);
    coterie_json_close(json, '}');
}
