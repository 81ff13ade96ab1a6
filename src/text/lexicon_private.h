/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_LEXICON_PRIVATE_H
#define COTERIE_TEXT_LEXICON_PRIVATE_H

#include "text/model.h"

#include <coterie/lexicon.h>

/* What a word can be besides a name. */
typedef enum {
    COTERIE_WORD_DEMONYM = 1 << 0,         /* Russian, Monday, Marxist: capitalised, names nobody */
    COTERIE_WORD_PARTICLE = 1 << 1,        /* von, de: inside names */
    COTERIE_WORD_SUFFIX = 1 << 2,          /* Jr, Esq: after names */
    COTERIE_WORD_HEAD_FIRST = 1 << 3,      /* Mount, Cape: begins a name of a thing or place */
    COTERIE_WORD_HEAD_LAST = 1 << 4,       /* Street, Party: ends one */
    COTERIE_WORD_NEVER_ENDS = 1 << 5,      /* abbreviation that ends no sentence */
    COTERIE_WORD_MAY_END = 1 << 6,         /* abbreviation that may */
    COTERIE_WORD_BEGINS_PHRASE = 1 << 7,   /* a place or title of several words begins with it */
    COTERIE_WORD_MALE = 1 << 8,            /* he, brother */
    COTERIE_WORD_FEMALE = 1 << 9,          /* she, sister */
    COTERIE_WORD_PRONOUN = 1 << 10,        /* with one of the two, he, her; or none: who */
    COTERIE_WORD_KIN = 1 << 11,            /* wife, brother */
    COTERIE_WORD_EPITHET = 1 << 12,        /* Great, Terrible: after "the", part of a name */
    COTERIE_WORD_AUTHOR = 1 << 13,         /* author, editor: "of" and a title of a work follow */
    COTERIE_WORD_LEADS_TO_TITLE = 1 << 14, /* in, book, called: such a title may follow */
    COTERIE_WORD_IN_TITLES = 1 << 15,      /* of, the: small inside such titles */
    COTERIE_WORD_CITED_AUTHOR = 1 << 16,   /* author: "NAME, the author of TITLE" is a source */
    COTERIE_WORD_SCHOLAR = 1 << 17,        /* historian: who is called so is a source */
    COTERIE_WORD_ARGUED = 1 << 18,         /* argued: "NAME has argued", as sources do */
    COTERIE_WORD_ARGUES = 1 << 19,         /* argues: "NAME argues" */
    COTERIE_WORD_WORK = 1 << 20,           /* novel: a title in quotation marks may follow */
    COTERIE_WORD_CALLS = 1 << 21,          /* called: between the kind of a work and its title */
    COTERIE_WORD_AFTERWARDS = 1 << 22,     /* afterwards: another name follows in a cast list */
    COTERIE_WORD_SPOUSE = 1 << 23,         /* wife: also has COTERIE_WORD_KIN */
    COTERIE_WORD_SIBLING = 1 << 24,        /* brother: also has COTERIE_WORD_KIN */
    COTERIE_WORD_REIGN = 1 << 25,          /* administration: "the NAME administration" */
    COTERIE_WORD_CLOSING = 1 << 26,        /* regards: a signature follows */
    COTERIE_WORD_MAIDEN = 1 << 27,         /* nee: a woman's name by birth follows */
    COTERIE_WORD_FAMILY_FIRST = 1 << 28,   /* Mao: a family name before the first name */
    COTERIE_WORD_FIRM = 1 << 29,           /* Ltd: names joined before it are a firm's */
    COTERIE_WORD_GREETING = 1 << 30,       /* hello: who is greeted follows */
} CoterieWordFlags;

