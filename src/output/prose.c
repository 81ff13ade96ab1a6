/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and lists as they stand in sentences. */
#include "output/prose.h"

#include "base/number.h"

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
