/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When lines are told, and so when persons are there, for a timeline. A date that is
 * left vague counts as all it may be; dates that overlap or follow on one another are
 * one spell. A person comes and goes with his lines, but for one of them that has no
 * date: that is there at all times, and so must he be. */
#include "output/spells.h"

static gint
compare_dates(gconstpointer one, gconstpointer other)
{
    const CoterieDate *a = one;
    const CoterieDate *b = other;

    return (a->first > b->first) - (a->first < b->first);
}

/* Sorts @dates and closes them up to spells. */
static void
merge(GArray *dates)
{
    guint kept = 0;

    g_array_sort(dates, compare_dates);
    for (guint i = 0; i < dates->len; i++) {
        const CoterieDate date = g_array_index(dates, CoterieDate, i);
        CoterieDate *last = kept > 0 ? &g_array_index(dates, CoterieDate, kept - 1) : NULL;

        if (last != NULL && date.first <= last->last + 1)
            last->last = MAX(last->last, date.last);
        else
            g_array_index(dates, CoterieDate, kept++) = date;
    }
    g_array_set_size(dates, kept);
}

static CoterieDate
date_at(const CoterieView *view, const CoterieLine *line, guint32 index)
{
    if (line->tie != NULL)
        return coterie_roles_get(view->roles, line->tie->first + index)->date;
    return coterie_evidence_date(
        coterie_ties_evidence(view->ties, line->meetings->first + index), view->persons, NULL);
}

GArray *
coterie_spells_of_line(const CoterieView *view, const CoterieLine *line)
{
    GArray *dates = g_array_new(FALSE, FALSE, sizeof(CoterieDate));
    guint32 count = line->tie != NULL ? line->tie->count : line->meetings->windows;

    for (guint32 i = 0; i < count; i++) {
        const CoterieDate date = date_at(view, line, i);

        if (coterie_date_is_set(date))
            g_array_append_val(dates, date);
    }
    merge(dates);
    return dates;
}

/* (transfer full): the vertex of each identifier, from 1 */
static GHashTable *
number_vertices(const CoterieView *view)
{
    GHashTable *vertices = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint32 i = 0; i < coterie_network_vertex_count(view->network); i++)
        g_hash_table_insert(
            vertices, (gpointer)coterie_person_of(view, i)->id, GUINT_TO_POINTER(i + 1));
    return vertices;
}

/* Adds the spells of a line to those of one of its ends. */
static void
add_spells(GPtrArray *persons, guint8 *always, guint32 vertex, const GArray *spells)
{
    always[vertex] |= spells->len == 0 ? 1 : 0;
    g_array_append_vals(g_ptr_array_index(persons, vertex), spells->data, spells->len);
}

GPtrArray *
coterie_spells_of_persons(const CoterieView *view)
{
    guint32 count = coterie_network_vertex_count(view->network);
    GPtrArray *persons = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    g_autoptr(GHashTable) vertices = number_vertices(view);
    g_autofree guint8 *always = g_new0(guint8, MAX(count, 1));

    for (guint32 i = 0; i < count; i++)
        g_ptr_array_add(persons, g_array_new(FALSE, FALSE, sizeof(CoterieDate)));
    for (guint32 i = 0; i < coterie_line_count(view); i++) {
        const CoterieLine line = coterie_line_of(view, i);
        g_autoptr(GArray) spells = coterie_spells_of_line(view, &line);
        const char *const ends[] = {line.source, line.target};

        for (guint k = 0; k < G_N_ELEMENTS(ends); k++)
            add_spells(persons,
                       always,
                       GPOINTER_TO_UINT(g_hash_table_lookup(vertices, ends[k])) - 1,
                       spells);
    }
    for (guint32 i = 0; i < count; i++) {
        GArray *dates = g_ptr_array_index(persons, i);

        if (always[i])
            g_array_set_size(dates, 0);
        merge(dates);
    }
    return persons;
}
