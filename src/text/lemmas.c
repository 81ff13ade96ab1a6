/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lemmas: an inflected word with its tag goes in, the word of the dictionary comes out. A row of
 * the list is of a whole word ("went") or of an ending ("-ied"), for one form (past, plural ...),
 * with what stands in its place. The whole word is looked for first, then its endings, the longest
 * first; a word without a row is its own lemma.
 *
 * Weak spot: endings that a rare verb shares with none that was seen. */
#include "text/lemmas.h"

#include "base/rows.h"
#include "text/fold.h"
#include "text/grammar.h"

#include <string.h>

struct CoterieLemmas {
    GHashTable *rows; /* form, tab, word or ending -> lemma or what stands for the ending */
};

CoterieLemmas *
coterie_lemmas_new_empty(void)
{
    CoterieLemmas *lemmas = g_new0(CoterieLemmas, 1);

    lemmas->rows = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return lemmas;
}

void
coterie_lemmas_add(CoterieLemmas *lemmas, const char *form, const char *word, const char *lemma)
{
    g_hash_table_insert(lemmas->rows, g_strconcat(form, "\t", word, NULL), g_strdup(lemma));
}

static gboolean
take(const CoterieRow *row, gpointer data, GError **error)
{
    if (row->count < 2 || row->field[1][0] == '\0')
        return coterie_row_fail(error, "'%s' has no form", row->field[0]);
    if (row->field[0][0] != '-' && row->field[2][0] == '\0')
        return coterie_row_fail(error, "'%s' has no lemma", row->field[0]);
    coterie_lemmas_add(data, row->field[1], row->field[0], row->field[2]);
    return TRUE;
}

CoterieLemmas *
coterie_lemmas_new(const char *path, GError **error)
{
    g_autoptr(CoterieLemmas) lemmas = coterie_lemmas_new_empty();

    if (!coterie_rows_read(path, take, lemmas, error))
        return NULL;
    return g_steal_pointer(&lemmas);
}

void
coterie_lemmas_free(CoterieLemmas *lemmas)
{
    if (lemmas == NULL)
        return;
    g_hash_table_unref(lemmas->rows);
    g_free(lemmas);
}

const char *
coterie_lemmas_form(const char *penn)
{
    static const char *const same[][2] = {
        {"VBN", "VBD"}, {"VBP", "VB"}, {"RBR", "JJR"}, {"RBS", "JJS"}};

    for (gsize i = 0; i < G_N_ELEMENTS(same); i++) {
        if (g_str_equal(same[i][0], penn))
            return same[i][1];
    }
    return penn;
}

static gboolean
is_inflected(CoterieTag tag)
{
    return tag != COTERIE_TAG_PROPN && tag != COTERIE_TAG_NUM && tag != COTERIE_TAG_PUNCT &&
           tag != COTERIE_TAG_SYM && tag != COTERIE_TAG_X;
}

void
coterie_lemmas_change_ending(const CoterieLemmas *lemmas, const char *form, GString *lemma)
{
    g_autoptr(GString) key = g_string_new(NULL);

    for (gsize size = MIN(COTERIE_LEMMA_ENDING, MAX(lemma->len, 1) - 1); size > 0; size--) {
        const char *change;

        g_string_printf(key, "%s\t-%s", form, lemma->str + lemma->len - size);
        change = g_hash_table_lookup(lemmas->rows, key->str);
        if (change != NULL) {
            g_string_truncate(lemma, lemma->len - size);
            g_string_append(lemma, change);
            return;
        }
    }
}

void
coterie_lemmas_find(
    const CoterieLemmas *lemmas, const char *text, gsize length, guint fine_tag, GString *lemma)
{
    const CoterieFineTag *tag = coterie_fine_tag(fine_tag);
    const char *form = coterie_lemmas_form(tag->penn);
    g_autofree char *key = NULL;
    const char *whole;

    g_string_truncate(lemma, 0);
    if (!is_inflected(tag->tag)) {
        g_string_append_len(lemma, text, (gssize)length);
        return;
    }
    coterie_fold(lemma, text, length);
    key = g_strconcat(form, "\t", lemma->str, NULL);
    whole = g_hash_table_lookup(lemmas->rows, key);
    if (whole != NULL)
        g_string_assign(lemma, whole);
    else
        coterie_lemmas_change_ending(lemmas, form, lemma);
}
