/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who does what to whom: a tree and a verb go in, the words that stand for those who do it and to
 * whom it is done come out. What a verb does not have itself it may share with the verb that it
 * hangs on, or have from the noun that it describes.
 *
 * Weak spots: "promised him to come" is taken as "asked him to come" is; objects that two verbs
 * share are found only after the second one. */
#include "text/syntax_private.h"

#define NONE COTERIE_SYNTAX_NONE

static CoterieRelation
relation_of(const CoterieSyntax *syntax, guint32 word)
{
    return coterie_syntax_get(syntax, word)->relation;
}

static guint32
head_of(const CoterieSyntax *syntax, guint32 word)
{
    return coterie_syntax_get(syntax, word)->head;
}

static gboolean
is_form(const CoterieSyntax *syntax, guint32 word, const char *penn)
{
    return g_str_equal(coterie_syntax_fine_tag(syntax, word)->penn, penn);
}

/* "who", "which", "that" in a clause that describes a noun. */
static gboolean
is_relative(const CoterieSyntax *syntax, guint32 word)
{
    return coterie_syntax_get(syntax, word)->tag == COTERIE_TAG_PRON &&
           (is_form(syntax, word, "WP") || is_form(syntax, word, "WDT"));
}

/* The noun of which "who" and "that" are said in the clause of @verb: the one that it describes, or
 * in "It was Anna who came" the one that it is about; none if there is none. */
static guint32
described(const CoterieSyntax *syntax, guint32 verb)
{
    guint32 clause = coterie_syntax_first_conjunct(syntax, verb);
    CoterieRelation relation = relation_of(syntax, clause);

    return relation == COTERIE_RELATION_ACL_RELCL || relation == COTERIE_RELATION_ADVCL
               ? head_of(syntax, clause)
               : NONE;
}

/* @argument of @verb, or if that is "who" or "that" whom it means. */
static guint32
meant(const CoterieSyntax *syntax, guint32 verb, guint32 argument)
{
    guint32 noun;

    if (argument == NONE || !is_relative(syntax, argument))
        return argument;
    noun = described(syntax, verb);
    return noun != NONE ? noun : argument;
}

static guint32
first_of(const CoterieSyntax *syntax, guint32 word, CoterieRelation relation, CoterieRelation other)
{
    guint32 child = coterie_syntax_child(syntax, word, relation);

    return child != NONE ? child : coterie_syntax_child(syntax, word, other);
}

guint32
coterie_syntax_first_conjunct(const CoterieSyntax *syntax, guint32 word)
{
    while (relation_of(syntax, word) == COTERIE_RELATION_CONJ)
        word = head_of(syntax, word);
    return word;
}

guint32
coterie_syntax_first_listed(const CoterieSyntax *syntax, guint32 word)
{
    if (relation_of(syntax, word) == COTERIE_RELATION_APPOS &&
        relation_of(syntax, head_of(syntax, word)) == COTERIE_RELATION_CONJ)
        word = head_of(syntax, word);
    return coterie_syntax_first_conjunct(syntax, word);
}

/* "He cannot have killed": whatever the tree makes of its subject, with "have" alone a verb is
 * active. */
static gboolean
is_perfect(const CoterieSyntax *syntax, guint32 word)
{
    for (guint32 child = coterie_syntax_first_child(syntax, word); child != NONE;
         child = coterie_syntax_next_child(syntax, child)) {
        g_autofree char *lemma = relation_of(syntax, child) == COTERIE_RELATION_AUX
                                     ? coterie_syntax_lemma(syntax, child)
                                     : NULL;

        if (lemma != NULL && g_str_equal(lemma, "have"))
            return TRUE;
    }
    return FALSE;
}

gboolean
coterie_syntax_is_passive(const CoterieSyntax *syntax, guint32 word)
{
    if (coterie_syntax_child(syntax, word, COTERIE_RELATION_AUX_PASS) != NONE)
        return TRUE;
    if (coterie_syntax_child(syntax, word, COTERIE_RELATION_NSUBJ_PASS) != NONE)
        return !is_perfect(syntax, word);
    if (coterie_syntax_get(syntax, word)->tag != COTERIE_TAG_VERB || !is_form(syntax, word, "VBN"))
        return FALSE;
    if (coterie_syntax_child(syntax, word, COTERIE_RELATION_OBL_AGENT) != NONE ||
        (relation_of(syntax, word) == COTERIE_RELATION_ACL &&
         coterie_syntax_child(syntax, word, COTERIE_RELATION_OBJ) == NONE))
        return TRUE;
    /* "Born to them in Bern, he" */
    if ((relation_of(syntax, word) == COTERIE_RELATION_ADVCL ||
         relation_of(syntax, word) == COTERIE_RELATION_ROOT) &&
        first_of(syntax, word, COTERIE_RELATION_NSUBJ, COTERIE_RELATION_AUX) == NONE)
        return TRUE;
    /* "was arrested and shot" */
    return relation_of(syntax, word) == COTERIE_RELATION_CONJ &&
           first_of(syntax, word, COTERIE_RELATION_NSUBJ, COTERIE_RELATION_AUX) == NONE &&
           coterie_syntax_child(syntax,
                                coterie_syntax_first_conjunct(syntax, word),
                                COTERIE_RELATION_AUX_PASS) != NONE;
}

/* Whether a verb has no tense of its own: "taking", "taken", "to take". */
static gboolean
is_open(const CoterieSyntax *syntax, guint32 verb)
{
    return is_form(syntax, verb, "VBG") || is_form(syntax, verb, "VBN") ||
           is_form(syntax, verb, "VB");
}

