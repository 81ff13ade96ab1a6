/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree of a sentence: tagged words go in, a head and a relation for each come out. The
 * arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011) reads from left to right and needs
 * two moves a word; each is the best by a linear score of signs, after Zhang and Nivre (2011). The
 * weights were learned with wrong moves in them (Goldberg and Nivre 2013), so that one does not
 * lead to the next.
 *
 * Weak spots: arcs never cross, and a move once made stays. */
#include "text/parsing.h"

#include "text/templates.h"

#include <string.h>

#define SALT G_GUINT64_CONSTANT(0x70617273696e6731)

/* What describes a state. S0 is the top of the stack, S1 and S2 lie below, B0 is the next word, B1
 * and B2 follow it; L and R are what depends on a word to its left and right, 1 the farthest. W is
 * the word, T its tag, M and C its clusters (middle, fine), R the relation. */
enum {
    NOTHING,
    S0W,
    S0T,
    S0M,
    S0C,
    S0L,
    S0R,
    S1W,
    S1T,
    S1M,
    S1C,
    S1L,
    S1R,
    S2W,
    S2T,
    S2M,
    B0W,
    B0T,
    B0M,
    B0C,
    B0L,
    B1W,
    B1T,
    B1M,
    B2W,
    B2T,
    B3T,
    S0L1W,
    S0L1T,
    S0L1R,
    S0L2T,
    S0L2R,
    S0R1W,
    S0R1T,
    S0R1R,
    S0R2T,
    S0R2R,
    S1L1W,
    S1L1T,
    S1L1R,
    S1L2R,
    S1R1W,
    S1R1T,
    S1R1R,
    S1R2T,
    S1R2R,
    B0L1W,
    B0L1T,
    B0L1R,
    B0L2T,
    B0L2R,
    S0N1T,
    S0P1T,
    B0P1T,
    FAR0,     /* from S0 to B0 */
    FAR1,     /* from S1 to S0 */
    BETWEEN0, /* what stands between S0 and B0 */
    BETWEEN1, /* between S1 and S0 */
    VERB,     /* the tag of the next verb after B0 */
    MARK,     /* the next mark after B0 */
    ATOMS
};

