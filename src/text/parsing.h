/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_PARSING_H
#define COTERIE_TEXT_PARSING_H

#include "text/parser_state.h"
#include "text/syntax_model.h"

/* The keys of what tells the next move. Returns how many. */
guint coterie_parsing_keys(const CoterieParserState *state, guint64 *keys);

/* Parses a sentence whose state has begun. */
void coterie_parsing_run(const CoterieWeightTable *weights, CoterieParserState *state);

#endif
