/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plays and transcripts: speeches begin with their speaker in capitals and a dot or a colon
 * ("OPHELIA. My lord!"), and most speakers speak again. A scene goes on up to a heading. Speakers
 * that stand in a line of their own look like headings, as lines of verse do.
 *
 * Weak spot: speakers who are not in capitals. */
#include "documents/plays.h"

#include <coterie/document.h>

#include <string.h>

#define LONGEST_SPEAKER 40   /* bytes */
#define FEWEST_SPEECHES 3    /* behind the first one of each speaker */
#define SHARE_OF_SPEECHES 12 /* one paragraph in so many, as each line of verse may be one */

/* Whether a paragraph is headed as a part of a play: "ACT I", "Scene 2." */
static gboolean
begins_part(const char *text, const CoterieParagraph *paragraph)
{
    static const char *const parts[] = {"ACT ", "Act ", "SCENE ", "Scene ", "PROLOGUE", "EPILOGUE"};

    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        gsize length = strlen(parts[i]);

        if (paragraph->span.length >= length &&
            memcmp(text + paragraph->span.offset, parts[i], length) == 0)
            return TRUE;
    }
    return FALSE;
}

/* The bytes of the speaker, in capitals and with a dot or a colon behind, that a paragraph begins
 * with; 0 if it does not. */
static gsize
speaker_length(const char *text, const CoterieParagraph *paragraph)
{
    const char *start = text + paragraph->span.offset;
    const char *end = start + MIN(paragraph->span.length, (guint32)LONGEST_SPEAKER);
    const char *at = start;
    guint letters = 0;

    for (; at < end && *at != '.' && *at != ':'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);

        if (g_unichar_islower(character) || g_unichar_isdigit(character) || character == '\n')
            return 0;
        letters += g_unichar_isupper(character) ? 1 : 0;
    }
    return at < end && letters > 1 && !begins_part(text, paragraph) ? (gsize)(at - start) : 0;
}

/* How often each speaker speaks. (transfer full) (element-type utf8 guint) */
static GHashTable *
count_speeches(const char *text, const GArray *paragraphs)
{
    GHashTable *speeches = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < paragraphs->len; i++) {
        const CoterieParagraph *paragraph = &g_array_index(paragraphs, CoterieParagraph, i);
        gsize length = speaker_length(text, paragraph);
        char *speaker;
        guint count;

        if (length == 0)
            continue;
        speaker = g_strndup(text + paragraph->span.offset, length);
        count = GPOINTER_TO_UINT(g_hash_table_lookup(speeches, speaker));
        g_hash_table_insert(speeches, speaker, GUINT_TO_POINTER(count + 1));
    }
    return speeches;
}

/* Whether a document is a play: enough of it are speeches of those who spoke before. */
static gboolean
is_play(GHashTable *speeches, guint paragraphs)
{
    GHashTableIter iter;
    gpointer count;
    guint again = 0;

    g_hash_table_iter_init(&iter, speeches);
    while (g_hash_table_iter_next(&iter, NULL, &count))
        again += GPOINTER_TO_UINT(count) - 1;
    return again >= FEWEST_SPEECHES && again * SHARE_OF_SPEECHES >= paragraphs;
}

/* Whether a paragraph heads a scene: a part of the play, or capitals that nobody speaks under. */
static gboolean
heads_scene(const char *text, const CoterieParagraph *paragraph)
{
    const char *end = text + coterie_span_end(paragraph->span);

    if (begins_part(text, paragraph))
        return TRUE;
    if (paragraph->kind != COTERIE_PARAGRAPH_HEADING || speaker_length(text, paragraph) > 0)
        return FALSE;
    for (const char *at = text + paragraph->span.offset; at < end; at = g_utf8_next_char(at)) {
        if (g_unichar_islower(g_utf8_get_char(at)))
            return FALSE;
    }
    return TRUE;
}

gboolean
coterie_play_mark(const char *text, GArray *paragraphs)
{
    g_autoptr(GHashTable) speeches = count_speeches(text, paragraphs);
    guint32 scene = 0;

    if (!is_play(speeches, paragraphs->len))
        return FALSE;
    for (guint i = 0; i < paragraphs->len; i++) {
        CoterieParagraph *paragraph = &g_array_index(paragraphs, CoterieParagraph, i);

        if (heads_scene(text, paragraph))
            scene += i > 0 ? 1 : 0;
        else if (paragraph->kind == COTERIE_PARAGRAPH_HEADING)
            paragraph->kind = COTERIE_PARAGRAPH_PROSE;
        paragraph->scene = scene;
    }
    return TRUE;
}