static const CoterieTemplate templates[] = {
    {{NOTHING}},
    /* one word */
    {{S0W}},
    {{S0T}},
    {{S0W, S0T}},
    {{S0C}},
    {{S0M, S0T}},
    {{S1W}},
    {{S1T}},
    {{S1W, S1T}},
    {{S1C}},
    {{S1M, S1T}},
    {{S2T}},
    {{S2W, S2T}},
    {{B0W}},
    {{B0T}},
    {{B0W, B0T}},
    {{B0C}},
    {{B0M, B0T}},
    {{B1W}},
    {{B1T}},
    {{B1W, B1T}},
    {{B1M}},
    {{B2T}},
    {{B2W, B2T}},
    /* top of the stack and next word */
    {{S0W, S0T, B0W, B0T}},
    {{S0W, S0T, B0W}},
    {{S0W, S0T, B0T}},
    {{S0W, B0W, B0T}},
    {{S0T, B0W, B0T}},
    {{S0W, B0W}},
    {{S0T, B0T}},
    {{S0M, B0M}},
    {{S0C, B0T}},
    {{S0T, B0C}},
    {{S0W, B0C}},
    {{S0C, B0W}},
    {{S0M, S0T, B0M, B0T}},
    /* the two on top of the stack */
    {{S1W, S1T, S0W, S0T}},
    {{S1W, S1T, S0W}},
    {{S1W, S1T, S0T}},
    {{S1W, S0W, S0T}},
    {{S1T, S0W, S0T}},
    {{S1W, S0W}},
    {{S1T, S0T}},
    {{S1M, S0M}},
    {{S1C, S0T}},
    {{S1T, S0C}},
    {{S1W, S0C}},
    {{S1C, S0W}},
    {{S1M, S1T, S0M, S0T}},
    /* others in pairs */
    {{S1T, B0T}},
    {{S1W, B0W}},
    {{S1T, B0W}},
    {{S1W, B0T}},
    {{S1M, B0M}},
    {{B0T, B1T}},
    {{B0W, B1W}},
    {{B0W, B1T}},
    {{S0T, B1T}},
    {{S0W, B1W}},
    {{S0W, B1T}},
    /* three and four words */
    {{S0T, B0T, B1T}},
    {{S1T, S0T, B0T}},
    {{S2T, S1T, S0T}},
    {{B0T, B1T, B2T}},
    {{S1T, S0T, B0T, B1T}},
    {{S2T, S1T, S0T, B0T}},
    {{S0T, B0T, B1T, B2T}},
    {{S1W, S0T, B0T}},
    {{S1T, S0W, B0T}},
    {{S1T, S0T, B0W}},
    {{S0W, B0T, B1T}},
    {{S0T, B0W, B1T}},
    {{S1W, S0W, B0T}},
    {{S1M, S0M, B0M}},
    {{S1M, S0M, B0W}},
    {{S1W, S0T, B0W}},
    {{S1T, S0W, B0W}},
    {{S1T, S0M, B0W}},
    {{S1M, S0T, B0W}},
    {{S0C, B0C}},
    {{S1C, S0C}},
    {{S1C, B0C}},
    {{S1C, S0L1W, S0C}},
    {{S2W, S0W}},
    {{S2T, S0T}},
    {{S2M, S0M}},
    {{S2W, S1T, S0T}},
    {{S2T, S1W, S0T}},
    {{S2T, S1T, S0W}},
    {{S2T, S0T, B0T}},
    {{B1T, B2T, B3T}},
    {{S0T, B0T, VERB}},
    {{S1T, S0T, VERB}},
    {{S1T, S0T, B0T, VERB}},
    {{S0T, B0T, MARK}},
    {{S1T, S0T, MARK}},
    {{S1T, S0T, B0T, S0N1T}},
    {{S0P1T, S0T, S0N1T}},
    {{S0T, B0P1T, B0T}},
    {{S0P1T, S0T, B0P1T, B0T}},
    {{S0T, S0N1T, B0P1T, B0T}},
    /* with their children */
    {{S0T, S0L1T, B0T}},
    {{S0T, S0R1T, B0T}},
    {{S0T, B0T, B0L1T}},
    {{S1T, S0T, S0L1T}},
    {{S1T, S0T, S0R1T}},
    {{S1T, S1R1T, S0T}},
    {{S1T, S1L1T, S0T}},
    {{S0T, S0L1T, S0L2T}},
    {{S0T, S0R1T, S0R2T}},
    {{B0T, B0L1T, B0L2T}},
    {{S1T, S1R1T, S1R2T}},
    {{S1W, S0L1W}},
    {{S1W, S0L1W, S0T}},
    {{S1T, S0L1W, S0T}},
    {{S1T, S0L1W, S0W}},
    {{S1M, S0L1W, S0M}},
    {{S0W, S0L1W}},
    {{S0W, S0R1W}},
    {{B0W, B0L1W}},
    {{S1W, S1R1W}},
    {{S1W, S1L1W}},
    {{S0T, S0L1W, B0T}},
    {{S0L1W, S0T}},
    {{S0R1W, S0T}},
    {{B0L1W, B0T}},
    {{S1R1W, S1T}},
    {{S1L1W, S1T}},
    {{S0L1T, S0T}},
    {{S0R1T, S0T}},
    {{B0L1T, B0T}},
    {{S1R1T, S1T}},
    {{S1L1T, S1T}},
    {{S0T, S0L1R}},
    {{S0T, S0R1R}},
    {{B0T, B0L1R}},
    {{S1T, S1R1R}},
    {{S1T, S1L1R}},
    {{S0W, S0L1R, S0L2R}},
    {{S0T, S0L1R, S0L2R}},
    {{S0W, S0R1R, S0R2R}},
    {{S0T, S0R1R, S0R2R}},
    {{B0W, B0L1R, B0L2R}},
    {{B0T, B0L1R, B0L2R}},
    {{S1W, S1R1R, S1R2R}},
    {{S1T, S1R1R, S1R2R}},
    {{S1T, S1L1R, S1L2R}},
    {{S1T, S1R1R, S0T}},
    {{S1T, S1L1R, S0T}},
    {{S0T, S0L1R, B0T}},
    {{S0T, S0R1R, B0T}},
    {{S1T, S1R1R, S0T, S0L1R}},
    {{S0T, S0R1R, B0T, B0L1R}},
    {{S0T, S0L1R, B0T, B0L1R}},
    {{S1T, S0T, S0L1R, S0R1R}},
    {{S1T, S0T, B0T, S1R1R}},
    {{S1T, S0T, B0T, S0R1R}},
    {{S1W, S1R1R, S0T}},
    {{S1M, S1R1R, S0T}},
    {{S0W, S0R1R, B0T}},
    {{S0M, S0R1R, B0T}},
    {{S1T, S1R1R, S0T, S0L1W}},
    {{S1M, S0T, S0L1W}},
    /* how many children */
    {{S0W, S0L}},
    {{S0T, S0L}},
    {{S0W, S0R}},
    {{S0T, S0R}},
    {{B0W, B0L}},
    {{B0T, B0L}},
    {{S1W, S1R}},
    {{S1T, S1R}},
    {{S1T, S1L}},
    {{S0T, S0R, B0T, B0L}},
    {{S1T, S1R, S0T, S0L}},
    /* how far */
    {{S0W, FAR0}},
    {{S0T, FAR0}},
    {{B0W, FAR0}},
    {{B0T, FAR0}},
    {{S0T, B0T, FAR0}},
    {{S0W, B0W, FAR0}},
    {{S1W, FAR1}},
    {{S1T, FAR1}},
    {{S0W, FAR1}},
    {{S0T, FAR1}},
    {{S1T, S0T, FAR1}},
    {{S1W, S0W, FAR1}},
    {{S1T, S0T, B0T, FAR1}},
    {{S0T, B0T, BETWEEN0}},
    {{S1T, S0T, BETWEEN1}},
    {{S1W, S0T, BETWEEN1}},
    {{S1T, S0W, BETWEEN1}},
    {{S1T, S0T, B0T, BETWEEN1}},
    {{S0W, B0T, BETWEEN0}},
    {{S0T, B0W, BETWEEN0}},
};

