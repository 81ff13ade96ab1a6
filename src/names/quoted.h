/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_QUOTED_H
#define COTERIE_NAMES_QUOTED_H

#include "names/token_set.h"

/* The tokens that stand within quotation marks. (transfer full) */
guint8 *coterie_quoted_new(const CoterieTokens *tokens);

#endif
