/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_DECISIONS_H
#define COTERIE_NAMES_DECISIONS_H

#include <glib.h>

typedef enum {
    COTERIE_DECISION_SAME,
    COTERIE_DECISION_NOT_SAME,
    COTERIE_DECISION_NOT_PERSON,
    COTERIE_DECISION_PERSON,
    COTERIE_DECISION_SHOW,
    COTERIE_DECISION_MENTION,
    COTERIE_DECISION_NO_TIE,
    COTERIE_DECISION_TIE, /* read where roles are (ties/decided_roles.c) */
} CoterieDecisionKind;

#define COTERIE_DECISION_PARTS 3

/* One line of a file of corrections. */
typedef struct {
    CoterieDecisionKind kind;
    char *part[COTERIE_DECISION_PARTS];  /* (nullable): what stands between the separators */
    char *words[COTERIE_DECISION_PARTS]; /* (nullable): the same, folded */
    char *document;                      /* (nullable): the only one in which it holds */
    char *file;
    guint line;
} CoterieDecision;

/* Reads a line; NULL with @error unset where it holds nothing but a comment. Errors do not name the
 * place. (transfer full) (nullable) */
CoterieDecision *coterie_decision_parse(const char *line, GError **error);

void coterie_decision_free(CoterieDecision *decision);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieDecision, coterie_decision_free)

/* The parts that are names of persons, a bit each. */
guint coterie_decision_names(const CoterieDecision *decision);

/* Set beside the parts that were found, a bit each: the document it is for was read. */
#define COTERIE_MET_DOCUMENT (1u << COTERIE_DECISION_PARTS)

/* Nothing met of so many decisions, a byte each. (transfer full) */
GByteArray *coterie_met_blank(gsize decisions);

/* Why it applied nowhere if only what is in @met was found; NULL if it did apply.
 * (transfer full) (nullable) */
char *coterie_decision_missing(const CoterieDecision *decision, guint met);

#endif