static void
describe(const CoterieParserState *state, guint32 word, guint first, gboolean fine, guint32 *atoms)
{
    if (word == COTERIE_SYNTAX_NONE)
        return;
    if (word == state->count) {
        atoms[first] = atoms[first + 1] = G_MAXUINT32;
        return;
    }
    atoms[first] = state->forms[word].word;
    atoms[first + 1] = state->tags[word] + 1u;
    atoms[first + 2] = state->forms[word].clusters.of[1];
    if (fine)
        atoms[first + 3] = state->forms[word].clusters.of[2];
}

static guint32
tag_of(const CoterieParserState *state, guint32 word)
{
    return word < state->count ? state->tags[word] + 1u : 0;
}

static guint32
word_of(const CoterieParserState *state, guint32 word)
{
    return word < state->count ? state->forms[word].word : 0;
}

static guint32
relation_of(const CoterieParserState *state, guint32 word)
{
    return word < state->count ? coterie_parser_state_node(state, word)->relation + 1u : 0;
}

/* The words on one side of another: word, tag and relation of the first, tag (if @both) and
 * relation of the second. */
static void
describe_side(const CoterieParserState *state,
              const guint32 *side,
              guint first,
              gboolean both,
              guint32 *atoms)
{
    atoms[first++] = word_of(state, side[0]);
    atoms[first++] = tag_of(state, side[0]);
    atoms[first++] = relation_of(state, side[0]);
    if (both)
        atoms[first++] = tag_of(state, side[1]);
    atoms[first] = relation_of(state, side[1]);
}

static guint32
far(guint32 from, guint32 to)
{
    static const guint8 steps[] = {1, 2, 3, 4, 5, 7, 10, 15, 25};
    guint32 level = 0;

    while (level < G_N_ELEMENTS(steps) && to - from > steps[level])
        level++;
    return level + 1;
}

static const CoterieAround *
around(const CoterieParserState *state, guint32 word)
{
    return &g_array_index(state->around, CoterieAround, word);
}

