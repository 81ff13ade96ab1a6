/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A checked drawing in, what each person looks like out: circle, colour, font
 * and the room that both need. Areas grow with the measure, because the eye
 * compares areas; names grow too, but much less, so that the least person can
 * still be read. A name stands in its circle where it fits and below it
 * elsewhere. Text is measured by a small table of letter widths instead of the
 * fonts of this machine, so that the same drawing has the same layout
 * everywhere. Its weak spot is scripts whose letters are joined or stacked.
 *
 * Colours are given; outline, ink and lines are shades of them. */
#include "draw/look.h"

#include <math.h>
#include <string.h>

#define LEAST_DIAMETER 13.0
#define GREATEST_DIAMETER 79.0
#define LEAST_FONT 10.0
#define GREATEST_FONT 19.0
#define LEAST_INSIDE 10.5  /* a font to stand in a circle */
#define LINE_CHARACTERS 15 /* labels longer than this are broken in two */

/* Hundredths of the font size. */
static guint
letter_width(gunichar c)
{
    if (c < 0x80) {
        if (strchr("ijlI'|.,:; ", (int)c) != NULL)
            return 33;
        if (strchr("ftr()[]-/\\!\"", (int)c) != NULL)
            return 42;
        if (strchr("mwMW@%", (int)c) != NULL)
            return 95;
        return g_ascii_isupper((char)c) ? 70 : 62;
    }
    if (g_unichar_iszerowidth(c))
        return 0;
    if (g_unichar_iswide(c))
        return 100;
    return g_unichar_isupper(c) ? 75 : 64;
}

double
coterie_text_width(const char *text, double font)
{
    guint line = 0;
    guint widest = 0;

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
        line = *p == '\n' ? 0 : line + letter_width(g_utf8_get_char(p));
        widest = MAX(widest, line);
    }
    return widest * font / 100;
}

guint
coterie_text_lines(const char *text)
{
    guint lines = 1;

    for (const char *p = text; *p != '\0'; p++)
        lines += *p == '\n';
    return lines;
}

char *
coterie_text_wrap(const char *text, double font, double width)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    GString *out = g_string_new(NULL);
    g_autoptr(GString) line = g_string_new(NULL);

    for (char **word = words; *word != NULL; word++) {
        gsize before = line->len;
        g_string_append_printf(line, "%s%s", before > 0 ? " " : "", *word);
        if (before > 0 && coterie_text_width(line->str, font) > width) {
            g_string_append_len(out, line->str, (gssize)before);
            g_string_append_c(out, '\n');
            g_string_assign(line, *word);
        }
    }
    g_string_append(out, line->str);
    return g_string_free(out, FALSE);
}

/* @text in two lines as equal as its spaces allow; as it is without spaces. */
static char *
break_evenly(const char *text)
{
    char *broken = g_strdup(text);
    char *best = NULL;
    double narrowest = coterie_text_width(text, 1);

    for (char *p = strchr(broken, ' '); p != NULL; p = strchr(p + 1, ' ')) {
        *p = '\n';
        double width = coterie_text_width(broken, 1);
        if (width < narrowest) {
            narrowest = width;
            best = p;
        }
        *p = ' ';
    }
    if (best != NULL)
        *best = '\n';
    return broken;
}

gboolean
coterie_look_range(const CoterieDrawing *drawing, double *low, double *high)
{
    *low = INFINITY;
    *high = -INFINITY;
    for (guint32 i = 0; i < drawing->nodes->len; i++) {
        double size = coterie_drawing_node(drawing, i)->size;
        if (isfinite(size)) {
            *low = MIN(*low, size);
            *high = MAX(*high, size);
        }
    }
    return *low <= *high;
}

/* Where @size stands between @low (0) and @high (1). */
static double
share(double size, double low, double high)
{
    /* halves, because the whole range of doubles has no finite length; the least one has none */
    double range = high / 2 - low / 2;

    if (!isfinite(size))
        return 0;
    return range > 0 ? CLAMP((size / 2 - low / 2) / range, 0, 1) : 0.15;
}

