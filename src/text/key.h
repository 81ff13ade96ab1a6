/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_KEY_H
#define COTERIE_TEXT_KEY_H

#include <coterie/tokens.h>

/* A key of a sentence's words if it has 60 characters or more, else 0. Case, accents, marks and
 * line breaks make no difference; different words have different keys but for one chance in 2^64.
 */
guint64 coterie_sentence_key(const CoterieTokens *tokens, guint32 sentence);

#endif
