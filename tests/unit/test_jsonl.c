/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/jsonl.h"
#include "support/check.h"

#include <coterie/error.h>

#include <string.h>

/* A file with these bytes, open to be read. */
static CoterieJsonl *
open_lines(const char *bytes, gsize length)
{
    FILE *stream = tmpfile();

    assert_non_null(stream);
    assert_int_equal(fwrite(bytes, 1, length, stream), length);
    rewind(stream);
    return coterie_jsonl_new(stream, 0, "a.jsonl", "dir/a.jsonl");
}

/* The next document has this identifier and this text. */
static void
expect_document(CoterieJsonl *jsonl, const char *id, const char *text)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieDocument) document = coterie_jsonl_next(jsonl, &error);
    const char *found;
    gsize length;

    assert_no_error(error);
    assert_non_null(document);
    assert_string_equal(coterie_document_id(document), id);
    found = coterie_document_text(document, &length);
    assert_int_equal(length, strlen(text));
    assert_memory_equal(found, text, length);
}

static void
expect_end(CoterieJsonl *jsonl)
{
    g_autoptr(GError) error = NULL;

    assert_null(coterie_jsonl_next(jsonl, &error));
    assert_no_error(error);
}

/* The only line of a file is refused for this reason. */
static void
expect_refusal(const char *line, const char *reason)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieJsonl) jsonl = open_lines(line, strlen(line));

    assert_null(coterie_jsonl_next(jsonl, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_TEXT);
    assert_true(g_str_has_prefix(error->message, "dir/a.jsonl:1: "));
    assert_string_equal(error->message + strlen("dir/a.jsonl:1: "), reason);
    expect_end(jsonl);
}

static void
each_line_is_a_document(void **state)
{
    (void)state;
    static const char lines[] = "{\"id\": \"anna\", \"text\": \"Anna.\"}\n"
                                "{\"text\": \"Boris.\", \"id\": -17, \"more\": [null, {}]}\n"
                                "{\"text\": \"\"}";
    g_autoptr(CoterieJsonl) jsonl = open_lines(lines, strlen(lines));

    expect_document(jsonl, "anna", "Anna.");
    expect_document(jsonl, "-17", "Boris.");
    expect_document(jsonl, "a.jsonl:3", "");
    expect_end(jsonl);
    assert_int_equal(coterie_jsonl_bytes(jsonl), strlen(lines));
}

static void
text_is_taken_exactly_as_given(void **state)
{
    (void)state;
    static const char line[] = "{\"id\": \"x\", \"text\": \" \\r\\n\\u00e9\\ud83d\\ude00\\t \"}\n";
    g_autoptr(CoterieJsonl) jsonl = open_lines(line, strlen(line));

    expect_document(jsonl, "x", " \r\n\xC3\xA9\xF0\x9F\x98\x80\t ");
}

static void
blank_lines_count_but_are_passed_over(void **state)
{
    (void)state;
    static const char lines[] = "\xEF\xBB\xBF\n \t\r\n{\"text\": \"Anna.\"}\r\n\n\n";
    g_autoptr(CoterieJsonl) jsonl = open_lines(lines, strlen(lines));

    expect_document(jsonl, "a.jsonl:3", "Anna.");
    assert_int_equal(coterie_jsonl_line(jsonl), 3);
    expect_end(jsonl);
}

static void
what_is_no_document_is_refused(void **state)
{
    (void)state;
    expect_refusal("[]", "not a JSON object");
    expect_refusal("\"text\"", "not a JSON object");
    expect_refusal("{}", "no \"text\"");
    expect_refusal("{\"text\": 3}", "a \"text\" that is not a string");
    expect_refusal("{\"text\": null}", "a \"text\" that is not a string");
    expect_refusal("{\"text\": \"a\", \"id\": \"\"}", "an empty \"id\"");
    expect_refusal("{\"text\": \"a\", \"id\": 1.5}",
                   "an \"id\" that is neither a string nor an integer");
    expect_refusal("{\"text\": \"a\", \"id\": null}",
                   "an \"id\" that is neither a string nor an integer");
}

static void
what_is_not_strict_json_is_refused(void **state)
{
    (void)state;
    expect_refusal("{\"text\": \"a\", \"text\": \"b\"}", "duplicate object key");
    expect_refusal("{\"text\": \"a\"} {\"text\": \"b\"}", "end of file expected");
    expect_refusal("{\"text\": \"\xFF\"}", "unable to decode byte 0xff");
    expect_refusal("{\"text\": \"\\u0000\"}", "\\u0000 is not allowed");
    expect_refusal("{\"text\": \"\\ud800\"}", "invalid Unicode '\\uD800'");
    expect_refusal("{\"text\": \"a\"", "'}' expected");
    expect_refusal("{\"text\": \"a\", \"id\": 99999999999999999999}", "too big integer");
}

static void
deep_nesting_is_refused(void **state)
{
    (void)state;
    g_autofree char *brackets = g_strnfill(200000, '[');
    g_autofree char *line = g_strdup_printf("{\"text\": \"a\", \"x\": %s", brackets);

    expect_refusal(line, "maximum parsing depth reached");
}

static void
nul_byte_in_a_line_is_refused(void **state)
{
    (void)state;
    static const char line[] = "{\"text\": \"a\0b\"}";
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieJsonl) jsonl = open_lines(line, sizeof line - 1);

    assert_null(coterie_jsonl_next(jsonl, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_TEXT);
}

static void
reading_goes_on_behind_a_bad_line(void **state)
{
    (void)state;
    static const char lines[] = "{\n{\"text\": \"Anna.\"}\n";
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieJsonl) jsonl = open_lines(lines, strlen(lines));

    assert_null(coterie_jsonl_next(jsonl, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_TEXT);
    expect_document(jsonl, "a.jsonl:2", "Anna.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_line_is_a_document),
        cmocka_unit_test(text_is_taken_exactly_as_given),
        cmocka_unit_test(blank_lines_count_but_are_passed_over),
        cmocka_unit_test(what_is_no_document_is_refused),
        cmocka_unit_test(what_is_not_strict_json_is_refused),
        cmocka_unit_test(deep_nesting_is_refused),
        cmocka_unit_test(nul_byte_in_a_line_is_refused),
        cmocka_unit_test(reading_goes_on_behind_a_bad_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
