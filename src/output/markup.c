/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text into markup. In: text with any character in it, "<script>", "*", "| a |";
 * out: the same for eyes, and nothing but text for browsers. HTML is written so
 * that it is XML as well. Markdown has no way to leave a text alone, but every
 * mark of punctuation may have a backslash before it; those that can mean
 * something get one. Weak spot: bare addresses become links where the reader's
 * Markdown makes them so. */
#include "output/markup.h"

#include "output/xml.h"

#include <string.h>

void
coterie_markup_html(GString *out, const char *text, gsize length)
{
    g_autofree char *piece = g_strndup(text, length);

    coterie_xml_text(out, piece);
}

void
coterie_markup_html_address(GString *out, const char *file, const char *anchor)
{
    g_autofree char *escaped = anchor != NULL ? g_uri_escape_string(anchor, NULL, TRUE) : NULL;
    g_autofree char *address =
        escaped != NULL ? g_strconcat(file, "#", escaped, NULL) : g_strdup(file);

    coterie_xml_attribute(out, "href", address);
}

void
coterie_markup_html_link(GString *out, const char *text, const char *file, const char *anchor)
{
    g_string_append(out, "<a");
    coterie_markup_html_address(out, file, anchor);
    g_string_append_c(out, '>');
    coterie_xml_text(out, text);
    g_string_append(out, "</a>");
}

void
coterie_markup_html_person(GString *out, const char *name, const char *id, GHashTable *entries)
{
    g_autofree char *anchor = g_strconcat(COTERIE_MARKUP_PERSON, id, NULL);

    if (g_hash_table_contains(entries, id))
        coterie_markup_html_link(out, name, "", anchor);
    else
        coterie_xml_text(out, name);
}

void
coterie_markup_markdown(GString *out, const char *text, gsize length)
{
    for (gsize i = 0; i < length; i++) {
        char byte = g_ascii_iscntrl(text[i]) ? ' ' : text[i];

        if (byte == ' ' && out->len > 0 && out->str[out->len - 1] == ' ')
            continue;
        if (strchr("\\`*_[]<>|&~$", byte) != NULL)
            g_string_append_c(out, '\\');
        g_string_append_c(out, byte);
    }
}

/* Bytes of @text that would begin a list, a heading or a line across, up to the mark that does. */
static gsize
block_mark(const char *text)
{
    gsize digits = strspn(text, "0123456789");

    if (digits > 0)
        return text[digits] == '.' || text[digits] == ')' ? digits : G_MAXSIZE;
    return *text != '\0' && strchr("#+-=", *text) != NULL ? 0 : G_MAXSIZE;
}

void
coterie_markup_markdown_block(GString *out, const char *text)
{
    gsize mark;

    while (g_ascii_isspace(*text)) /* four blanks would begin code */
        text++;
    mark = block_mark(text);
    if (mark != G_MAXSIZE) {
        g_string_append_len(out, text, (gssize)mark);
        g_string_append_c(out, '\\');
        g_string_append_c(out, text[mark]);
        text += mark + 1;
    }
    coterie_markup_markdown(out, text, strlen(text));
}
