/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as text. printf asks the locale for its decimal point, so everything
 * goes through g_ascii_formatd. The shortest form is found by trying 15, 16 and
 * 17 digits: 17 always read back exactly, most measures need 15 or 16. */
#include "base/number.h"

#include <math.h>
#include <string.h>

void
coterie_number_append(GString *out, double value)
{
    static const char *const formats[] = {"%.15g", "%.16g", "%.17g"};
    char text[G_ASCII_DTOSTR_BUF_SIZE];

    g_assert(isfinite(value));
    if (value == 0) /* no "-0" */
        value = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(formats); i++) {
        g_ascii_formatd(text, sizeof text, formats[i], value);
        if (g_ascii_strtod(text, NULL) == value)
            break;
    }
    g_string_append(out, text);
}

void
coterie_number_append_fixed(GString *out, double value, guint digits)
{
    char format[16];
    char text[512]; /* the greatest double has 309 digits before the point */

    g_assert(isfinite(value) && digits <= 20);
    g_snprintf(format, sizeof format, "%%.%uf", digits);
    g_ascii_formatd(text, sizeof text, format, value);
    g_string_append(out, text);
}

void
coterie_number_append_count(GString *out, guint64 count, const char *one, const char *many)
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
