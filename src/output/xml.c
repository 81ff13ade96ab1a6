/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text on its way into XML. Tabs and line ends are written as references: readers turn bare ones
 * in attributes into blanks. XML 1.0 has no way at all to write the other control characters below
 * U+0020, nor U+FFFE and U+FFFF; these are dropped. */
#include "output/xml.h"

#include "base/number.h"

static gboolean
is_forbidden(gunichar c)
{
    return c < 0x20 || c == 0xfffe || c == 0xffff;
}

static void
append_character(GString *out, gunichar c)
{
    if (c == '&')
        g_string_append(out, "&amp;");
    else if (c == '<')
        g_string_append(out, "&lt;");
    else if (c == '>')
        g_string_append(out, "&gt;");
    else if (c == '"')
        g_string_append(out, "&quot;");
    else if (c == '\t' || c == '\n' || c == '\r')
        g_string_append_printf(out, "&#%u;", c);
    else if (!is_forbidden(c))
        g_string_append_unichar(out, c);
}

void
coterie_xml_text(GString *out, const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);

    for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at))
        append_character(out, g_utf8_get_char(at));
}

void
coterie_xml_attribute(GString *out, const char *name, const char *value)
{
    g_string_append_printf(out, " %s=\"", name);
    coterie_xml_text(out, value);
    g_string_append_c(out, '"');
}

void
coterie_xml_number_attribute(GString *out, const char *name, double value)
{
    g_string_append_printf(out, " %s=\"", name);
    coterie_number_append(out, value);
    g_string_append_c(out, '"');
}
