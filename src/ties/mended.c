/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a parser could not know: who is a person. What is said behind a name is said of its bearer,
 * and small words beside names are read anew; lists of persons are mended in listed.c. */
#include "ties/mended.h"

#include "ties/listed.h"
#include "ties/relatives.h"

/* The person whose name stands beside @noun, or none: "the historian ADA". */
static guint32
person_beside(const CoterieMending *mending, guint32 noun)
{
    for (guint32 i = coterie_syntax_first_child(mending->syntax, noun); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(mending->syntax, i)) {
        if ((coterie_mending_at(mending, i)->relation == COTERIE_RELATION_APPOS ||
             coterie_mending_at(mending, i)->relation == COTERIE_RELATION_FLAT) &&
            coterie_mending_is_person(mending, i))
            return i;
    }
    return COTERIE_SYNTAX_NONE;
}

/* ------------------------------------------------------------------ what is said behind a name */

/* Whom @noun is said of that stands behind @name: several persons are all that are listed. */
static guint32
whom_it_describes(const CoterieMending *mending, guint32 noun, guint32 name)
{
    return coterie_mending_is_plural(mending, noun)
               ? coterie_syntax_first_listed(mending->syntax, name)
               : name;
}

/* "The son of WILLIAM, a governor": the governor is William, not the son. Several are said of all
 * who are listed: "ADA and Leo, the children of Otto". */
static void
say_of_person(const CoterieMending *mending, guint32 noun)
{
    guint32 name = coterie_mending_before_comma(mending, coterie_mending_first_of(mending, noun));

    if (name != COTERIE_SYNTAX_NONE && mending->fillers->filler_of[noun] != 0 &&
        coterie_mending_is_person(mending, name) &&
        coterie_mending_at(mending, noun)->head != name &&
        coterie_fillers_get(mending->fillers, name)->place ==
            coterie_fillers_get(mending->fillers, noun)->place)
        coterie_mending_hang(
            mending, noun, whom_it_describes(mending, noun, name), COTERIE_RELATION_APPOS);
}

/* "ADA, wife of Otto and mother of Leo", "ADA and Leo, former pupils of": they are listed with
 * nobody. */
static void
say_without_article(const CoterieMending *mending, guint32 noun)
{
    guint32 name = coterie_mending_at(mending, noun)->head;
    guint32 first = coterie_mending_first_of(mending, noun);
    guint32 before = coterie_mending_before_comma(mending, first);
    guint32 said;

    if (noun + 1 == coterie_syntax_count(mending->syntax) ||
        !coterie_mending_is_person(mending, name) ||
        coterie_mending_at(mending, first)->tag == COTERIE_TAG_DET ||
        !coterie_syntax_is_written(mending->syntax, noun + 1, "of"))
        return;
    said = coterie_syntax_child(mending->syntax, name, COTERIE_RELATION_APPOS);
    if ((before != COTERIE_SYNTAX_NONE && whom_it_describes(mending, noun, before) == name) ||
        (said < noun && coterie_syntax_is_written(mending->syntax, said + 1, "of") &&
         coterie_syntax_is_written(mending->syntax, noun - 1, "and")))
        coterie_mending_hang(mending, noun, name, COTERIE_RELATION_APPOS);
}

/* "ADAM, Duke of Parma", "KARL LUND, Sr.": what is no person is said of one. */
static void
say_by_name(const CoterieMending *mending, guint32 word)
{
    guint32 name = coterie_mending_at(mending, word)->head;

    if (mending->fillers->filler_of[word] == 0 && coterie_mending_is_person(mending, name) &&
        coterie_mending_before_comma(mending, coterie_mending_first_of(mending, word)) == name)
        coterie_mending_hang(mending, word, name, COTERIE_RELATION_APPOS);
}

/* "MAUD, formerly the WIFE of Otto, sang", "Otto and his wife, the SINGER Maud, sang": of two who
 * seem to sing the second says who the first is, or one who is listed with him. */
