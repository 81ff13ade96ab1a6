/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_WORDS_H
#define COTERIE_PEOPLE_WORDS_H

#include <glib.h>

/* The folded words of a name, parts of double names each by itself: "O'Neil-Łódź" is "o'neil" and
 * "lodz". Made to be filled again and again without asking for memory. */
typedef struct {
    GString *folded;  /* the words, each with a NUL behind it */
    GPtrArray *words; /* of char, into @folded */
} CoterieWords;

void coterie_words_init(CoterieWords *words);
void coterie_words_clear(CoterieWords *words);

/* Forgets what @words hold and takes those of @text, which is UTF-8. */
void coterie_words_read(CoterieWords *words, const char *text);

static inline const char *
coterie_words_get(const CoterieWords *words, guint index)
{
    return g_ptr_array_index(words->words, index);
}

#endif