double
coterie_look_diameter(double size, double low, double high)
{
    double least = LEAST_DIAMETER * LEAST_DIAMETER;
    double greatest = GREATEST_DIAMETER * GREATEST_DIAMETER;

    return sqrt(least + (greatest - least) * share(size, low, high));
}

double
coterie_look_pen(const CoterieDrawing *drawing, double weight, double greatest)
{
    double broadest = drawing->directed ? 2.2 : 4.6;

    return 0.4 + broadest * sqrt(CLAMP(weight / greatest, 0, 1));
}

void
coterie_look_mix(const char *color, const char *other, double part, char mixed[8])
{
    guint a = (guint)g_ascii_strtoull(color + 1, NULL, 16);
    guint b = (guint)g_ascii_strtoull(other + 1, NULL, 16);
    guint all = 0;

    for (guint shift = 0; shift <= 16; shift += 8) {
        double one = (a >> shift) & 0xFF;
        double two = (b >> shift) & 0xFF;
        all |= (guint)(one + (two - one) * part + 0.5) << shift;
    }
    g_snprintf(mixed, 8, "#%06x", all);
}

void
coterie_look_colors(const CoterieDrawing *drawing, guint32 group, char fill[8], char outline[8])
{
    const char *color =
        group != COTERIE_NO_GROUP ? coterie_drawing_group(drawing, group)->color : "#d9d9d9";

    g_strlcpy(fill, color, 8);
    coterie_look_mix(color, "#000000", 0.45, outline);
}

/* Black or white, whichever can be read on @fill. */
static const char *
ink_on(const char *fill)
{
    guint c = (guint)g_ascii_strtoull(fill + 1, NULL, 16);
    double light = 0.299 * (c >> 16) + 0.587 * ((c >> 8) & 0xFF) + 0.114 * (c & 0xFF);

    return light > 120 ? "#111111" : "#FFFFFF";
}

/* Puts the label into the circle if it fits there in a font worth reading. */
static gboolean
set_inside(CoterieLook *look, const char *label)
{
    g_autofree char *text = break_evenly(label);

    int steps = (int)((look->font - LEAST_INSIDE) * 2); /* half points */

    for (int i = 0; i <= steps; i++) {
        double font = look->font - i * 0.5;
        double width = coterie_text_width(text, font);
        double height = coterie_text_lines(text) * font;
        if (hypot(width, height) > look->diameter - 3)
            continue;
        look->font = font;
        look->text = g_steal_pointer(&text);
        look->inside = TRUE;
        look->width = look->height = look->diameter;
        g_strlcpy(look->ink, ink_on(look->fill), 8);
        return TRUE;
    }
    return FALSE;
}

static void
set_below(CoterieLook *look, const char *label)
{
    look->text = g_utf8_strlen(label, -1) > LINE_CHARACTERS ? break_evenly(label) : g_strdup(label);
    look->width = MAX(look->diameter, coterie_text_width(look->text, look->font));
    look->height =
        look->diameter + 1 + coterie_text_lines(look->text) * look->font * COTERIE_LEADING;
    g_strlcpy(look->ink, "#1A1A1A", 8);
}

static void
clear_look(gpointer data)
{
    g_free(((CoterieLook *)data)->text);
}

GArray *
coterie_looks_new(const CoterieDrawing *drawing)
{
    GArray *looks = g_array_new(FALSE, TRUE, sizeof(CoterieLook));
    double low;
    double high;

    g_array_set_clear_func(looks, clear_look);
    coterie_look_range(drawing, &low, &high);
    for (guint32 i = 0; i < drawing->nodes->len; i++) {
        const CoterieNode *node = coterie_drawing_node(drawing, i);
        CoterieLook look = {0};
        look.diameter = coterie_look_diameter(node->size, low, high);
        look.font = LEAST_FONT + (GREATEST_FONT - LEAST_FONT) * sqrt(share(node->size, low, high));
        coterie_look_colors(drawing, node->group, look.fill, look.outline);
        if (node->cited)
            g_strlcpy(look.fill, "#ffffff", sizeof look.fill); /* a ring, where others are full */
        if (!set_inside(&look, node->label))
            set_below(&look, node->label);
        g_array_append_val(looks, look);
    }
    return looks;
}
