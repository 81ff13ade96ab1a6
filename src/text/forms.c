/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a word tells its part of speech and its place in a sentence: the folded word, how it
 * begins and ends, how it is written, which words it is like (the clusters of the model). */
#include "text/forms.h"

#include "text/fold.h"

#include <string.h>

typedef enum {
    SHAPE_CAPITAL = 1 << 0,  /* begins with one */
    SHAPE_CAPITALS = 1 << 1, /* another capital follows */
    SHAPE_DIGIT = 1 << 2,
    SHAPE_HYPHEN = 1 << 3,
    SHAPE_DOT = 1 << 4,
    SHAPE_MARK = 1 << 5, /* neither letter nor digit in it */
} Shape;

static guint8
shape_of(const char *text, gsize length)
{
    guint shape = SHAPE_MARK;
    const char *end = text + length;

    for (const char *at = text; at < end; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);

        if (g_unichar_isupper(character))
            shape |= at == text ? SHAPE_CAPITAL : SHAPE_CAPITALS;
        if (g_unichar_isdigit(character))
            shape |= SHAPE_DIGIT;
        if (character == '-')
            shape |= SHAPE_HYPHEN;
        if (character == '.')
            shape |= SHAPE_DOT;
        if (g_unichar_isalnum(character))
            shape &= ~(guint)SHAPE_MARK;
    }
    return (guint8)shape;
}

static guint32
hash(const char *text, gsize length)
{
    return (guint32)(coterie_model_hash(text, length) >> 16);
}

/* Marks that are typed in several ways become one, digits zeros. */
static void
level(GString *folded)
{
    static const char *const marks[][2] = {
        {"``", "\""},
        {"''", "\""},
        {"“", "\""},
        {"”", "\""},
        {"„", "\""},
        {"«", "\""},
        {"»", "\""},
        {"‘", "'"},
        {"—", "--"},
        {"–", "--"},
        {"…", "..."},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (g_str_equal(folded->str, marks[i][0])) {
            g_string_assign(folded, marks[i][1]);
            return;
        }
    }
    for (gsize i = 0; i < folded->len; i++) {
        if (g_ascii_isdigit(folded->str[i]))
            folded->str[i] = '0';
    }
}

CoterieForm
coterie_form_of(const CoterieClusterTable *clusters,
                const char *text,
                gsize length,
                GString *folded)
{
    CoterieForm form = {.shape = shape_of(text, length)};

    g_string_truncate(folded, 0);
    coterie_fold(folded, text, length);
    form.clusters = coterie_cluster_table_find(clusters, folded->str);
    level(folded);
    form.word = hash(folded->str, folded->len);
    for (gsize i = 0; i < COTERIE_FORM_ENDS; i++) {
        gsize size = MIN(i + 1, folded->len);

        form.ends[i] = hash(folded->str + folded->len - size, size);
    }
    for (gsize i = 0; i < COTERIE_FORM_BEGINS; i++)
        form.begins[i] = hash(folded->str, MIN(i + 1, folded->len));
    return form;
}
