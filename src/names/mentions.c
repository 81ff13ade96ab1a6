/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a document names a person: wherever a reader has said so (names/claims.c),
 * every candidate that bears a name of which something is decided or the name of a
 * known person, and every other whose chance (names/judgement.c) is good enough. Where
 * the mentions are given beforehand (names/given_claims.c), it is they and no others. */
#include "names/acceptance.h"
#include "names/cast.h"
#include "names/claims.h"
#include "names/corrections_private.h"
#include "names/eponyms.h"
#include "names/firms.h"
#include "names/judgement.h"
#include "names/known_private.h"
#include "names/mentions_private.h"
#include "names/namesakes.h"
#include "names/phrased_titles.h"
#include "names/places.h"
#include "names/works.h"
#include "text/marks.h"

#include <string.h>

/* What is decided of a mention. */
typedef struct {
    guint32 name; /* of the rulings, or COTERIE_NO_RULING */
    gboolean placed;
} Ruling;

struct CoterieMentions {
    const CoterieTokens *tokens;
    const CoterieKnown *known; /* (nullable) */
    CoterieKnown *listed;      /* the same and those of the document's own lists, or NULL */
    CoterieRulings *rulings;   /* or NULL */
    GByteArray *met;           /* or NULL */
    GArray *mentions;          /* of CoterieMention */
    GArray *ruled;             /* of Ruling, one a mention */
};

/* The token after the last mention that was taken; 0 before the first. */
static guint32
end_of_last(const CoterieMentions *mentions)
{
    const CoterieMention *last = NULL;

    if (mentions->mentions->len == 0)
        return 0;
    last = &g_array_index(mentions->mentions, CoterieMention, mentions->mentions->len - 1);
    return last->first + last->count;
}

static void
add(CoterieMentions *mentions, CoterieClaim claim, double confidence)
{
    const CoterieToken *first = coterie_tokens_get(mentions->tokens, claim.first);
    const CoterieToken *last = coterie_tokens_get(mentions->tokens, claim.first + claim.count - 1);
    CoterieMention mention = {
        .span = {first->span.offset, coterie_span_end(last->span) - first->span.offset},
        .first = claim.first,
        .count = claim.count,
        .title = claim.title,
        .confidence = (float)confidence,
        .known = claim.known,
    };
    Ruling ruling = {claim.name, claim.placed};

    /* a title that is claimed as a name is none */
    mention.title = MIN(mention.title, claim.first - end_of_last(mentions));
    g_array_append_val(mentions->mentions, mention);
    g_array_append_val(mentions->ruled, ruling);
    if (claim.name != COTERIE_NO_RULING)
        coterie_rulings_meet(mentions->rulings, claim.name, mentions->met);
}

/* The name of which something is decided that the candidate is, with its title or without. */
static guint32
find_ruled(const CoterieMentions *mentions,
           const CoterieVocabulary *vocabulary,
           const CoterieCandidate *candidate,
           const char *words)
{
    guint32 end = candidate->first + candidate->count;
    g_autofree char *titled = NULL;
    guint32 found;

    if (mentions->rulings == NULL)
        return COTERIE_NO_RULING;
    titled = coterie_vocabulary_words(
        vocabulary, mentions->tokens, coterie_candidate_start(candidate), end);
    found = coterie_rulings_find(mentions->rulings, titled);
    return found != COTERIE_NO_RULING ? found : coterie_rulings_find(mentions->rulings, words);
}

/* Whether the claim is that nobody is named there; it is met so. */
static gboolean
claims_nobody(const CoterieMentions *mentions, const CoterieClaim *claim)
{
    if (claim->name == COTERIE_NO_RULING ||
        !coterie_rulings_name(mentions->rulings, claim->name)->nobody)
        return FALSE;
    coterie_rulings_meet(mentions->rulings, claim->name, mentions->met);
    return TRUE;
}

/* What is decided of a claim that was made without looking: by the name as written, or as a list of
 * persons has it. */