static void
say_of_subject(const CoterieMending *mending, guint32 noun)
{
    guint32 subject = coterie_syntax_child(mending->syntax,
                                           coterie_mending_at(mending, noun)->head,
                                           coterie_mending_at(mending, noun)->relation);
    guint32 first = coterie_mending_first_of(mending, noun);
    guint32 name;

    while (first > 0 && coterie_mending_at(mending, first - 1)->tag == COTERIE_TAG_ADV)
        first--;
    name = coterie_mending_before_comma(mending, first);
    if (name != COTERIE_SYNTAX_NONE && subject < noun &&
        coterie_mending_at(mending, noun)->tag == COTERIE_TAG_NOUN &&
        coterie_mending_is_person(mending, subject) &&
        coterie_syntax_first_conjunct(mending->syntax, name) == subject)
        coterie_mending_hang(
            mending, noun, whom_it_describes(mending, noun, name), COTERIE_RELATION_APPOS);
}

/* "Otto and the singer MAUD": it is she who is listed with him. */
static void
list_by_name(const CoterieMending *mending, guint32 name)
{
    guint32 noun = coterie_mending_at(mending, name)->head;
    guint32 other = coterie_mending_at(mending, noun)->head;

    if (coterie_mending_at(mending, noun)->relation != COTERIE_RELATION_CONJ ||
        coterie_mending_at(mending, noun)->tag != COTERIE_TAG_NOUN ||
        !coterie_mending_is_person(mending, name) || !coterie_mending_is_person(mending, other) ||
        coterie_mending_first_of(mending, name) != noun + 1 ||
        coterie_syntax_child(mending->syntax, noun, COTERIE_RELATION_DET) == COTERIE_SYNTAX_NONE)
        return;
    coterie_mending_hang(mending, name, other, COTERIE_RELATION_CONJ);
    coterie_mending_hang(mending, noun, name, COTERIE_RELATION_COMPOUND);
}

/* "Was succeeded as chairman BY his nephew": it is he who succeeded, whatever he became. */
static void
read_as_agent(const CoterieMending *mending, guint32 word)
{
    guint32 office = coterie_mending_at(mending, word)->head;
    guint32 verb = coterie_mending_at(mending, office)->head;
    guint32 by = coterie_syntax_child(mending->syntax, word, COTERIE_RELATION_CASE);
    guint32 as = coterie_syntax_child(mending->syntax, office, COTERIE_RELATION_CASE);

    if (by != COTERIE_SYNTAX_NONE && as != COTERIE_SYNTAX_NONE &&
        coterie_mending_at(mending, office)->relation == COTERIE_RELATION_OBL &&
        coterie_syntax_is_written(mending->syntax, by, "by") &&
        coterie_syntax_is_written(mending->syntax, as, "as") &&
        coterie_syntax_is_passive(mending->syntax, verb))
        coterie_mending_hang(mending, word, verb, COTERIE_RELATION_OBL_AGENT);
}

/* ------------------------------------------------------------------ what is told of a noun */

/* The article or number that begins the phrase of @noun; COTERIE_SYNTAX_NONE without one. */
static guint32
determiner_of(const CoterieMending *mending, guint32 noun)
{
    guint32 article = coterie_syntax_child(mending->syntax, noun, COTERIE_RELATION_DET);

    return article != COTERIE_SYNTAX_NONE
               ? article
               : coterie_syntax_child(mending->syntax, noun, COTERIE_RELATION_NUMMOD);
}

/* The name that ends right before @word; a comma may stand between where @verb is "had", which
 * wants an object. */
static guint32
name_before(const CoterieMending *mending, guint32 word, guint32 verb)
{
    guint32 name = word - 1;

    if (name > 0 && coterie_syntax_is_written(mending->syntax, name, ",") &&
        (coterie_syntax_is_written(mending->syntax, verb, "had") ||
         coterie_syntax_is_written(mending->syntax, verb, "has")))
        name--;
    return coterie_mending_is_person(mending, name) ? name : COTERIE_SYNTAX_NONE;
}

