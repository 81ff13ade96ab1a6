/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What speaks for and against a candidate, as a set of yes-or-no features with
 * names (names/feature_names.c). Each has a weight in data/en/name_weights.tsv, so
 * the table there says what the program believes about names, and a scholar can
 * change it.
 *
 * A lone word and a name of several words are judged by weights of their own:
 * "the" before "Romanov" means little, before "Leon Trotsky" much. */
#include "names/features.h"

#include "text/marks.h"

#include <string.h>

typedef struct {
    const CoterieTokens *tokens;
    const CoterieVocabulary *vocabulary;
    const CoterieCandidate *candidate;
    guint32 end;    /* first token after the name */
    guint32 before; /* first token of title and name */
    guint32 from;   /* of the sentence */
    guint32 to;     /* first token after the sentence */
    guint16 *features;
    guint count;
    guint word_base;
    guint place_base;
} Judge;

static void
word_is(Judge *judge, CoterieWordFeature feature, gboolean holds)
{
    if (holds && judge->count < COTERIE_FEATURES_AT_ONCE)
        judge->features[judge->count++] = (guint16)(judge->word_base + feature);
}

static void
place_is(Judge *judge, guint feature, gboolean holds)
{
    if (holds && judge->count < COTERIE_FEATURES_AT_ONCE)
        judge->features[judge->count++] = (guint16)(judge->place_base + feature);
}

static const CoterieTerm *
term_at(const Judge *judge, guint32 token)
{
    return coterie_vocabulary_term(judge->vocabulary, token);
}

static gboolean
has_flag(const Judge *judge, guint32 token, guint flag)
{
    return (coterie_tokens_get(judge->tokens, token)->flags & flag) != 0;
}

/* A word of no list that nothing in the document marks as a place or a thing. */
static gboolean
is_unknown_clean(const CoterieTerm *term)
{
    return term->known->text == NULL && term->inside > 0 && term->lower == 0 &&
           term->after_the == 0 && term->after_place_cue == 0 && term->before_head == 0;
}

static void
judge_word(Judge *judge, guint role, guint32 token)
{
    const CoterieTerm *term = term_at(judge, token);
    const CoterieWord *known = term->known;
    gboolean initial = has_flag(judge, token, COTERIE_TOKEN_INITIAL);

    judge->word_base = role * COTERIE_WORD_FEATURES;
    word_is(judge, WORD_INITIAL, initial);
    if (initial)
        return;
    word_is(judge, WORD_GIVEN_COMMON, known->given >= 6);
    word_is(judge, WORD_GIVEN_USUAL, known->given >= 4 && known->given < 6);
    word_is(judge, WORD_GIVEN_RARE, known->given > 0 && known->given < 4);
    word_is(judge, WORD_SURNAME_COMMON, known->surname >= 5);
    word_is(judge, WORD_SURNAME_RARE, known->surname > 0 && known->surname < 5);
    word_is(judge, WORD_SURNAME_ENDING, term->surname_ending);
    word_is(judge, WORD_PATRONYMIC, term->patronymic != COTERIE_GENDER_UNKNOWN);
    word_is(judge, WORD_PLACE_KNOWN, known->place >= 5);
    word_is(judge, WORD_PLACE_SMALL, known->place > 0 && known->place < 5);
    word_is(judge, WORD_DEMONYM, (known->flags & COTERIE_WORD_DEMONYM) != 0);
    word_is(judge, WORD_HEAD, (known->flags & COTERIE_WORD_HEAD_LAST) != 0);
    word_is(judge, WORD_PLAIN_COMMON, known->lower >= 10);
    word_is(judge, WORD_PLAIN_USUAL, known->lower >= 6 && known->lower < 10);
    word_is(judge, WORD_PLAIN_RARE, known->lower > 0 && known->lower < 6);
    word_is(judge, WORD_MOSTLY_CAPITALISED, known->lower > 0 && known->caps >= 7);
    word_is(judge, WORD_UNKNOWN, known->text == NULL);
    word_is(judge, WORD_UNKNOWN_CLEAN, is_unknown_clean(term));
    word_is(judge,
            WORD_UNKNOWN_IN_NARRATIVE,
            is_unknown_clean(term) && coterie_vocabulary_is_narrative(judge->vocabulary));
    word_is(judge, WORD_CAPITALS, has_flag(judge, token, COTERIE_TOKEN_CAPITALS));
    word_is(judge, WORD_TITLE, term->title != NULL);
    word_is(judge, WORD_SHORT, strlen(term->folded) <= 3);
    word_is(judge, WORD_HYPHEN, strchr(term->folded, '-') != NULL);
}