static guint32
ruling_of(const CoterieMentions *mentions, const CoterieClaim *claim, const char *words)
{
    guint32 found;

    if (claim->name != COTERIE_NO_RULING || mentions->rulings == NULL)
        return claim->name;
    found = coterie_rulings_find(mentions->rulings, words);
    if (found != COTERIE_NO_RULING || claim->known == COTERIE_NOBODY)
        return found;
    return coterie_rulings_find_name(mentions->rulings,
                                     coterie_known_name(mentions->known, claim->known));
}

static void
take_claim(CoterieMentions *mentions, const CoterieVocabulary *vocabulary, CoterieClaim claim)
{
    g_autofree char *words = coterie_vocabulary_words(
        vocabulary, mentions->tokens, claim.first, claim.first + claim.count);

    claim.name = ruling_of(mentions, &claim, words);
    if (claims_nobody(mentions, &claim))
        return;
    if (!claim.placed && claim.known == COTERIE_NOBODY && mentions->known != NULL)
        claim.known = coterie_known_find(mentions->known, words);
    add(mentions, claim, 1);
}

/* Whether the word before a candidate may belong to its name: it stands in the same sentence, is no
 * title, and names nobody yet. */
static gboolean
may_begin_earlier(const CoterieMentions *mentions, const CoterieClaim *claim)
{
    const CoterieToken *first = coterie_tokens_get(mentions->tokens, claim->first);
    const CoterieToken *before = NULL;

    if (claim->first == end_of_last(mentions) || claim->title > 0)
        return FALSE;
    before = coterie_tokens_get(mentions->tokens, claim->first - 1);
    return before->kind == COTERIE_TOKEN_WORD && before->sentence == first->sentence;
}

/* Finds the known person of a candidate, by the word before it too: "Old Matthias". */
static void
find_known(const CoterieMentions *mentions,
           const CoterieVocabulary *vocabulary,
           const char *words,
           CoterieClaim *claim)
{
    g_autofree char *longer = NULL;

    claim->known = coterie_known_find(mentions->known, words);
    if (!may_begin_earlier(mentions, claim))
        return;
    longer = coterie_vocabulary_words(
        vocabulary, mentions->tokens, claim->first - 1, claim->first + claim->count);
    if (coterie_known_find(mentions->known, longer) == COTERIE_NOBODY)
        return;
    claim->known = coterie_known_find(mentions->known, longer);
    claim->first--;
    claim->count++;
}

static void
take_candidate(CoterieMentions *mentions,
               const CoterieLexicon *lexicon,
               const CoterieJudgement *judgement,
               guint index,
               const guint8 *nobody)
{
    const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, index);
    g_autofree char *words = coterie_vocabulary_words(judgement->vocabulary,
                                                      mentions->tokens,
                                                      candidate->first,
                                                      candidate->first + candidate->count);
    CoterieClaim claim = {
        .first = candidate->first,
        .count = candidate->count,
        .title = candidate->title,
        .known = COTERIE_NOBODY,
        .name = find_ruled(mentions, judgement->vocabulary, candidate, words),
    };

    if (claims_nobody(mentions, &claim))
        return;
    if (mentions->known != NULL)
        find_known(mentions, judgement->vocabulary, words, &claim);
    if (claim.known != COTERIE_NOBODY || claim.name != COTERIE_NO_RULING)
        add(mentions, claim, 1);
    else if (!coterie_token_set_has(nobody, candidate->first) &&
             coterie_acceptance_has(mentions->tokens, lexicon, judgement, index))
        add(mentions, claim, judgement->chances[index]);
}