static guint32
between(const CoterieParserState *state, guint32 from, guint32 to)
{
    const CoterieAround *start = around(state, from + 1);
    const CoterieAround *end = around(state, to);

    return 1 + MIN(end->marks - start->marks, 2) + 3 * MIN(end->verbs - start->verbs, 2) +
           9 * MIN(end->joints - start->joints, 1);
}

static void
describe_top(const CoterieParserState *state, guint32 top, guint32 *atoms)
{
    const CoterieNode *node = coterie_parser_state_node(state, top);

    atoms[S0L] = MIN(node->lefts, 5) + 1;
    atoms[S0R] = MIN(node->rights, 5) + 1;
    describe_side(state, node->left, S0L1W, TRUE, atoms);
    describe_side(state, node->right, S0R1W, TRUE, atoms);
    atoms[S0N1T] = tag_of(state, top + 1);
    atoms[S0P1T] = top > 0 ? tag_of(state, top - 1) : 0;
    atoms[FAR0] = far(top, state->next);
    atoms[BETWEEN0] = between(state, top, state->next);
}

static void
describe_second(const CoterieParserState *state, guint32 second, guint32 top, guint32 *atoms)
{
    const CoterieNode *node = coterie_parser_state_node(state, second);

    atoms[S1L] = MIN(node->lefts, 5) + 1;
    atoms[S1R] = MIN(node->rights, 5) + 1;
    describe_side(state, node->left, S1L1W, FALSE, atoms);
    describe_side(state, node->right, S1R1W, TRUE, atoms);
    atoms[FAR1] = far(second, top);
    atoms[BETWEEN1] = between(state, second, top);
}

guint
coterie_parsing_keys(const CoterieParserState *state, guint64 *keys)
{
    guint32 atoms[ATOMS] = {0};
    guint32 top = coterie_parser_state_stacked(state, 0);
    guint32 second = coterie_parser_state_stacked(state, 1);
    const CoterieNode *next = coterie_parser_state_node(state, state->next);

    describe(state, top, S0W, TRUE, atoms);
    describe(state, second, S1W, TRUE, atoms);
    describe(state, coterie_parser_state_stacked(state, 2), S2W, FALSE, atoms);
    describe(state, state->next, B0W, TRUE, atoms);
    if (state->next + 1 < state->count)
        describe(state, state->next + 1, B1W, FALSE, atoms);
    atoms[B2W] = word_of(state, state->next + 2);
    atoms[B2T] = tag_of(state, state->next + 2);
    atoms[B3T] = tag_of(state, state->next + 3);
    atoms[VERB] = tag_of(state, around(state, state->next)->verb);
    atoms[MARK] = word_of(state, around(state, state->next)->mark);
    atoms[B0L] = MIN(next->lefts, 5) + 1;
    describe_side(state, next->left, B0L1W, TRUE, atoms);
    atoms[B0P1T] = state->next > 0 ? tag_of(state, state->next - 1) : 0;
    if (top != COTERIE_SYNTAX_NONE)
        describe_top(state, top, atoms);
    if (second != COTERIE_SYNTAX_NONE)
        describe_second(state, second, top, atoms);
    coterie_templates_fill(templates, G_N_ELEMENTS(templates), SALT, atoms, keys);
    return G_N_ELEMENTS(templates);
}

/* The possible move with the highest score. */
static guint
best_move(const CoterieParserState *state, const gint32 *scores)
{
    gboolean possible[COTERIE_MOVES];
    guint best = COTERIE_MOVES;

    coterie_parser_state_possible(state, possible);
    for (guint class = 0; class < COTERIE_MOVES; class ++) {
        if (possible[class] && (best == COTERIE_MOVES || scores[class] > scores[best]))
            best = class;
    }
    return best;
}

void
coterie_parsing_run(const CoterieWeightTable *weights, CoterieParserState *state)
{
    guint64 keys[COTERIE_TEMPLATES_MOST];
    gint32 scores[COTERIE_CLASSES_MOST];

    while (!coterie_parser_state_ended(state)) {
        guint used = coterie_parsing_keys(state, keys);

        coterie_weights_sum(weights, keys, used, COTERIE_MOVES, scores);
        coterie_parser_state_move(state, best_move(state, scores));
    }
}
