/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_MAILBOXES_H
#define COTERIE_NAMES_MAILBOXES_H

#include "names/candidates.h"

/* The names before the "@" in the addresses of mail of a document, and their words: "anna lund",
 * "anna", "lund" of "anna.lund@example.org". (transfer full) (element-type utf8) */
GHashTable *coterie_mailboxes_new(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary);

#endif
