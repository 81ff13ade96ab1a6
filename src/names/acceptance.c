/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which candidates are taken for names. Chances come from texts in which kings, captains and the
 * kin of the little known are few: beside a title or a word of kinship less is enough. */
#include "names/acceptance.h"

#include "names/citations.h"
#include "text/marks.h"

#include <string.h>

#define LEAST_TITLED 4    /* how usual a first name is behind a throne or "Uncle" */
#define MOST_LISTED 8     /* names back to the word of kinship before a list */
#define LONGEST_BRACKET 5 /* tokens, both brackets among them */
#define USUAL_GIVEN 5
#define RARE_GIVEN 2
#define SURE 0.6 /* chance */

/* "VI" alone is the number of a chapter; "Xi" is none. */
static gboolean
is_numeral(const CoterieTokens *tokens, guint32 token, const char *folded)
{
    return (coterie_tokens_get(tokens, token)->flags & COTERIE_TOKEN_CAPITALS) != 0 &&
           folded[strspn(folded, "ivx")] == '\0';
}

/* "Harvard class of 1914". */
static gboolean
is_school(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 end)
{
    return end + 2 < coterie_tokens_count(tokens) &&
           g_str_equal(coterie_vocabulary_term(vocabulary, end)->folded, "class") &&
           g_str_equal(coterie_vocabulary_term(vocabulary, end + 1)->folded, "of") &&
           coterie_tokens_get(tokens, end + 2)->kind == COTERIE_TOKEN_NUMBER;
}

/* Whether the candidate is one word, behind a title of the kind. */
static gboolean
is_behind(const CoterieVocabulary *vocabulary,
          const CoterieCandidate *candidate,
          CoterieTitleKind kind)
{
    const CoterieTitle *title;

    if (candidate->count > 1 || candidate->title == 0)
        return FALSE;
    title = coterie_vocabulary_term(vocabulary, candidate->first - 1)->title;
    return title != NULL && title->kind == kind;
}

/* Whether it is a first name there. */
static gboolean
is_first_name_behind(const CoterieVocabulary *vocabulary,
                     const CoterieCandidate *candidate,
                     CoterieTitleKind kind)
{
    return !candidate->thing &&
           coterie_vocabulary_term(vocabulary, candidate->first)->known->given >= LEAST_TITLED &&
           is_behind(vocabulary, candidate, kind);
}

/* "Prince Consort", "Queen Mother": a throne, and whose kin its bearer is. */
static gboolean
is_throne(const CoterieVocabulary *vocabulary, const CoterieCandidate *candidate)
{
    return (coterie_vocabulary_term(vocabulary, candidate->first)->known->flags &
            COTERIE_WORD_KIN) != 0 &&
           is_behind(vocabulary, candidate, COTERIE_TITLE_NOBLE);
}

/* Whether a noun may stand at @token, to which the name before it belongs: "the Lund memorial".
 */
static gboolean
may_be_noun(const CoterieTokens *tokens,
            const CoterieLexicon *lexicon,
            const CoterieVocabulary *vocabulary,
            guint32 token)
{
    const CoterieTerm *term;

    if (token >= coterie_tokens_count(tokens) || coterie_tokens_begins_line(tokens, token) ||
        coterie_tokens_mark_is(tokens, token, ".,;:!?)"))
        return FALSE;
    term = coterie_vocabulary_term(vocabulary, token);
    return (term->known->flags & COTERIE_WORD_PRONOUN) == 0 &&
           (coterie_lexicon_grammar(lexicon, term->folded) &
            (COTERIE_GRAMMAR_PREPOSITION | COTERIE_GRAMMAR_CLAUSE | COTERIE_GRAMMAR_COPULA |
             COTERIE_GRAMMAR_JOIN)) == 0;
}

/* "The Olmec were", "off the Kennedy": a people, a road; but not a family, "the Rostovs", nor who
 * has a first name that the document has in full, "I am the Paul who went away". */
