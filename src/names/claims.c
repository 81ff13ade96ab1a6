/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a reader says that a person is named. "mention" gives a form and the words
 * around it: both are looked for in the text, folded and with all white space alike,
 * and the tokens under the form are the mention. Other decisions give names: where the
 * words of one stand in a row, the last with a capital, the candidate is cut to them, but
 * none that reaches further ("Koba" is not in "Koba Street"). Of a single word only
 * "person" makes a mention where no candidate was seen.
 *
 * Weak spot: a form that crosses the end of a sentence is no mention. */
#include "names/claims.h"

#include "text/fold.h"

#include <coterie/mentions.h>

#include <string.h>

static gboolean
is_word(const CoterieTokens *tokens, guint32 token)
{
    return coterie_tokens_get(tokens, token)->kind == COTERIE_TOKEN_WORD;
}

CoterieClaim
coterie_claim_of(const CoterieTokens *tokens, guint32 first, guint32 end)
{
    CoterieClaim claim = {.known = COTERIE_NOBODY, .name = COTERIE_NO_RULING};

    while (first < end && !is_word(tokens, first))
        first++;
    while (first < end && !is_word(tokens, end - 1))
        end--;
    claim.first = first;
    claim.count = end - first;
    return claim;
}

CoterieClaims *
coterie_claims_new(const CoterieTokens *tokens)
{
    CoterieClaims *claims = g_new0(CoterieClaims, 1);

    claims->claims = g_array_new(FALSE, FALSE, sizeof(CoterieClaim));
    claims->taken = coterie_token_set_new(tokens);
    return claims;
}

void
coterie_claims_free(CoterieClaims *claims)
{
    if (claims == NULL)
        return;
    g_array_unref(claims->claims);
    g_free(claims->taken);
    g_free(claims);
}

gboolean
coterie_claims_overlap(const CoterieClaims *claims, guint32 first, guint32 count)
{
    return coterie_token_set_meets(claims->taken, first, first + count);
}

gboolean
coterie_claims_add(CoterieClaims *claims, CoterieClaim claim)
{
    if (coterie_claims_overlap(claims, claim.first, claim.count))
        return FALSE;
    coterie_token_set_add(claims->taken, claim.first, claim.first + claim.count);
    g_array_append_val(claims->claims, claim);
    return TRUE;
}

static gint
compare_claims(gconstpointer a, gconstpointer b)
{
    const CoterieClaim *one = a;
    const CoterieClaim *other = b;

    return one->first < other->first ? -1 : one->first > other->first;
}

void
coterie_claims_sort(CoterieClaims *claims)
{
    g_array_sort(claims->claims, compare_claims);
}

/* ------------------------------------------------------------------ mentions in their context */

/* A text without the differences that do not matter, and where each byte comes from. */
typedef struct {
    GString *text;
    GArray *origins; /* (nullable): of guint32 */
} Flat;

static void
flat_clear(Flat *flat)
{
    g_string_free(flat->text, TRUE);
    g_clear_pointer(&flat->origins, g_array_unref);
}

/* clang-format off */
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Flat, flat_clear)
/* clang-format on */

/* Folds a text; white space of any length is one space, at the ends none. */
static Flat
flatten(const char *text, gsize length, gboolean with_origins)
{
    Flat flat = {.text = g_string_new(NULL)};
    const char *end = text + length;
    gboolean space = FALSE;

    if (with_origins)
        flat.origins = g_array_new(FALSE, FALSE, sizeof(guint32));
    for (const char *at = text; at < end; at = g_utf8_next_char(at)) {
        guint32 origin = (guint32)(at - text);

        if (g_unichar_isspace(g_utf8_get_char(at))) {
            space = flat.text->len > 0;
            continue;
        }
        if (space)
            g_string_append_c(flat.text, ' ');
        space = FALSE;
        coterie_fold(flat.text, at, (gsize)(g_utf8_next_char(at) - at));
        while (with_origins && flat.origins->len < flat.text->len)
            g_array_append_val(flat.origins, origin);
    }
    return flat;
}

static gboolean
is_letter(char c)
{
    return g_ascii_isalnum(c) || (guchar)c >= 0x80;
}