/* Takes the claims and, between them, the candidates, in reading order. */
static void
take_all(CoterieMentions *mentions,
         const CoterieJudgement *judgement,
         const CoterieClaims *claims,
         const guint8 *works,
         const CoterieLexicon *lexicon)
{
    g_autofree guint8 *nobody = coterie_eponyms_new(mentions->tokens, lexicon, judgement);
    guint next = 0;

    coterie_firms_add(nobody, mentions->tokens, judgement->vocabulary);
    coterie_namesakes_add(nobody, mentions->tokens, lexicon, judgement);
    for (guint i = 0; i <= judgement->candidates->len; i++) {
        const CoterieCandidate *candidate =
            i < judgement->candidates->len ? coterie_judgement_candidate(judgement, i) : NULL;

        for (; next < claims->claims->len; next++) {
            const CoterieClaim *claim = &g_array_index(claims->claims, CoterieClaim, next);

            if (candidate != NULL && claim->first > candidate->first)
                break;
            if (claim->placed || !coterie_token_set_has(works, claim->first))
                take_claim(mentions, judgement->vocabulary, *claim);
        }
        if (candidate != NULL && !coterie_token_set_has(works, candidate->first) &&
            !coterie_claims_overlap(claims, candidate->first, candidate->count))
            take_candidate(mentions, lexicon, judgement, i, nobody);
    }
}

/* Who is named in a cast list acts nowhere. */
static void
mark_listed(CoterieMentions *mentions, const CoterieCast *cast)
{
    for (guint i = 0; i < mentions->mentions->len; i++) {
        CoterieMention *mention = &g_array_index(mentions->mentions, CoterieMention, i);
        const CoterieSentence *sentence =
            coterie_tokens_sentence_of(mentions->tokens, mention->first);

        if (coterie_cast_has(cast, sentence->paragraph))
            mention->place = COTERIE_PLACE_CAPTION;
    }
}

/* Claims what is decided for the document. */
static void
claim_decided(CoterieMentions *mentions, const CoterieJudgement *judgement, CoterieClaims *claims)
{
    coterie_claims_rule(claims,
                        mentions->tokens,
                        judgement->vocabulary,
                        judgement->candidates,
                        mentions->rulings,
                        mentions->met);
}

/* Takes the claims that stand for mentions given beforehand, in titles of works too. */
static void
take_given(CoterieMentions *mentions,
           const CoterieVocabulary *vocabulary,
           const CoterieLexicon *lexicon,
           const CoterieGivenMentions *given)
{
    g_autoptr(CoterieClaims) claims = coterie_claims_new(mentions->tokens);

    coterie_claims_give(claims, mentions->tokens, lexicon, vocabulary, given);
    for (guint i = 0; i < claims->claims->len; i++)
        take_claim(mentions, vocabulary, g_array_index(claims->claims, CoterieClaim, i));
}

/* A name of which something is decided, or that a known person bears, is not cut in another way. */
static gboolean
is_decided(const CoterieVocabulary *vocabulary, const CoterieCandidate *candidate, gpointer data)
{
    const CoterieMentions *mentions = data;
    g_autofree char *words = NULL;

    if (mentions->rulings == NULL && mentions->known == NULL)
        return FALSE;
    words = coterie_vocabulary_words(
        vocabulary, mentions->tokens, candidate->first, candidate->first + candidate->count);
    return find_ruled(mentions, vocabulary, candidate, words) != COTERIE_NO_RULING ||
           (mentions->known != NULL &&
            coterie_known_find(mentions->known, words) != COTERIE_NOBODY);
}

static CoterieMentions *
mentions_alloc(const CoterieTokens *tokens,
               const CoterieKnown *known,
               const CoterieCorrections *corrections)
{
    const CoterieDocument *document = coterie_tokens_document(tokens);
    CoterieMentions *mentions = g_new0(CoterieMentions, 1);

    mentions->tokens = tokens;
    mentions->known = known;
    mentions->mentions = g_array_new(FALSE, FALSE, sizeof(CoterieMention));
    mentions->ruled = g_array_new(FALSE, FALSE, sizeof(Ruling));
    if (corrections != NULL) {
        mentions->rulings = coterie_corrections_rule(corrections, coterie_document_id(document));
        mentions->met = coterie_rulings_met(mentions->rulings);
    }
    return mentions;
}

