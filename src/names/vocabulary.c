/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a document, each looked up in the lists once. Tokens become small
 * numbers; everything that names are recognised by is counted per word. The raw
 * bytes are hashed as they stand, so "Trotsky" and "TROTSKY" are first two
 * spellings and then, folded, one term. */
#include "names/vocabulary.h"

#include "text/fold.h"
#include "text/marks.h"

#include <string.h>

/* A stretch of bytes as a hash key. */
typedef struct {
    const char *text;
    guint32 length;
} Slice;

struct CoterieVocabulary {
    gboolean narrative;
    guint32 *term_of; /* for each token its term */
    GPtrArray *terms; /* of CoterieTerm */
    GStringChunk *strings;
};

static guint
slice_hash(gconstpointer key)
{
    const Slice *slice = key;
    guint32 hash = 2166136261u;

    for (guint32 i = 0; i < slice->length; i++)
        hash = (hash ^ (guchar)slice->text[i]) * 16777619u;
    return hash;
}

static gboolean
slice_equal(gconstpointer one, gconstpointer other)
{
    const Slice *a = one;
    const Slice *b = other;

    return a->length == b->length && memcmp(a->text, b->text, a->length) == 0;
}

static CoterieTerm *
term_new(CoterieVocabulary *vocabulary, const CoterieLexicon *lexicon, const char *folded)
{
    CoterieTerm *term = g_new0(CoterieTerm, 1);
    gsize length = strlen(folded);
    g_autofree char *bare =
        length > 0 && folded[length - 1] == '.' ? g_strndup(folded, length - 1) : g_strdup(folded);

    term->index = vocabulary->terms->len;
    term->folded = g_string_chunk_insert(vocabulary->strings, bare);
    term->known = coterie_lexicon_word(lexicon, bare);
    term->title = coterie_lexicon_title(lexicon, bare);
    term->surname_ending = coterie_lexicon_surname_ending(lexicon, bare, &term->feminine);
    term->patronymic = coterie_lexicon_patronymic(lexicon, bare);
    g_ptr_array_add(vocabulary->terms, term);
    return term;
}

gboolean
coterie_term_is_gendered_pronoun(const CoterieTerm *term)
{
    return (term->known->flags & COTERIE_WORD_PRONOUN) != 0 &&
           (term->known->flags & (COTERIE_WORD_MALE | COTERIE_WORD_FEMALE)) != 0;
}

CoterieVocabulary *
coterie_vocabulary_new(const CoterieTokens *tokens, const CoterieLexicon *lexicon)
{
    CoterieVocabulary *vocabulary = g_new0(CoterieVocabulary, 1);
    g_autoptr(GHashTable) spelled = g_hash_table_new_full(slice_hash, slice_equal, g_free, NULL);
    g_autoptr(GHashTable) folded = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GString) fold = g_string_new(NULL);
    const char *text = coterie_document_text(coterie_tokens_document(tokens), NULL);
    guint32 count = coterie_tokens_count(tokens);
    guint32 words = 0;
    guint32 pronouns = 0;

    vocabulary->term_of = g_new(guint32, count + 1);
    vocabulary->terms = g_ptr_array_new_with_free_func(g_free);
    vocabulary->strings = g_string_chunk_new(1 << 14);
    for (guint32 i = 0; i < count; i++) {
        const CoterieToken *token = coterie_tokens_get(tokens, i);
        Slice slice = {text + token->span.offset, token->span.length};
        gpointer known; /* index of the term, plus 1 */

        known = g_hash_table_lookup(spelled, &slice);
        if (known == NULL) {
            g_string_truncate(fold, 0);
            coterie_fold(fold, slice.text, slice.length);
            known = g_hash_table_lookup(folded, fold->str);
            if (known == NULL) {
                g_autofree char *key = g_strdup(fold->str);

                term_new(vocabulary, lexicon, key);
                known = GUINT_TO_POINTER(vocabulary->terms->len);
                g_hash_table_insert(folded, g_string_chunk_insert(vocabulary->strings, key), known);
            }
            g_hash_table_insert(spelled, g_memdup2(&slice, sizeof slice), known);
        }
        vocabulary->term_of[i] = GPOINTER_TO_UINT(known) - 1;
        if (token->kind == COTERIE_TOKEN_WORD) {
            words++;
            pronouns +=
                coterie_term_is_gendered_pronoun(coterie_vocabulary_term(vocabulary, i)) ? 1 : 0;
        }
    }
    vocabulary->narrative = pronouns * 80 > words;
    return vocabulary;
}

void
coterie_vocabulary_free(CoterieVocabulary *vocabulary)
{
    if (vocabulary == NULL)
        return;
    g_free(vocabulary->term_of);
    g_ptr_array_unref(vocabulary->terms);
    g_string_chunk_free(vocabulary->strings);
    g_free(vocabulary);
}

guint32
coterie_vocabulary_size(const CoterieVocabulary *vocabulary)
{
    return vocabulary->terms->len;
}

CoterieTerm *
coterie_vocabulary_term(const CoterieVocabulary *vocabulary, guint32 token)
{
    return g_ptr_array_index(vocabulary->terms, vocabulary->term_of[token]);
}

gboolean
coterie_vocabulary_is_narrative(const CoterieVocabulary *vocabulary)
{
    return vocabulary->narrative;
}

char *
coterie_vocabulary_words(const CoterieVocabulary *vocabulary,
                         const CoterieTokens *tokens,
                         guint32 first,
                         guint32 end)
{
    GString *words = g_string_new(NULL);

    for (guint32 i = first; i < end; i++) {
        if (coterie_tokens_mark(tokens, i) == '@')
            break;
        if (coterie_tokens_get(tokens, i)->kind == COTERIE_TOKEN_MARK)
            continue;
        if (words->len > 0)
            g_string_append_c(words, ' ');
        g_string_append(words, coterie_vocabulary_term(vocabulary, i)->folded);
    }
    return g_string_free(words, FALSE);
}
