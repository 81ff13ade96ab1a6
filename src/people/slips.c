/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slips of spelling: a key of a name goes in, words that it shares with its misspellings come
 * out, so that they are found in a table (Garbe's symmetric deletion: two words that are one
 * letter apart are the same less a letter each). Letters that scanners take for two are
 * read as one first, and do not count.
 *
 * Weak spot: the first letter of a word is nobody's slip. */
#include "people/slips.h"

#include <string.h>

guint
coterie_edit_distance(const char *one, const char *other, guint most)
{
    gsize a, b;
    g_autofree guint *row = NULL;

    for (; *one != '\0' && *one == *other; one++, other++)
        ;
    a = strlen(one);
    b = strlen(other);
    for (; a > 0 && b > 0 && one[a - 1] == other[b - 1]; a--, b--)
        ;
    if ((a > b ? a - b : b - a) > most || (most <= 1 && MAX(a, b) > most))
        return most + 1;
    row = g_new(guint, b + 1);
    for (gsize j = 0; j <= b; j++)
        row[j] = (guint)j;
    for (gsize i = 1; i <= a; i++) {
        guint corner = row[0];

        row[0] = (guint)i;
        for (gsize j = 1; j <= b; j++) {
            guint above = row[j];
            guint change = corner + (one[i - 1] == other[j - 1] ? 0 : 1);

            row[j] = MIN(change, 1 + MIN(above, row[j - 1]));
            corner = above;
        }
    }
    return MIN(row[b], most + 1);
}

/* @key with the letters as one that scanners take for two: "srnirnov" for "smirnov". (transfer
 * full) */
static char *
unscan(const char *key)
{
    static const struct {
        const char *read, *meant;
    } slips[] = {{"rn", "m"}, {"vv", "w"}};
    GString *out = g_string_new(key);

    for (gsize i = 0; i < G_N_ELEMENTS(slips); i++)
        g_string_replace(out, slips[i].read, slips[i].meant, 0);
    return g_string_free(out, FALSE);
}

guint
coterie_slips_between(const char *one, const char *other)
{
    g_autofree char *a = unscan(one);
    g_autofree char *b = unscan(other);

    return coterie_edit_distance(a, b, 1);
}

gboolean
coterie_is_slip(const char *one, const char *other)
{
    return one[0] == other[0] && MIN(strlen(one), strlen(other)) >= COTERIE_LEAST_MISSPELLED &&
           !g_str_equal(one, other) && coterie_slips_between(one, other) <= 1;
}

GPtrArray *
coterie_slips_of(const char *key)
{
    GPtrArray *slips = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *read = unscan(key);
    gsize length = strlen(read);

    if (strlen(key) < COTERIE_LEAST_MISSPELLED)
        return slips;
    for (gsize i = 1; i < length; i++)
        g_ptr_array_add(slips, g_strdup_printf("%.*s%s", (int)i, read, read + i + 1));
    g_ptr_array_add(slips, g_steal_pointer(&read));
    return slips;
}
