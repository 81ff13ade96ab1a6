/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a plain text file become a document, tokens, mentions, persons and ties
 * by the real lists (COTERIE_DATA_DIR). Everything found lies in the text, in order, and
 * is somebody's. The text is read twice over, as two documents of a corpus too. */
#include "documents/decode.h"
#include "fuzz.h"
#include "lists.h"
#include "people/references_private.h"

#include <coterie/document.h>
#include <coterie/mentions.h>
#include <coterie/persons.h>
#include <coterie/ties.h>
#include <coterie/tokens.h>

#include <string.h>

static void
check_tokens(const CoterieTokens *tokens, const char *text, gsize length)
{
    guint32 token = 0;
    guint32 at = 0;

    for (guint32 i = 0; i < coterie_tokens_sentence_count(tokens); i++) {
        const CoterieSentence *sentence = coterie_tokens_sentence(tokens, i);

        g_assert_cmpuint(sentence->first, ==, token);
        g_assert_cmpuint(sentence->count, >, 0);
        for (; token < sentence->first + sentence->count; token++) {
            CoterieSpan span = coterie_tokens_get(tokens, token)->span;

            g_assert_cmpuint(span.offset, >=, at);
            g_assert_cmpuint(span.length, >, 0);
            at = coterie_span_end(span);
            g_assert_cmpuint(at, <=, length);
            g_assert_true(g_utf8_validate_len(text + span.offset, span.length, NULL));
        }
        g_assert_cmpuint(coterie_span_end(sentence->span), ==, at);
    }
    g_assert_cmpuint(token, ==, coterie_tokens_count(tokens));
}

static void
check_mentions(const CoterieMentions *mentions)
{
    const CoterieTokens *tokens = coterie_mentions_tokens(mentions);
    guint32 end = 0;

    for (guint32 i = 0; i < coterie_mentions_count(mentions); i++) {
        const CoterieMention *mention = coterie_mentions_get(mentions, i);
        guint32 last = mention->first + mention->count - 1;

        g_assert_cmpuint(mention->count, >, 0);
        g_assert_cmpuint(mention->first, >=, end + mention->title);
        end = last + 1;
        g_assert_cmpuint(coterie_tokens_get(tokens, mention->first)->sentence,
                         ==,
                         coterie_tokens_get(tokens, last)->sentence);
        g_assert_cmpuint(coterie_tokens_get(tokens, last)->kind, ==, COTERIE_TOKEN_WORD);
        g_assert_true(mention->confidence > 0 && mention->confidence <= 1);
    }
}

static void
check_persons(const CoteriePersons *persons)
{
    guint32 places = 0;

    for (guint32 i = 0; i < coterie_persons_count(persons); i++) {
        const CoteriePerson *person = coterie_persons_get(persons, i);
        guint32 count;

        g_assert_cmpuint(strlen(person->name), >, 0);
        g_assert_cmpuint(strlen(person->id), >, 0);
        g_assert_cmpuint(person->mention_count, >, 0);
        g_assert_cmpuint(coterie_persons_place(persons, person->first_mention)->person, ==, i);
        g_assert_nonnull(coterie_persons_aliases(persons, i, &count));
        g_assert_cmpuint(count, >, 0);
        places += person->mention_count;
    }
    g_assert_cmpuint(places, ==, coterie_persons_place_count(persons));
}

static void
check_ties(const CoteriePersons *persons)
{
    g_autoptr(CoterieTies) ties = coterie_ties_new(persons, NULL, NULL, NULL);

    for (guint32 i = 0; i < coterie_ties_count(ties); i++) {
        const CoterieTie *tie = coterie_ties_get(ties, i);

        g_assert_cmpuint(tie->source, <, tie->target);
        g_assert_cmpuint(tie->target, <, coterie_persons_count(persons));
        g_assert_true(tie->weight > 0);
        g_assert_cmpuint(tie->windows, >, 0);
    }
}

/* References stand in the text, in order, and rest on a name of their person; as places they count
 * beside the names. */
static void
check_references(const CoterieMentions *mentions, CoteriePersons *persons)
{
    const CoterieTokens *tokens = coterie_mentions_tokens(mentions);
    g_autoptr(CoterieReferences) references = coterie_references_new(persons, mentions, lexicon());
    guint32 end = 0;

    for (guint32 i = 0; i < coterie_references_count(references); i++) {
        const CoterieReference *at = coterie_references_get(references, i);

        g_assert_cmpuint(at->span.offset, >=, end);
        g_assert_cmpuint(at->span.length, >, 0);
        end = coterie_span_end(at->span);
        g_assert_cmpuint(at->antecedent, <, coterie_persons_place_count(persons));
        g_assert_cmpuint(coterie_persons_place(persons, at->antecedent)->person, ==, at->person);
        g_assert_true(at->confidence > 0 && at->confidence <= 1);
    }
    coterie_references_place(references, tokens, persons);
    g_assert_cmpuint(
        coterie_persons_reference_count(persons), ==, coterie_references_count(references));
}

/* The text as a corpus of two documents. */
static void
check_join(CoteriePersons *persons)
{
    g_autoptr(GPtrArray) documents = g_ptr_array_new();
    g_autoptr(CoteriePersons) joined = NULL;

    g_ptr_array_add(documents, persons);
    g_ptr_array_add(documents, persons);
    joined = coterie_persons_join(documents, lexicon(), NULL);
    check_persons(joined);
    g_assert_cmpuint(
        coterie_persons_place_count(joined), ==, 2 * coterie_persons_place_count(persons));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(GBytes) file = g_bytes_new_static(data, size);
    g_autoptr(CoterieDocument) document = coterie_decode("d", COTERIE_KIND_PLAIN, NULL, file, NULL);
    g_autoptr(CoterieTokens) tokens = NULL;
    g_autoptr(CoterieMentions) mentions = NULL;
    g_autoptr(CoteriePersons) persons = NULL;
    const char *text;
    gsize length;

    if (document == NULL)
        return 0;
    text = coterie_document_text(document, &length);
    tokens = coterie_tokens_new(document, lexicon());
    check_tokens(tokens, text, length);
    mentions = coterie_mentions_new(tokens, lexicon(), NULL, NULL);
    check_mentions(mentions);
    persons = coterie_persons_new(mentions, lexicon());
    g_assert_cmpuint(coterie_persons_place_count(persons), ==, coterie_mentions_count(mentions));
    check_persons(persons);
    check_ties(persons);
    check_references(mentions, persons);
    check_ties(persons);
    check_join(persons);
    return 0;
}
