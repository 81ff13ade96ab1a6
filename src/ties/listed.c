/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons are listed with persons, not with the ranks, callings and places that are said of the
 * first of them; and those whose number is told are the names that follow. */
#include "ties/listed.h"

#include "text/asides.h"

/* Words said of the first, at most. */
#define LONGEST_BETWEEN 14
/* Words of a calling before a name, at most: "two former Kiel players". */
#define LONGEST_CALLING 6

/* The noun that @name is said of in "his WIFE, Anna", or @name. */
static guint32
listed_word(const CoterieMending *mending, guint32 name)
{
    guint32 head = coterie_mending_at(mending, name)->head;

    return head != COTERIE_SYNTAX_NONE && head < name &&
                   coterie_mending_at(mending, head)->tag == COTERIE_TAG_NOUN &&
                   coterie_syntax_child(mending->syntax, head, COTERIE_RELATION_NMOD_POSS) !=
                       COTERIE_SYNTAX_NONE
               ? head
               : name;
}

/* Whether @word may stand in what is said of somebody behind his name. */
static gboolean
describes(const CoterieMending *mending, guint32 word)
{
    switch (coterie_mending_at(mending, word)->tag) {
    case COTERIE_TAG_ADJ:
    case COTERIE_TAG_ADP:
    case COTERIE_TAG_DET:
    case COTERIE_TAG_NOUN:
    case COTERIE_TAG_NUM:
    case COTERIE_TAG_PROPN:
    case COTERIE_TAG_PUNCT:
    case COTERIE_TAG_SYM: /* "1870-1930" */
        return TRUE;
    default: /* "the UNITED States" */
        return coterie_mending_at(mending, word)->relation == COTERIE_RELATION_AMOD;
    }
}

/* Whether what stands from @first to before @end is a place after which somebody is called: "of
 * Kiel", "in Upper Bavaria". */
static gboolean
is_place(const CoterieMending *mending, guint32 first, guint32 end)
{
    if (coterie_mending_at(mending, first)->tag != COTERIE_TAG_ADP)
        return FALSE;
    for (guint32 i = first + 1; i < end; i++) {
        if (coterie_mending_at(mending, i)->tag != COTERIE_TAG_PROPN)
            return FALSE;
    }
    return TRUE;
}

/* Whether what stands from @first to before @end is said of the name before it, or tells where he
 * is from. */
static gboolean
is_said_of(const CoterieMending *mending, guint32 first, guint32 end)
{
    return end - first > 1 && (coterie_mending_at(mending, first)->tag == COTERIE_TAG_PUNCT ||
                               is_place(mending, first, end));
}

/* The person before the "and" that stands before @first, past what is said of that person. */
static guint32
person_before(const CoterieMending *mending, guint32 first)
{
    guint32 end = first - 1;
    guint32 i = end;

    if (end > 0 && coterie_mending_at(mending, end - 1)->tag == COTERIE_TAG_PUNCT)
        i--;
    while (i > 0 && end - i <= LONGEST_BETWEEN) {
        i--;
        if (coterie_mending_is_person(mending, i))
            return is_said_of(mending, i + 1, end) ? i : COTERIE_SYNTAX_NONE;
        if (!describes(mending, i))
            return COTERIE_SYNTAX_NONE;
    }
    return COTERIE_SYNTAX_NONE;
}

/* ------------------------------------------------------------------ callings before names */

/* Whether @word may stand in what callings before a name are told by: "two former Kiel PLAYERS", be
 * it taken for a verb. */
static gboolean
tells_calling(const CoterieMending *mending, guint32 word)
{
    switch (coterie_mending_at(mending, word)->tag) {
    case COTERIE_TAG_ADJ:
    case COTERIE_TAG_DET:
    case COTERIE_TAG_NOUN:
    case COTERIE_TAG_NUM:
        return TRUE;
    case COTERIE_TAG_PROPN:
        return mending->fillers->filler_of[word] == 0;
    case COTERIE_TAG_VERB:
        return coterie_syntax_child(mending->syntax, word, COTERIE_RELATION_AMOD) < word;
    default:
        return FALSE;
    }
}

/* The first word of the callings right before @first: "Kiel Theatre actress ADA"; @first if there
 * are none. */
static guint32
before_callings(const CoterieMending *mending, guint32 first)
{
    guint32 i = first;

    while (i > 0 && first - i < LONGEST_CALLING && tells_calling(mending, i - 1))
        i--;
    return i;
}

/* ------------------------------------------------------------------ past what is said of them */

/* Whether @word is listed with the person at @before, or with another person who is. */
static gboolean
is_listed_with(const CoterieMending *mending, guint32 word, guint32 before)
{
    guint32 head = coterie_mending_at(mending, word)->head;

    return coterie_mending_at(mending, word)->relation == COTERIE_RELATION_CONJ &&
           coterie_mending_is_person(mending, head) &&
           coterie_syntax_first_conjunct(mending->syntax, head) ==
               coterie_syntax_first_conjunct(mending->syntax, before);
}

void
coterie_listed_with_person(const CoterieMending *mending, guint32 name)
{
    guint32 word = listed_word(mending, name);
    guint32 first = coterie_mending_first_of(mending, word);
    guint32 callings = before_callings(mending, first);
    guint32 before;

    if (callings < 2 || coterie_mending_is_subject(mending, word) ||
        !coterie_syntax_is_written(mending->syntax, callings - 1, "and"))
        return;
    before = callings < first && coterie_mending_is_person(mending, callings - 2)
                 ? callings - 2
                 : person_before(mending, callings);
    if (before != COTERIE_SYNTAX_NONE && !is_listed_with(mending, word, before))
        coterie_mending_hang(mending, word, before, COTERIE_RELATION_CONJ);
}

