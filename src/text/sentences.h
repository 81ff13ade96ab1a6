/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_SENTENCES_H
#define COTERIE_TEXT_SENTENCES_H

#include <coterie/lexicon.h>
#include <coterie/tokens.h>

/* Parts the @tokens of one paragraph, from @first to the last, into sentences: appends them to
 * @sentences (of CoterieSentence) and fills each token's sentence and STARTS_SENTENCE. */
void coterie_sentences_append(GArray *sentences,
                              const char *text,
                              const CoterieLexicon *lexicon,
                              GArray *tokens,
                              guint first,
                              guint32 paragraph);

#endif