/* All that the lists say of one folded word. */
typedef struct {
    const char *text;   /* the word itself, folded */
    const char *formal; /* (nullable): folded given names it is short for, | between */
    guint32 flags;      /* CoterieWordFlags */
    guint8 given;       /* how common as a given name, 0 not one, to 9 */
    guint8 gender;      /* CoterieGender of the given name */
    guint8 surname;     /* how common as a surname, 0 to 9 */
    guint8 lower;       /* log2 of how often it is seen in lower case, 0 never */
    guint8 caps;        /* tenths of its occurrences inside sentences that are capitalised */
    guint8 place;       /* how well known as a place, 0 to 9 */
    guint8 cue_before;  /* how surely a person's name follows it, 0 to 3 */
    guint8 cue_after;   /* how surely one precedes it */
    guint8 place_cue;   /* how surely a place follows it */
    guint8 generation;  /* CoterieGeneration of who is called so, or is the son, the father */
} CoterieWord;

/* What a word does in a sentence. */
typedef enum {
    COTERIE_GRAMMAR_SUBJECT = 1 << 0, /* he: with one of the genders, as the next three */
    COTERIE_GRAMMAR_OBJECT = 1 << 1,
    COTERIE_GRAMMAR_POSSESSIVE = 1 << 2,
    COTERIE_GRAMMAR_REFLEXIVE = 1 << 3,
    COTERIE_GRAMMAR_FIRST = 1 << 4, /* I, my */
    COTERIE_GRAMMAR_PREPOSITION = 1 << 5,
    COTERIE_GRAMMAR_CLAUSE = 1 << 6, /* because, when: a clause begins */
    COTERIE_GRAMMAR_JOIN = 1 << 7,   /* and: between two names */
    COTERIE_GRAMMAR_COPULA = 1 << 8, /* was, became */
    COTERIE_GRAMMAR_DETERMINER = 1 << 9,
    COTERIE_GRAMMAR_SAYS = 1 << 10,   /* said: beside a quotation */
    COTERIE_GRAMMAR_PERSON = 1 << 11, /* a noun that means a person */
    COTERIE_GRAMMAR_MALE = 1 << 12,
    COTERIE_GRAMMAR_FEMALE = 1 << 13,
    COTERIE_GRAMMAR_WEDS = 1 << 14, /* married: somebody, or to somebody */
    COTERIE_GRAMMAR_BORN = 1 << 15, /* born: to somebody */
} CoterieGrammar;

typedef enum {
    COTERIE_TITLE_STYLE,
    COTERIE_TITLE_RANK,
    COTERIE_TITLE_OFFICE,
    COTERIE_TITLE_CHURCH,
    COTERIE_TITLE_NOBLE,
    COTERIE_TITLE_KIN,
} CoterieTitleKind;

/* What a title tells of who bears it: "Miss", "Mrs." */
typedef enum {
    COTERIE_MARITAL_SINGLE = 1 << 0,
    COTERIE_MARITAL_MARRIED = 1 << 1,
} CoterieMarital;

typedef struct {
    guint8 gender;  /* CoterieGender of who bears it */
    guint8 kind;    /* CoterieTitleKind */
    guint8 after;   /* whether it follows the name */
    guint8 marital; /* CoterieMarital, or 0 */
    guint8 plural;  /* whether it is of several who are named behind it: "Messrs." */
} CoterieTitle;

/* The longest phrase of the lists has so many words. */
#define COTERIE_PHRASE_WORDS 4

/* Returns what is known of @folded; of an unknown word, an entry of zeros whose text is NULL. */
const CoterieWord *coterie_lexicon_word(const CoterieLexicon *lexicon, const char *folded);

/* Returns what @folded does in a sentence: CoterieGrammar flags, or 0. */
guint32 coterie_lexicon_grammar(const CoterieLexicon *lexicon, const char *folded);

/* Returns the title that @folded (words with one space between, no dots) is, or NULL. */
const CoterieTitle *coterie_lexicon_title(const CoterieLexicon *lexicon, const char *folded);

/* Returns whether it is a man or a woman who bears @title; unknown for ranks and offices, which are
 * listed as men's. */
CoterieGender coterie_title_gender(const CoterieTitle *title);

/* Returns how well known the place of several words @folded is, or 0. */
guint coterie_lexicon_place(const CoterieLexicon *lexicon, const char *folded);

/* Returns whether @folded ends as surnames do and words do not; @feminine tells a form that women
 * bear. */
gboolean coterie_lexicon_surname_ending(const CoterieLexicon *lexicon,
                                        const char *folded,
                                        gboolean *feminine);

