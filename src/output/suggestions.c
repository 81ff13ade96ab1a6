/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader may want to decide, the weightiest first: who may be one person, whose name
 * may be another's, with the words where it is so first and the line to copy into a
 * file of corrections. How much a decision would move is the strength that changes hands:
 * of two persons the lesser one's, of a name its share of what its person has.
 *
 * Weak spot: of a name the strength is taken as evenly spread over its person's mentions. */
#include "base/number.h"
#include "output/page.h"
#include "output/quote.h"
#include "output/reasons.h"

#include <math.h>
#include <string.h>

typedef struct {
    const CoterieDoubt *doubt;
    double moves;
} Suggestion;

typedef struct {
    const CoterieView *view;
    GArray *suggestions; /* of Suggestion, the weightiest first */
    guint shown;
} List;

static const CoteriePerson *
person_of(const CoterieView *view, guint32 index)
{
    return coterie_persons_get(view->persons, index);
}

static gboolean
is_pair(const CoterieDoubt *doubt)
{
    return doubt->other != COTERIE_NOBODY;
}

/* ------------------------------------------------------------------ order */

/* Each person's strength. (transfer full) */
static double *
strengths_of(const CoterieView *view)
{
    double *strengths = g_new0(double, (gsize)coterie_persons_count(view->persons) + 1);

    for (guint32 i = 0; i < coterie_ties_count(view->ties); i++) {
        const CoterieTie *tie = coterie_ties_get(view->ties, i);

        strengths[tie->source] += tie->weight;
        strengths[tie->target] += tie->weight;
    }
    return strengths;
}

/* What would move, to six digits behind the point: sums of shares have noise behind them. */
static double
moves_of(const CoterieView *view, const CoterieDoubt *doubt, const double *strengths)
{
    double moves = strengths[doubt->one];

    if (is_pair(doubt))
        moves = MIN(moves, strengths[doubt->other]);
    else
        moves *= (double)doubt->count / person_of(view, doubt->one)->mention_count;
    return round(moves * 1e6) / 1e6;
}

static gint
compare_suggestions(gconstpointer a, gconstpointer b, gpointer data)
{
    const Suggestion *one = a;
    const Suggestion *other = b;
    const CoterieView *view = data;
    gint names;

    if (one->moves != other->moves)
        return one->moves > other->moves ? -1 : 1;
    if (is_pair(one->doubt) != is_pair(other->doubt))
        return is_pair(one->doubt) ? -1 : 1;
    names = strcmp(person_of(view, one->doubt->one)->id, person_of(view, other->doubt->one)->id);
    if (names != 0)
        return names;
    return one->doubt < other->doubt ? -1 : one->doubt > other->doubt; /* of one array */
}

static void
list_fill(List *list, guint top)
{
    g_autofree double *strengths = strengths_of(list->view);
    guint32 count = coterie_doubts_count(list->view->doubts);

    list->suggestions = g_array_new(FALSE, FALSE, sizeof(Suggestion));
    for (guint32 i = 0; i < count; i++) {
        Suggestion suggestion = {coterie_doubts_get(list->view->doubts, i), 0};

        suggestion.moves = moves_of(list->view, suggestion.doubt, strengths);
        g_array_append_val(list->suggestions, suggestion);
    }
    g_array_sort_with_data(list->suggestions, compare_suggestions, (gpointer)list->view);
    list->shown = top > 0 && top < count ? top : count;
}

/* ------------------------------------------------------------------ what is said */

static const char *const likenesses[] = {
    "Their names agree, but another name of one of them does not.",
    "Their names differ in one letter.",
    "First name and family name have changed places.",
    "One is known by the family name of the other alone.",
    "One is known by the first name of the other alone, or by a short form of it.",
};

G_STATIC_ASSERT(G_N_ELEMENTS(likenesses) == COTERIE_LIKENESSES);

/* The lesser of a pair, who would be shown under the name of the other. */
static void
order_pair(const CoterieView *view, const CoterieDoubt *doubt, guint32 *lesser, guint32 *greater)
{
    gboolean turn =
        person_of(view, doubt->one)->mention_count < person_of(view, doubt->other)->mention_count;

    *lesser = turn ? doubt->one : doubt->other;
    *greater = turn ? doubt->other : doubt->one;
}

/* Whether it is the person of one document who may be another one. */
static gboolean
is_join(const CoterieDoubt *doubt)
{
    return !is_pair(doubt) && doubt->reason == COTERIE_REASON_FULL;
}

/* The line that makes the person of one document another one, who is named after it. (transfer
 * full) */
static char *
line_of_join(const CoterieView *view, const CoterieDoubt *doubt)
{
    guint32 document = coterie_persons_place(view->persons, doubt->place)->document;
    g_autofree char *id = coterie_quote_in_line(g_ptr_array_index(view->document_ids, document));
    const char *name = person_of(view, doubt->one)->name;
    g_autofree char *left =
        coterie_quote_in_line(coterie_persons_form(view->persons, doubt->place));
    g_autofree char *other = g_strdup_printf("%s (%s)", name, coterie_quote_name(view, document));
    g_autofree char *right = coterie_quote_in_line(other);

    return g_strdup_printf("same %s = %s in %s", left, right, id);
}

