/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_PARSER_STATE_H
#define COTERIE_TEXT_PARSER_STATE_H

#include "text/forms.h"
#include "text/grammar.h"

/* What the parser can do next with the word on top of the stack: put the next word on it, make it
 * depend on the next word, or on the one below it. */
typedef enum {
    COTERIE_MOVE_SHIFT,
    COTERIE_MOVE_LEFT,
    COTERIE_MOVE_RIGHT,
} CoterieMove;

/* A class of the parser: shift, or a move with a relation. */
#define COTERIE_MOVES (1 + 2 * COTERIE_RELATIONS)

static inline CoterieMove
coterie_move_of(guint class)
{
    return class == 0 ? COTERIE_MOVE_SHIFT
                      : (class <= COTERIE_RELATIONS ? COTERIE_MOVE_LEFT : COTERIE_MOVE_RIGHT);
}

static inline guint
coterie_move_relation(guint class)
{
    return (class - 1) % COTERIE_RELATIONS;
}

static inline guint
coterie_move_class(CoterieMove move, guint relation)
{
    return move == COTERIE_MOVE_SHIFT
               ? 0
               : 1 + relation + (move == COTERIE_MOVE_RIGHT ? COTERIE_RELATIONS : 0);
}

/* A word with the words that were made to depend on it so far: the first and last two of each side.
 */
typedef struct {
    guint32 head;
    guint32 left[2];  /* the farthest first */
    guint32 right[2]; /* the farthest first */
    guint32 lefts;
    guint32 rights;
    guint8 relation;
} CoterieNode;

/* How many marks, verbs and conjunctions stand before a word, and which verb and mark come next
 * after it. */
typedef struct {
    guint32 marks;
    guint32 verbs;
    guint32 joints;
    guint32 verb; /* COTERIE_SYNTAX_NONE if none comes */
    guint32 mark;
} CoterieAround;

/* Where the parser stands. The root is a word after the last one. */
typedef struct {
    const CoterieForm *forms;
    const guint8 *tags; /* fine */
    guint32 count;      /* of words; the root is this one */
    guint32 next;       /* the first word that was not yet on the stack */
    GArray *stack;      /* of guint32 */
    GArray *nodes;      /* of CoterieNode, one a word and the root */
    GArray *around;     /* of CoterieAround, one a word and the root */
} CoterieParserState;

void coterie_parser_state_init(CoterieParserState *state);
void coterie_parser_state_clear(CoterieParserState *state);

/* Begins a sentence of at least one word. */
void coterie_parser_state_begin(CoterieParserState *state,
                                const CoterieForm *forms,
                                const guint8 *tags,
                                guint32 count);

static inline gboolean
coterie_parser_state_ended(const CoterieParserState *state)
{
    return state->next == state->count && state->stack->len == 0;
}

/* The word that lies @depth under the top of the stack, or none. */
static inline guint32
coterie_parser_state_stacked(const CoterieParserState *state, guint depth)
{
    return state->stack->len > depth
               ? g_array_index(state->stack, guint32, state->stack->len - 1 - depth)
               : COTERIE_SYNTAX_NONE;
}

/* Marks which of the COTERIE_MOVES can be made. */
void coterie_parser_state_possible(const CoterieParserState *state, gboolean *possible);

void coterie_parser_state_move(CoterieParserState *state, guint class);

static inline CoterieNode *
coterie_parser_state_node(const CoterieParserState *state, guint32 word)
{
    return &g_array_index(state->nodes, CoterieNode, word);
}

#endif
