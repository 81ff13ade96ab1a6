/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a text presents: who is greeted, signs, sends mail, is introduced. That says so more plainly
 * than the tagger knows, who has seen few letters; and who is presented once is somebody wherever
 * the word stands. */
#include "names/presented.h"

#include "names/introductions.h"
#include "names/letters.h"
#include "names/mailboxes.h"
#include "names/token_set.h"
#include "text/marks.h"

#define USUAL_GIVEN 5
#define MIXED 2          /* tenths of a word's occurrences that have a capital */
#define PRESENTED 0.8    /* the chance of who is */
#define IS_SPOKEN_OF 0.6 /* and that the same word elsewhere is his */
/* The parts of what is asked of others: */
#define LEAST 10
#define LEAST_ADDRESSED 3 /* of whoever stands where letters name whom they address */

typedef struct {
    const CoterieTokens *tokens;
    const CoterieLexicon *lexicon;
    const CoterieVocabulary *vocabulary;
    GHashTable *mailboxes;
    guint8 *known; /* one a term: whether somebody is presented by it alone */
} Reader;

static const CoterieTerm *
term_at(const Reader *reader, guint32 token)
{
    return coterie_vocabulary_term(reader->vocabulary, token);
}

/* Whether the word is a name and nothing else to the document. */
static gboolean
is_only_name(const CoterieTerm *term)
{
    return term->lower == 0 && !coterie_term_is_plain(term) && !coterie_term_is_place(term) &&
           (term->known->flags & COTERIE_WORD_DEMONYM) == 0;
}

/* Whether mail goes to somebody of the name: "Anna Lund", "anna.lund@example.org". */
static gboolean
has_mailbox(const Reader *reader, const CoterieCandidate *candidate)
{
    g_autofree char *words = NULL;

    if (g_hash_table_size(reader->mailboxes) == 0 ||
        !is_only_name(coterie_candidate_last(reader->vocabulary, candidate)))
        return FALSE;
    words = coterie_vocabulary_words(
        reader->vocabulary, reader->tokens, candidate->first, coterie_candidate_end(candidate));
    return g_hash_table_contains(reader->mailboxes, words);
}

/* A usual first name; one that is written small is no word that mostly is: "mark", but not "hope".
 */
static gboolean
is_usual(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 token)
{
    const CoterieWord *known = coterie_vocabulary_term(vocabulary, token)->known;

    return known->given >= USUAL_GIVEN &&
           (coterie_tokens_capitalised(tokens, token) || known->lower == 0 || known->caps >= MIXED);
}

/* Who is written small has to be greeted or sign by a usual first name. */
static gboolean
is_presented(const Reader *reader, const CoterieCandidate *candidate)
{
    gboolean capitalised = coterie_tokens_capitalised(reader->tokens, candidate->first);

    if (capitalised && coterie_introduction_by_name(reader->vocabulary, candidate))
        return TRUE;
    if (candidate->thing)
        return FALSE;
    if (coterie_letters_greet(reader->tokens, reader->vocabulary, candidate) ||
        coterie_letters_sign(reader->tokens, reader->vocabulary, candidate))
        return capitalised || is_usual(reader->tokens, reader->vocabulary, candidate->first);
    return capitalised && (coterie_letters_send(reader->tokens, candidate) ||
                           coterie_introduction_of(
                               reader->tokens, reader->lexicon, reader->vocabulary, candidate) ||
                           (candidate->count > 1 && has_mailbox(reader, candidate)));
}

/* Whether @token is the head of a place or an organisation that the word before it names. */
static gboolean
is_head(const Reader *reader, guint32 token)
{
    return coterie_tokens_capitalised(reader->tokens, token) &&
           !coterie_tokens_begins_line(reader->tokens, token) &&
           (term_at(reader, token)->known->flags & COTERIE_WORD_HEAD_LAST) != 0;
}

/* Whether a lone word is somebody's who is presented elsewhere or has mail, and is no part of a
 * longer name there, be it a place's, "Ashby Court". */
static gboolean
is_spoken_of(const Reader *reader, const CoterieTagged *one, double chance)
{
    const CoterieCandidate *candidate = &one->candidate;
    const CoterieTerm *term = term_at(reader, candidate->first);

    return candidate->count == 1 && (double)MAX(one->rival, one->ruled_rival) <= chance &&
           !is_head(reader, candidate->first + 1) && is_only_name(term) &&
           (reader->known[term->index] != 0 || has_mailbox(reader, candidate));
}