/* "Accused him of killing", "kept her from seeing": who does it is the object of the verb above. */
static gboolean
is_laid_to_object(const CoterieSyntax *syntax, guint32 verb)
{
    static const char *const marks[] = {"of", "from", "for", "with", NULL};
    guint32 mark = first_of(syntax, verb, COTERIE_RELATION_MARK, COTERIE_RELATION_CASE);
    g_autofree char *lemma = mark != NONE ? coterie_syntax_lemma(syntax, mark) : NULL;

    return lemma != NULL && g_strv_contains(marks, lemma);
}

/* Whether the verb may share the subject of its head, and in *@of_object its object instead. */
static gboolean
shares(const CoterieSyntax *syntax, guint32 verb, gboolean *of_object)
{
    CoterieRelation relation = relation_of(syntax, verb);

    *of_object = relation == COTERIE_RELATION_XCOMP ||
                 (relation == COTERIE_RELATION_ADVCL && is_laid_to_object(syntax, verb));
    return relation == COTERIE_RELATION_CONJ || relation == COTERIE_RELATION_XCOMP ||
           (relation == COTERIE_RELATION_ADVCL &&
            (is_open(syntax, verb) ||
             coterie_syntax_child(syntax, verb, COTERIE_RELATION_MARK) == NONE));
}

/* The noun that a verb describes; of one that has an object, and may be the main one, the whole
 * list: "Ada, Max and many others supported her". */
static guint32
described_by(const CoterieSyntax *syntax, guint32 verb)
{
    guint32 noun = head_of(syntax, verb);

    return coterie_syntax_child(syntax, verb, COTERIE_RELATION_OBJ) == NONE ||
                   is_form(syntax, verb, "VBG")
               ? noun
               : coterie_syntax_first_conjunct(syntax, noun);
}

/* The word of which the verb says something, active or passive. */
static guint32
subject_of(const CoterieSyntax *syntax, guint32 verb)
{
    for (;;) {
        guint32 own = first_of(syntax, verb, COTERIE_RELATION_NSUBJ, COTERIE_RELATION_NSUBJ_PASS);
        gboolean of_object;

        if (own != NONE)
            return meant(syntax, verb, own);
        if (relation_of(syntax, verb) == COTERIE_RELATION_ACL && !is_form(syntax, verb, "VB"))
            return described_by(syntax, verb);
        if (relation_of(syntax, verb) == COTERIE_RELATION_ACL_RELCL)
            return head_of(syntax, verb);
        if (!shares(syntax, verb, &of_object))
            return NONE;
        verb = head_of(syntax, verb);
        own =
            of_object ? first_of(syntax, verb, COTERIE_RELATION_OBJ, COTERIE_RELATION_IOBJ) : NONE;
        if (own != NONE)
            return meant(syntax, verb, own);
    }
}

guint32
coterie_syntax_actor(const CoterieSyntax *syntax, guint32 verb)
{
    g_return_val_if_fail(verb < syntax->words->len, NONE);
    return coterie_syntax_is_passive(syntax, verb)
               ? coterie_syntax_child(syntax, verb, COTERIE_RELATION_OBL_AGENT)
               : subject_of(syntax, verb);
}

/* Whether @word is whose the described noun is: "the town WHOSE mayor he was". */
static gboolean
is_of_whom(const CoterieSyntax *syntax, guint32 word)
{
    guint32 owner = coterie_syntax_child(syntax, word, COTERIE_RELATION_NMOD_POSS);

    return owner != NONE && coterie_syntax_is_written(syntax, owner, "whose");
}

/* Whether something in the clause besides an object tells what the described noun is to it: "the
 * day when he came", "the town in which he lived". */
static gboolean
has_other_relative(const CoterieSyntax *syntax, guint32 verb)
{
    for (guint32 child = coterie_syntax_first_child(syntax, verb); child != NONE;
         child = coterie_syntax_next_child(syntax, child)) {
        if (is_relative(syntax, child) || is_form(syntax, child, "WRB") ||
            is_of_whom(syntax, child))
            return TRUE;
    }
    return FALSE;
}

/* "the man they arrested": of a clause without object that describes a noun it is that noun. */
static guint32
left_out_object(const CoterieSyntax *syntax, guint32 verb)
{
    if (relation_of(syntax, verb) != COTERIE_RELATION_ACL_RELCL ||
        coterie_syntax_child(syntax, verb, COTERIE_RELATION_NSUBJ) == NONE ||
        has_other_relative(syntax, verb))
        return NONE;
    return head_of(syntax, verb);
}

/* "arrested and shot him": the object stands after both, and the tree gives it to one of them. */
static guint32
shared_object(const CoterieSyntax *syntax, guint32 verb)
{
    guint32 first = coterie_syntax_first_conjunct(syntax, verb);
    guint32 object = coterie_syntax_child(syntax, first, COTERIE_RELATION_OBJ);

    return object != NONE && object > verb ? meant(syntax, first, object) : NONE;
}

guint32
coterie_syntax_target(const CoterieSyntax *syntax, guint32 verb)
{
    g_return_val_if_fail(verb < syntax->words->len, NONE);
    guint32 object;

    if (coterie_syntax_is_passive(syntax, verb))
        return subject_of(syntax, verb);
    object = coterie_syntax_child(syntax, verb, COTERIE_RELATION_OBJ);
    if (object != NONE)
        return meant(syntax, verb, object);
    object = shared_object(syntax, verb);
    return object != NONE ? object : left_out_object(syntax, verb);
}
