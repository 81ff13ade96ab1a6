/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_LISTS_H
#define COTERIE_TEXT_LISTS_H

#include "text/lexicon_private.h"

typedef struct {
    char *text;           /* (nullable): the ending, of a surname as men bear it */
    char *feminine;       /* (nullable): as women do, where that differs */
    CoterieGender gender; /* of a patronymic */
} CoterieEnding;

typedef struct {
    char *from;
    char *to;
    gboolean at_start;
    gboolean at_end;
} CoterieRule;

struct CoterieLexicon {
    GHashTable *words;      /* folded word -> CoterieWord */
    GHashTable *grammar;    /* folded word -> CoterieGrammar flags */
    GHashTable *titles;     /* folded title -> CoterieTitle */
    GHashTable *places;     /* folded place of several words -> weight */
    GArray *surnames;       /* of CoterieEnding */
    GArray *patronymics;    /* of CoterieEnding */
    GArray *rules;          /* of CoterieRule */
    GHashTable *headings;   /* folded heading -> CoterieHeading */
    GHashTable *callings;   /* folded word -> CoterieCalling */
    GHashTable *eponyms;    /* folded phrase, or first word of one -> CoterieEponym */
    GHashTable *things;     /* folded noun -> CoterieThing */
    GHashTable *weights;    /* feature -> CoterieWeights */
    CoterieModel *model;    /* or NULL */
    GHashTable *date_words; /* word -> CoterieDateWord */
    GPtrArray *cues;        /* of char: phrases that announce an alias, between spaces */
    GStringChunk *strings;
    GString *folded; /* scratch of the reader */
};

/* Reads every list of the folder `en` in @data_dir into the empty tables of @lexicon. */
gboolean coterie_lists_read(CoterieLexicon *lexicon, const char *data_dir, GError **error);

#endif
