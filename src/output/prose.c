/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and lists as they stand in sentences. */
#include "output/prose.h"

#include "base/number.h"

#include <string.h>

void
coterie_prose_count(GString *out, guint64 count, const char *one, const char *many)
{
    g_autofree char *digits = g_strdup_printf("%" G_GUINT64_FORMAT, count);
    gsize length = strlen(digits);

    for (gsize i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            g_string_append_c(out, ',');
        g_string_append_c(out, digits[i]);
    }
    g_string_append_printf(out, " %s", count == 1 ? one : many);
}

void
coterie_prose_percent(GString *out, double share)
{
    coterie_number_append_fixed(out, share * 100, share < 0.1 ? 1 : 0);
    g_string_append(out, "\u00a0%"); /* no line ends between the two */
}

const char *
coterie_prose_join(guint index, guint count)
{
    if (index == 0)
        return "";
    return index + 1 == count ? " and " : ", ";
}
