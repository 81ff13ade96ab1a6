/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Firms, brands, laws that are named as persons are ("Goldman Sachs", "Taft-Hartley", "Macy's"), so
 * that they are not taken for their eponyms. They stand in a list (data/en/eponyms.tsv). Where a
 * name is somebody's as well ("Calvin Klein"), he is meant in the whole document if one place says
 * so: a title or a word of kinship before it, "who", "born" or years behind it, or "he" and "she"
 * before anybody else is named. What is left of a name elsewhere ("Goldman") goes with it, unless
 * the document has it as a name of somebody's.
 *
 * Weak spot: a firm that is in no list, and has nothing that shows it for one ("Lund Brothers
 * has"), is a person. */
#include "names/eponyms.h"

#include "names/token_set.h"
#include "text/marks.h"

#include <string.h>

#define TOLD_WITHIN 3 /* tokens behind the name */
#define USUAL_GIVEN 5 /* how usual a first name is that is no rest of a firm's */

typedef struct {
    guint32 first;
    guint32 end;
    gboolean borne;     /* somebody's name, too */
    const char *phrase; /* one pointer for all places of a phrase */
} Place;

typedef struct {
    const CoterieTokens *tokens;
    const CoterieLexicon *lexicon;
    const CoterieVocabulary *vocabulary;
    GArray *places; /* of Place, in reading order */
    GStringChunk *phrases;
    GHashTable *persons; /* those of the phrases that mean somebody in this document */
    guint32 *left; /* one a term: in how many places it is the first or last of several words */
    GString *scratch;
} Finder;

static const CoterieTerm *
term_at(const Finder *finder, guint32 token)
{
    return coterie_vocabulary_term(finder->vocabulary, token);
}

/* ------------------------------------------------------------------ where they stand */

/* Appends what @token is in a phrase of the list; FALSE for what stands in none. */
static gboolean
append_token(const Finder *finder, guint32 token)
{
    const CoterieToken *at = coterie_tokens_get(finder->tokens, token);
    gunichar mark = coterie_tokens_mark(finder->tokens, token);
    const char *text = term_at(finder, token)->folded;

    if (at->kind == COTERIE_TOKEN_POSSESSIVE) {
        g_string_append(finder->scratch, "'s");
        return TRUE;
    }
    if (mark == '-' || mark == 0x2013) /* "Taft–Hartley" */
        return TRUE;
    if (mark == '&')
        text = "and";
    else if (at->kind != COTERIE_TOKEN_WORD)
        return FALSE;
    if (finder->scratch->len > 0)
        g_string_append_c(finder->scratch, ' ');
    g_string_append(finder->scratch, text);
    g_strdelimit(finder->scratch->str, "-", ' ');
    return TRUE;
}

static gboolean
begins_phrase(const Finder *finder, guint32 token)
{
    const char *folded = term_at(finder, token)->folded;
    gsize length = strcspn(folded, "-");

    g_string_truncate(finder->scratch, 0);
    g_string_append_len(finder->scratch, folded, (gssize)length);
    return (coterie_lexicon_eponym(finder->lexicon, finder->scratch->str) &
            COTERIE_EPONYM_BEGINS) != 0;
}

/* The longest phrase of the list that begins at @first; FALSE if there is none. */
static gboolean
find_place(const Finder *finder, guint32 first, Place *place)
{
    const CoterieSentence *sentence = coterie_tokens_sentence_of(finder->tokens, first);
    guint32 last = sentence->first + sentence->count;
    guint32 end = MIN(last, first + COTERIE_EPONYM_WORDS + 1);

    *place = (Place){.first = first};
    g_string_truncate(finder->scratch, 0);
    for (guint32 i = first; i < end && append_token(finder, i); i++) {
        guint flags = coterie_lexicon_eponym(finder->lexicon, finder->scratch->str);

        if ((flags & COTERIE_EPONYM_IS) == 0)
            continue;
        place->end = i + 1;
        place->borne = (flags & COTERIE_EPONYM_BORNE) != 0;
        place->phrase = g_string_chunk_insert_const(finder->phrases, finder->scratch->str);
    }
    return place->phrase != NULL;
}

static void
find_places(Finder *finder)
{
    guint32 count = coterie_tokens_count(finder->tokens);

    for (guint32 i = 0; i < count; i++) {
        Place place;

        if ((coterie_tokens_get(finder->tokens, i)->flags & COTERIE_TOKEN_CAPITALISED) == 0 ||
            !begins_phrase(finder, i) || !find_place(finder, i, &place))
            continue;
        g_array_append_val(finder->places, place);
        i = place.end - 1;
    }
}

/* ------------------------------------------------------------------ who is meant */

/* "Mr. Calvin Klein", "his uncle Philip Morris". */
static gboolean
is_led_to(const Finder *finder, const Place *place)
{
    const CoterieTerm *before = place->first > 0 ? term_at(finder, place->first - 1) : NULL;

    return before != NULL && ((before->title != NULL && !before->title->after) ||
                              (before->known->flags & COTERIE_WORD_KIN) != 0);
}

/* "Calvin Klein, who", "Calvin Klein was born", "Calvin Klein (1942-)". */
static gboolean
is_told_of(const Finder *finder, const Place *place)
{
    guint32 count = coterie_tokens_count(finder->tokens);
    guint32 end = MIN(count, place->end + TOLD_WITHIN);

    if (place->end + 1 < count && coterie_tokens_mark(finder->tokens, place->end) == '(' &&
        coterie_tokens_get(finder->tokens, place->end + 1)->kind == COTERIE_TOKEN_NUMBER)
        return TRUE;
    for (guint32 i = place->end; i < end; i++) {
        const CoterieTerm *term = term_at(finder, i);
        guint flags = term->known->flags;

        if ((coterie_lexicon_grammar(finder->lexicon, term->folded) & COTERIE_GRAMMAR_BORN) != 0 ||
            ((flags & COTERIE_WORD_PRONOUN) != 0 &&
             (flags & (COTERIE_WORD_MALE | COTERIE_WORD_FEMALE)) == 0))
            return TRUE;
    }
    return FALSE;
}

/* "Calvin Klein sold his firm", "Calvin Klein sold the firm. He": nobody but he was spoken of in
 * the sentence, and nobody else is named before. */
static gboolean
is_meant_later(const Finder *finder, const Place *place)
{
    const CoterieSentence *sentence = coterie_tokens_sentence_of(finder->tokens, place->first);
    guint32 end = MIN(sentence->first + sentence->count + 1, coterie_tokens_count(finder->tokens));

    for (guint32 i = sentence->first; i < place->first; i++) {
        if (coterie_term_is_gendered_pronoun(term_at(finder, i)))
            return FALSE;
    }
    for (guint32 i = place->end; i < end; i++) {
        if (coterie_term_is_gendered_pronoun(term_at(finder, i)))
            return TRUE;
        if ((coterie_tokens_get(finder->tokens, i)->flags & COTERIE_TOKEN_CAPITALISED) != 0)
            return FALSE;
    }
    return FALSE;
}

static void
find_persons(Finder *finder)
{
    for (guint i = 0; i < finder->places->len; i++) {
        const Place *place = &g_array_index(finder->places, Place, i);

        if (place->borne && (is_led_to(finder, place) || is_told_of(finder, place) ||
                             is_meant_later(finder, place)))
            g_hash_table_add(finder->persons, (gpointer)place->phrase);
    }
}

/* ------------------------------------------------------------------ what is left of them */

static void
add_places(Finder *finder, guint8 *set)
{
    for (guint i = 0; i < finder->places->len; i++) {
        const Place *place = &g_array_index(finder->places, Place, i);

        if (g_hash_table_contains(finder->persons, place->phrase))
            continue;
        coterie_token_set_add(set, place->first, place->end);
        if (strchr(place->phrase, ' ') == NULL)
            continue;
        finder->left[term_at(finder, place->first)->index]++;
        finder->left[term_at(finder, place->end - 1)->index]++;
    }
}

/* Whether a lone word is what is left of a name of the list: no usual first name, and nobody's
 * elsewhere. */
static gboolean
is_left(const Finder *finder, const CoterieCandidate *candidate)
{
    const CoterieTerm *term = term_at(finder, candidate->first);
    guint32 left = finder->left[term->index];

    return candidate->count == 1 && candidate->title == 0 && left > 0 &&
           term->known->given < USUAL_GIVEN && term->titled == 0 && term->judged_family <= left &&
           term->judged_given <= left;
}

static void
add_left(const Finder *finder, const CoterieJudgement *judgement, guint8 *set)
{
    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, i);

        if (is_left(finder, candidate))
            coterie_token_set_add(set, candidate->first, candidate->first + 1);
    }
}

guint8 *
coterie_eponyms_new(const CoterieTokens *tokens,
                    const CoterieLexicon *lexicon,
                    const CoterieJudgement *judgement)
{
    guint8 *set = coterie_token_set_new(tokens);
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(Place));
    g_autoptr(GStringChunk) phrases = g_string_chunk_new(256);
    g_autoptr(GHashTable) persons = g_hash_table_new(NULL, NULL);
    g_autoptr(GString) scratch = g_string_new(NULL);
    g_autofree guint32 *left = g_new0(guint32, coterie_vocabulary_size(judgement->vocabulary) + 1);
    Finder finder = {
        .tokens = tokens,
        .lexicon = lexicon,
        .vocabulary = judgement->vocabulary,
        .places = places,
        .phrases = phrases,
        .persons = persons,
        .left = left,
        .scratch = scratch,
    };

    find_places(&finder);
    find_persons(&finder);
    add_places(&finder, set);
    if (places->len > 0)
        add_left(&finder, judgement, set);
    return set;
}