/* The line to copy. (transfer full) */
static char *
line_of(const CoterieView *view, const CoterieDoubt *doubt)
{
    guint32 lesser = doubt->one;
    guint32 greater = doubt->one;
    g_autofree char *left = NULL;
    g_autofree char *right = NULL;

    if (is_join(doubt))
        return line_of_join(view, doubt);
    if (is_pair(doubt))
        order_pair(view, doubt, &lesser, &greater);
    left =
        coterie_quote_in_line(is_pair(doubt) ? person_of(view, lesser)->name
                                             : coterie_persons_form(view->persons, doubt->place));
    right = coterie_quote_in_line(person_of(view, greater)->name);
    return is_pair(doubt) ? g_strdup_printf("same %s = %s", left, right)
                          : g_strdup_printf("not-same %s | %s", left, right);
}

/* The two places that show it: where both are named first; of a name only its own. */
static guint
places_of(const CoterieView *view, const CoterieDoubt *doubt, const CoteriePlace *places[2])
{
    places[0] = coterie_persons_place(
        view->persons, is_pair(doubt) ? person_of(view, doubt->one)->first_mention : doubt->place);
    if (!is_pair(doubt))
        return 1;
    places[1] = coterie_persons_place(view->persons, person_of(view, doubt->other)->first_mention);
    return 2;
}

static const char *
kind_of(const CoterieDoubt *doubt)
{
    return is_pair(doubt) ? "same" : "not-same";
}

static const char *
why_of(const CoterieDoubt *doubt)
{
    if (doubt->fact < COTERIE_FACTS)
        return coterie_fact_name((CoterieFact)doubt->fact);
    return is_pair(doubt) ? coterie_likeness_name(doubt->likeness)
                          : coterie_reason_name(doubt->reason);
}

/* ------------------------------------------------------------------ for people */

static void
add_heading(CoteriePage *page, const CoterieView *view, const CoterieDoubt *doubt)
{
    const char *one = person_of(view, doubt->one)->name;
    g_autofree char *heading =
        is_join(doubt) ? g_strdup_printf("%s: the same in all documents?", one)
        : is_pair(doubt)
            ? g_strdup_printf("%s and %s: one person?", one, person_of(view, doubt->other)->name)
            : g_strdup_printf(
                  "\"%s\": always %s?", coterie_persons_form(view->persons, doubt->place), one);

    coterie_page_heading(page, 1, heading);
}

/* Why the person of one document may be another one. */
static const char *
doubt_of_join(const CoterieDoubt *doubt)
{
    return doubt->fact == COTERIE_FACT_CALLING
               ? "What this document calls the person is not what others do."
               : "The name is a common one, and nothing else says that this document means the "
                 "person of the others.";
}

static void
add_why(CoteriePage *page, const CoterieView *view, const Suggestion *suggestion)
{
    const CoterieDoubt *doubt = suggestion->doubt;
    guint32 mentions = person_of(view, doubt->one)->mention_count;
    g_autoptr(GString) why = g_string_new(NULL);

    if (is_pair(doubt))
        g_string_append_printf(why,
                               "%s They are named %u and %u times.",
                               likenesses[doubt->likeness],
                               mentions,
                               person_of(view, doubt->other)->mention_count);
    else
        g_string_append_printf(why,
                               "%s %u of %u mentions.",
                               is_join(doubt) ? doubt_of_join(doubt)
                                              : coterie_reason_words(doubt->reason)->meaning,
                               doubt->count,
                               mentions);
    g_string_append(why, " Strength that would move: ");
    coterie_number_append_fixed(why, suggestion->moves, 2);
    g_string_append_c(why, '.');
    coterie_page_paragraph(page, why->str);
}

static void
add_suggestion(CoteriePage *page, const CoterieView *view, const Suggestion *suggestion)
{
    const CoteriePlace *places[2];
    guint count = places_of(view, suggestion->doubt, places);
    g_autofree char *line = line_of(view, suggestion->doubt);

    add_heading(page, view, suggestion->doubt);
    add_why(page, view, suggestion);
    for (guint i = 0; i < count; i++) {
        g_autofree char *where = coterie_quote_place(view, places[i]);
        CoterieExcerpt *excerpt = coterie_quote_mention(view, places[i]);

        if (excerpt != NULL)
            coterie_page_excerpt(page, where, excerpt);
    }
    coterie_page_paragraph(page, line);
}

