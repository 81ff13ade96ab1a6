/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_CAST_ENTRY_H
#define COTERIE_NAMES_CAST_ENTRY_H

#include "names/vocabulary.h"

/* A line of a list, as tokens; what goes on in the next line belongs to it. */
typedef struct {
    guint32 first;
    guint32 end;
    guint32 paragraph;
} CoterieCastLine;

/* A person as a list has him. */
typedef struct {
    char *name;         /* in usual case and order: "Natalia Ilyinichna Rostova" */
    char *family;       /* (nullable): "Rostova", where it may stand alone */
    GPtrArray *aliases; /* of char: what stands in brackets, alone and with the family name */
    CoterieGender gender;
    gboolean turned; /* the family name stands first: "Rostova, Natalia" */
    guint32 first;   /* of the tokens of the name as written, without title */
    guint32 count;
    guint32 title;
    guint list; /* which list it stands in; the reader of lists sets it */
} CoterieCastEntry;

/* Reads the line @at as an entry; NULL if it is none. In an index a name is taken apart at its
 * comma, whatever the words are. (transfer full) (nullable) */
CoterieCastEntry *coterie_cast_entry_new(const CoterieTokens *tokens,
                                         const CoterieVocabulary *vocabulary,
                                         CoterieCastLine at,
                                         gboolean index);
void coterie_cast_entry_free(CoterieCastEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieCastEntry, coterie_cast_entry_free)

#endif
