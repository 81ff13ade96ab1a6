/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is quoted on whom: the speaker of a quotation, or the author of what stands below a source
 * line, portrays those who act in his words. Whom he only mentions he does not portray. */
#include "ties/portrayals.h"

#include "people/speakers.h"

/* A quotation of fewer tokens is a remark. */
#define FEWEST_TOKENS 16
/* One of fewer speaks of somebody only if it names him: "He?" in a conversation portrays nobody. */
#define FEWEST_WITHOUT_NAME 40

typedef struct {
    guint role;
    const CoterieTokens *tokens;
    const CoterieMentions *mentions;
    const CoteriePersons *persons;
    const CoterieReferences *references;
    const CoterieExpressions *expressions;
    GArray *roles;
    GHashTable *told; /* speaker and portrayed, in one number */
} Portrayer;

/* Somebody with the place that names him. */
typedef struct {
    guint32 place;
    CoterieSpan span;
} Meant;

static gboolean
find_place(const Portrayer *portrayer, CoterieSpan span, Meant *meant)
{
    guint32 low = 0;
    guint32 high = coterie_persons_place_count(portrayer->persons);

    while (low < high) {
        guint32 middle = low + (high - low) / 2;

        if (coterie_persons_place(portrayer->persons, middle)->span.offset < span.offset)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == coterie_persons_place_count(portrayer->persons) ||
        coterie_persons_place(portrayer->persons, low)->span.offset != span.offset)
        return FALSE;
    *meant = (Meant){low, span};
    return TRUE;
}

static gboolean
find_reference(const Portrayer *portrayer, guint32 token, Meant *meant)
{
    guint32 low = 0;
    guint32 high = coterie_references_count(portrayer->references);

    while (low < high) {
        guint32 middle = low + (high - low) / 2;

        if (coterie_references_get(portrayer->references, middle)->token < token)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == coterie_references_count(portrayer->references) ||
        coterie_references_get(portrayer->references, low)->token != token)
        return FALSE;
    *meant = (Meant){
        coterie_references_get(portrayer->references, low)->antecedent,
        coterie_references_get(portrayer->references, low)->span,
    };
    return TRUE;
}

/* Who is meant by an expression; FALSE if that is not known. */
static gboolean
find_meant(const Portrayer *portrayer, const CoterieExpression *expression, Meant *meant)
{
    if (expression->mention == COTERIE_NOBODY)
        return find_reference(portrayer, expression->first, meant);
    return find_place(
        portrayer, coterie_mentions_get(portrayer->mentions, expression->mention)->span, meant);
}

static void
add(Portrayer *portrayer, const Meant *speaker, const Meant *portrayed, guint32 token)
{
    guint32 one = coterie_persons_place(portrayer->persons, speaker->place)->person;
    guint32 other = coterie_persons_place(portrayer->persons, portrayed->place)->person;
    guint32 sentence = coterie_tokens_get(portrayer->tokens, token)->sentence;
    gint64 *key = g_new(gint64, 1);
    const CoterieRole role = {
        .role = (guint16)portrayer->role,
        .assertion = COTERIE_ASSERTED,
        .source = speaker->place,
        .target = portrayed->place,
        .source_span = speaker->span,
        .target_span = portrayed->span,
        .cue = portrayed->span,
        .sentence = coterie_tokens_sentence(portrayer->tokens, sentence)->span,
    };

    *key = (gint64)((guint64)one << 32 | other);
    if (one != other && g_hash_table_add(portrayer->told, key))
        g_array_append_val(portrayer->roles, role);
    else if (one == other)
        g_free(key);
}

/* "The leader was PETROV": a name behind the verb says who the sentence is about. */
static gboolean
is_predicate(const Portrayer *portrayer, const CoterieExpression *at)
{
    guint32 first;

    if (at->kind != COTERIE_EXPRESSION_NAME)
        return FALSE;
    first = at->first - coterie_mentions_get(portrayer->mentions, at->mention)->title;
    return first > 0 && (coterie_expressions_grammar(portrayer->expressions, first - 1) &
                         COTERIE_GRAMMAR_COPULA) != 0;
}

static void
read_quotation(Portrayer *portrayer, const CoterieQuotation *quotation)
{
    const CoterieExpressions *expressions = portrayer->expressions;
    Meant speaker;

    if (quotation->speaker == COTERIE_NOBODY || quotation->end - quotation->first < FEWEST_TOKENS ||
        !find_meant(portrayer, coterie_expressions_get(expressions, quotation->speaker), &speaker))
        return;
    for (guint32 i = coterie_expressions_from(expressions, quotation->first);
         i < coterie_expressions_count(expressions);
         i++) {
        const CoterieExpression *at = coterie_expressions_get(expressions, i);
        Meant portrayed;

        if (at->first >= quotation->end)
            break;
        if ((at->kind == COTERIE_EXPRESSION_NAME ||
             quotation->end - quotation->first >= FEWEST_WITHOUT_NAME) &&
            (at->part == COTERIE_PART_SUBJECT || is_predicate(portrayer, at)) &&
            at->kind != COTERIE_EXPRESSION_FIRST && find_meant(portrayer, at, &portrayed))
            add(portrayer, &speaker, &portrayed, at->first);
    }
}

void
coterie_portrayals_find(guint role,
                        const CoterieMentions *mentions,
                        const CoteriePersons *persons,
                        const CoterieReferences *references,
                        const CoterieLexicon *lexicon,
                        GArray *roles)
{
    g_autoptr(CoterieExpressions) expressions = coterie_expressions_new(mentions, lexicon);
    g_autoptr(CoterieSpeakers) speakers = coterie_speakers_new(expressions);
    g_autoptr(GHashTable) told = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    Portrayer portrayer = {
        .role = role,
        .tokens = coterie_mentions_tokens(mentions),
        .mentions = mentions,
        .persons = persons,
        .references = references,
        .expressions = expressions,
        .roles = roles,
        .told = told,
    };

    for (guint32 i = 0; i < coterie_speakers_count(speakers); i++)
        read_quotation(&portrayer, coterie_speakers_get(speakers, i));
}
