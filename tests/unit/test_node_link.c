/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"
#include "support/view.h"

#include <jansson.h>

static json_t *
read_network(const char *line)
{
    g_autoptr(View) view = view_new(line);
    g_autofree char *text = view_text(coterie_node_link_write(&view->view));
    json_t *read = json_loads(text, JSON_REJECT_DUPLICATES, NULL);

    assert_non_null(read);
    return read;
}

static json_t *
member(json_t *read, const char *list, gsize index, const char *key)
{
    return json_object_get(json_array_get(json_object_get(read, list), index), key);
}

static void
nodes_and_links_agree_with_the_text(void **state)
{
    (void)state;
    json_t *read = read_network("Anna met Boris . | Boris met Clara . | Anna met Boris .");

    assert_int_equal(json_array_size(json_object_get(read, "nodes")), 3);
    assert_int_equal(json_array_size(json_object_get(read, "links")), 2);
    assert_string_equal(json_string_value(member(read, "nodes", 1, "id")), "boris");
    assert_string_equal(json_string_value(member(read, "nodes", 1, "label")), "Boris");
    assert_int_equal(json_integer_value(member(read, "nodes", 1, "degree")), 2);
    assert_int_equal(json_integer_value(member(read, "nodes", 1, "mentions")), 3);
    assert_string_equal(json_string_value(member(read, "links", 0, "source")), "anna");
    assert_string_equal(json_string_value(member(read, "links", 0, "target")), "boris");
    assert_int_equal(json_integer_value(member(read, "links", 0, "windows")), 2);
    assert_false(json_boolean_value(json_object_get(read, "directed")));
    json_decref(read);
}

static void
every_measure_has_its_member_and_convention(void **state)
{
    (void)state;
    json_t *read = read_network("Anna met Boris .");
    json_t *conventions = json_object_get(json_object_get(read, "graph"), "conventions");

    for (guint i = 0; i < COTERIE_MEASURES; i++) {
        const char *name = coterie_measure_info((CoterieMeasure)i)->name;

        assert_non_null(member(read, "nodes", 0, name));
        assert_non_null(json_object_get(conventions, name));
    }
    json_decref(read);
}

static void
undefined_values_are_null(void **state)
{
    (void)state;
    json_t *read = read_network("Anna slept .");

    assert_true(json_is_null(member(read, "nodes", 0, "closeness")));
    json_decref(read);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nodes_and_links_agree_with_the_text),
        cmocka_unit_test(every_measure_has_its_member_and_convention),
        cmocka_unit_test(undefined_values_are_null),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
