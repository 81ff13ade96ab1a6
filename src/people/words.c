/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name as the bare words that are compared when somebody is looked for. Letters and
 * digits make words, and apostrophes between them; everything else parts words. */
#include "people/words.h"

#include "text/fold.h"

#include <string.h>

void
coterie_words_init(CoterieWords *words)
{
    words->folded = g_string_new(NULL);
    words->words = g_ptr_array_new();
}

void
coterie_words_clear(CoterieWords *words)
{
    g_string_free(words->folded, TRUE);
    g_ptr_array_unref(words->words);
}

static gboolean
is_letter(const char *at)
{
    return (guchar)*at < 0x80 ? g_ascii_isalnum(*at) : g_unichar_isalnum(g_utf8_get_char(at));
}

void
coterie_words_read(CoterieWords *words, const char *text)
{
    gboolean inside = FALSE;
    char *next;

    g_string_truncate(words->folded, 0);
    g_ptr_array_set_size(words->words, 0);
    coterie_fold(words->folded, text, strlen(text));
    for (char *at = words->folded->str; *at != '\0'; at = next) {
        gboolean in_word = is_letter(at) || (inside && *at == '\'' && is_letter(at + 1));

        next = g_utf8_next_char(at);
        if (in_word && !inside)
            g_ptr_array_add(words->words, at);
        if (!in_word)
            memset(at, '\0', (gsize)(next - at));
        inside = in_word;
    }
}