static void
judge_inside(Judge *judge)
{
    const CoterieCandidate *candidate = judge->candidate;
    gboolean plain = FALSE, demonym = FALSE, head = FALSE, initial = FALSE, particle = FALSE;

    for (guint32 i = candidate->first; i < judge->end; i++) {
        const CoterieTerm *term = term_at(judge, i);
        gboolean outer = i == candidate->first || i + 1 == judge->end;

        particle |= !has_flag(judge, i, COTERIE_TOKEN_CAPITALISED);
        if (outer)
            continue;
        initial |= has_flag(judge, i, COTERIE_TOKEN_INITIAL);
        plain |= coterie_term_is_plain(term);
        demonym |= (term->known->flags & COTERIE_WORD_DEMONYM) != 0;
        head |= (term->known->flags & COTERIE_WORD_HEAD_LAST) != 0;
    }
    place_is(judge, PLACE_TWO_WORDS, candidate->count == 2);
    place_is(judge, PLACE_THREE_WORDS, candidate->count == 3);
    place_is(judge, PLACE_MANY_WORDS, candidate->count > 3);
    place_is(judge, PLACE_INNER_PLAIN, plain);
    place_is(judge, PLACE_INNER_DEMONYM, demonym);
    place_is(judge, PLACE_INNER_HEAD, head);
    place_is(judge, PLACE_INNER_INITIAL, initial);
    place_is(judge, PLACE_PARTICLE, particle);
    place_is(judge, PLACE_THING, candidate->thing);
}

/* "St. Louis" is rather a place than a person; "Sister Agnes" is not. */
static void
judge_title(Judge *judge)
{
    const CoterieTerm *term;

    if (judge->candidate->title == 0)
        return;
    term = term_at(judge, judge->candidate->first - 1);
    if (coterie_term_is_saint(term))
        place_is(judge, PLACE_TITLE_SAINT, TRUE);
    else if (term->title != NULL)
        place_is(judge, PLACE_TITLE_STYLE + (guint)term->title->kind, TRUE);
    else /* the last word of a title of several */
        place_is(judge, PLACE_TITLE_OFFICE, TRUE);
}

static gunichar
mark_at(const Judge *judge, guint32 token)
{
    return coterie_tokens_mark(judge->tokens, token);
}

static void
judge_before(Judge *judge)
{
    const CoterieTerm *term;

    place_is(judge, PLACE_FREE, coterie_token_is_free(judge->tokens, judge->before));
    if (judge->before == judge->from)
        return;
    term = term_at(judge, judge->before - 1);
    place_is(judge, PLACE_AFTER_THE, g_str_equal(term->folded, "the"));
    place_is(
        judge, PLACE_AFTER_A, g_str_equal(term->folded, "a") || g_str_equal(term->folded, "an"));
    place_is(judge, PLACE_AFTER_OF, g_str_equal(term->folded, "of"));
    place_is(judge, PLACE_AFTER_DEMONYM, (term->known->flags & COTERIE_WORD_DEMONYM) != 0);
    place_is(judge, PLACE_AFTER_CUE, term->known->cue_before == 1);
    place_is(judge, PLACE_AFTER_STRONG_CUE, term->known->cue_before > 1);
    place_is(judge, PLACE_AFTER_PLACE_CUE, term->known->place_cue == 1);
    place_is(judge, PLACE_AFTER_STRONG_PLACE_CUE, term->known->place_cue > 1);
    place_is(judge, PLACE_AFTER_KIN, (term->known->flags & COTERIE_WORD_KIN) != 0);
}

