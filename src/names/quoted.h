/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_QUOTED_H
#define COTERIE_NAMES_QUOTED_H

#include <coterie/tokens.h>

/* Which tokens stand within quotation marks, a bit each. (transfer full) */
guint8 *coterie_quoted_new(const CoterieTokens *tokens);

/* Whether @token is one of them. */
static inline gboolean
coterie_quoted_has(const guint8 *quoted, guint32 token)
{
    return (quoted[token / 8] >> (token % 8)) & 1;
}

#endif