/* Whether a stretch is of several who are listed: "Bob/Mary", "Susan Brown/FIRM". */
static gboolean
is_list(const CoterieTokens *tokens, const CoterieCandidate *candidate)
{
    for (guint32 i = candidate->first; i < coterie_candidate_end(candidate); i++) {
        if (coterie_tokens_mark_is(tokens, i, ",/&"))
            return TRUE;
    }
    return FALSE;
}

/* The chance of a stretch that has @chance, where the text presents it. */
static double
chance_there(const Reader *reader,
             const CoterieCandidate *candidate,
             double threshold,
             double chance)
{
    if (LEAST * chance < threshold || is_list(reader->tokens, candidate))
        return chance;
    if (is_presented(reader, candidate)) {
        if (candidate->count == 1)
            reader->known[term_at(reader, candidate->first)->index] = 1;
        return MAX(chance, PRESENTED);
    }
    if (LEAST_ADDRESSED * chance >= threshold &&
        coterie_letters_address(reader->tokens, reader->vocabulary, candidate))
        return MAX(chance, IS_SPOKEN_OF);
    return chance;
}

void
coterie_presented_judge(const CoterieTokens *tokens,
                        const CoterieLexicon *lexicon,
                        const CoterieVocabulary *vocabulary,
                        const GArray *tagged,
                        double threshold,
                        double *chances)
{
    g_autoptr(GHashTable) mailboxes = coterie_mailboxes_new(tokens, vocabulary);
    g_autofree guint8 *known = g_new0(guint8, coterie_vocabulary_size(vocabulary) + 1);
    Reader reader = {tokens, lexicon, vocabulary, mailboxes, known};

    for (guint i = 0; i < tagged->len; i++)
        chances[i] = chance_there(
            &reader, &g_array_index(tagged, CoterieTagged, i).candidate, threshold, chances[i]);
    for (guint i = 0; i < tagged->len; i++) {
        if (LEAST * chances[i] >= threshold &&
            is_spoken_of(&reader, &g_array_index(tagged, CoterieTagged, i), chances[i]))
            chances[i] = MAX(chances[i], IS_SPOKEN_OF);
    }
}

/* ------------------------------------------------------------------ where nobody was seen */

/* Marks the words of what is taken. (transfer full) */
static guint8 *
find_taken(const CoterieTokens *tokens, const CoterieJudgement *judgement)
{
    guint8 *taken = coterie_token_set_new(tokens);

    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, i);

        if (judgement->chances[i] >= judgement->threshold)
            coterie_token_set_add(taken, candidate->first, coterie_candidate_end(candidate));
    }
    return taken;
}

/* Whether somebody may be named by @token, which a "/" stands beside. */
static gboolean
may_be_listed(const CoterieTokens *tokens,
              const CoterieVocabulary *vocabulary,
              const guint8 *taken,
              guint32 token)
{
    return token < coterie_tokens_count(tokens) && coterie_tokens_capitalised(tokens, token) &&
           (coterie_token_set_has(taken, token) || is_usual(tokens, vocabulary, token));
}

/* "Ted/Bill". */
static gboolean
is_beside_stroke(const CoterieTokens *tokens,
                 const CoterieVocabulary *vocabulary,
                 const guint8 *taken,
                 guint32 token)
{
    return coterie_tokens_capitalised(tokens, token) &&
           ((coterie_tokens_mark(tokens, token + 1) == '/' &&
             may_be_listed(tokens, vocabulary, taken, token + 2)) ||
            (token > 1 && coterie_tokens_mark(tokens, token - 1) == '/' &&
             may_be_listed(tokens, vocabulary, taken, token - 2)));
}

void
coterie_presented_put(const CoterieTokens *tokens, CoterieJudgement *judgement)
{
    const CoterieVocabulary *vocabulary = judgement->vocabulary;
    g_autofree guint8 *taken = find_taken(tokens, judgement);
    g_autoptr(GArray) names = g_array_new(FALSE, FALSE, sizeof(CoterieCandidate));

    for (guint32 i = 1; i < coterie_tokens_count(tokens); i++) {
        CoterieCandidate name = {.first = i, .count = 1};

        if (is_usual(tokens, vocabulary, i) && !coterie_token_set_has(taken, i) &&
            (coterie_letters_greet(tokens, vocabulary, &name) ||
             coterie_letters_thank(tokens, vocabulary, &name) ||
             is_beside_stroke(tokens, vocabulary, taken, i)))
            g_array_append_val(names, name);
    }
    coterie_judgement_put(judgement, names, PRESENTED);
}