/* Where @form stands in @context, as words of its own if it does so anywhere; NULL if nowhere. */
static const char *
find_form(const char *context, const char *form)
{
    gsize length = strlen(form);
    const char *first = strstr(context, form);

    for (const char *at = first; length > 0 && at != NULL; at = strstr(at + 1, form)) {
        if ((at == context || !is_letter(at[-1])) && !is_letter(at[length]))
            return at;
    }
    return first;
}

/* The first token that ends behind the byte @offset. */
static guint32
token_behind(const CoterieTokens *tokens, guint32 offset)
{
    guint32 low = 0;
    guint32 high = coterie_tokens_count(tokens);

    while (low < high) {
        guint32 middle = low + (high - low) / 2;

        if (coterie_span_end(coterie_tokens_get(tokens, middle)->span) > offset)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* The claim of the words from byte @from up to the one that @last is in; it has no tokens where
 * there are none, or not of one sentence. */
static CoterieClaim
claim_at(const CoterieTokens *tokens, guint32 from, guint32 last, guint32 name)
{
    guint32 end = MIN(token_behind(tokens, last) + 1, coterie_tokens_count(tokens));
    CoterieClaim claim = coterie_claim_of(tokens, token_behind(tokens, from), end);

    claim.name = name;
    claim.placed = TRUE;
    if (claim.count > 0 && coterie_tokens_get(tokens, claim.first)->sentence !=
                               coterie_tokens_get(tokens, claim.first + claim.count - 1)->sentence)
        claim.count = 0;
    return claim;
}

/* Claims the form of @decision wherever its context stands. Returns whether it does anywhere. */
static gboolean
claim_mentions(CoterieClaims *claims,
               const CoterieTokens *tokens,
               const Flat *text,
               const CoterieDecision *decision,
               guint32 name)
{
    g_auto(Flat) form = flatten(decision->part[0], strlen(decision->part[0]), FALSE);
    g_auto(Flat) context = flatten(decision->part[1], strlen(decision->part[1]), FALSE);
    const char *inside = find_form(context.text->str, form.text->str);
    gboolean found = FALSE;

    if (inside == NULL || form.text->len == 0)
        return FALSE;
    for (const char *at = strstr(text->text->str, context.text->str); at != NULL;
         at = strstr(at + 1, context.text->str)) {
        gsize from = (gsize)(at - text->text->str) + (gsize)(inside - context.text->str);
        CoterieClaim claim =
            claim_at(tokens,
                     g_array_index(text->origins, guint32, from),
                     g_array_index(text->origins, guint32, from + form.text->len - 1),
                     name);

        if (claim.count > 0)
            found |= coterie_claims_add(claims, claim);
    }
    return found;
}

static void
claim_contexts(CoterieClaims *claims,
               const CoterieTokens *tokens,
               const CoterieRulings *rulings,
               GByteArray *met)
{
    const GArray *mentions = coterie_rulings_mentions(rulings);
    gsize length;
    const char *bytes = coterie_document_text(coterie_tokens_document(tokens), &length);
    g_auto(Flat) text = flatten(bytes, mentions->len > 0 ? length : 0, TRUE);

    for (guint i = 0; i < mentions->len; i++) {
        guint32 index = g_array_index(mentions, guint32, i);
        const CoterieDecision *decision = coterie_rulings_decision(rulings, index);
        guint32 name = coterie_rulings_find(rulings, decision->words[2]);

        if (claim_mentions(claims, tokens, &text, decision, name))
            met->data[index] |= 1u << 1;
    }
}

/* ------------------------------------------------------------------ names that are sought */

/* The last candidate that begins at or before @token and reaches it, or NULL. */
static const CoterieCandidate *
candidate_at(const GArray *candidates, guint32 token)
{
    guint low = 0;
    guint high = candidates->len;
    const CoterieCandidate *found;

    while (low < high) {
        guint middle = low + (high - low) / 2;

        if (g_array_index(candidates, CoterieCandidate, middle).first <= token)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return NULL;
    found = &g_array_index(candidates, CoterieCandidate, low - 1);
    return found->first + found->count > token ? found : NULL;
}

/* The number of tokens from @first on that are the words of @name, the last with a capital; 0 if
 * they are not. */
static guint32
tokens_of_name(const CoterieTokens *tokens,
               const CoterieVocabulary *vocabulary,
               guint32 first,
               const char *name)
{
    guint32 sentence = coterie_tokens_get(tokens, first)->sentence;
    g_auto(GStrv) words = g_strsplit(name, " ", -1);
    guint32 count = g_strv_length(words);
    guint32 last = first + count - 1;

    if (last >= coterie_tokens_count(tokens) ||
        coterie_tokens_get(tokens, last)->sentence != sentence ||
        (coterie_tokens_get(tokens, last)->flags & COTERIE_TOKEN_CAPITALISED) == 0)
        return 0;
    for (guint32 i = 0; i < count; i++) {
        if (!is_word(tokens, first + i) ||
            !g_str_equal(coterie_vocabulary_term(vocabulary, first + i)->folded, words[i]))
            return 0;
    }
    return count;
}

/* The claim of a name at @first, cut as the candidate is cut that is the same with its title; it
 * has no tokens where a candidate reaches further. */
static CoterieClaim
claim_of_name(const GArray *candidates, guint32 first, guint32 count, guint32 name)
{
    CoterieClaim claim = {.first = first, .count = count, .known = COTERIE_NOBODY, .name = name};
    const CoterieCandidate *front = candidate_at(candidates, first);
    const CoterieCandidate *back = candidate_at(candidates, first + count - 1);

    if ((front != NULL && front->first < first) ||
        (back != NULL && back->first + back->count > first + count))
        claim.count = 0;
    else if (back != NULL && back->first - back->title == first) {
        claim.first = back->first;
        claim.count = back->count;
        claim.title = back->title;
    } else if (front != NULL && front->count == count) {
        claim.title = front->title;
    }
    return claim;
}

/* Names by their first words: word -> GArray of guint32. */
static GHashTable *
sought_by_word(const CoterieRulings *rulings)
{
    GHashTable *by_word =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);

    for (guint32 i = 0; i < coterie_rulings_count(rulings); i++) {
        const CoterieRuledName *name = coterie_rulings_name(rulings, i);
        g_autofree char *word = g_strndup(name->words, strcspn(name->words, " "));
        GArray *names = g_hash_table_lookup(by_word, word);

        if (!name->sought)
            continue;
        if (names == NULL) {
            names = g_array_new(FALSE, FALSE, sizeof(guint32));
            g_hash_table_insert(by_word, g_steal_pointer(&word), names);
        }
        g_array_append_val(names, i);
    }
    return by_word;
}

static void
claim_sought(CoterieClaims *claims,
             const CoterieTokens *tokens,
             const CoterieVocabulary *vocabulary,
             const GArray *candidates,
             const CoterieRulings *rulings)
{
    g_autoptr(GHashTable) by_word = sought_by_word(rulings);

    for (guint32 i = 0; g_hash_table_size(by_word) > 0 && i < coterie_tokens_count(tokens); i++) {
        const char *word = coterie_vocabulary_term(vocabulary, i)->folded;
        const GArray *names = g_hash_table_lookup(by_word, word);
        CoterieClaim best = {0};

        for (guint j = 0; names != NULL && j < names->len; j++) {
            guint32 name = g_array_index(names, guint32, j);
            guint32 count =
                tokens_of_name(tokens, vocabulary, i, coterie_rulings_name(rulings, name)->words);
            CoterieClaim claim = {0};

            if (count > 0)
                claim = claim_of_name(candidates, i, count, name);
            if (claim.count + claim.title > best.count + best.title)
                best = claim;
        }
        if (best.count > 0)
            coterie_claims_add(claims, best);
    }
}

void
coterie_claims_rule(CoterieClaims *claims,
                    const CoterieTokens *tokens,
                    const CoterieVocabulary *vocabulary,
                    const GArray *candidates,
                    const CoterieRulings *rulings,
                    GByteArray *met)
{
    claim_contexts(claims, tokens, rulings, met);
    claim_sought(claims, tokens, vocabulary, candidates, rulings);
}