static GBytes *
write_page(const List *list, CoterieForm form)
{
    g_autofree char *title = coterie_quote_title(list->view, "What you may want to decide");
    g_autoptr(CoteriePage) page = coterie_page_new(title);
    g_autofree char *more = NULL;

    coterie_page_paragraph(page,
                           list->suggestions->len == 0
                               ? "Nobody here may be somebody else, as far as names tell."
                               : "The weightiest first. If you agree, copy the line under it into "
                                 "corrections.txt beside the text.");
    for (guint i = 0; i < list->shown; i++)
        add_suggestion(page, list->view, &g_array_index(list->suggestions, Suggestion, i));
    more = g_strdup_printf("%u more are left out; --top 0 shows all.",
                           list->suggestions->len - list->shown);
    if (list->shown < list->suggestions->len)
        coterie_page_note(page, more);
    return coterie_page_write(page, form);
}

/* ------------------------------------------------------------------ for programs */

static char *
quote_of(const CoterieView *view, const CoteriePlace *place)
{
    g_autoptr(CoterieExcerpt) excerpt = coterie_quote_mention(view, place);

    return excerpt != NULL ? g_steal_pointer(&excerpt->text) : NULL;
}

static void
fill_csv_row(CoterieTable *table, const CoterieView *view, const Suggestion *suggestion)
{
    const CoterieDoubt *doubt = suggestion->doubt;
    const CoteriePlace *places[2] = {NULL, NULL};
    guint count = places_of(view, doubt, places);
    const CoteriePerson *other = is_pair(doubt) ? person_of(view, doubt->other) : NULL;
    g_autofree char *line = line_of(view, doubt);
    g_autofree char *first = quote_of(view, places[0]);
    g_autofree char *second = count > 1 ? quote_of(view, places[1]) : NULL;

    coterie_table_text(table, kind_of(doubt));
    coterie_table_number(table, suggestion->moves);
    coterie_table_text(table, person_of(view, doubt->one)->id);
    coterie_table_text(table, other != NULL ? other->id : NULL);
    coterie_table_text(table,
                       other != NULL ? NULL : coterie_persons_form(view->persons, doubt->place));
    coterie_table_text(table, why_of(doubt));
    coterie_table_text(table, line);
    coterie_table_text(table, first);
    coterie_table_text(table, second);
}

static void
append_csv(const List *list, GString *out)
{
    static const CoterieColumn columns[] = {
        {"kind", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"moves", "", NULL, COTERIE_COLUMN_REAL, 0},
        {"person", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"other", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"form", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"why", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"line", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"quote", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"other_quote", "", NULL, COTERIE_COLUMN_TEXT, 0},
    };
    g_autoptr(CoterieTable) table = coterie_table_new();

    coterie_table_columns(table, columns, G_N_ELEMENTS(columns));
    for (guint i = 0; i < list->shown; i++)
        fill_csv_row(table, list->view, &g_array_index(list->suggestions, Suggestion, i));
    coterie_table_append_csv(table, out);
}

static void
write_suggestion(CoterieJson *json, const CoterieView *view, const Suggestion *suggestion)
{
    const CoterieDoubt *doubt = suggestion->doubt;
    const CoteriePlace *places[2];
    guint count = places_of(view, doubt, places);
    g_autofree char *line = line_of(view, doubt);

    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "kind", kind_of(doubt));
    coterie_json_number(json, "moves", suggestion->moves);
    coterie_json_string(json, "person", person_of(view, doubt->one)->id);
    if (is_pair(doubt)) {
        coterie_json_string(json, "other", person_of(view, doubt->other)->id);
    } else {
        coterie_json_string(json, "form", coterie_persons_form(view->persons, doubt->place));
        coterie_json_integer(json, "count", doubt->count);
    }
    coterie_json_string(json, "why", why_of(doubt));
    coterie_json_string(json, "line", line);
    coterie_json_open(json, "first", '[');
    for (guint i = 0; i < count; i++)
        coterie_quote_append_mention(view, places[i], json, NULL);
    coterie_json_close(json, ']');
    coterie_json_close(json, '}');
}

static void
append_json(const List *list, GString *out)
{
    CoterieJson json = {.out = out, .lines = 2};

    coterie_json_open(&json, NULL, '{');
    coterie_json_integer(&json, "total", list->suggestions->len);
    coterie_json_string(&json, "offsets", "bytes");
    coterie_json_open(&json, "suggestions", '[');
    for (guint i = 0; i < list->shown; i++)
        write_suggestion(&json, list->view, &g_array_index(list->suggestions, Suggestion, i));
    coterie_json_close(&json, ']');
    coterie_json_close(&json, '}');
    g_string_append_c(out, '\n');
}

GBytes *
coterie_suggestions_write(const CoterieView *view, CoterieForm form, guint top)
{
    List list = {.view = view};
    GString *out = NULL;
    GBytes *bytes;

    g_return_val_if_fail(view != NULL && view->ties != NULL && view->doubts != NULL, NULL);
    list_fill(&list, top);
    if (form == COTERIE_FORM_JSON || form == COTERIE_FORM_CSV)
        out = g_string_new(NULL);
    if (form == COTERIE_FORM_JSON)
        append_json(&list, out);
    else if (form == COTERIE_FORM_CSV)
        append_csv(&list, out);
    bytes = out != NULL ? g_string_free_to_bytes(out) : write_page(&list, form);
    g_array_unref(list.suggestions);
    return bytes;
}
