/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How two persons are connected: the shortest path through the network, and what
 * each of its steps rests on. Where nothing connects them it says what stands between:
 * who takes no part in the ties, and who is in which part of the network.
 *
 * Weak spot: somebody named together with everyone makes short paths that
 * say little; --without leaves him out. */
#include "output/path.h"

#include "base/number.h"
#include "output/passages.h"
#include "output/prose.h"
#include "output/quote.h"
#include "output/when.h"

#define DIGITS 3
#define STEP_PASSAGES 3 /* for each step */
#define NAMED 5         /* of the persons of a part */

static const char *
name_of(const CoterieView *view, guint32 person)
{
    return coterie_persons_get(view->persons, person)->name;
}

GArray *
coterie_route_new(const CoterieView *view, guint32 from, guint32 to)
{
    GArray *route = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_autofree guint32 *vertices = NULL;
    guint32 one, other, count;

    if (!coterie_network_vertex(view->network, from, &one) ||
        !coterie_network_vertex(view->network, to, &other))
        return route;
    vertices = coterie_network_path(view->network, view->persons, one, other, &count);
    for (guint32 i = 0; i < count; i++) {
        guint32 person = coterie_network_person(view->network, vertices[i]);

        g_array_append_val(route, person);
    }
    return route;
}

static guint32
person_at(const GArray *route, guint index)
{
    return g_array_index(route, guint32, index);
}

/* The tie of step @index. */
static const CoterieTie *
tie_of(const CoterieView *view, const GArray *route, guint index)
{
    return coterie_ties_find(view->ties, person_at(route, index), person_at(route, index + 1));
}

static double
length_of(const CoterieView *view, const GArray *route)
{
    double length = 0;

    for (guint i = 0; i + 1 < route->len; i++)
        length += 1 / tie_of(view, route, i)->weight;
    return length;
}

/* ------------------------------------------------------------------ for people */

/* "Ann Hale is in a part of 3 persons: Ann Hale, Bob Hale and Carl Hale." */
static void
append_part(const CoterieView *view, guint32 person, GString *out)
{
    g_autofree guint32 *part = NULL;
    guint32 vertex, count, named;

    if (!coterie_network_vertex(view->network, person, &vertex)) {
        g_string_append_printf(
            out, " %s takes no part in the network, being left out.", name_of(view, person));
        return;
    }
    part = coterie_network_part(view->network, vertex, &count);
    if (count == 1) {
        g_string_append_printf(out, " %s is tied to nobody.", name_of(view, person));
        return;
    }
    g_string_append_printf(out, " %s is in a part of ", name_of(view, person));
    coterie_number_append_count(out, count, "person", "persons");
    g_string_append(out, count - 1 > NAMED ? ", among them " : ", with ");
    named = MIN(count - 1, NAMED);
    for (guint32 i = 0; i < named; i++) {
        const char *name = name_of(view, coterie_network_person(view->network, part[i + 1]));

        g_string_append_printf(out, "%s%s", coterie_prose_join(i, named), name);
    }
    g_string_append_c(out, '.');
}

void
coterie_route_append(
    const CoterieView *view, const GArray *route, guint32 from, guint32 to, GString *out)
{
    if (route->len == 0) {
        g_string_append(out, "Nothing connects them.");
        append_part(view, from, out);
        append_part(view, to, out);
        return;
    }
    g_string_append(out, "They are connected in ");
    coterie_number_append_count(out, route->len - 1, "step: ", "steps: ");
    for (guint i = 0; i < route->len; i++)
        g_string_append_printf(out, "%s%s", i > 0 ? " – " : "", name_of(view, person_at(route, i)));
    g_string_append_c(out, '.');
}

static void
compose_step(const CoterieView *view,
             const GArray *route,
             guint index,
             const CoterieExplainOptions *options,
             CoteriePage *page)
{
    const CoterieTie *tie = tie_of(view, route, index);
    g_autofree char *heading = g_strdup_printf("%u. %s and %s",
                                               index + 1,
                                               name_of(view, person_at(route, index)),
                                               name_of(view, person_at(route, index + 1)));
    g_autoptr(GString) sum = g_string_new(NULL);

    coterie_page_heading(page, 1, heading);
    coterie_passages_append_sum(view, tie, sum);
    coterie_page_paragraph(page, sum->str);
    coterie_passages_compose(
        view, tie, options, options->top > 0 ? MIN(options->top, STEP_PASSAGES) : 0, page);
}