/* "Had by her husband JAN a SON": with an article or a number behind a name it is no part of what
 * stands before, but had. */
static void
read_as_object(const CoterieMending *mending, guint32 noun)
{
    guint32 above = coterie_mending_at(mending, noun)->head;
    guint32 verb = coterie_mending_at(mending, above)->head;
    guint32 begins = determiner_of(mending, noun);
    guint32 name;

    if (coterie_mending_at(mending, above)->relation != COTERIE_RELATION_OBL ||
        coterie_mending_at(mending, noun)->tag != COTERIE_TAG_NOUN ||
        begins == COTERIE_SYNTAX_NONE || begins < above + 2 || begins > noun ||
        coterie_syntax_child(mending->syntax, verb, COTERIE_RELATION_OBJ) != COTERIE_SYNTAX_NONE)
        return;
    name = name_before(mending, begins, verb);
    if (name == COTERIE_SYNTAX_NONE)
        return;
    coterie_mending_hang(mending, name, above, COTERIE_RELATION_APPOS);
    coterie_mending_hang(mending, noun, verb, COTERIE_RELATION_OBJ);
}

/* ------------------------------------------------------------------ small words beside names */

/* The noun behind "'s" that is somebody's, whatever the verb is taken for: one without an article,
 * "Ada'S then HUSBAND", or a second subject, "Ada's then husband JAN played"; or none. */
static guint32
noun_owned(const CoterieMending *mending, guint32 mark)
{
    guint32 head = coterie_mending_at(mending, mark)->head;

    if (coterie_mending_at(mending, head)->tag == COTERIE_TAG_NOUN)
        return coterie_syntax_child(mending->syntax, head, COTERIE_RELATION_DET) ==
                       COTERIE_SYNTAX_NONE
                   ? head
                   : COTERIE_SYNTAX_NONE;
    for (guint32 i = coterie_syntax_first_child(mending->syntax, head); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(mending->syntax, i)) {
        if (i > mark && coterie_mending_is_subject(mending, i))
            return i;
    }
    return COTERIE_SYNTAX_NONE;
}

/* "ADA'S then husband": she is not what follows, it is hers. */
static void
read_as_possessive(const CoterieMending *mending, guint32 mark)
{
    guint32 noun = noun_owned(mending, mark);
    guint32 name = mark - 1;

    if (noun == COTERIE_SYNTAX_NONE || noun < mark || !coterie_mending_is_person(mending, name) ||
        coterie_span_end(coterie_mending_at(mending, name)->span) !=
            coterie_mending_at(mending, mark)->span.offset)
        return;
    coterie_mending_hang(mending, name, noun, COTERIE_RELATION_NMOD_POSS);
    coterie_mending_hang(mending, mark, name, COTERIE_RELATION_CASE);
}

/* "STUNTZ' mother": an apostrophe alone. */
static void
read_as_owner(const CoterieMending *mending, guint32 name)
{
    guint32 noun = coterie_mending_at(mending, name)->head;

    if (name + 1 < noun && noun < coterie_syntax_count(mending->syntax) &&
        coterie_mending_is_person(mending, name) &&
        (coterie_syntax_is_written(mending->syntax, name + 1, "'") ||
         coterie_syntax_is_written(mending->syntax, name + 1, "\u2019")) &&
        coterie_span_end(coterie_mending_at(mending, name)->span) ==
            coterie_mending_at(mending, name + 1)->span.offset)
        coterie_mending_hang(mending, name, noun, COTERIE_RELATION_NMOD_POSS);
}

/* Whether nothing done can follow on the verb and "to": "was married to", but "was told to". */
static gboolean
joins_persons(const CoterieMending *mending, guint32 verb)
{
    return coterie_syntax_is_written(mending->syntax, verb, "married") ||
           coterie_syntax_is_written(mending->syntax, verb, "betrothed") ||
           coterie_syntax_is_written(mending->syntax, verb, "wed");
}