/* "Pindy, a carpenter", "Anna, who": what follows says who it is. */
static gboolean
apposition_follows(const Judge *judge)
{
    static const char *const words[] = {"a", "an", "the", "who", "whose", "his", "her", "formerly"};
    const char *word;

    if (judge->end + 1 >= judge->to || mark_at(judge, judge->end) != ',')
        return FALSE;
    word = term_at(judge, judge->end + 1)->folded;
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        if (g_str_equal(word, words[i]))
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_year_number(const Judge *judge, guint32 token)
{
    const CoterieToken *at = coterie_tokens_get(judge->tokens, token);

    return token < judge->to && at->kind == COTERIE_TOKEN_NUMBER && at->span.length == 4;
}

/* "(Klingberg et al., 2005)", "Hein & Marks 2016": an author in a reference. */
static gboolean
is_cited(const Judge *judge)
{
    if (judge->end + 1 >= judge->to)
        return FALSE;
    if (is_year_number(judge, judge->end) ||
        (mark_at(judge, judge->end) == ',' && is_year_number(judge, judge->end + 1)))
        return TRUE;
    return mark_at(judge, judge->end) == '&' ||
           (g_str_equal(term_at(judge, judge->end)->folded, "et") &&
            g_str_equal(term_at(judge, judge->end + 1)->folded, "al"));
}

static void
judge_after(Judge *judge)
{
    const CoterieToken *next;
    const CoterieTerm *term;
    gboolean small;

    if (judge->end >= judge->to)
        return;
    next = coterie_tokens_get(judge->tokens, judge->end);
    term = term_at(judge, judge->end);
    small = next->kind == COTERIE_TOKEN_WORD && (next->flags & COTERIE_TOKEN_CAPITALISED) == 0;
    place_is(judge, PLACE_BEFORE_POSSESSIVE, next->kind == COTERIE_TOKEN_POSSESSIVE);
    place_is(judge, PLACE_BEFORE_COMMA, mark_at(judge, judge->end) == ',');
    place_is(judge, PLACE_BEFORE_COLON, mark_at(judge, judge->end) == ':');
    place_is(judge, PLACE_BEFORE_YEAR, coterie_tokens_year(judge->tokens, judge->end));
    place_is(judge, PLACE_BEFORE_APPOSITION, apposition_follows(judge));
    place_is(judge, PLACE_CITED, is_cited(judge));
    place_is(judge, PLACE_BEFORE_CUE, small && term->known->cue_after == 1);
    place_is(judge, PLACE_BEFORE_STRONG_CUE, small && term->known->cue_after > 1);
    place_is(judge, PLACE_BEFORE_NOUN, small && (term->known->flags & COTERIE_WORD_HEAD_LAST) != 0);
}

static gboolean
is_quotation_mark(gunichar character)
{
    return character != 0 && g_utf8_strchr("\"“”‘’«»", -1, character) != NULL;
}

static gboolean
is_quoted(const Judge *judge)
{
    return judge->before > judge->from && judge->end < judge->to &&
           is_quotation_mark(mark_at(judge, judge->before - 1)) &&
           is_quotation_mark(mark_at(judge, judge->end));
}

/* Whether nearly all words of the sentence are capitalised: a heading, a list, a title page. Its
 * beginning is enough to tell. */
static gboolean
in_capitals(const Judge *judge)
{
    guint words = 0;
    guint capitalised = 0;

    for (guint32 i = judge->from; i < MIN(judge->to, judge->from + 60); i++) {
        const CoterieToken *token = coterie_tokens_get(judge->tokens, i);

        if (token->kind != COTERIE_TOKEN_WORD || token->span.length < 4)
            continue;
        words++;
        capitalised += (token->flags & COTERIE_TOKEN_CAPITALISED) != 0 ? 1 : 0;
        if (words > capitalised + 3)
            return FALSE;
    }
    return words >= 4 && 4 * capitalised >= 3 * words;
}

static void
judge_document(Judge *judge)
{
    const CoterieTerm *term = term_at(judge, judge->end - 1);
    const CoterieTerm *first = term_at(judge, judge->candidate->first);
    guint32 seen = MAX(term->inside, 1);

    place_is(judge, PLACE_DOC_FAMILY, term->family == 1);
    place_is(judge, PLACE_DOC_FAMILY_OFTEN, term->family > 1);
    place_is(judge, PLACE_DOC_GIVEN, first->given > 0);
    place_is(judge, PLACE_DOC_TITLED, term->titled > 0);
    place_is(judge, PLACE_DOC_ACTING, term->acting > 0 && term->acting * 10 < seen);
    place_is(judge, PLACE_DOC_ACTING_OFTEN, term->acting > 0 && term->acting * 10 >= seen);
    place_is(judge, PLACE_DOC_THE, term->after_the * 10 >= seen && term->after_the * 3 < seen);
    place_is(judge, PLACE_DOC_THE_OFTEN, term->after_the * 3 >= seen);
    place_is(judge,
             PLACE_DOC_PLACE,
             term->after_place_cue * 10 >= seen && term->after_place_cue * 3 < seen);
    place_is(judge, PLACE_DOC_PLACE_OFTEN, term->after_place_cue * 3 >= seen);
    place_is(judge, PLACE_DOC_HEAD, term->before_head * 5 >= seen);
    place_is(judge, PLACE_DOC_LOWER, term->lower > 0);
    place_is(judge, PLACE_DOC_NEVER_INSIDE, term->inside == 0);
    place_is(judge, PLACE_DOC_OFTEN, term->inside >= 5);
}

guint
coterie_features(const CoterieTokens *tokens,
                 const CoterieVocabulary *vocabulary,
                 const CoterieCandidate *candidate,
                 guint16 features[COTERIE_FEATURES_AT_ONCE])
{
    const CoterieSentence *sentence = coterie_tokens_sentence_of(tokens, candidate->first);
    gboolean lone = candidate->count == 1;
    Judge judge = {
        .tokens = tokens,
        .vocabulary = vocabulary,
        .candidate = candidate,
        .end = candidate->first + candidate->count,
        .before = coterie_candidate_start(candidate),
        .from = sentence->first,
        .to = sentence->first + sentence->count,
        .features = features,
        .place_base = 3 * COTERIE_WORD_FEATURES + (lone ? 0 : COTERIE_PLACE_FEATURES),
    };

    place_is(&judge, PLACE_BIAS, TRUE);
    if (lone) {
        judge_word(&judge, 0, candidate->first);
    } else {
        judge_word(&judge, 1, candidate->first);
        judge_word(&judge, 2, judge.end - 1);
    }
    judge_inside(&judge);
    judge_title(&judge);
    judge_before(&judge);
    judge_after(&judge);
    place_is(&judge, PLACE_IN_NARRATIVE, coterie_vocabulary_is_narrative(vocabulary));
    place_is(&judge, PLACE_QUOTED, is_quoted(&judge));
    place_is(&judge, PLACE_IN_CAPITALS, in_capitals(&judge));
    judge_document(&judge);
    return judge.count;
}

/* ------------------------------------------------------------------ the second round */

gboolean
coterie_candidates_are_beside(const CoterieTokens *tokens,
                              const CoterieVocabulary *vocabulary,
                              const CoterieCandidate *one,
                              const CoterieCandidate *other)
{
    guint32 from = one->first + one->count;
    guint32 to = coterie_candidate_start(other);

    if (to <= from || to > from + 2 ||
        coterie_tokens_get(tokens, one->first)->sentence !=
            coterie_tokens_get(tokens, other->first)->sentence)
        return FALSE;
    for (guint32 i = from; i < to; i++) {
        const char *word = coterie_vocabulary_term(vocabulary, i)->folded;

        if (!g_str_equal(word, ",") && !g_str_equal(word, "and") && !g_str_equal(word, "&") &&
            !g_str_equal(word, "or") && !g_str_equal(word, ";"))
            return FALSE;
    }
    return TRUE;
}

/* "the Germans, Engels and Marx": a people beside a name says nothing against it. */
static gboolean
is_plain_or_people(const Judge *judge, const GArray *candidates, guint index)
{
    const CoterieTerm *term =
        term_at(judge, g_array_index(candidates, CoterieCandidate, index).first);

    return coterie_term_is_plain(term) || (term->known->flags & COTERIE_WORD_DEMONYM) != 0;
}

static void
judge_neighbours(Judge *judge, const GArray *candidates, const double *chances, guint index)
{
    gboolean person = FALSE, other = FALSE;

    for (guint side = 0; side < 2; side++) {
        guint at = side == 0 ? index - 1 : index; /* the pair (at, at + 1) */
        guint neighbour = side == 0 ? index - 1 : index + 1;

        if ((side == 0 && index == 0) || neighbour >= candidates->len ||
            !coterie_candidates_are_beside(judge->tokens,
                                           judge->vocabulary,
                                           &g_array_index(candidates, CoterieCandidate, at),
                                           &g_array_index(candidates, CoterieCandidate, at + 1)))
            continue;
        person |= chances[neighbour] >= 0.6;
        other |= chances[neighbour] < 0.2 && !is_plain_or_people(judge, candidates, neighbour);
    }
    place_is(judge, ROUND_BESIDE_PERSON, person);
    place_is(judge, ROUND_BESIDE_OTHER, other);
}

/* What the first round thought of the word elsewhere in the document. */
static void
judge_word_elsewhere(Judge *judge, double chance)
{
    const CoterieTerm *term = term_at(judge, judge->end - 1);
    guint32 others = term->judged - 1;
    double mean = others > 0 ? (term->chances - chance) / others : 0;

    place_is(judge, ROUND_WORD_ONCE, others == 0);
    place_is(judge, ROUND_WORD_IS_PERSON, others > 0 && mean >= 0.6);
    place_is(judge, ROUND_WORD_MAY_BE_PERSON, others > 0 && mean >= 0.3 && mean < 0.6);
    place_is(judge, ROUND_WORD_IS_OTHER, others > 0 && mean < 0.1);
    place_is(judge,
             ROUND_WORD_IS_FAMILY,
             term->judged_family > (judge->candidate->count > 1 && chance >= 0.6 ? 1u : 0u));
    place_is(judge, ROUND_WORD_IS_GIVEN, term->judged_given > 0);
}

guint
coterie_features_of_round(const CoterieTokens *tokens,
                          const CoterieVocabulary *vocabulary,
                          const GArray *candidates,
                          const double *chances,
                          guint index,
                          guint16 features[COTERIE_FEATURES_AT_ONCE],
                          guint count)
{
    const CoterieCandidate *candidate = &g_array_index(candidates, CoterieCandidate, index);
    double chance = chances[index];
    Judge judge = {
        .tokens = tokens,
        .vocabulary = vocabulary,
        .candidate = candidate,
        .end = candidate->first + candidate->count,
        .features = features,
        .count = count,
        .place_base = COTERIE_FIRST_FEATURES + (candidate->count == 1 ? 0 : COTERIE_ROUND_FEATURES),
    };

    judge_neighbours(&judge, candidates, chances, index);
    judge_word_elsewhere(&judge, chance);
    place_is(&judge, ROUND_SURE, chance >= 0.9);
    place_is(&judge, ROUND_LIKELY, chance >= 0.5 && chance < 0.9);
    place_is(&judge, ROUND_DOUBTFUL, chance >= 0.1 && chance < 0.5);
    place_is(&judge, ROUND_UNLIKELY, chance < 0.1);
    return judge.count;
}
