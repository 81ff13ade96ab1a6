/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ships, storms, pets, firms that are called as persons are. A noun before the name tells
 * (data/en/named_things.tsv): "the battleship Potemkin"; a trade stands behind it, "Hale Plumbing".
 * Elsewhere in the document "the Potemkin" is the ship again; of a storm, the name alone is. Where
 * the document has somebody of that name, "the steamer Lenin boarded" is left to him.
 *
 * Weak spot: a ship that is named without "the" ("Potemkin fired") is a person, and so is the next
 * one in "the cruisers Hale and Quell". */
#include "names/namesakes.h"

#include "names/token_set.h"
#include "text/marks.h"

#define MOST_OWN 3 /* words from a noun back to "my", the noun among them */

typedef struct {
    const CoterieTokens *tokens;
    const CoterieLexicon *lexicon;
    const CoterieJudgement *judgement;
    guint8 *things;   /* one a term, the last of a name: what is called so, a CoterieThing */
    guint32 *persons; /* one a term: how often somebody seems to be */
} Finder;

/* The token before a candidate and its title; the candidate's own first where none is. */
static guint32
token_before(const CoterieCandidate *candidate)
{
    guint32 first = coterie_candidate_start(candidate);

    return first > 0 ? first - 1 : candidate->first;
}

static const CoterieTerm *
term_before(const Finder *finder, const CoterieCandidate *candidate)
{
    return coterie_vocabulary_term(finder->judgement->vocabulary, token_before(candidate));
}

/* Whether what comes before the name is said to be called so: "a yacht named Anna". */
static gboolean
is_called(const Finder *finder, guint32 token)
{
    return token > 0 &&
           (coterie_vocabulary_term(finder->judgement->vocabulary, token)->known->flags &
            COTERIE_WORD_CALLS) != 0;
}

/* "My dog", "our old dog". */
static gboolean
is_own(const Finder *finder, guint32 noun)
{
    for (guint32 at = noun; at > 0 && at + MOST_OWN > noun; at--) {
        const char *folded = coterie_vocabulary_term(finder->judgement->vocabulary, at - 1)->folded;

        if ((coterie_lexicon_grammar(finder->lexicon, folded) & COTERIE_GRAMMAR_FIRST) != 0 ||
            g_str_equal(folded, "our"))
            return TRUE;
    }
    return FALSE;
}

static CoterieThing
thing_at(const Finder *finder, guint32 token)
{
    return coterie_lexicon_thing(
        finder->lexicon, coterie_vocabulary_term(finder->judgement->vocabulary, token)->folded);
}

/* What the noun before a candidate says that it is. */
static CoterieThing
told_before(const Finder *finder, const CoterieCandidate *candidate)
{
    guint32 before = token_before(candidate);
    CoterieThing thing;

    if (before == candidate->first ||
        coterie_tokens_get(finder->tokens, before)->sentence !=
            coterie_tokens_get(finder->tokens, candidate->first)->sentence)
        return COTERIE_THING_NONE;
    if (is_called(finder, before))
        before--;
    thing = thing_at(finder, before);
    if (thing == COTERIE_THING_TRADE || (thing == COTERIE_THING_OWN && !is_own(finder, before)))
        return COTERIE_THING_NONE;
    return thing;
}

/* "Tessa, our old beagle". */
static CoterieThing
told_behind(const Finder *finder, const CoterieCandidate *candidate)
{
    guint32 end = coterie_candidate_end(candidate);

    if (coterie_tokens_mark(finder->tokens, end) != ',')
        return COTERIE_THING_NONE;
    for (guint32 at = end + 2;
         at < coterie_tokens_count(finder->tokens) && at <= end + 1 + MOST_OWN;
         at++) {
        if (thing_at(finder, at) == COTERIE_THING_OWN && is_own(finder, at))
            return COTERIE_THING_OWN;
    }
    return COTERIE_THING_NONE;
}

static CoterieThing
told(const Finder *finder, const CoterieCandidate *candidate)
{
    CoterieThing before = told_before(finder, candidate);

    return before != COTERIE_THING_NONE ? before : told_behind(finder, candidate);
}

/* Whether @token is a trade that is written as a part of a name. */
static gboolean
is_trade(const Finder *finder, guint32 token)
{
    return coterie_tokens_capitalised(finder->tokens, token) &&
           thing_at(finder, token) == COTERIE_THING_TRADE;
}

/* "Hale Plumbing", as two names or in one, "Joe's Diner". */
static gboolean
has_trade(const Finder *finder, const CoterieCandidate *candidate)
{
    guint32 end = coterie_candidate_end(candidate);

    if (candidate->count > 1 && is_trade(finder, end - 1))
        return TRUE;
    if (end < coterie_tokens_count(finder->tokens) &&
        coterie_tokens_get(finder->tokens, end)->kind == COTERIE_TOKEN_POSSESSIVE)
        end++;
    return !coterie_tokens_begins_line(finder->tokens, end) && is_trade(finder, end);
}

static gboolean
is_after_the(const Finder *finder, const CoterieCandidate *candidate)
{
    return candidate->title == 0 && g_str_equal(term_before(finder, candidate)->folded, "the");
}

static gboolean
is_lone(const CoterieCandidate *candidate)
{
    return candidate->count == 1 && candidate->title == 0;
}

/* Counts what each name is a thing's by, and what it is a person's. */
static void
count(const Finder *finder)
{
    const CoterieJudgement *judgement = finder->judgement;

    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, i);
        CoterieThing thing = told(finder, candidate);
        guint32 last = coterie_candidate_last(finder->judgement->vocabulary, candidate)->index;

        if (thing != COTERIE_THING_NONE)
            finder->things[last] = MAX(finder->things[last], (guint8)thing);
        else if (!is_after_the(finder, candidate) && judgement->chances[i] >= judgement->threshold)
            finder->persons[last]++;
    }
}

/* Whether somebody of the document is called by the word: of several words, or with a title. */
static gboolean
is_borne(const CoterieTerm *term)
{
    return term->titled > 0 || term->judged_family > 0 || term->judged_given > 0;
}

static gboolean
is_thing(const Finder *finder, const CoterieCandidate *candidate)
{
    const CoterieTerm *term =
        coterie_vocabulary_term(finder->judgement->vocabulary, candidate->first);
    guint32 last = coterie_candidate_last(finder->judgement->vocabulary, candidate)->index;
    gboolean is_told = told(finder, candidate) != COTERIE_THING_NONE;

    switch ((CoterieThing)finder->things[last]) {
    case COTERIE_THING_NONE:
    case COTERIE_THING_TRADE:
        return FALSE;
    case COTERIE_THING_OWN:
    case COTERIE_THING_ALONE:
        return is_lone(candidate) ? !is_borne(term) : is_told;
    case COTERIE_THING_AFTER_THE:
    default:
        return is_told ? !is_lone(candidate) || finder->persons[last] == 0
                       : is_lone(candidate) && is_after_the(finder, candidate);
    }
}

void
coterie_namesakes_add(guint8 *set,
                      const CoterieTokens *tokens,
                      const CoterieLexicon *lexicon,
                      const CoterieJudgement *judgement)
{
    guint32 size = coterie_vocabulary_size(judgement->vocabulary) + 1;
    g_autofree guint8 *things = g_new0(guint8, size);
    g_autofree guint32 *persons = g_new0(guint32, size);
    Finder finder = {tokens, lexicon, judgement, things, persons};

    count(&finder);
    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, i);

        if (is_thing(&finder, candidate) || has_trade(&finder, candidate))
            coterie_token_set_add(set, candidate->first, candidate->first + candidate->count);
    }
}
