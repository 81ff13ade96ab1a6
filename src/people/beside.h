/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_BESIDE_H
#define COTERIE_PEOPLE_BESIDE_H

#include <coterie/tokens.h>

/* A mention in its sentence, as one who looks for what is told beside it sees it. */
typedef struct {
    const CoterieTokens *tokens;
    const CoterieLexicon *lexicon;
    guint32 first;  /* first token of the sentence */
    guint32 before; /* first token of title and name */
    guint32 end;    /* first token after the name */
    guint32 to;     /* first token after the sentence */
    gboolean ruler; /* whose years may be those of a reign */
} CoterieBeside;

/* Whether a token of the sentence is the folded @word. */
gboolean coterie_beside_is_word(const CoterieBeside *beside, guint32 token, const char *word);

/* Whether @word is one of @words, NULL after the last. */
gboolean coterie_is_one_of(const char *word, const char *const *words);

/* The year that a token of four digits is, or 0. */
guint coterie_year_at(const CoterieTokens *tokens, guint32 token);

#endif