/* Returns the gender that the ending of patronymic @folded tells, or unknown if it is none. */
CoterieGender coterie_lexicon_patronymic(const CoterieLexicon *lexicon, const char *folded);

/* Returns whether the patronymic @folded comes from a first name of the lists ("davidovich", of
 * David). */
gboolean coterie_lexicon_has_father(const CoterieLexicon *lexicon, const char *folded);

/* Returns the masculine form of the feminine surname @folded ("sedova" gives "sedov"), else a copy.
 */
char *coterie_lexicon_masculine(const CoterieLexicon *lexicon, const char *folded);

/* Returns the form in which transliterations of @folded meet ("trotzky" and "trotsky"). */
char *coterie_lexicon_key(const CoterieLexicon *lexicon, const char *folded);

/* Returns whether @words (folded, each between spaces, a line break before the second name), which
 * stand between two names, hold a phrase that makes both one person's and that leads to the second:
 * two words at most follow it, and no mark that ends what it says. */
gboolean coterie_lexicon_announces_alias(const CoterieLexicon *lexicon, const char *words);

/* Returns what somebody is who is called @folded: bits of CoterieCalling. */
guint coterie_lexicon_calling(const CoterieLexicon *lexicon, const char *folded);

/* What a noun is beside a name that is no person's then. */
typedef enum {
    COTERIE_THING_NONE,
    COTERIE_THING_AFTER_THE, /* a ship: "the battleship Potemkin", then "the Potemkin" */
    COTERIE_THING_ALONE,     /* a storm: "Hurricane Katrina", then "Katrina" */
    COTERIE_THING_TRADE,     /* behind the name, with a capital: "Hale Plumbing" */
    COTERIE_THING_OWN,       /* an animal, where the teller has it: "my dog Rex", then "Rex" */
} CoterieThing;

/* Returns what the lists say of the noun @folded. */
CoterieThing coterie_lexicon_thing(const CoterieLexicon *lexicon, const char *folded);

/* What the lists say of a phrase that a firm, a prize, a law is called by. */
typedef enum {
    COTERIE_EPONYM_BEGINS = 1 << 0, /* of a word: such a phrase begins with it */
    COTERIE_EPONYM_IS = 1 << 1,     /* it is one: "goldman sachs" */
    COTERIE_EPONYM_BORNE = 1 << 2,  /* and somebody's name, too: "calvin klein" */
} CoterieEponym;

/* The longest such phrase has so many words, "'s" being one. */
#define COTERIE_EPONYM_WORDS 5

/* Returns what the lists say of @folded, bits of CoterieEponym or 0: words with a space between,
 * those of a hyphen too, no dots, "'s" at its word, "and" for "&". */
guint coterie_lexicon_eponym(const CoterieLexicon *lexicon, const char *folded);

/* What a heading says of the lines below it. */
typedef enum {
    COTERIE_HEADING_OTHER,
    COTERIE_HEADING_CAST,     /* persons, with a word about each */
    COTERIE_HEADING_INDEX,    /* names, with pages */
    COTERIE_HEADING_SUBJECTS, /* names among other subjects, with pages */
    COTERIE_HEADING_END,      /* of a word alone: a heading that begins with it ends such a list */
} CoterieHeading;

/* Returns what the heading, or its first word, says whose folded words are @folded. */
CoterieHeading coterie_lexicon_heading(const CoterieLexicon *lexicon, const char *folded);

/* The weights of a feature of names in the two rounds of judging. */
typedef struct {
    double first;
    double second;
} CoterieWeights;

/* Returns the weights of @feature, 0 if the list does not have it. */
CoterieWeights coterie_lexicon_weights(const CoterieLexicon *lexicon, const char *feature);

/* What the tagger of names has learned; NULL if the folder has no such file. (nullable) */
const CoterieModel *coterie_lexicon_model(const CoterieLexicon *lexicon);

/* Reads what coterie_gender_letter() writes; FALSE, with @gender unchanged, for anything else. */
gboolean coterie_gender_parse(const char *letter, CoterieGender *gender);

#endif
