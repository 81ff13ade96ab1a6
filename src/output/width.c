/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The width of text in a terminal's cells, and what needs it: cutting, padding,
 * breaking into lines. Unicode's own tables (through GLib) say which characters
 * are wide and which take no place. Weak spots: terminals differ about emoji
 * made of several characters, and about letters whose width is "ambiguous",
 * here narrow. */
#include "output/width.h"

#define ELLIPSIS "…"

static guint
cells_of(gunichar c)
{
    if (g_unichar_iszerowidth(c))
        return 0;
    return g_unichar_iswide(c) ? 2 : 1;
}

guint
coterie_width(const char *text)
{
    guint width = 0;

    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at))
        width += cells_of(g_utf8_get_char(at));
    return width;
}

static void
append_shown(GString *out, gunichar c)
{
    g_string_append_unichar(out, g_unichar_iscntrl(c) ? ' ' : c);
}

guint
coterie_width_append(GString *out, const char *text, guint most)
{
    gboolean cut = coterie_width(text) > most;
    guint room = cut ? MAX(most, 1) - 1 : most;
    guint width = 0;

    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);

        if (width + cells_of(c) > room)
            break;
        width += cells_of(c);
        append_shown(out, c);
    }
    if (!cut)
        return width;
    g_string_append(out, ELLIPSIS);
    return width + 1;
}

void
coterie_width_blanks(GString *out, guint count)
{
    for (guint i = 0; i < count; i++)
        g_string_append_c(out, ' ');
}

void
coterie_width_wrap(GString *out, const char *text, guint indent, guint width)
{
    g_auto(GStrv) words = g_strsplit_set(text, " \n\t", -1);
    guint column = indent;

    for (guint i = 0; words[i] != NULL; i++) {
        guint cells = coterie_width(words[i]);

        if (cells == 0)
            continue;
        if (column > indent && column + 1 + cells > width) {
            g_string_append_c(out, '\n');
            coterie_width_blanks(out, indent);
            column = indent;
        } else if (column > indent) {
            g_string_append_c(out, ' ');
            column++;
        }
        column += coterie_width_append(out, words[i], cells);
    }
    g_string_append_c(out, '\n');
}
