/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts as a picture can hold them: valid, and not too long. */
#include "output/drawing_text.h"

#include "output/attributes.h"

char *
coterie_drawing_shorten(const char *text, glong most)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);

    if (g_utf8_strlen(valid, -1) <= most)
        return g_steal_pointer(&valid);
    g_autofree char *start = g_utf8_substring(valid, 0, most - 1);
    return g_strconcat(g_strchomp(start), "…", NULL);
}

/* A label of blanks and control characters would be none. */
static gboolean
can_be_seen(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);

    for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at))
        if (g_unichar_isgraph(g_utf8_get_char(at)))
            return TRUE;
    return FALSE;
}

char *
coterie_drawing_name(const CoterieView *view, guint32 vertex)
{
    const CoteriePerson *person = coterie_person_of(view, vertex);

    return coterie_drawing_shorten(can_be_seen(person->name) ? person->name : person->id,
                                   COTERIE_LABEL_CHARACTERS);
}
