/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is called by the first letters of his name: "FDR". Without the name beside them they look
 * like an organisation. Three letters are needed, as two are the state of California as often as
 * Carl Adams; but two do where one signs: "Thanks. CA".
 *
 * Weak spot: initials whose bearer is never named in full. */
#include "names/initials.h"

#include "names/letters.h"
#include "names/token_set.h"
#include "text/marks.h"

#include <string.h>

#define FEWEST 3 /* letters */
#define FEWEST_SIGNED 2
#define MOST 4
#define USUAL_GIVEN 5
#define CLEAR 0.8 /* their chance: 8 of 10 in the training texts */

void
coterie_initials_append(GString *initials, const char *word)
{
    g_string_append_unichar(initials, g_utf8_get_char(word));
    for (const char *hyphen = strchr(word, '-'); hyphen != NULL; hyphen = strchr(hyphen + 1, '-'))
        g_string_append_unichar(initials, g_utf8_get_char(hyphen + 1));
}

/* The first letters of the words of a name, in the order in which it is spoken: "al" of "Lund,
 * Anna". (transfer full) */
static char *
initials_of(const CoterieTokens *tokens,
            const CoterieVocabulary *vocabulary,
            const CoterieCandidate *candidate)
{
    g_autoptr(GString) family = g_string_new(NULL);
    GString *initials = g_string_new(NULL);

    for (guint32 i = candidate->first; i < candidate->first + candidate->count; i++) {
        gunichar mark = coterie_tokens_mark(tokens, i);

        if (mark == '@')
            break;
        if (mark == ',') {
            g_string_append(family, initials->str);
            g_string_truncate(initials, 0);
        }
        if (coterie_tokens_get(tokens, i)->kind == COTERIE_TOKEN_WORD)
            coterie_initials_append(initials, coterie_vocabulary_term(vocabulary, i)->folded);
    }
    g_string_append(initials, family->str);
    return g_string_free(initials, FALSE);
}

/* The first letters of all likely names. (transfer full) (element-type utf8) */
static GHashTable *
find_bearers(const CoterieTokens *tokens, const CoterieJudgement *judgement)
{
    GHashTable *bearers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, i);

        if (candidate->count > 1 && candidate->count <= MOST &&
            judgement->chances[i] >= judgement->threshold)
            g_hash_table_add(bearers, initials_of(tokens, judgement->vocabulary, candidate));
    }
    return bearers;
}

/* Whether a word is as long as initials are. */
static gboolean
is_short(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 token)
{
    gsize letters;

    if (coterie_tokens_get(tokens, token)->kind != COTERIE_TOKEN_WORD)
        return FALSE;
    letters = strlen(coterie_vocabulary_term(vocabulary, token)->folded);
    return letters >= FEWEST_SIGNED && letters <= MOST;
}

/* Three capitals are enough, but "the BBC" is nobody; two have to sign. Others sign, too, if they
 * are no word: "thanks. rh", "Rh". */
static gboolean
stand_for_name(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 token)
{
    const CoterieToken *at = coterie_tokens_get(tokens, token);
    const CoterieTerm *term = coterie_vocabulary_term(vocabulary, token);
    gboolean capitals = (at->flags & COTERIE_TOKEN_CAPITALS) != 0;

    if (capitals && strlen(term->folded) >= FEWEST)
        return token == 0 ||
               !g_str_equal(coterie_vocabulary_term(vocabulary, token - 1)->folded, "the");
    return (capitals || !coterie_term_is_plain(term)) &&
           (at->flags & COTERIE_TOKEN_ABBREVIATION) == 0 &&
           (term->known->flags & COTERIE_WORD_PARTICLE) == 0 &&
           coterie_letters_may_sign(tokens, vocabulary, token);
}

/* "PF James Hale": the name that ran together with initials looked like none. */
static void
believe_rests(CoterieJudgement *judgement, const guint8 *initials)
{
    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *rest = coterie_judgement_candidate(judgement, i);

        if (rest->count > 1 && rest->first > 0 &&
            coterie_token_set_has(initials, rest->first - 1) &&
            coterie_vocabulary_term(judgement->vocabulary, rest->first)->known->given >=
                USUAL_GIVEN)
            judgement->chances[i] = MAX(judgement->chances[i], CLEAR);
    }
}

void
coterie_initials_judge(const CoterieTokens *tokens, CoterieJudgement *judgement)
{
    const CoterieVocabulary *vocabulary = judgement->vocabulary;
    g_autoptr(GArray) names = g_array_new(FALSE, FALSE, sizeof(CoterieCandidate));
    g_autoptr(GHashTable) bearers = find_bearers(tokens, judgement);
    g_autofree guint8 *initials = coterie_token_set_new(tokens);

    if (g_hash_table_size(bearers) == 0)
        return;
    for (guint32 i = 0; i < coterie_tokens_count(tokens); i++) {
        CoterieCandidate name = {.first = i, .count = 1};

        if (is_short(tokens, vocabulary, i) && stand_for_name(tokens, vocabulary, i) &&
            g_hash_table_contains(bearers, coterie_vocabulary_term(vocabulary, i)->folded)) {
            g_array_append_val(names, name);
            coterie_token_set_add(initials, i, i + 1);
        }
    }
    coterie_judgement_put(judgement, names, CLEAR);
    believe_rests(judgement, initials);
}