static void
compose_route(const CoterieView *view,
              const GArray *route,
              const CoterieExplainOptions *options,
              CoteriePage *page)
{
    g_autoptr(GString) note = g_string_new("The shortest path, ");

    coterie_number_append_fixed(note, length_of(view, route), DIGITS);
    g_string_append(note,
                    " long: a tie is the shorter the stronger it is, 1 divided by its strength, so "
                    "that two strong ties may be a shorter way than one weak tie. Of paths equally "
                    "long it is one of the fewest steps.");
    coterie_page_note(page, note->str);
    for (guint i = 0; i + 1 < route->len; i++)
        compose_step(view, route, i, options, page);
    coterie_passages_compose_note(view, page);
}

static GBytes *
write_page(const CoterieView *view,
           const GArray *route,
           guint32 from,
           guint32 to,
           const CoterieExplainOptions *options)
{
    g_autofree char *ends =
        g_strdup_printf("From %s to %s", name_of(view, from), name_of(view, to));
    g_autofree char *title = coterie_quote_title(view, ends);
    g_autoptr(CoteriePage) page = coterie_page_new(title);
    g_autoptr(GString) how = g_string_new(NULL);

    coterie_route_append(view, route, from, to, how);
    coterie_page_paragraph(page, how->str);
    if (route->len > 1)
        compose_route(view, route, options, page);
    return coterie_page_write(page, options->form);
}

/* ------------------------------------------------------------------ for programs */

static void
append_part_json(const CoterieView *view, guint32 person, CoterieJson *json)
{
    guint32 vertex;
    guint32 count = 0;

    if (coterie_network_vertex(view->network, person, &vertex))
        g_free(coterie_network_part(view->network, vertex, &count));
    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "person", coterie_persons_get(view->persons, person)->id);
    coterie_json_boolean(json, "in_network", count > 0);
    coterie_json_integer(json, "size", count);
    coterie_json_close(json, '}');
}

void
coterie_route_append_json(
    const CoterieView *view, const GArray *route, guint32 from, guint32 to, CoterieJson *json)
{
    coterie_json_boolean(json, "connected", route->len > 0);
    if (route->len == 0) {
        coterie_json_open(json, "parts", '[');
        append_part_json(view, from, json);
        append_part_json(view, to, json);
        coterie_json_close(json, ']');
        return;
    }
    coterie_json_integer(json, "steps", route->len - 1);
    coterie_json_number(json, "length", length_of(view, route));
    coterie_json_open(json, "path", '[');
    for (guint i = 0; i < route->len; i++)
        coterie_passages_append_person(view, person_at(route, i), json, NULL);
    coterie_json_close(json, ']');
}

static void
append_step(const CoterieView *view, const GArray *route, guint index, CoterieJson *json)
{
    const CoterieTie *tie = tie_of(view, route, index);

    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "source", coterie_persons_get(view->persons, tie->source)->id);
    coterie_json_string(json, "target", coterie_persons_get(view->persons, tie->target)->id);
    coterie_json_number(json, "weight", tie->weight);
    coterie_json_number(json, "length", 1 / tie->weight);
    coterie_json_integer(json, "windows", tie->windows);
    coterie_when_append_range(json, coterie_when_of_tie(view, tie));
    coterie_passages_append_json(view, tie, json, "evidence");
    coterie_json_close(json, '}');
}

static GBytes *
write_json(const CoterieView *view, const GArray *route, guint32 from, guint32 to)
{
    GString *out = g_string_new(NULL);
    CoterieJson json = {.out = out, .lines = 4};

    coterie_json_open(&json, NULL, '{');
    coterie_passages_append_person(view, from, &json, "from");
    coterie_passages_append_person(view, to, &json, "to");
    coterie_json_string(&json, "offsets", "bytes");
    coterie_route_append_json(view, route, from, to, &json);
    if (route->len > 0) {
        coterie_json_open(&json, "ties", '[');
        for (guint i = 0; i + 1 < route->len; i++)
            append_step(view, route, i, &json);
        coterie_json_close(&json, ']');
    }
    coterie_json_close(&json, '}');
    g_string_append_c(out, '\n');
    return g_string_free_to_bytes(out);
}

GBytes *
coterie_path_write(const CoterieView *view,
                   guint32 from,
                   guint32 to,
                   const CoterieExplainOptions *options)
{
    static const CoterieExplainOptions defaults = COTERIE_EXPLAIN_OPTIONS_INIT;
    g_autoptr(GArray) route = NULL;

    g_return_val_if_fail(view != NULL && view->ties != NULL && view->network != NULL, NULL);
    if (options == NULL)
        options = &defaults;
    route = coterie_route_new(view, from, to);
    if (options->form == COTERIE_FORM_JSON)
        return write_json(view, route, from, to);
    return write_page(view, route, from, to, options);
}