/* ------------------------------------------------------------------ brackets */

/* The bracket that opens before @word and has not closed there; COTERIE_SYNTAX_NONE without one. */
static guint32
bracket_around(const CoterieMending *mending, guint32 word)
{
    for (guint32 i = word; i-- > 0;) {
        if (coterie_syntax_is_written(mending->syntax, i, ")"))
            break;
        if (coterie_syntax_is_written(mending->syntax, i, "("))
            return i;
    }
    return COTERIE_SYNTAX_NONE;
}

void
coterie_listed_by_brackets(const CoterieMending *mending, guint32 word)
{
    guint32 head = coterie_mending_at(mending, word)->head;
    guint32 open = bracket_around(mending, word);
    gboolean begins = open != COTERIE_SYNTAX_NONE && open + 1 < word &&
                      coterie_syntax_is_written(mending->syntax, open + 1, "and") &&
                      coterie_mending_at(mending, open + 1)->head == word;

    if (open == COTERIE_SYNTAX_NONE && head < word)
        open = bracket_around(mending, head);
    else if (!begins)
        return;
    if (open == COTERIE_SYNTAX_NONE || open == 0 || !coterie_mending_is_person(mending, open - 1))
        return;
    coterie_mending_hang(mending,
                         word,
                         coterie_syntax_first_conjunct(mending->syntax, open - 1),
                         COTERIE_RELATION_CONJ);
}

/* ------------------------------------------------------------------ so many persons */

gboolean
coterie_listed_tells_several(const CoterieMending *mending, guint32 noun)
{
    return coterie_mending_is_plural(mending, noun) &&
           (coterie_syntax_child(mending->syntax, noun, COTERIE_RELATION_NUMMOD) !=
                COTERIE_SYNTAX_NONE ||
            coterie_syntax_child(mending->syntax, noun, COTERIE_RELATION_NMOD_POSS) !=
                COTERIE_SYNTAX_NONE);
}

/* The word behind a calling that begins at @word with an article or a number, or @word. */
static guint32
past_calling(const CoterieMending *mending, guint32 word)
{
    guint32 count = coterie_syntax_count(mending->syntax);
    guint32 i = word;

    if (word >= count || (coterie_mending_at(mending, word)->tag != COTERIE_TAG_DET &&
                          coterie_mending_at(mending, word)->tag != COTERIE_TAG_NUM))
        return word;
    while (i < count && i - word <= LONGEST_CALLING && tells_calling(mending, i))
        i++;
    return i < count && i - word <= LONGEST_CALLING ? i : word;
}

/* The person whose name stands behind @word, past a mark and a calling, or none. */
static guint32
person_behind(const CoterieMending *mending, guint32 word)
{
    guint32 count = coterie_syntax_count(mending->syntax);
    guint32 i = word + 1;

    if (i < count && coterie_mending_at(mending, i)->tag == COTERIE_TAG_PUNCT)
        i++;
    i = past_calling(mending, i);
    while (i + 1 < count && coterie_mending_at(mending, i)->relation == COTERIE_RELATION_FLAT)
        i++;
    return i < count && coterie_mending_is_person(mending, i) ? i : COTERIE_SYNTAX_NONE;
}

/* The name that goes on a list behind @name: ", Steve", "(born 1950) and Steve"; or none. @last:
 * set behind "and". */
static guint32
next_listed(const CoterieMending *mending, guint32 name, gboolean *last)
{
    guint32 count = coterie_syntax_count(mending->syntax);
    guint32 i = coterie_aside_past_brackets(mending->syntax, name + 1, count);
    guint32 mark = i;

    if (i < count && coterie_syntax_is_written(mending->syntax, i, ","))
        i++;
    if (i < count && coterie_syntax_is_written(mending->syntax, i, "and")) {
        *last = TRUE;
        i++;
    }
    return i == mark ? COTERIE_SYNTAX_NONE : person_behind(mending, i - 1);
}

/* Whether a noun has @name beside it already: "his WIFE of forty years, ANNA". */
static gboolean
is_said_of_noun(const CoterieMending *mending, guint32 name)
{
    return coterie_mending_at(mending, name)->relation == COTERIE_RELATION_APPOS &&
           coterie_mending_at(mending, coterie_mending_at(mending, name)->head)->tag ==
               COTERIE_TAG_NOUN;
}

void
coterie_listed_with_noun(const CoterieMending *mending, guint32 noun)
{
    guint32 name = person_behind(mending, noun);
    guint32 next = name;
    gboolean last = FALSE;

    if (name == COTERIE_SYNTAX_NONE || coterie_mending_is_subject(mending, name))
        return;
    if (coterie_mending_at(mending, name)->head != noun && !is_said_of_noun(mending, name))
        coterie_mending_hang(mending, name, noun, COTERIE_RELATION_APPOS);
    while (!last && (next = next_listed(mending, next, &last)) != COTERIE_SYNTAX_NONE &&
           !coterie_mending_is_subject(mending, next)) {
        if (coterie_syntax_first_conjunct(mending->syntax, next) != name)
            coterie_mending_hang(mending, next, name, COTERIE_RELATION_CONJ);
    }
}
