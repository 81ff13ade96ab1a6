/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_KEY_H
#define COTERIE_TEXT_KEY_H

#include <coterie/tokens.h>

/* The hash of no bytes. */
#define COTERIE_HASH_START G_GUINT64_CONSTANT(0xcbf29ce484222325)

/* FNV-1a (Fowler, Noll and Vo 1991), going on from @hash. */
static inline guint64
coterie_hash_bytes(guint64 hash, const char *bytes, gsize length)
{
    for (gsize i = 0; i < length; i++)
        hash = (hash ^ (guint8)bytes[i]) * G_GUINT64_CONSTANT(0x100000001b3);
    return hash;
}

/* A key of a sentence's words if it has 60 characters or more, else 0. Case, accents, marks and
 * line breaks make no difference; different words have different keys but for one chance in 2^64.
 */
guint64 coterie_sentence_key(const CoterieTokens *tokens, guint32 sentence);

#endif