static gboolean
is_kind(const CoterieTokens *tokens,
        const CoterieLexicon *lexicon,
        const CoterieVocabulary *vocabulary,
        const CoterieCandidate *candidate)
{
    const CoterieTerm *term = coterie_vocabulary_term(vocabulary, candidate->first);

    return candidate->first > 0 &&
           g_str_equal(coterie_vocabulary_term(vocabulary, candidate->first - 1)->folded, "the") &&
           !g_str_has_suffix(term->folded, "s") &&
           (term->judged_given == 0 || term->known->given < USUAL_GIVEN) &&
           !may_be_noun(tokens, lexicon, vocabulary, coterie_candidate_end(candidate));
}

/* A throne names nobody; nor does a lone letter, number, school, title ("the President") or
 * nationality, unless the document has it as a family name ("Alexander Pope"), it is a usual
 * first name ("Christian") or, where the rest speaks for it, a rare one ("Laird"). */
static gboolean
names_nobody(const CoterieTokens *tokens,
             const CoterieLexicon *lexicon,
             const CoterieVocabulary *vocabulary,
             const CoterieCandidate *candidate,
             double chance)
{
    const CoterieTerm *term = coterie_vocabulary_term(vocabulary, candidate->first);
    gboolean title = term->title != NULL && !term->title->after;
    gboolean people = (term->known->flags & COTERIE_WORD_DEMONYM) != 0;

    if (candidate->count > 1 || candidate->title > 0)
        return is_throne(vocabulary, candidate);
    return term->folded[1] == '\0' || is_numeral(tokens, candidate->first, term->folded) ||
           is_school(tokens, vocabulary, candidate->first + 1) ||
           is_kind(tokens, lexicon, vocabulary, candidate) ||
           ((title || people) && term->judged_family == 0 &&
            term->known->given < (chance >= SURE && !people ? RARE_GIVEN : USUAL_GIVEN));
}

/* A title before a name is worth more than the weights know, who have seen few: "Sister Agnes",
 * "Captain Finch". A saint's may be a place's, an office's an organisation's. */
static gboolean
is_titled(const CoterieVocabulary *vocabulary, const CoterieCandidate *candidate)
{
    const CoterieTerm *term;

    if (candidate->title == 0 || candidate->thing)
        return FALSE;
    term = coterie_vocabulary_term(vocabulary, candidate->first - 1);
    return term->title != NULL && term->title->kind != COTERIE_TITLE_OFFICE &&
           !coterie_term_is_saint(term);
}

/* "Sgt. LUND": a family name in capitals, which looks like an organisation's. */
static gboolean
is_titled_in_capitals(const CoterieTokens *tokens,
                      const CoterieVocabulary *vocabulary,
                      const CoterieCandidate *candidate)
{
    return is_titled(vocabulary, candidate) && candidate->count == 1 &&
           (coterie_tokens_get(tokens, candidate->first)->flags & COTERIE_TOKEN_CAPITALS) != 0 &&
           !coterie_term_is_plain(coterie_vocabulary_term(vocabulary, candidate->first));
}

/* "Queen Victoria", though Victoria is a place: thrones are for first names. But not "Prince Albert
 * Road", and no ship, "the Queen Mary". */
static gboolean
is_royal(const CoterieTokens *tokens,
         const CoterieVocabulary *vocabulary,
         const CoterieCandidate *candidate)
{
    guint32 end = coterie_candidate_end(candidate);
    guint32 before = coterie_candidate_start(candidate);

    return is_first_name_behind(vocabulary, candidate, COTERIE_TITLE_NOBLE) &&
           (before == 0 ||
            !g_str_equal(coterie_vocabulary_term(vocabulary, before - 1)->folded, "the")) &&
           !coterie_tokens_capitalised(tokens, end);
}

/* Whether the token is a word of kinship, and no title: "wife", but not "Sister". */
static gboolean
is_kin(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 token)
{
    return (coterie_tokens_get(tokens, token)->flags & COTERIE_TOKEN_CAPITALISED) == 0 &&
           (coterie_vocabulary_term(vocabulary, token)->known->flags & COTERIE_WORD_KIN) != 0;
}

/* What may stand between a word of kinship and the name: "of", and some marks. */
static gboolean
is_between_kin(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 token)
{
    gunichar mark = coterie_tokens_mark(tokens, token);

    return mark == ',' || mark == ':' || mark == '-' || mark == 0x2013 || mark == 0x2014 ||
           g_str_equal(coterie_vocabulary_term(vocabulary, token)->folded, "of");
}

