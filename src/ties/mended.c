/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a parser could not know: who is a person. Persons are listed with persons, not with the
 * ranks, callings and places that are said of the first of them; those whose number is told are the
 * names that follow; and small words beside names are read anew. */
#include "ties/mended.h"

#include "text/syntax_private.h"

/* Words said of the first, at most. */
#define LONGEST_BETWEEN 14

static const CoterieSyntaxWord *
word_at(const CoterieSyntax *syntax, guint32 word)
{
    return coterie_syntax_get(syntax, word);
}

static gboolean
is_lemma(const CoterieSyntax *syntax, guint32 word, const char *wanted)
{
    g_autofree char *lemma = coterie_syntax_lemma(syntax, word);

    return g_str_equal(lemma, wanted);
}

/* Hangs @word on @head, if that does not depend on it. */
static void
hang(CoterieSyntax *syntax, guint32 word, guint32 head, CoterieRelation relation)
{
    guint32 above = head;

    while (above != COTERIE_SYNTAX_NONE && above != word)
        above = word_at(syntax, above)->head;
    if (above == COTERIE_SYNTAX_NONE)
        coterie_syntax_move(syntax, word, head, relation);
}

/* Whether @word stands for the name of a person. */
static gboolean
is_person(const CoterieSyntax *syntax, const CoterieFillers *fillers, guint32 word)
{
    const CoterieSyntaxWord *at = word_at(syntax, word);

    return fillers->filler_of[word] != 0 && at->tag == COTERIE_TAG_PROPN &&
           (at->relation != COTERIE_RELATION_FLAT ||
            fillers->filler_of[at->head] != fillers->filler_of[word]);
}

/* The person whose name stands beside @noun, or none: "the historian ADA". */
static guint32
person_beside(const CoterieSyntax *syntax, const CoterieFillers *fillers, guint32 noun)
{
    for (guint32 i = coterie_syntax_first_child(syntax, noun); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(syntax, i)) {
        if ((word_at(syntax, i)->relation == COTERIE_RELATION_APPOS ||
             word_at(syntax, i)->relation == COTERIE_RELATION_FLAT) &&
            is_person(syntax, fillers, i))
            return i;
    }
    return COTERIE_SYNTAX_NONE;
}

/* The noun that @name is said of in "his WIFE, Anna", or @name. */
static guint32
listed_word(const CoterieSyntax *syntax, guint32 name)
{
    guint32 head = word_at(syntax, name)->head;

    return head != COTERIE_SYNTAX_NONE && head < name &&
                   word_at(syntax, head)->tag == COTERIE_TAG_NOUN &&
                   coterie_syntax_child(syntax, head, COTERIE_RELATION_NMOD_POSS) !=
                       COTERIE_SYNTAX_NONE
               ? head
               : name;
}