CoterieMentions *
coterie_mentions_new_given(const CoterieTokens *tokens,
                           const CoterieLexicon *lexicon,
                           const CoterieKnown *known,
                           const CoterieCorrections *corrections,
                           const CoterieGivenMentions *given)
{
    g_return_val_if_fail(tokens != NULL && lexicon != NULL, NULL);
    CoterieMentions *mentions = mentions_alloc(tokens, known, corrections);
    g_autoptr(CoterieJudgement) judgement =
        coterie_judgement_new(tokens, lexicon, is_decided, mentions);
    g_autofree guint8 *works = coterie_works_new(tokens, judgement->vocabulary);
    g_autoptr(CoterieClaims) claims = coterie_claims_new(tokens);
    g_autoptr(CoterieCast) cast = coterie_cast_new(tokens, lexicon, judgement->vocabulary);

    if (corrections != NULL)
        claim_decided(mentions, judgement, claims);
    if (cast != NULL)
        mentions->known = mentions->listed = coterie_cast_known(cast, known, claims);
    coterie_claims_sort(claims);
    if (given != NULL)
        take_given(mentions, judgement->vocabulary, lexicon, given);
    else
        take_all(mentions, judgement, claims, works, lexicon);
    coterie_phrased_titles_add(mentions->mentions, tokens, judgement->vocabulary, lexicon);
    coterie_places_mark(mentions->mentions, tokens, judgement->vocabulary, works);
    if (cast != NULL)
        mark_listed(mentions, cast);
    return mentions;
}

CoterieMentions *
coterie_mentions_new(const CoterieTokens *tokens,
                     const CoterieLexicon *lexicon,
                     const CoterieKnown *known,
                     const CoterieCorrections *corrections)
{
    return coterie_mentions_new_given(tokens, lexicon, known, corrections, NULL);
}

void
coterie_mentions_sift(CoterieMentions *mentions, double least)
{
    guint kept = 0;

    for (guint i = 0; i < mentions->mentions->len; i++) {
        CoterieMention mention = g_array_index(mentions->mentions, CoterieMention, i);

        if ((double)mention.confidence < least)
            continue;
        g_array_index(mentions->mentions, CoterieMention, kept) = mention;
        g_array_index(mentions->ruled, Ruling, kept++) = g_array_index(mentions->ruled, Ruling, i);
    }
    g_array_set_size(mentions->mentions, kept);
    g_array_set_size(mentions->ruled, kept);
}

const char *
coterie_mention_place_name(CoterieMentionPlace place)
{
    static const char *const names[] = {"text", "quoted", "source", "heading", "caption"};

    g_return_val_if_fail((guint)place < G_N_ELEMENTS(names), NULL);
    return names[place];
}

void
coterie_mentions_free(CoterieMentions *mentions)
{
    if (mentions == NULL)
        return;
    coterie_rulings_unref(mentions->rulings);
    coterie_known_free(mentions->listed);
    g_clear_pointer(&mentions->met, g_byte_array_unref);
    g_array_unref(mentions->mentions);
    g_array_unref(mentions->ruled);
    g_free(mentions);
}

const CoterieTokens *
coterie_mentions_tokens(const CoterieMentions *mentions)
{
    return mentions->tokens;
}

guint32
coterie_mentions_count(const CoterieMentions *mentions)
{
    return mentions->mentions->len;
}

const CoterieMention *
coterie_mentions_get(const CoterieMentions *mentions, guint32 index)
{
    g_return_val_if_fail(index < mentions->mentions->len, NULL);
    return &g_array_index(mentions->mentions, CoterieMention, index);
}

const CoterieRulings *
coterie_mentions_rulings(const CoterieMentions *mentions)
{
    return mentions->rulings;
}

const GByteArray *
coterie_mentions_met(const CoterieMentions *mentions)
{
    return mentions->met;
}

guint32
coterie_mentions_ruled(const CoterieMentions *mentions, guint32 index)
{
    return g_array_index(mentions->ruled, Ruling, index).name;
}

gboolean
coterie_mentions_is_placed(const CoterieMentions *mentions, guint32 index)
{
    return g_array_index(mentions->ruled, Ruling, index).placed;
}

const CoterieKnown *
coterie_mentions_known(const CoterieMentions *mentions)
{
    return mentions->known;
}