/* "His wife Amity", "her daughter, Soleil", "the brother of Sophus Lund", "three children -
 * Alexis": kin have names. */
static gboolean
is_right_after_kin(const CoterieTokens *tokens,
                   const CoterieVocabulary *vocabulary,
                   const CoterieCandidate *candidate)
{
    guint32 before = coterie_candidate_start(candidate);

    if (before > 0 && is_between_kin(tokens, vocabulary, before - 1))
        before--;
    return before > 0 && !candidate->thing && is_kin(tokens, vocabulary, before - 1);
}

/* "Wallace (Wally) and his wife": so have those whose they are. */
static gboolean
is_before_kin(const CoterieTokens *tokens,
              const CoterieVocabulary *vocabulary,
              const CoterieCandidate *candidate)
{
    guint32 end = candidate->first + candidate->count;

    end = coterie_tokens_past_brackets(tokens, end, end + LONGEST_BRACKET);
    return end + 2 < coterie_tokens_count(tokens) && !candidate->thing &&
           g_str_equal(coterie_vocabulary_term(vocabulary, end)->folded, "and") &&
           (coterie_vocabulary_term(vocabulary, end + 1)->known->flags & COTERIE_WORD_PRONOUN) !=
               0 &&
           is_kin(tokens, vocabulary, end + 2);
}

/* "Messrs. Hale", "Presidents Lincoln". */
static gboolean
is_right_after_plural(const CoterieTokens *tokens,
                      const CoterieVocabulary *vocabulary,
                      const CoterieCandidate *candidate)
{
    const CoterieTerm *before = NULL;

    (void)tokens;
    if (candidate->title > 0)
        before = coterie_vocabulary_term(vocabulary, candidate->first - 1);
    return before != NULL && before->title != NULL && before->title->plural;
}

/* "Thornley (1867-1930)": who has a life. */
static gboolean
has_life(const CoterieTokens *tokens, const CoterieCandidate *candidate)
{
    guint32 end = coterie_candidate_end(candidate);

    return !candidate->thing && coterie_tokens_mark(tokens, end) == '(' &&
           end + 4 < coterie_tokens_count(tokens) &&
           coterie_tokens_get(tokens, end + 1)->kind == COTERIE_TOKEN_NUMBER &&
           coterie_tokens_mark_is(tokens, end + 2, "-–—") &&
           coterie_tokens_get(tokens, end + 3)->kind == COTERIE_TOKEN_NUMBER &&
           coterie_tokens_mark(tokens, end + 4) == ')';
}

/* "Silas Crane": a usual first name and a word that is nothing but a name. */
static gboolean
is_usual_whole(const CoterieVocabulary *vocabulary, const CoterieCandidate *candidate)
{
    const CoterieWord *first = coterie_vocabulary_term(vocabulary, candidate->first)->known;
    const CoterieTerm *last = coterie_candidate_last(vocabulary, candidate);

    return candidate->count > 1 && !candidate->thing && first->given >= USUAL_GIVEN &&
           (first->flags & COTERIE_WORD_PARTICLE) == 0 && !coterie_term_is_place(last) &&
           !coterie_term_is_plain(last) && last->lower == 0;
}

/* What may hold of the first of a list, and so of all others. */
typedef gboolean (*OfFirst)(const CoterieTokens *tokens,
                            const CoterieVocabulary *vocabulary,
                            const CoterieCandidate *candidate);

/* "The mother of Valerian, SALONINUS and Marinian", "Messrs. Hale and QUELL". */
static gboolean
is_listed_after(const CoterieTokens *tokens,
                const CoterieJudgement *judgement,
                guint index,
                OfFirst holds)
{
    const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, index);

    for (guint most = MOST_LISTED; most > 0 && !candidate->thing; most--) {
        if (holds(tokens, judgement->vocabulary, candidate))
            return TRUE;
        if (index == 0 ||
            !coterie_candidates_are_beside(tokens,
                                           judgement->vocabulary,
                                           coterie_judgement_candidate(judgement, index - 1),
                                           candidate))
            return FALSE;
        candidate = coterie_judgement_candidate(judgement, --index);
    }
    return FALSE;
}

