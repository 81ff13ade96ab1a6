/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints what scripts/train_references.py learns from. For each document a line `# ID`; `n FIRST
 * LAST PERSON` for each name; for each pronoun `p FIRST LAST`, and below it whom it may mean: `c
 * PERSON FIRST LAST SIGN:VALUE...`, with the expression that spoke of him last, PERSON being `-`
 * for one without a name; the last of them is nobody. Then `r FIRST LAST PERSON SIGN CONFIDENCE`
 * for each reference. FIRST and LAST (exclusive) are bytes. Without files it prints the names of
 * the signs, in order. */
#include "people/references_private.h"

#include <coterie/document.h>

#include <stdio.h>

static CoterieSpan
span_of(const CoterieExpressions *expressions, guint32 index)
{
    const CoterieTokens *tokens =
        coterie_mentions_tokens(coterie_expressions_mentions(expressions));
    const CoterieExpression *at = coterie_expressions_get(expressions, index);
    CoterieSpan span = coterie_tokens_get(tokens, at->first)->span;

    span.length =
        coterie_span_end(coterie_tokens_get(tokens, at->first + at->count - 1)->span) - span.offset;
    return span;
}

static void
print_candidate(const CoterieCandidateAntecedent *candidate,
                const CoterieExpressions *expressions,
                const CoterieAntecedents *antecedents)
{
    CoterieSpan span = {0};
    guint32 person = COTERIE_NOBODY;

    if (candidate->entity != COTERIE_NOBODY) {
        const CoterieEntity *entity = coterie_antecedents_entity(antecedents, candidate->entity);

        span = span_of(expressions, entity->last);
        person = entity->person;
    }
    if (person == COTERIE_NOBODY)
        printf("c - %u %u", span.offset, coterie_span_end(span));
    else
        printf("c %u %u %u", person, span.offset, coterie_span_end(span));
    for (guint32 i = 0; i < candidate->count; i++)
        printf(" %u:%.4f", candidate->signs[i].sign, (double)candidate->signs[i].value);
    printf("\n");
}

static void
print_choice(const CoterieChoice *choice,
             const CoterieExpressions *expressions,
             const CoterieAntecedents *antecedents,
             gpointer data)
{
    CoterieSpan span = span_of(expressions, choice->expression);

    (void)data;
    printf("p %u %u\n", span.offset, coterie_span_end(span));
    for (guint32 i = 0; i < choice->count; i++)
        print_candidate(&choice->candidates[i], expressions, antecedents);
}

static void
print_names(const CoteriePersons *persons)
{
    for (guint32 i = 0; i < coterie_persons_place_count(persons); i++) {
        const CoteriePlace *place = coterie_persons_place(persons, i);

        printf("n %u %u %u\n", place->span.offset, coterie_span_end(place->span), place->person);
    }
}

static void
print_references(const CoterieReferences *references)
{
    for (guint32 i = 0; i < coterie_references_count(references); i++) {
        const CoterieReference *at = coterie_references_get(references, i);

        printf("r %u %u %u %s %.4f\n",
               at->span.offset,
               coterie_span_end(at->span),
               at->person,
               coterie_reference_sign_name(at->sign),
               (double)at->confidence);
    }
}

static void
print_document(const CoterieDocument *document, const CoterieLexicon *lexicon)
{
    g_autoptr(CoterieTokens) tokens = coterie_tokens_new(document, lexicon);
    g_autoptr(CoterieMentions) mentions = coterie_mentions_new(tokens, lexicon, NULL, NULL);
    g_autoptr(CoteriePersons) persons = coterie_persons_new(mentions, lexicon);
    g_autoptr(CoterieReferences) references = NULL;

    printf("# %s\n", coterie_document_id(document));
    print_names(persons);
    references = coterie_references_find(persons, mentions, lexicon, print_choice, NULL);
    print_references(references);
}

static gboolean
print_documents(const char *const *paths, GError **error)
{
    g_autofree char *data_dir = coterie_data_dir(NULL);
    g_autoptr(CoterieLexicon) lexicon = coterie_lexicon_new(data_dir, error);
    g_autoptr(CoterieReader) reader = NULL;
    GError *failure = NULL;

    if (lexicon == NULL || (reader = coterie_reader_new(paths, NULL, error)) == NULL)
        return FALSE;
    for (;;) {
        g_autoptr(CoterieDocument) document = coterie_reader_next(reader, &failure);

        if (document == NULL)
            break;
        print_document(document, lexicon);
    }
    if (failure != NULL)
        g_propagate_error(error, failure);
    return failure == NULL;
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;

    if (argc > 1) {
        if (print_documents((const char *const *)argv + 1, &error))
            return 0;
        fprintf(stderr, "coterie-references: %s\n", error->message);
        return 1;
    }
    for (guint i = 0; i < coterie_antecedent_signs(); i++) {
        g_autofree char *name = coterie_antecedent_sign_name(i);

        printf("%s\n", name);
    }
    return 0;
}
