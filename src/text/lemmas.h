/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_LEMMAS_H
#define COTERIE_TEXT_LEMMAS_H

#include <glib.h>

/* How inflected words become those of a dictionary: data/en/lemmas.tsv. Immutable. */
typedef struct CoterieLemmas CoterieLemmas;

/* (transfer full) */
CoterieLemmas *coterie_lemmas_new(const char *path, GError **error);
void coterie_lemmas_free(CoterieLemmas *lemmas);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieLemmas, coterie_lemmas_free)

/* What the list is made with. (transfer full) */
CoterieLemmas *coterie_lemmas_new_empty(void);
void
coterie_lemmas_add(CoterieLemmas *lemmas, const char *form, const char *word, const char *lemma);

/* Endings with a row are no longer. */
#define COTERIE_LEMMA_ENDING 5

/* Puts what stands for the longest ending with a row, which leaves a letter before it, in its
 * place.
 */
void coterie_lemmas_change_ending(const CoterieLemmas *lemmas, const char *form, GString *lemma);

/* The Penn tag under which rows for words of that tag stand: past tense and past participle are
 * one, comparatives of adverbs and of adjectives. */
const char *coterie_lemmas_form(const char *penn);

/* Puts the lemma of a word of that fine tag into @lemma; of names, numbers and marks the word. */
void coterie_lemmas_find(
    const CoterieLemmas *lemmas, const char *text, gsize length, guint fine_tag, GString *lemma);

#endif