/* "Was married to ART historian Hugh", "to ACTRESS Ada": no verb, but a word of a calling. */
static void
read_as_calling(const CoterieMending *mending, guint32 word)
{
    guint32 verb = coterie_mending_at(mending, word)->head;
    guint32 object = coterie_syntax_child(mending->syntax, word, COTERIE_RELATION_OBJ);
    guint32 name = object;

    if (object == COTERIE_SYNTAX_NONE || !coterie_syntax_is_passive(mending->syntax, verb) ||
        !coterie_syntax_is_written(mending->syntax, word - 1, "to"))
        return;
    if (coterie_mending_at(mending, object)->tag == COTERIE_TAG_NOUN && object == word + 1)
        name = person_beside(mending, object);
    if (name == COTERIE_SYNTAX_NONE || name < word + 1 ||
        !coterie_mending_is_person(mending, name) ||
        (coterie_mending_at(mending, word + 1)->tag != COTERIE_TAG_NOUN &&
         !joins_persons(mending, verb)))
        return;
    coterie_mending_hang(mending, name, verb, COTERIE_RELATION_OBL);
    if (object != name)
        coterie_mending_hang(mending, object, name, COTERIE_RELATION_COMPOUND);
    coterie_mending_hang(mending, word, name, COTERIE_RELATION_COMPOUND);
    coterie_mending_hang(mending, word - 1, name, COTERIE_RELATION_CASE);
}

/* "Recalled in 1930 THAT she sang": what he recalled; but "spoke so that all heard". */
static void
read_as_said(const CoterieMending *mending, guint32 verb)
{
    guint32 head = coterie_mending_at(mending, verb)->head;
    guint32 mark = coterie_syntax_child(mending->syntax, verb, COTERIE_RELATION_MARK);

    if (mark != COTERIE_SYNTAX_NONE && mark > head &&
        coterie_mending_at(mending, head)->tag == COTERIE_TAG_VERB &&
        coterie_syntax_is_written(mending->syntax, mark, "that") &&
        !coterie_syntax_is_written(mending->syntax, mark - 1, "so"))
        coterie_mending_hang(mending, verb, head, COTERIE_RELATION_CCOMP);
}

/* "The painter JAN": what stands behind a noun is no part of it, nor done by it. */
static void
read_as_beside(const CoterieMending *mending, guint32 name)
{
    guint32 noun = coterie_mending_at(mending, name)->head;

    if (coterie_mending_at(mending, noun)->tag == COTERIE_TAG_NOUN &&
        coterie_mending_is_person(mending, name) &&
        coterie_mending_first_of(mending, name) == noun + 1)
        coterie_mending_hang(mending, name, noun, COTERIE_RELATION_APPOS);
}

/* The word before the name of several words that ends with @name. */
static guint32
before_name(const CoterieMending *mending, guint32 name)
{
    guint32 word = name - 1;

    while (word > 0 && coterie_mending_at(mending, word)->relation == COTERIE_RELATION_FLAT &&
           coterie_mending_at(mending, word)->head == name)
        word--;
    return word;
}

/* Whether @office, with something above it, and "of" right behind it may be what somebody is. */
static gboolean
is_office(const CoterieMending *mending, guint32 office, guint32 of)
{
    return of != COTERIE_SYNTAX_NONE && of == office + 1 &&
           coterie_syntax_is_written(mending->syntax, of, "of") &&
           mending->fillers->filler_of[office] == 0 &&
           coterie_mending_at(mending, office)->tag == COTERIE_TAG_PROPN &&
           coterie_mending_at(mending, office)->head != COTERIE_SYNTAX_NONE;
}

/* "The daughter of Governor of New York HUGH CAREY": of New York he is governor, and she his
 * daughter. */
