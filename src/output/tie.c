/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tie of two persons rests on: the passages that name both, what each
 * adds, and how the tie stands among the others. Of two who are not tied it says
 * how they are connected instead. */
#include "base/number.h"
#include "output/passages.h"
#include "output/path.h"
#include "output/prose.h"
#include "output/quote.h"
#include "output/role_ties.h"
#include "output/roles_table.h"
#include "output/when.h"
#include "ties/role_ties.h"

static guint32
count_stronger(const CoterieTies *ties, const CoterieTie *tie)
{
    guint32 stronger = 0;

    for (guint32 i = 0; i < coterie_ties_count(ties); i++)
        stronger += coterie_ties_get(ties, i)->weight > tie->weight;
    return stronger;
}

/* ------------------------------------------------------------------ for people */

static void
append_standing(const CoterieTies *ties, const CoterieTie *tie, GString *out)
{
    guint32 stronger = count_stronger(ties, tie);

    if (coterie_ties_count(ties) == 1) {
        g_string_append(out, " It is the only tie.");
        return;
    }
    g_string_append(out, stronger == 0 ? " None of the " : " Of the ");
    coterie_number_append_count(out, coterie_ties_count(ties), "tie", "ties");
    if (stronger == 0) {
        g_string_append(out, " is stronger.");
        return;
    }
    g_string_append(out, ", ");
    coterie_number_append_count(out, stronger, "is stronger.", "are stronger.");
}

/* What one is to the other, where roles tie. */
static void
compose_roles(const CoterieView *view, const CoterieTie *tie, CoteriePage *page)
{
    g_autoptr(GString) all = g_string_new(NULL);
    g_auto(GStrv) lines = NULL;

    if (view->roles == NULL)
        return;
    coterie_role_append_all(view, tie->source, tie->target, "\n", all);
    lines = g_strsplit(all->str, "\n", -1);
    for (guint i = 1; i < g_strv_length(lines); i++)
        coterie_page_item(page, lines[i]);
}

static void
compose_tie(const CoterieView *view,
            const CoterieTie *tie,
            const CoterieExplainOptions *options,
            CoteriePage *page)
{
    g_autoptr(GString) sum = g_string_new(NULL);

    coterie_passages_append_sum(view, tie, sum);
    append_standing(view->ties, tie, sum);
    coterie_page_paragraph(page, sum->str);
    compose_roles(view, tie, page);
    coterie_passages_compose(view, tie, options, options->top, page);
    coterie_passages_compose_note(view, page);
}

static void
compose_no_tie(const CoterieView *view, guint32 one, guint32 other, CoteriePage *page)
{
    g_autoptr(GArray) route = coterie_route_new(view, one, other);
    g_autoptr(GString) text = g_string_new(
        coterie_prose_is_told(view)
            ? "They are not tied: no sentence that counts tells what one is to the other. "
            : "They are not tied: no passage that counts names both. ");

    coterie_route_append(view, route, one, other, text);
    coterie_page_paragraph(page, text->str);
    if (route->len > 0)
        coterie_page_note(page, "coterie path shows the sentences of each step.");
}

static GBytes *
write_page(const CoterieView *view,
           const CoterieTie *tie,
           guint32 one,
           guint32 other,
           const CoterieExplainOptions *options)
{
    g_autofree char *both = g_strdup_printf("%s and %s",
                                            coterie_persons_get(view->persons, one)->name,
                                            coterie_persons_get(view->persons, other)->name);
    g_autofree char *title = coterie_quote_title(view, both);
    g_autoptr(CoteriePage) page = coterie_page_new(title);

    if (tie != NULL)
        compose_tie(view, tie, options, page);
    else
        compose_no_tie(view, one, other, page);
    return coterie_page_write(page, options->form);
}

/* ------------------------------------------------------------------ for programs */

static void
append_direction(const CoterieView *view, guint32 source, guint32 target, CoterieJson *json)
{
    for (guint32 i = coterie_role_ties_begin(view->roles, source, target);
         i < coterie_roles_tie_count(view->roles);
         i++) {
        const CoterieRoleTie *tie = coterie_roles_tie(view->roles, i);

        if (tie->source != source || tie->target != target)
            return;
        coterie_roles_append_tie(view, tie, json);
    }
}

/* What one is to the other; nothing where roles are not looked for. */
static void
append_roles(const CoterieView *view, const CoterieTie *tie, CoterieJson *json)
{
    coterie_json_open(json, "roles", '[');
    if (view->roles != NULL) {
        append_direction(view, tie->source, tie->target, json);
        append_direction(view, tie->target, tie->source, json);
    }
    coterie_json_close(json, ']');
}

static void
append_tie(const CoterieView *view, const CoterieTie *tie, CoterieJson *json)
{
    coterie_json_string(json, "source", coterie_persons_get(view->persons, tie->source)->id);
    coterie_json_string(json, "target", coterie_persons_get(view->persons, tie->target)->id);
    coterie_json_number(json, "weight", tie->weight);
    coterie_json_integer(json, "windows", tie->windows);
    coterie_when_append_range(json, coterie_when_of_tie(view, tie));
    coterie_json_integer(json, "stronger", count_stronger(view->ties, tie));
    coterie_json_integer(json, "ties", coterie_ties_count(view->ties));
    append_roles(view, tie, json);
    coterie_passages_append_json(view, tie, json, "evidence");
}

static GBytes *
write_json(const CoterieView *view, const CoterieTie *tie, guint32 one, guint32 other)
{
    GString *out = g_string_new(NULL);
    CoterieJson json = {.out = out, .lines = 2};

    coterie_json_open(&json, NULL, '{');
    coterie_json_open(&json, "persons", '[');
    coterie_passages_append_person(view, one, &json, NULL);
    coterie_passages_append_person(view, other, &json, NULL);
    coterie_json_close(&json, ']');
    coterie_json_string(&json, "offsets", "bytes");
    coterie_json_boolean(&json, "tied", tie != NULL);
    if (tie != NULL) {
        append_tie(view, tie, &json);
    } else {
        g_autoptr(GArray) route = coterie_route_new(view, one, other);

        coterie_route_append_json(view, route, one, other, &json);
    }
    coterie_json_close(&json, '}');
    g_string_append_c(out, '\n');
    return g_string_free_to_bytes(out);
}

GBytes *
coterie_explain_tie_write(const CoterieView *view,
                          guint32 one,
                          guint32 other,
                          const CoterieExplainOptions *options)
{
    static const CoterieExplainOptions defaults = COTERIE_EXPLAIN_OPTIONS_INIT;
    const CoterieTie *tie;

    g_return_val_if_fail(view != NULL && view->ties != NULL && view->network != NULL, NULL);
    g_return_val_if_fail(one != other, NULL);
    if (options == NULL)
        options = &defaults;
    tie = coterie_ties_find(view->ties, one, other);
    if (options->form == COTERIE_FORM_JSON)
        return write_json(view, tie, one, other);
    return write_page(view, tie, one, other, options);
}
