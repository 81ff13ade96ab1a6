/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TRAIN_LEMMA_ROWS_H
#define COTERIE_TRAIN_LEMMA_ROWS_H

#include "train/treebank.h"

/* The text of data/en/lemmas.tsv, learned from annotated words and the list of irregular verbs at
 * that path. (transfer full) */
char *lemma_rows_write(const Treebank *treebank, const char *irregular_verbs, GError **error);

#endif