static void
read_as_bearer(const CoterieMending *mending, guint32 name)
{
    guint32 office = coterie_mending_at(mending, name)->head;
    guint32 of = coterie_syntax_child(mending->syntax, name, COTERIE_RELATION_CASE);
    guint32 place = before_name(mending, name);
    guint32 case_mark;

    if (!is_office(mending, office, of) || place <= of ||
        !coterie_mending_is_person(mending, name) ||
        coterie_mending_at(mending, place)->tag != COTERIE_TAG_PROPN)
        return;
    case_mark = coterie_syntax_child(mending->syntax, office, COTERIE_RELATION_CASE);
    coterie_mending_hang(mending, of, place, COTERIE_RELATION_CASE);
    coterie_syntax_move(mending->syntax,
                        name,
                        coterie_mending_at(mending, office)->head,
                        coterie_mending_at(mending, office)->relation);
    coterie_mending_hang(mending, place, office, COTERIE_RELATION_NMOD);
    coterie_mending_hang(mending, office, name, COTERIE_RELATION_COMPOUND);
    if (case_mark != COTERIE_SYNTAX_NONE)
        coterie_mending_hang(mending, case_mark, name, COTERIE_RELATION_CASE);
}

static void
mend_word(const CoterieMending *mending, guint32 word)
{
    if (word == 0 || coterie_mending_at(mending, word)->head == COTERIE_SYNTAX_NONE)
        return;
    switch (coterie_mending_at(mending, word)->relation) {
    case COTERIE_RELATION_AUX:
    case COTERIE_RELATION_COP:
        read_as_possessive(mending, word);
        break;
    case COTERIE_RELATION_ADVCL:
        read_as_said(mending, word);
        read_as_calling(mending, word);
        break;
    case COTERIE_RELATION_XCOMP:
        read_as_calling(mending, word);
        break;
    case COTERIE_RELATION_COMPOUND:
        read_as_owner(mending, word);
        break;
    case COTERIE_RELATION_FLAT:
    case COTERIE_RELATION_OBJ:
        read_as_beside(mending, word);
        break;
    case COTERIE_RELATION_NSUBJ:
    case COTERIE_RELATION_NSUBJ_PASS:
        say_of_subject(mending, word);
        break;
    case COTERIE_RELATION_NMOD:
        read_as_object(mending, word);
        read_as_bearer(mending, word);
        read_as_agent(mending, word);
        break;
    case COTERIE_RELATION_PARATAXIS:
        if (coterie_mending_at(mending, word)->tag == COTERIE_TAG_NOUN)
            coterie_relative_of_noun(mending, word);
        break;
    case COTERIE_RELATION_APPOS:
        read_as_object(mending, word);
        say_of_person(mending, word);
        list_by_name(mending, word);
        break;
    case COTERIE_RELATION_CONJ:
        coterie_listed_by_brackets(mending, word);
        coterie_relative_of_noun(mending, word);
        read_as_object(mending, word);
        if (coterie_mending_at(mending, word)->tag == COTERIE_TAG_NOUN)
            say_without_article(mending, word);
        else if (coterie_mending_at(mending, word)->tag == COTERIE_TAG_PROPN)
            say_by_name(mending, word);
        else if (coterie_mending_at(mending, word)->tag == COTERIE_TAG_VERB)
            coterie_relative_past(mending, word);
        break;
    default:
        break;
    }
}

void
coterie_syntax_mend(CoterieSyntax *syntax, const CoterieFillers *fillers)
{
    const CoterieMending mending = {syntax, fillers};

    for (guint32 i = 0; i < coterie_syntax_count(syntax); i++)
        mend_word(&mending, i);
    for (guint32 i = 0; i < coterie_syntax_count(syntax); i++) {
        if (coterie_mending_is_person(&mending, i))
            coterie_listed_with_person(&mending, i);
        else if (coterie_listed_tells_several(&mending, i))
            coterie_listed_with_noun(&mending, i);
    }
}
