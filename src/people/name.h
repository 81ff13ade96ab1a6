/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_NAME_H
#define COTERIE_PEOPLE_NAME_H

#include "text/lexicon_private.h"

#include <coterie/mentions.h>

/* The parts of a name as written. Strings are folded; keys are in the form in which
 * transliterations meet (coterie_lexicon_key()). A lone word has neither given nor
 * family name but is @lone: which of the two it is, the other names of the text tell. */
typedef struct {
    char *given;          /* (nullable): first name or first initial */
    char *given_key;      /* (nullable) */
    char *middle;         /* (nullable): words between, one space between them */
    char *patronymic;     /* (nullable): key of it */
    char *family;         /* (nullable): with its particles */
    char *family_key;     /* (nullable): of its masculine form */
    char *number;         /* (nullable): "ii", "jr" */
    char *lone;           /* (nullable): the word of a one-word name */
    char *lone_key;       /* (nullable) */
    char *lone_masculine; /* (nullable): key of its masculine form */
    guint8 generation;    /* CoterieGeneration, as far as the number or what stands beside tells */
    gboolean given_initial;
    gboolean family_first;     /* it stands before the first name: Mao Zedong */
    gboolean feminine;         /* the family name has a woman's ending */
    gboolean lone_given;       /* the title says that the lone word is a first name: Aunt Polly */
    gboolean lone_family;      /* or that it is a family name: Mr. Bennet */
    const CoterieTitle *title; /* (nullable): the one before it */
    CoterieGender gender;      /* as far as title, patronymic, first name and ending tell */
    CoterieGender titled;      /* as far as the title alone tells */
    guint32 group;             /* of the rulings: of whom something is decided by this name, or 0 */
} CoterieName;

/* Parses the name of @mention. (transfer full) */
CoterieName *coterie_name_new(const CoterieTokens *tokens,
                              const CoterieMention *mention,
                              const CoterieLexicon *lexicon);
/* Parses a name out of nothing but its words. (transfer full) */
CoterieName *coterie_name_new_from_text(const char *text, const CoterieLexicon *lexicon);
void coterie_name_free(CoterieName *name);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieName, coterie_name_free)

/* Notes that the bearer is the elder or the younger of two of this name. */
void coterie_name_set_generation(CoterieName *name, guint8 generation);

/* The word of a token, folded, without the dot of an initial or abbreviation. (transfer full) */
char *coterie_name_fold(const CoterieTokens *tokens, guint32 index);

/* Whether both may be one person's: the same, or one of them unknown. */
static inline gboolean
coterie_genders_agree(CoterieGender one, CoterieGender other)
{
    return one == COTERIE_GENDER_UNKNOWN || other == COTERIE_GENDER_UNKNOWN || one == other;
}

/* Whether one person may bear both names as first names: equal, an initial of the other,
 * short for the other. */
gboolean coterie_name_givens_agree(const CoterieName *one,
                                   const CoterieName *other,
                                   const CoterieLexicon *lexicon);

/* Whether @short_name is a short form of @name (both folded): "bob" of "robert". */
gboolean
coterie_name_is_short_for(const char *short_name, const char *name, const CoterieLexicon *lexicon);

/* Whether one of two names is a short form of the other. */
gboolean
coterie_name_is_short_form(const char *one, const char *other, const CoterieLexicon *lexicon);

/* The keys of the first names that @folded is short for. (transfer full) (nullable) */
char **coterie_name_formal_keys(const char *folded, const CoterieLexicon *lexicon);

/* Whether nothing in two full names speaks against one bearer: first names, middle names,
 * patronymics, numbers, gender. Family names are not looked at. */
gboolean coterie_name_may_be_one(const CoterieName *one,
                                 const CoterieName *other,
                                 const CoterieLexicon *lexicon);

#endif