/* "The Bush administration", "the Karzai government": who rules is named by his family name. */
static gboolean
is_reign(const CoterieTokens *tokens,
         const CoterieVocabulary *vocabulary,
         const CoterieCandidate *candidate)
{
    guint32 end = candidate->first + candidate->count;

    return candidate->first > 0 && end < coterie_tokens_count(tokens) && !candidate->thing &&
           g_str_equal(coterie_vocabulary_term(vocabulary, candidate->first - 1)->folded, "the") &&
           (coterie_tokens_get(tokens, end)->flags & COTERIE_TOKEN_CAPITALISED) == 0 &&
           (coterie_vocabulary_term(vocabulary, end)->known->flags & COTERIE_WORD_REIGN) != 0;
}

/* "Anna Hale, née Stone". */
static gboolean
is_maiden(const CoterieVocabulary *vocabulary, const CoterieCandidate *candidate)
{
    return candidate->first > 0 && candidate->title == 0 &&
           (coterie_vocabulary_term(vocabulary, candidate->first - 1)->known->flags &
            COTERIE_WORD_MAIDEN) != 0;
}

/* "Ian and David": a usual first name beside one that is taken. */
static gboolean
is_beside_taken(const CoterieTokens *tokens, const CoterieJudgement *judgement, guint index)
{
    const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, index);
    const CoterieVocabulary *vocabulary = judgement->vocabulary;

    if (candidate->count > 1 || candidate->thing ||
        coterie_vocabulary_term(vocabulary, candidate->first)->known->given < USUAL_GIVEN)
        return FALSE;
    return (index > 0 && judgement->chances[index - 1] >= judgement->threshold &&
            coterie_candidates_are_beside(tokens,
                                          vocabulary,
                                          coterie_judgement_candidate(judgement, index - 1),
                                          candidate)) ||
           (index + 1 < judgement->candidates->len &&
            judgement->chances[index + 1] >= judgement->threshold &&
            coterie_candidates_are_beside(
                tokens, vocabulary, candidate, coterie_judgement_candidate(judgement, index + 1)));
}

/* Where what stands beside it says so plainly, a tenth of the chance is enough. */
static gboolean
is_told(const CoterieTokens *tokens, const CoterieJudgement *judgement, guint index)
{
    const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, index);

    return is_royal(tokens, judgement->vocabulary, candidate) ||
           is_first_name_behind(judgement->vocabulary, candidate, COTERIE_TITLE_KIN) ||
           is_maiden(judgement->vocabulary, candidate) ||
           is_titled_in_capitals(tokens, judgement->vocabulary, candidate) ||
           coterie_citation_of_several(tokens, judgement, index) ||
           is_listed_after(tokens, judgement, index, is_right_after_plural);
}

/* Where it only helps, a third. */
static gboolean
is_hinted_at(const CoterieTokens *tokens, const CoterieJudgement *judgement, guint index)
{
    const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, index);

    return is_titled(judgement->vocabulary, candidate) || has_life(tokens, candidate) ||
           is_reign(tokens, judgement->vocabulary, candidate) ||
           is_before_kin(tokens, judgement->vocabulary, candidate) ||
           is_beside_taken(tokens, judgement, index) ||
           is_listed_after(tokens, judgement, index, is_right_after_kin);
}

gboolean
coterie_acceptance_has(const CoterieTokens *tokens,
                       const CoterieLexicon *lexicon,
                       const CoterieJudgement *judgement,
                       guint index)
{
    const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, index);
    double chance = judgement->chances[index];

    if (names_nobody(tokens, lexicon, judgement->vocabulary, candidate, chance))
        return FALSE;
    return chance >= judgement->threshold || candidate->seen ||
           (2 * chance >= judgement->threshold &&
            is_usual_whole(judgement->vocabulary, candidate)) ||
           (10 * chance >= judgement->threshold && is_told(tokens, judgement, index)) ||
           (3 * chance >= judgement->threshold && is_hinted_at(tokens, judgement, index));
}
