/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_VOCABULARY_H
#define COTERIE_NAMES_VOCABULARY_H

#include "text/lexicon_private.h"

#include <coterie/tokens.h>

/* A word of a document: what the lists and the document itself show of it. Counts are of
 * occurrences in the document. */
typedef struct {
    guint32 index; /* among the terms, from 0 */
    const char *folded;
    const CoterieWord *known;
    const CoterieTitle *title; /* (nullable): the title that it is by itself */
    guint32 lower;             /* written small */
    guint32 inside;            /* capitalised where nothing but being a name asks for it */
    guint32 after_the;         /* of these, directly after "the" */
    guint32 after_place_cue;   /* of these, directly after "in", "near", ... */
    guint32 before_head;       /* followed by "Street", "Party", ... */
    guint32 titled;            /* directly after a title: Mr. X */
    guint32 family;            /* last in a name that is surely a person's */
    guint32 given;             /* first in one */
    guint32 acting;            /* followed by "said", "wrote", "who", ... */
    guint32 judged;            /* last word of candidates of the first round */
    guint32 judged_family;     /* of several words, and judged persons */
    guint32 judged_given;      /* first word of such ones */
    double chances;            /* sum of the chances of the @judged */
    gboolean surname_ending;   /* ends as surnames do */
    gboolean feminine;         /* ends as women's surnames do */
    CoterieGender patronymic;  /* the gender that it tells as a patronymic */
} CoterieTerm;

/* The words of one document. Borrows the tokens and the lexicon. */
typedef struct CoterieVocabulary CoterieVocabulary;

CoterieVocabulary *coterie_vocabulary_new(const CoterieTokens *tokens,
                                          const CoterieLexicon *lexicon);
void coterie_vocabulary_free(CoterieVocabulary *vocabulary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieVocabulary, coterie_vocabulary_free)

/* Whether the document tells of persons: one word in eighty is "he", "his", "she", ... */
gboolean coterie_vocabulary_is_narrative(const CoterieVocabulary *vocabulary);

/* Whether a term is "he", "his", "she", "her". */
gboolean coterie_term_is_gendered_pronoun(const CoterieTerm *term);

/* How many terms there are. */
guint32 coterie_vocabulary_size(const CoterieVocabulary *vocabulary);

/* The term of @token; tokens that are no words have one too, with empty counts. */
CoterieTerm *coterie_vocabulary_term(const CoterieVocabulary *vocabulary, guint32 token);

/* The folded words of the tokens from @first to before @end, without marks and what follows an "@".
 * (transfer full) */
char *coterie_vocabulary_words(const CoterieVocabulary *vocabulary,
                               const CoterieTokens *tokens,
                               guint32 first,
                               guint32 end);

#endif
