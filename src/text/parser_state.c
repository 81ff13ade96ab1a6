/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a word is put on
 * the stack, and taken from it when it gets its head. The root waits after the last word and takes
 * one word only, so that what comes out is always a tree. */
#include "text/parser_state.h"

void
coterie_parser_state_init(CoterieParserState *state)
{
    state->stack = g_array_new(FALSE, FALSE, sizeof(guint32));
    state->nodes = g_array_new(FALSE, FALSE, sizeof(CoterieNode));
    state->around = g_array_new(FALSE, FALSE, sizeof(CoterieAround));
}

void
coterie_parser_state_clear(CoterieParserState *state)
{
    g_array_unref(state->stack);
    g_array_unref(state->nodes);
    g_array_unref(state->around);
}

static gboolean
is_verb(const CoterieParserState *state, guint32 word)
{
    CoterieTag tag = coterie_fine_tag(state->tags[word])->tag;

    return tag == COTERIE_TAG_VERB || tag == COTERIE_TAG_AUX;
}

static gboolean
is_mark(const CoterieParserState *state, guint32 word)
{
    return coterie_fine_tag(state->tags[word])->tag == COTERIE_TAG_PUNCT;
}

static gboolean
is_joint(const CoterieParserState *state, guint32 word)
{
    CoterieTag tag = coterie_fine_tag(state->tags[word])->tag;

    return tag == COTERIE_TAG_CCONJ || tag == COTERIE_TAG_SCONJ;
}

static void
look_around(CoterieParserState *state)
{
    CoterieAround at = {0, 0, 0, COTERIE_SYNTAX_NONE, COTERIE_SYNTAX_NONE};

    g_array_set_size(state->around, 0);
    for (guint32 i = 0; i < state->count; i++) {
        g_array_append_val(state->around, at);
        at.marks += is_mark(state, i) ? 1 : 0;
        at.verbs += is_verb(state, i) ? 1 : 0;
        at.joints += is_joint(state, i) ? 1 : 0;
    }
    g_array_append_val(state->around, at);
    for (guint32 i = state->count; i-- > 0;) {
        CoterieAround *around = &g_array_index(state->around, CoterieAround, i);

        around->verb = at.verb;
        around->mark = at.mark;
        at.verb = is_verb(state, i) ? i : at.verb;
        at.mark = is_mark(state, i) ? i : at.mark;
    }
}

void
coterie_parser_state_begin(CoterieParserState *state,
                           const CoterieForm *forms,
                           const guint8 *tags,
                           guint32 count)
{
    const CoterieNode lone = {
        .head = COTERIE_SYNTAX_NONE,
        .left = {COTERIE_SYNTAX_NONE, COTERIE_SYNTAX_NONE},
        .right = {COTERIE_SYNTAX_NONE, COTERIE_SYNTAX_NONE},
    };

    state->forms = forms;
    state->tags = tags;
    state->count = count;
    state->next = 0;
    g_array_set_size(state->stack, 0);
    g_array_set_size(state->nodes, 0);
    for (guint32 i = 0; i <= count; i++)
        g_array_append_val(state->nodes, lone);
    look_around(state);
}

void
coterie_parser_state_possible(const CoterieParserState *state, gboolean *possible)
{
    gboolean to_root = state->next == state->count;
    gboolean left = to_root ? state->stack->len == 1 : state->stack->len > 0;
    gboolean right = state->stack->len > 1;

    possible[0] = !to_root;
    for (guint i = 0; i < COTERIE_RELATIONS; i++) {
        gboolean root = i == COTERIE_RELATION_ROOT;

        possible[coterie_move_class(COTERIE_MOVE_LEFT, i)] = left && root == to_root;
        possible[coterie_move_class(COTERIE_MOVE_RIGHT, i)] = right && !root;
    }
}

static void
attach(CoterieParserState *state, guint32 word, guint32 head, guint relation)
{
    CoterieNode *node = coterie_parser_state_node(state, word);
    CoterieNode *above = coterie_parser_state_node(state, head);
    guint32 *side = word < head ? above->left : above->right;

    node->head = head;
    node->relation = (guint8)relation;
    side[1] = side[0];
    side[0] = word;
    if (word < head)
        above->lefts++;
    else
        above->rights++;
}

void
coterie_parser_state_move(CoterieParserState *state, guint class)
{
    CoterieMove move = coterie_move_of(class);

    if (move == COTERIE_MOVE_SHIFT) {
        g_array_append_val(state->stack, state->next);
        state->next++;
        return;
    }
    attach(state,
           coterie_parser_state_stacked(state, 0),
           move == COTERIE_MOVE_LEFT ? state->next : coterie_parser_state_stacked(state, 1),
           coterie_move_relation(class));
    g_array_set_size(state->stack, state->stack->len - 1);
}
