/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs of dialogue. In a conversation each speech is a paragraph that names nobody
 * or one person, although all of them are in one room; so successive paragraphs
 * that begin with speech are one scene, with the short ones between two of them ("He
 * was silent"). A long paragraph is narrative, whatever it begins with. Plays are read by
 * documents/plays.c.
 *
 * Weak spot: a speech that stands behind its speaker ("Anna said: ...") is no
 * beginning with speech. */
#include "documents/scenes.h"

#include "documents/plays.h"

#include <coterie/document.h>

#define LONGEST_SPEECH 700 /* bytes */
#define LONGEST_ASIDE 120

static gboolean
is_running(const CoterieParagraph *paragraph, guint longest)
{
    return paragraph->span.length <= longest && (paragraph->kind == COTERIE_PARAGRAPH_PROSE ||
                                                 paragraph->kind == COTERIE_PARAGRAPH_QUOTATION);
}

/* Begins with a quotation mark or, as in some books, a dash. */
static gboolean
begins_speech(const char *text, const CoterieParagraph *paragraph)
{
    static const gunichar marks[] = {'"', '\'', 0x201C, 0x201E, 0x2018, 0x00AB, 0x2014, 0x2013, 0};
    gunichar first = g_utf8_get_char(text + paragraph->span.offset);

    if (!is_running(paragraph, LONGEST_SPEECH))
        return FALSE;
    for (gsize i = 0; marks[i] != 0; i++)
        if (first == marks[i])
            return TRUE;
    return FALSE;
}

/* The last paragraph of the run of dialogue that begins with @first. */
static guint
last_of_run(const char *text, const GArray *paragraphs, guint first)
{
    const CoterieParagraph *at = (const CoterieParagraph *)(const void *)paragraphs->data;
    guint last = first;

    for (;;) {
        if (last + 1 < paragraphs->len && begins_speech(text, &at[last + 1]))
            last++;
        else if (last + 2 < paragraphs->len && is_running(&at[last + 1], LONGEST_ASIDE) &&
                 begins_speech(text, &at[last + 2]))
            last += 2;
        else
            return last;
    }
}

void
coterie_scenes_mark(const char *text, GArray *paragraphs)
{
    guint32 scene = 0;
    guint last;

    if (coterie_play_mark(text, paragraphs))
        return;
    for (guint first = 0; first < paragraphs->len; first = last + 1, scene++) {
        last = first;
        if (begins_speech(text, &g_array_index(paragraphs, CoterieParagraph, first)))
            last = last_of_run(text, paragraphs, first);
        for (guint i = first; i <= last; i++)
            g_array_index(paragraphs, CoterieParagraph, i).scene = scene;
    }
}
