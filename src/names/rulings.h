/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_RULINGS_H
#define COTERIE_NAMES_RULINGS_H

#include "names/decisions.h"

#define COTERIE_NO_RULING G_MAXUINT32

/* A name of which something is decided. */
typedef struct {
    const char *words; /* folded */
    const char *text;  /* as the file has it */
    guint32 group;     /* the person it names, counted from 1; 0 for one that names nobody */
    gboolean one_word;
    gboolean nobody; /* it is no person's */
    gboolean sought; /* it holds wherever its words stand, candidate or not */
} CoterieRuledName;

/* A person of whom something is decided: names that are all his. */
typedef struct {
    const char *shown; /* (nullable): the name he is shown under */
    gboolean joins;    /* whoever is called by one of the names is he */
    gboolean own;      /* nobody else is he */
} CoterieRuledGroup;

/* All that is decided for one document, or for all of them, ready to be asked. Immutable. */
typedef struct CoterieRulings CoterieRulings;

/* Gathers those of @decisions (of CoterieDecision, which must live longer) that hold in the
 * document of this identifier; NULL for those that hold everywhere. Fails where two contradict each
 * other, with the place of both. (transfer full) */
CoterieRulings *
coterie_rulings_new(const GPtrArray *decisions, const char *document, GError **error);

CoterieRulings *coterie_rulings_ref(CoterieRulings *rulings);
void coterie_rulings_unref(CoterieRulings *rulings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieRulings, coterie_rulings_unref)

/* Whether a decision that is for @wanted alone is for @document: its identifier, or the last part
 * of that. */
gboolean coterie_document_is_meant(const char *wanted, const char *document);

/* The name of these folded words, or COTERIE_NO_RULING. */
guint32 coterie_rulings_find(const CoterieRulings *rulings, const char *words);
/* The same for a name as it is written. */
guint32 coterie_rulings_find_name(const CoterieRulings *rulings, const char *name);
guint32 coterie_rulings_count(const CoterieRulings *rulings);
const CoterieRuledName *coterie_rulings_name(const CoterieRulings *rulings, guint32 name);

guint32 coterie_rulings_group_count(const CoterieRulings *rulings);
const CoterieRuledGroup *coterie_rulings_group(const CoterieRulings *rulings, guint32 group);

/* Whether two groups are never one person. */
gboolean coterie_rulings_part(const CoterieRulings *rulings, guint32 one, guint32 other);

/* The decisions about mentions that hold. (element-type guint32) */
const GArray *coterie_rulings_mentions(const CoterieRulings *rulings);
const CoterieDecision *coterie_rulings_decision(const CoterieRulings *rulings, guint32 decision);

/* What was met of each decision, a byte a decision; see COTERIE_MET_DOCUMENT. Begins with the
 * document. (transfer full) */
GByteArray *coterie_rulings_met(const CoterieRulings *rulings);

/* Notes in @met that @name was found. */
void coterie_rulings_meet(const CoterieRulings *rulings, guint32 name, GByteArray *met);

/* The group of whom something is decided under @name, or 0; of no @rulings (nullable) 0. */
guint32 coterie_rulings_group_of(const CoterieRulings *rulings, const char *name);

#endif
