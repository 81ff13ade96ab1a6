/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_ROLE_RULES_H
#define COTERIE_TIES_ROLE_RULES_H

#include "ties/inferred.h"

/* What kind of word a cue is, and so how its slots are found. */
typedef enum {
    COTERIE_CUE_VERB,
    COTERIE_CUE_NOUN,
    COTERIE_CUE_ADJECTIVE,
    COTERIE_CUE_PREPOSITION,
} CoterieCueKind;

/* Where around a cue a person stands. */
typedef enum {
    COTERIE_SLOT_SUBJECT,     /* who does it, in active and passive */
    COTERIE_SLOT_OBJECT,      /* to whom it is done */
    COTERIE_SLOT_RECIPIENT,   /* "told him" */
    COTERIE_SLOT_POSSESSOR,   /* "Stalin's secretary" */
    COTERIE_SLOT_SELF,        /* whom a noun means: "his wife, Natalia" */
    COTERIE_SLOT_ALONE,       /* the same of a noun without owner: "Ada and Jan were friends" */
    COTERIE_SLOT_MEMBERS,     /* the same of one that means several: "Ada and Jan, a couple" */
    COTERIE_SLOT_NAMER,       /* "SHE made him minister" */
    COTERIE_SLOT_HAVER,       /* "SHE had two sons" */
    COTERIE_SLOT_GAINER,      /* "with Jan's help SHE won" */
    COTERIE_SLOT_MATTER,      /* whose view or plan it is done to */
    COTERIE_SLOT_CLAUSE,      /* whom what is said is about: "argued that LENIN knew" */
    COTERIE_SLOT_NOUN,        /* that a preposition stands before: "according to KERN" */
    COTERIE_SLOT_PRESENT,     /* who is where a preposition says: "HE was with Kern" */
    COTERIE_SLOT_HEADING,     /* who a heading begins with: "LENIN to Martov, 3 May" */
    COTERIE_SLOT_EACH,        /* the others of the same list: "Lenin and Martov quarrelled" */
    COTERIE_SLOT_PREPOSITION, /* after a preposition */
} CoterieSlotKind;

typedef struct {
    CoterieSlotKind kind;
    const char *preposition;
} CoterieSlot;

#define COTERIE_SLOTS 8

/* Either of several slots. */
typedef struct {
    CoterieSlot slot[COTERIE_SLOTS];
    guint count;
} CoterieSlots;

/* Of a rule that only keeps others from holding: "tennis partner". */
#define COTERIE_NO_ROLE G_MAXUINT

typedef struct {
    CoterieCueKind kind;
    const char *const *with; /* lemmas that must depend on the cue, or NULL */
    CoterieSlots source;
    CoterieSlots target;
    guint role;
    CoterieGender gender; /* of whom a noun of kinship means */
} CoterieRoleRule;

/* What a word does to what depends on it. */
typedef enum {
    COTERIE_GOVERNS_DENIED = 1,
    COTERIE_GOVERNS_REPORTED,
    COTERIE_GOVERNS_UNREAL,  /* wanted, feared: nothing is said to have happened */
    COTERIE_GOVERNS_CAUSED,  /* its subject had it done */
    COTERIE_GOVERNS_HEARSAY, /* reported, where nobody is named who says so: "is said to" */
    COTERIE_GOVERNS_LIGHT,   /* its subject does what the noun says: "made an attack" */
    COTERIE_GOVERNS_NAMING,  /* its subject makes its object what the noun says: "named him" */
    COTERIE_GOVERNS_LAID,    /* its object did what the noun says: "convicted him of the murder" */
    COTERIE_GOVERNS_LISTING, /* its object is whom its subject means: "his friends include Jan" */
    COTERIE_GOVERNS_LEAVING, /* passive, its subject had whom the noun means: "was survived by" */
} CoterieGovernor;

/* Returns the role of that name, or COTERIE_NO_ROLE. */
guint coterie_role_rules_find(const CoterieRoleRules *rules, const char *name);

/* Returns the lemma of a regular form of a verb that is a cue, or NULL. */
const char *coterie_role_rules_lemma(const CoterieRoleRules *rules, const char *form);

/* Returns the rules of a cue's lemma, of CoterieRoleRule, or NULL. */
const GArray *coterie_role_rules_of(const CoterieRoleRules *rules, const char *lemma);

/* Returns the role of a speaker to whom he speaks of, or COTERIE_NO_ROLE. */
guint coterie_role_rules_portrayal(const CoterieRoleRules *rules);

/* A word at the beginning of a line in the head of a letter: "From:", "To:". */
typedef struct {
    guint role;      /* of who writes to whom it goes */
    gboolean sender; /* who writes stands behind the word, and not to whom it goes */
} CoterieLetterWord;

/* Returns what the folded @word is in the head of a letter, or NULL. */
const CoterieLetterWord *coterie_role_rules_letter(const CoterieRoleRules *rules, const char *word);

/* Returns what follows from roles: of CoterieInference. */
const GArray *coterie_role_rules_inferences(const CoterieRoleRules *rules);

/* Whether @lemma is a view or plan that stands for who has it. */
gboolean coterie_role_rules_is_matter(const CoterieRoleRules *rules, const char *lemma);

/* Returns what @lemma does to what depends on it, or 0. */
CoterieGovernor coterie_role_rules_governor(const CoterieRoleRules *rules, const char *lemma);

/* Returns what @lemma does to what it hangs on itself ("never met"), or 0. */
CoterieGovernor coterie_role_rules_particle(const CoterieRoleRules *rules, const char *lemma);

#endif
