/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Graphviz's SVG in, one for people out. Graphviz gives each node and edge a
 * <title>, which browsers show under the pointer and screen readers read, but
 * writes its own name there ("n12", "n3--n12"). Those names are ours, so each
 * can be replaced by the note it stands for; the picture as a whole becomes an
 * image with a title and a description. Graphviz writes one element a line and
 * escapes all text, so a line that starts with "<title>" is one, whatever a
 * label holds. That habit is the weak spot: a new Graphviz must keep it. */
#include "draw/svg.h"

#include <string.h>

static void
append_escaped(GString *out, const char *text)
{
    g_autofree char *escaped = g_markup_escape_text(text, -1);

    g_string_append(out, escaped);
}

/* The note of the node or edge called @name, or NULL. */
static const char *
find_note(const CoterieDrawing *drawing, GHashTable *edges, const char *name)
{
    guint64 index = 0;

    if (g_hash_table_contains(edges, name))
        return g_hash_table_lookup(edges, name);
    if (*name == 'n' && g_ascii_string_to_unsigned(name + 1, 10, 0, G_MAXUINT32, &index, NULL) &&
        index < drawing->nodes->len)
        return coterie_drawing_node(drawing, (guint32)index)->note;
    return NULL;
}

/* Notes of ties by the names that Graphviz gives them in SVG. */
static GHashTable *
edge_notes(const CoterieDrawing *drawing)
{
    GHashTable *notes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint32 i = 0; i < drawing->links->len; i++) {
        const CoterieLink *link = coterie_drawing_link(drawing, i);
        g_hash_table_insert(
            notes,
            g_strdup_printf(
                "n%u&#45;%s;n%u", link->source, drawing->directed ? "&gt" : "&#45", link->target),
            link->note);
    }
    return notes;
}

static void
append_heading(GString *out, const CoterieDrawing *drawing)
{
    g_string_append(out, "<title>");
    append_escaped(out, drawing->title != NULL ? drawing->title : "Network of persons");
    g_string_append(out, "</title>\n");
    if (drawing->description == NULL)
        return;
    g_string_append(out, "<desc>");
    append_escaped(out, drawing->description);
    g_string_append(out, "</desc>\n");
}

/* The line of a title with its note; names of other things (legend, graph) are left out. */
static void
append_title(GString *out, const CoterieDrawing *drawing, GHashTable *edges, const char *line)
{
    const char *start = line + strlen("<title>");
    const char *end = strstr(start, "</title>");
    g_autofree char *name = g_strndup(start, end != NULL ? (gsize)(end - start) : strlen(start));
    const char *note = find_note(drawing, edges, name);

    if (note == NULL)
        return;
    g_string_append(out, "<title>");
    append_escaped(out, note);
    g_string_append(out, "</title>\n");
}

/* Text below a circle begins where this machine's fonts put it; centring it under the circle suits
 * the fonts of every machine. @center is the middle of the circle seen last, or NULL. */
static void
append_line(GString *out, const char *line, const char *center)
{
    static const char start[] = "<text text-anchor=\"start\" x=\"";
    const char *rest = g_str_has_prefix(line, start) ? strchr(line + strlen(start), '"') : NULL;

    if (center != NULL && rest != NULL)
        g_string_append_printf(out, "<text text-anchor=\"middle\" x=\"%s%s\n", center, rest);
    else
        g_string_append_printf(out, "%s\n", line);
}

/* The middle of the circle that @line draws; @before if it draws none; NULL outside of persons. */
static char *
circle_center(const char *line, char *before)
{
    const char *x = g_str_has_prefix(line, "<ellipse ") ? strstr(line, " cx=\"") : NULL;

    if (x == NULL && !g_str_has_prefix(line, "<g "))
        return before;
    g_free(before);
    return x != NULL ? g_strndup(x + 5, strcspn(x + 5, "\"")) : NULL;
}

GBytes *
coterie_svg_annotate(GBytes *svg, const CoterieDrawing *drawing)
{
    gsize length = 0;
    g_autofree char *bytes = g_bytes_unref_to_data(svg, &length);
    g_autofree char *text = g_strndup(bytes, length);
    g_auto(GStrv) lines = g_strsplit(g_strchomp(text), "\n", -1);
    g_autoptr(GHashTable) edges = edge_notes(drawing);
    GString *out = g_string_sized_new(2 * length);

    g_autofree char *center = NULL;

    for (char **line = lines; *line != NULL; line++) {
        center = circle_center(*line, center);
        if (g_str_has_prefix(*line, "<title>")) {
            append_title(out, drawing, edges, *line);
            continue;
        }
        if (g_str_has_prefix(*line, "<!-- ") && strstr(*line, "-->") != NULL)
            continue;
        if (g_str_has_prefix(*line, "<svg "))
            g_string_append_printf(out, "<svg role=\"img\" %s\n", *line + strlen("<svg "));
        else
            append_line(out, *line, center);
        if (strstr(*line, "xmlns:xlink=") != NULL)
            append_heading(out, drawing);
    }
    return g_string_free_to_bytes(out);
}
