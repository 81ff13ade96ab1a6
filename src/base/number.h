/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_BASE_NUMBER_H
#define COTERIE_BASE_NUMBER_H

#include <glib.h>

/* Numbers as text, the same in every locale. */

/* Appends the shortest decimal that reads back as @value ("0.1", "1e-05"); NaN and infinities,
 * which no format of ours can hold, are the caller's to keep out. */
void coterie_number_append(GString *out, double value);

/* Appends @value with @digits after the point ("0.250"). */
void coterie_number_append_fixed(GString *out, double value, guint digits);

/* Appends "1 tie" or "1,204 ties"; @one and @many are what follows one and any other number. */
void coterie_number_append_count(GString *out, guint64 count, const char *one, const char *many);

#endif
