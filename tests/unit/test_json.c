/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/json.h"
#include "support/check.h"

#include <jansson.h>

#include <math.h>

static void
expect_written(const char *text, const char *written)
{
    g_autoptr(GString) out = g_string_new(NULL);
    CoterieJson json = {.out = out};

    coterie_json_string(&json, NULL, text);
    assert_string_equal(out->str, written);
}

static void
text_is_escaped(void **state)
{
    (void)state;
    expect_written("Anna", "\"Anna\"");
    expect_written("\"Koba\" \\ \x01\n\t", "\"\\\"Koba\\\" \\\\ \\u0001\\n\\t\"");
    expect_written("</script>", "\"<\\/script>\"");
    expect_written("a\xe2\x80\xa8z", "\"a\\u2028z\"");
    expect_written("Андрей", "\"Андрей\"");
    expect_written(NULL, "null");
}

static void
broken_utf8_becomes_replacement_characters(void **state)
{
    (void)state;
    expect_written("a\xff z", "\"a\xef\xbf\xbd z\"");
}

static void
every_byte_comes_back_from_a_reader(void **state)
{
    (void)state;
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GString) out = g_string_new(NULL);
    CoterieJson json = {.out = out};
    json_t *read;

    for (gunichar c = 1; c < 0x3000; c++)
        g_string_append_unichar(text, c);
    coterie_json_open(&json, NULL, '[');
    coterie_json_string(&json, NULL, text->str);
    coterie_json_close(&json, ']');
    read = json_loads(out->str, 0, NULL);
    assert_non_null(read);
    assert_string_equal(json_string_value(json_array_get(read, 0)), text->str);
    json_decref(read);
}

static void
what_is_no_number_is_null(void **state)
{
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);
    CoterieJson json = {.out = out};

    coterie_json_open(&json, NULL, '[');
    coterie_json_number(&json, NULL, NAN);
    coterie_json_number(&json, NULL, -INFINITY);
    coterie_json_number(&json, NULL, 0.1);
    coterie_json_fixed(&json, NULL, 0.98765, 2);
    coterie_json_close(&json, ']');
    assert_string_equal(out->str, "[null, null, 0.1, 0.99]");
}

static void
outer_containers_have_a_line_for_each_member(void **state)
{
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);
    CoterieJson json = {.out = out, .lines = 2};

    coterie_json_open(&json, NULL, '{');
    coterie_json_boolean(&json, "directed", FALSE);
    coterie_json_open(&json, "nodes", '[');
    for (guint i = 1; i <= 2; i++) {
        coterie_json_open(&json, NULL, '{');
        coterie_json_integer(&json, "id", i);
        coterie_json_integer(&json, "x", 0);
        coterie_json_close(&json, '}');
    }
    coterie_json_close(&json, ']');
    coterie_json_open(&json, "links", '[');
    coterie_json_close(&json, ']');
    coterie_json_close(&json, '}');
    assert_string_equal(out->str,
                        "{\n  \"directed\": false,\n  \"nodes\": [\n"
                        "    {\"id\": 1, \"x\": 0},\n    {\"id\": 2, \"x\": 0}\n  ],\n"
                        "  \"links\": []\n}");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_escaped),
        cmocka_unit_test(broken_utf8_becomes_replacement_characters),
        cmocka_unit_test(every_byte_comes_back_from_a_reader),
        cmocka_unit_test(what_is_no_number_is_null),
        cmocka_unit_test(outer_containers_have_a_line_for_each_member),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
