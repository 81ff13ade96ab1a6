/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a document names a person: every candidate that bears the name of a known
 * person, and every other whose chance (names/judgement.c) is good enough. */
#include "names/judgement.h"
#include "names/known_private.h"
#include "names/places.h"
#include "names/works.h"

#include <coterie/mentions.h>

struct CoterieMentions {
    const CoterieTokens *tokens;
    GArray *mentions; /* of CoterieMention */
};

static void
add(CoterieMentions *mentions, const CoterieCandidate *candidate, double confidence, guint32 known)
{
    const CoterieToken *first = coterie_tokens_get(mentions->tokens, candidate->first);
    const CoterieToken *last =
        coterie_tokens_get(mentions->tokens, candidate->first + candidate->count - 1);
    CoterieMention mention = {
        .span = {first->span.offset, coterie_span_end(last->span) - first->span.offset},
        .first = candidate->first,
        .count = candidate->count,
        .title = candidate->title,
        .confidence = (float)confidence,
        .known = known,
    };

    g_array_append_val(mentions->mentions, mention);
}

/* The known person whose name the candidate is, or COTERIE_NOBODY. */
static guint32
find_known(const CoterieKnown *known,
           const CoterieVocabulary *vocabulary,
           const CoterieCandidate *candidate)
{
    g_autoptr(GString) words = g_string_new(NULL);

    for (guint32 i = 0; i < candidate->count; i++) {
        const CoterieTerm *term = coterie_vocabulary_term(vocabulary, candidate->first + i);

        if (i > 0)
            g_string_append_c(words, ' ');
        g_string_append(words, term->folded);
    }
    return coterie_known_find(known, words->str);
}

/* A lone letter, title ("the President") or nationality names nobody, unless the document has it as
 * a family name ("Alexander Pope") or it is a usual first name ("Christian"). */
static gboolean
names_nobody(const CoterieVocabulary *vocabulary, const CoterieCandidate *candidate)
{
    const CoterieTerm *term = coterie_vocabulary_term(vocabulary, candidate->first);
    gboolean title = term->title != NULL && !term->title->after;
    gboolean people = (term->known->flags & COTERIE_WORD_DEMONYM) != 0;

    if (candidate->count > 1 || candidate->title > 0)
        return FALSE;
    return term->folded[1] == '\0' ||
           ((title || people) && term->known->given < 5 && term->judged_family == 0);
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

/* After a title a third of the usual chance is enough. */
static gboolean
is_taken(const CoterieJudgement *judgement, const CoterieCandidate *candidate, double chance)
{
    if (names_nobody(judgement->vocabulary, candidate))
        return FALSE;
    return chance >= judgement->threshold ||
           (is_titled(judgement->vocabulary, candidate) && 3 * chance >= judgement->threshold);
}

CoterieMentions *
coterie_mentions_new(const CoterieTokens *tokens,
                     const CoterieLexicon *lexicon,
                     const CoterieKnown *known)
{
    g_return_val_if_fail(tokens != NULL && lexicon != NULL, NULL);
    g_autoptr(CoterieJudgement) judgement = coterie_judgement_new(tokens, lexicon, NULL, NULL);
    g_autofree guint8 *works = coterie_works_new(tokens, judgement->vocabulary);
    CoterieMentions *mentions = g_new0(CoterieMentions, 1);

    mentions->tokens = tokens;
    mentions->mentions = g_array_new(FALSE, FALSE, sizeof(CoterieMention));
    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate =
            &g_array_index(judgement->candidates, CoterieCandidate, i);
        guint32 person;

        if (coterie_works_has(works, candidate->first))
            continue;
        person =
            known != NULL ? find_known(known, judgement->vocabulary, candidate) : COTERIE_NOBODY;

        if (person != COTERIE_NOBODY)
            add(mentions, candidate, 1, person);
        else if (is_taken(judgement, candidate, judgement->chances[i]))
            add(mentions, candidate, judgement->chances[i], COTERIE_NOBODY);
    }
    coterie_places_mark(mentions->mentions, tokens, judgement->vocabulary, works);
    return mentions;
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
    g_array_unref(mentions->mentions);
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
