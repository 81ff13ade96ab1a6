/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parser should do, wherever it stands, for as much of the wanted tree as can still be
 * had: the dynamic oracle of Goldberg and Nivre (2013). A move costs the wanted arcs that it puts
 * out of reach; those without the least cost are wrong. */
#include "train/oracle.h"

/* ------------------------------------------------------------------ crossing arcs */

static gboolean
is_above(const guint32 *heads, guint32 count, guint32 above, guint32 word)
{
    while (word != above && word != count)
        word = heads[word];
    return word == above;
}

/* Whether all words between @word and its head depend on the head, directly or not. */
static gboolean
is_uncrossed(const guint32 *heads, guint32 count, guint32 word)
{
    guint32 head = heads[word];
    guint32 from = MIN(word, head);
    guint32 to = MAX(word, head);

    for (guint32 i = from + 1; i < to; i++) {
        if (!is_above(heads, count, head, i))
            return FALSE;
    }
    return TRUE;
}

/* The word with the shortest crossing arc; @count if there is none. */
static guint32
find_crossing(const guint32 *heads, guint32 count)
{
    guint32 best = count;
    guint32 shortest = G_MAXUINT32;

    for (guint32 i = 0; i < count; i++) {
        guint32 length = heads[i] > i ? heads[i] - i : i - heads[i];

        if (heads[i] != count && length < shortest && !is_uncrossed(heads, count, i)) {
            best = i;
            shortest = length;
        }
    }
    return best;
}

void
oracle_uncross(guint32 *heads, guint32 count)
{
    for (guint32 word = find_crossing(heads, count); word != count;
         word = find_crossing(heads, count))
        heads[word] = heads[heads[word]];
}

/* ------------------------------------------------------------------ costs */

/* How many words from the next one on depend on @word. */
static guint
count_waiting(const CoterieParserState *state, const WantedTree *tree, guint32 word)
{
    guint count = 0;

    for (guint32 i = state->next; i < state->count; i++)
        count += tree->heads[i] == word ? 1 : 0;
    return count;
}

static guint
cost_of_shift(const CoterieParserState *state, const WantedTree *tree)
{
    const guint32 *stack = (const guint32 *)(gconstpointer)state->stack->data;
    guint cost = 0;

    for (guint i = 0; i < state->stack->len; i++) {
        cost += tree->heads[stack[i]] == state->next ? 1 : 0;
        cost += i + 1 < state->stack->len && tree->heads[state->next] == stack[i] ? 1 : 0;
    }
    return cost;
}

static guint
cost_of_move(const CoterieParserState *state, const WantedTree *tree, CoterieMove move)
{
    const guint32 *stack = (const guint32 *)(gconstpointer)state->stack->data;
    guint length = state->stack->len;
    guint32 top;
    guint32 head;
    gboolean lost;

    if (move == COTERIE_MOVE_SHIFT)
        return cost_of_shift(state, tree);
    top = stack[length - 1];
    head = tree->heads[top];
    if (move == COTERIE_MOVE_LEFT)
        lost = head > state->next || (length > 1 && head == stack[length - 2]);
    else
        lost = head >= state->next;
    return count_waiting(state, tree, top) + (lost ? 1 : 0);
}

/* The head that the top of the stack gets by a move. */
static guint32
head_by(const CoterieParserState *state, CoterieMove move)
{
    return move == COTERIE_MOVE_LEFT ? state->next
                                     : g_array_index(state->stack, guint32, state->stack->len - 2);
}

/* Whether the move makes a wanted arc, but with another relation. */
static gboolean
is_misnamed(const CoterieParserState *state, const WantedTree *tree, guint class)
{
    CoterieMove move = coterie_move_of(class);
    guint32 top;

    if (move == COTERIE_MOVE_SHIFT)
        return FALSE;
    top = g_array_index(state->stack, guint32, state->stack->len - 1);
    return tree->heads[top] == head_by(state, move) &&
           tree->relations[top] != coterie_move_relation(class);
}

void
oracle_right_moves(const CoterieParserState *state,
                   const WantedTree *tree,
                   const gboolean *possible,
                   gboolean *right)
{
    guint costs[] = {G_MAXUINT, G_MAXUINT, G_MAXUINT}; /* by CoterieMove */
    guint least = G_MAXUINT;

    for (guint class = 0; class < COTERIE_MOVES; class ++) {
        CoterieMove move = coterie_move_of(class);

        right[class] = possible[class] && !is_misnamed(state, tree, class);
        if (right[class] && costs[move] == G_MAXUINT) {
            costs[move] = cost_of_move(state, tree, move);
            least = MIN(least, costs[move]);
        }
    }
    for (guint class = 0; class < COTERIE_MOVES; class ++)
        right[class] = right[class] && costs[coterie_move_of(class)] == least;
}