/* The first word of the phrase of @word, before which "and" may stand. */
static guint32
first_of(const CoterieSyntax *syntax, guint32 word)
{
    guint32 first = word;

    for (guint32 i = coterie_syntax_first_child(syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(syntax, i)) {
        switch (word_at(syntax, i)->relation) {
        case COTERIE_RELATION_FLAT:
        case COTERIE_RELATION_DET:
        case COTERIE_RELATION_AMOD:
        case COTERIE_RELATION_NMOD_POSS:
            first = MIN(first, first_of(syntax, i));
            break;
        default:
            break;
        }
    }
    return first;
}

/* Whether @word may stand in what is said of somebody behind his name. */
static gboolean
describes(const CoterieSyntax *syntax, guint32 word)
{
    switch (word_at(syntax, word)->tag) {
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
        return word_at(syntax, word)->relation == COTERIE_RELATION_AMOD;
    }
}

/* Whether what stands from @first to before @end is said of the name before it: it is set off by a
 * mark, or tells the place after which somebody is called. */
static gboolean
is_said_of(const CoterieSyntax *syntax, guint32 first, guint32 end)
{
    return end - first > 1 &&
           (word_at(syntax, first)->tag == COTERIE_TAG_PUNCT ||
            (end - first == 2 && word_at(syntax, first)->tag == COTERIE_TAG_ADP &&
             word_at(syntax, first + 1)->tag == COTERIE_TAG_PROPN));
}

/* The person before the "and" that stands before @first, past what is said of that person. */
static guint32
person_before(const CoterieSyntax *syntax, const CoterieFillers *fillers, guint32 first)
{
    guint32 end = first - 1;
    guint32 i = end;

    if (end > 0 && word_at(syntax, end - 1)->tag == COTERIE_TAG_PUNCT)
        i--;
    while (i > 0 && end - i <= LONGEST_BETWEEN) {
        i--;
        if (is_person(syntax, fillers, i))
            return is_said_of(syntax, i + 1, end) ? i : COTERIE_SYNTAX_NONE;
        if (!describes(syntax, i))
            return COTERIE_SYNTAX_NONE;
    }
    return COTERIE_SYNTAX_NONE;
}

static gboolean
is_subject(const CoterieSyntax *syntax, guint32 word)
{
    return word_at(syntax, word)->relation == COTERIE_RELATION_NSUBJ ||
           word_at(syntax, word)->relation == COTERIE_RELATION_NSUBJ_PASS;
}

/* ------------------------------------------------------------------ persons past what is said of
 * them */

/* Whether @word is listed with the person at @before, or with another person who is. */
static gboolean
is_listed_with(const CoterieSyntax *syntax,
               const CoterieFillers *fillers,
               guint32 word,
               guint32 before)
{
    guint32 head = word_at(syntax, word)->head;

    return word_at(syntax, word)->relation == COTERIE_RELATION_CONJ &&
           is_person(syntax, fillers, head) &&
           coterie_syntax_first_conjunct(syntax, head) ==
               coterie_syntax_first_conjunct(syntax, before);
}

/* "The son of Adam, Duke of Parma, and ANNA". */
static void
list_with_person(CoterieSyntax *syntax, const CoterieFillers *fillers, guint32 name)
{
    guint32 word = listed_word(syntax, name);
    guint32 first = first_of(syntax, word);
    guint32 before;

    if (first < 3 || is_subject(syntax, word) || !is_lemma(syntax, first - 1, "and"))
        return;
    before = person_before(syntax, fillers, first);
    if (before != COTERIE_SYNTAX_NONE && !is_listed_with(syntax, fillers, word, before))
        hang(syntax, word, before, COTERIE_RELATION_CONJ);
}

/* ------------------------------------------------------------------ persons that are told by their
 * number */

/* Whether @noun means several of somebody's, or so many: "their SONS", "three FRIENDS". */
static gboolean
tells_several(const CoterieSyntax *syntax, guint32 noun)
{
    return g_strcmp0(coterie_syntax_fine_tag(syntax, noun)->penn, "NNS") == 0 &&
           word_at(syntax, noun)->tag == COTERIE_TAG_NOUN &&
           (coterie_syntax_child(syntax, noun, COTERIE_RELATION_NUMMOD) != COTERIE_SYNTAX_NONE ||
            coterie_syntax_child(syntax, noun, COTERIE_RELATION_NMOD_POSS) != COTERIE_SYNTAX_NONE);
}

/* The person whose name stands behind @word, past a mark, or none. */
static guint32
person_behind(const CoterieSyntax *syntax, const CoterieFillers *fillers, guint32 word)
{
    guint32 count = coterie_syntax_count(syntax);
    guint32 i = word + 1;

    if (i < count && word_at(syntax, i)->tag == COTERIE_TAG_PUNCT)
        i++;
    while (i + 1 < count && word_at(syntax, i)->relation == COTERIE_RELATION_FLAT)
        i++;
    return i < count && is_person(syntax, fillers, i) ? i : COTERIE_SYNTAX_NONE;
}

/* The word behind an insertion in brackets that @word begins: "Jim (born 1950), ..."; @word itself
 * if it begins none. */
static guint32
past_brackets(const CoterieSyntax *syntax, guint32 word)
{
    guint32 i = word;

    if (word >= coterie_syntax_count(syntax) || !is_lemma(syntax, word, "("))
        return word;
    while (i < coterie_syntax_count(syntax) && !is_lemma(syntax, i, ")"))
        i++;
    return i + 1;
}

/* The name that goes on a list behind @name: ", Steve", "and Steve"; or none. @last: set behind
 * "and". */
static guint32
next_listed(const CoterieSyntax *syntax,
            const CoterieFillers *fillers,
            guint32 name,
            gboolean *last)
{
    guint32 count = coterie_syntax_count(syntax);
    guint32 i = past_brackets(syntax, name + 1);
    guint32 mark = i;

    if (i < count && is_lemma(syntax, i, ","))
        i++;
    if (i < count && is_lemma(syntax, i, "and")) {
        *last = TRUE;
        i++;
    }
    return i == mark ? COTERIE_SYNTAX_NONE : person_behind(syntax, fillers, i - 1);
}

/* Whether a noun has @name beside it already: "his WIFE of forty years, ANNA". */
static gboolean
is_said_of_noun(const CoterieSyntax *syntax, guint32 name)
{
    return word_at(syntax, name)->relation == COTERIE_RELATION_APPOS &&
           word_at(syntax, word_at(syntax, name)->head)->tag == COTERIE_TAG_NOUN;
}

/* "Their three sons, JIM, STEVE and JEFF": the sons, not those that their parents are listed with.
 */
static void
list_with_noun(CoterieSyntax *syntax, const CoterieFillers *fillers, guint32 noun)
{
    guint32 name = person_behind(syntax, fillers, noun);
    guint32 next = name;
    gboolean last = FALSE;

    if (name == COTERIE_SYNTAX_NONE || is_subject(syntax, name))
        return;
    if (word_at(syntax, name)->head != noun && !is_said_of_noun(syntax, name))
        hang(syntax, name, noun, COTERIE_RELATION_APPOS);
    while (!last && (next = next_listed(syntax, fillers, next, &last)) != COTERIE_SYNTAX_NONE &&
           !is_subject(syntax, next)) {
        if (coterie_syntax_first_conjunct(syntax, next) != name)
            hang(syntax, next, name, COTERIE_RELATION_CONJ);
    }
}

/* ------------------------------------------------------------------ what is said behind a name */

/* The word that something set off is said of, from @first on: what stands before a comma, and
 * before brackets before it; COTERIE_SYNTAX_NONE without a comma. */
static guint32
before_comma(const CoterieSyntax *syntax, guint32 first)
{
    guint32 i = first;

    if (first < 2 || !is_lemma(syntax, first - 1, ","))
        return COTERIE_SYNTAX_NONE;
    i -= 2;
    if (is_lemma(syntax, i, ")")) {
        while (i > 0 && !is_lemma(syntax, i, "("))
            i--;
        i -= i > 0;
    }
    return i;
}

/* "The son of WILLIAM, a governor": the governor is William, not the son. */
static void
say_of_person(CoterieSyntax *syntax, const CoterieFillers *fillers, guint32 noun)
{
    guint32 name = before_comma(syntax, first_of(syntax, noun));

    if (name != COTERIE_SYNTAX_NONE && fillers->filler_of[noun] != 0 &&
        is_person(syntax, fillers, name) && word_at(syntax, noun)->head != name &&
        coterie_fillers_get(fillers, name)->place == coterie_fillers_get(fillers, noun)->place)
        hang(syntax, noun, name, COTERIE_RELATION_APPOS);
}

/* "ADA, wife of Otto and mother of Leo": she is listed with nobody. */
static void
say_without_article(CoterieSyntax *syntax, const CoterieFillers *fillers, guint32 noun)
{
    guint32 name = word_at(syntax, noun)->head;
    guint32 said;

    if (noun + 1 == coterie_syntax_count(syntax) || !is_person(syntax, fillers, name) ||
        !is_lemma(syntax, noun + 1, "of"))
        return;
    said = coterie_syntax_child(syntax, name, COTERIE_RELATION_APPOS);
    if (before_comma(syntax, noun) == name ||
        (said < noun && is_lemma(syntax, said + 1, "of") && is_lemma(syntax, noun - 1, "and")))
        hang(syntax, noun, name, COTERIE_RELATION_APPOS);
}

/* "ADAM, Duke of Parma", "KARL LUND, Sr.": what is no person is said of one. */
static void
say_by_name(CoterieSyntax *syntax, const CoterieFillers *fillers, guint32 word)
{
    guint32 name = word_at(syntax, word)->head;

    if (fillers->filler_of[word] == 0 && is_person(syntax, fillers, name) &&
        before_comma(syntax, first_of(syntax, word)) == name)
        hang(syntax, word, name, COTERIE_RELATION_APPOS);
}

/* ------------------------------------------------------------------ small words beside names */

/* The noun behind "'s" that is somebody's, whatever the verb is taken for: one without an article,
 * "Ada'S then HUSBAND", or a second subject, "Ada's then husband JAN played"; or none. */
static guint32
noun_owned(const CoterieSyntax *syntax, guint32 mark)
{
    guint32 head = word_at(syntax, mark)->head;

    if (head == COTERIE_SYNTAX_NONE)
        return head;
    if (word_at(syntax, head)->tag == COTERIE_TAG_NOUN)
        return coterie_syntax_child(syntax, head, COTERIE_RELATION_DET) == COTERIE_SYNTAX_NONE
                   ? head
                   : COTERIE_SYNTAX_NONE;
    for (guint32 i = coterie_syntax_first_child(syntax, head); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(syntax, i)) {
        if (i > mark && is_subject(syntax, i))
            return i;
    }
    return COTERIE_SYNTAX_NONE;
}

/* "ADA'S then husband": she is not what follows, it is hers. */
static void
read_as_possessive(CoterieSyntax *syntax, const CoterieFillers *fillers, guint32 mark)
{
    guint32 noun = noun_owned(syntax, mark);
    guint32 name = mark - 1;

    if (noun == COTERIE_SYNTAX_NONE || noun < mark || !is_person(syntax, fillers, name) ||
        coterie_span_end(word_at(syntax, name)->span) != word_at(syntax, mark)->span.offset)
        return;
    hang(syntax, name, noun, COTERIE_RELATION_NMOD_POSS);
    hang(syntax, mark, name, COTERIE_RELATION_CASE);
}

/* "STUNTZ' mother": an apostrophe alone. */
static void
read_as_owner(CoterieSyntax *syntax, const CoterieFillers *fillers, guint32 name)
{
    guint32 noun = word_at(syntax, name)->head;

    if (name + 1 < noun && noun < coterie_syntax_count(syntax) &&
        is_person(syntax, fillers, name) &&
        (is_lemma(syntax, name + 1, "'") || is_lemma(syntax, name + 1, "\u2019")) &&
        coterie_span_end(word_at(syntax, name)->span) == word_at(syntax, name + 1)->span.offset)
        hang(syntax, name, noun, COTERIE_RELATION_NMOD_POSS);
}

/* "Was married to ART historian Hugh": no verb, but a word of his calling. */
static void
read_as_calling(CoterieSyntax *syntax, const CoterieFillers *fillers, guint32 word)
{
    guint32 verb = word_at(syntax, word)->head;
    guint32 object = coterie_syntax_child(syntax, word, COTERIE_RELATION_OBJ);
    guint32 name = object;

    if (object == COTERIE_SYNTAX_NONE || !coterie_syntax_is_passive(syntax, verb) ||
        !is_lemma(syntax, word - 1, "to"))
        return;
    if (word_at(syntax, object)->tag == COTERIE_TAG_NOUN && object == word + 1)
        name = person_beside(syntax, fillers, object);
    if (name == COTERIE_SYNTAX_NONE || name < word + 2 || !is_person(syntax, fillers, name) ||
        word_at(syntax, word + 1)->tag != COTERIE_TAG_NOUN)
        return;
    hang(syntax, name, verb, COTERIE_RELATION_OBL);
    if (object != name)
        hang(syntax, object, name, COTERIE_RELATION_COMPOUND);
    hang(syntax, word, name, COTERIE_RELATION_COMPOUND);
    hang(syntax, word - 1, name, COTERIE_RELATION_CASE);
}

/* "The painter JAN": what stands behind a noun is not done by it. */
static void
read_as_beside(CoterieSyntax *syntax, const CoterieFillers *fillers, guint32 name)
{
    guint32 noun = word_at(syntax, name)->head;

    if (word_at(syntax, noun)->tag == COTERIE_TAG_NOUN && is_person(syntax, fillers, name) &&
        first_of(syntax, name) == noun + 1)
        hang(syntax, name, noun, COTERIE_RELATION_APPOS);
}

static void
mend_word(CoterieSyntax *syntax, const CoterieFillers *fillers, guint32 word)
{
    switch (word_at(syntax, word)->relation) {
    case COTERIE_RELATION_AUX:
    case COTERIE_RELATION_COP:
        if (word > 0)
            read_as_possessive(syntax, fillers, word);
        break;
    case COTERIE_RELATION_ADVCL:
    case COTERIE_RELATION_XCOMP:
        if (word > 0)
            read_as_calling(syntax, fillers, word);
        break;
    case COTERIE_RELATION_COMPOUND:
        read_as_owner(syntax, fillers, word);
        break;
    case COTERIE_RELATION_OBJ:
        read_as_beside(syntax, fillers, word);
        break;
    case COTERIE_RELATION_APPOS:
        say_of_person(syntax, fillers, word);
        break;
    case COTERIE_RELATION_CONJ:
        if (word_at(syntax, word)->tag == COTERIE_TAG_NOUN)
            say_without_article(syntax, fillers, word);
        else if (word_at(syntax, word)->tag == COTERIE_TAG_PROPN)
            say_by_name(syntax, fillers, word);
        break;
    default:
        break;
    }
}

void
coterie_syntax_mend(CoterieSyntax *syntax, const CoterieFillers *fillers)
{
    for (guint32 i = 0; i < coterie_syntax_count(syntax); i++)
        mend_word(syntax, fillers, i);
    for (guint32 i = 0; i < coterie_syntax_count(syntax); i++) {
        if (is_person(syntax, fillers, i))
            list_with_person(syntax, fillers, i);
        else if (tells_several(syntax, i))
            list_with_noun(syntax, fillers, i);
    }
}
