/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"
#include "train/oracle.h"
#include "train/shuffle.h"

#include <string.h>

#define MOST 40 /* words */

typedef struct {
    guint32 count;
    guint32 heads[MOST];
    guint8 relations[MOST];
    guint8 tags[MOST];
    CoterieForm forms[MOST];
} Tree;

static gboolean
is_below(const Tree *tree, guint32 word, guint32 above)
{
    while (word != tree->count && word != above)
        word = tree->heads[word];
    return word == above;
}

/* A tree of chance, whose arcs may cross: a word hangs on any that does not hang on it. */
static Tree
make_tree(guint64 *seed)
{
    Tree tree = {.count = 1 + coterie_random(seed) % MOST};
    guint32 root = coterie_random(seed) % tree.count;

    for (guint32 i = 0; i < tree.count; i++)
        tree.heads[i] = i == root ? tree.count : root;
    for (guint32 i = 0; i < tree.count; i++) {
        guint32 head = coterie_random(seed) % tree.count;

        if (i != root && head != i && !is_below(&tree, head, i))
            tree.heads[i] = head;
        tree.relations[i] = (guint8)(i == root ? COTERIE_RELATION_ROOT : COTERIE_RELATION_OBJ);
    }
    return tree;
}

static void
move_rightly(CoterieParserState *state, const WantedTree *wanted, guint64 *seed)
{
    gboolean possible[COTERIE_MOVES];
    gboolean right[COTERIE_MOVES];
    guint class;

    coterie_parser_state_possible(state, possible);
    oracle_right_moves(state, wanted, possible, right);
    class = coterie_random(seed) % COTERIE_MOVES;
    while (!right[class])
        class = (class + 1) % COTERIE_MOVES;
    assert_true(possible[class]);
    coterie_parser_state_move(state, class);
}

static void
right_moves_lead_to_the_wanted_tree(void **state)
{
    guint64 seed = 1;
    CoterieParserState parser;

    (void)state;
    coterie_parser_state_init(&parser);
    for (guint round = 0; round < 300; round++) {
        Tree tree = make_tree(&seed);
        WantedTree wanted = {tree.heads, tree.relations};

        oracle_uncross(tree.heads, tree.count);
        coterie_parser_state_begin(&parser, tree.forms, tree.tags, tree.count);
        while (!coterie_parser_state_ended(&parser))
            move_rightly(&parser, &wanted, &seed);
        for (guint32 i = 0; i < tree.count; i++) {
            const CoterieNode *node = coterie_parser_state_node(&parser, i);

            assert_int_equal(node->head, tree.heads[i]);
            assert_int_equal(node->relation, tree.relations[i]);
        }
    }
    coterie_parser_state_clear(&parser);
}

static void
moves_of_chance_lead_to_a_tree(void **state)
{
    guint64 seed = 2;
    CoterieParserState parser;

    (void)state;
    coterie_parser_state_init(&parser);
    for (guint round = 0; round < 300; round++) {
        Tree tree = make_tree(&seed);
        guint roots = 0;

        coterie_parser_state_begin(&parser, tree.forms, tree.tags, tree.count);
        while (!coterie_parser_state_ended(&parser)) {
            gboolean possible[COTERIE_MOVES];
            guint class = coterie_random(&seed) % COTERIE_MOVES;

            coterie_parser_state_possible(&parser, possible);
            while (!possible[class])
                class = (class + 1) % COTERIE_MOVES;
            coterie_parser_state_move(&parser, class);
        }
        for (guint32 i = 0; i < tree.count; i++)
            roots += coterie_parser_state_node(&parser, i)->head == tree.count ? 1 : 0;
        assert_int_equal(roots, 1);
    }
    coterie_parser_state_clear(&parser);
}

/* After a wrong move as much of the tree is still wanted as can be had. */
static void
a_wrong_move_costs_only_its_own_arcs(void **state)
{
    const guint32 heads[] = {1, 4, 1, 2}; /* the root takes "1" */
    const guint8 relations[] = {
        COTERIE_RELATION_OBJ, COTERIE_RELATION_ROOT, COTERIE_RELATION_OBJ, COTERIE_RELATION_OBJ};
    const CoterieForm forms[4] = {{0}};
    const guint8 tags[4] = {0};
    WantedTree wanted = {heads, relations};
    CoterieParserState parser;
    guint64 seed = 3;

    (void)state;
    coterie_parser_state_init(&parser);
    coterie_parser_state_begin(&parser, forms, tags, 4);
    coterie_parser_state_move(&parser, 0);
    coterie_parser_state_move(&parser, 0); /* now "0" cannot depend on "1" */
    while (!coterie_parser_state_ended(&parser))
        move_rightly(&parser, &wanted, &seed);
    assert_int_equal(coterie_parser_state_node(&parser, 3)->head, 2);
    assert_int_equal(coterie_parser_state_node(&parser, 2)->head, 1);
    coterie_parser_state_clear(&parser);
}

static void
crossing_arcs_are_hung_higher(void **state)
{
    guint32 heads[] = {2, 3, 4, 2}; /* 1 - 3 crosses 0 - 2 */
    const guint32 expected[] = {2, 2, 4, 2};

    (void)state;
    oracle_uncross(heads, 4);
    assert_memory_equal(heads, expected, sizeof heads);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(right_moves_lead_to_the_wanted_tree),
        cmocka_unit_test(moves_of_chance_lead_to_a_tree),
        cmocka_unit_test(a_wrong_move_costs_only_its_own_arcs),
        cmocka_unit_test(crossing_arcs_are_hung_higher),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
