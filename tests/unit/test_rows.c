/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/rows.h"
#include "support/check.h"

#include <coterie/error.h>

#include <glib/gstdio.h>

#include <string.h>

/* Writes each row as "LINE:field,field," and refuses one that begins with "bad". */
static gboolean
collect(const CoterieRow *row, gpointer data, GError **error)
{
    GString *out = data;

    if (g_str_equal(row->field[0], "bad"))
        return coterie_row_fail(error, "'%s' is bad", row->field[0]);
    g_string_append_printf(out, "%u:", row->line);
    for (guint i = 0; i < row->count; i++)
        g_string_append_printf(out, "%s,", row->field[i]);
    g_string_append_c(out, '|');
    return TRUE;
}

static char *
read_rows(const char *text, GError **error)
{
    g_autoptr(GString) out = g_string_new(NULL);

    if (!coterie_rows_read_text("list", text, strlen(text), collect, out, error))
        return NULL;
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static void
assert_rows(const char *text, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *rows = read_rows(text, &error);

    assert_no_error(error);
    assert_string_equal(rows, expected);
}

static void
assert_refused(const char *text, gsize length, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) out = g_string_new(NULL);

    assert_false(coterie_rows_read_text("list", text, length, collect, out, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    assert_string_equal(error->message, message);
}

static void
fields_stand_between_tabs(void **state)
{
    (void)state;
    assert_rows("a\tb c\td\n", "1:a,b c,d,|");
}

static void
an_empty_field_is_a_field(void **state)
{
    (void)state;
    assert_rows("a\t\tc\t\n", "1:a,,c,,|");
}

static void
what_is_past_the_last_field_stays_in_it(void **state)
{
    (void)state;
    assert_rows("a\tb\tc\td\te\tf\tg", "1:a,b,c,d,e\tf\tg,|");
}

static gboolean
see_missing_fields(const CoterieRow *row, gpointer data, GError **error)
{
    (void)error;
    for (guint i = row->count; i < COTERIE_ROW_FIELDS; i++)
        *(gboolean *)data &= row->field[i] != NULL && row->field[i][0] == '\0';
    return TRUE;
}

static void
fields_that_are_not_there_are_empty(void **state)
{
    (void)state;
    gboolean empty = TRUE;
    const char text[] = "a\tb\tc\td\te\na\n";

    assert_true(
        coterie_rows_read_text("list", text, strlen(text), see_missing_fields, &empty, NULL));
    assert_true(empty);
}

static void
comments_and_blank_lines_are_passed_over_and_counted(void **state)
{
    (void)state;
    assert_rows("# one\n\n \t \nfour\n#five\nsix # no comment\n", "4:four,|6:six # no comment,|");
}

static void
a_byte_order_mark_and_crlf_are_no_part_of_a_row(void **state)
{
    (void)state;
    assert_rows("\xef\xbb\xbf"
                "a\tb\r\n# c\r\n\r\nd\r\n",
                "1:a,b,|4:d,|");
}

static void
the_last_line_needs_no_end(void **state)
{
    (void)state;
    assert_rows("a\nb", "1:a,|2:b,|");
}

static void
a_list_of_nothing_has_no_rows(void **state)
{
    (void)state;
    assert_rows("", "");
}

static void
an_empty_first_field_is_refused_with_its_line(void **state)
{
    (void)state;
    assert_refused("a\n\tb\n", 5, "list:2: the first field is empty");
}

static void
bytes_that_are_no_text_are_refused_with_their_line(void **state)
{
    (void)state;
    assert_refused("a\nb\n\xe9t\xe9\n", 8, "list:3: not UTF-8");
    assert_refused("a\nb\0c\n", 6, "list:2: not UTF-8");
}

static void
control_characters_are_refused_outside_of_comments(void **state)
{
    (void)state;
    assert_refused("a\nb\rc\n", 6, "list:2: a control character");
    assert_refused("a\tb\x1b[1m\n", 8, "list:1: a control character");
    assert_rows("# one\rtwo\na\n", "2:a,|");
}

static void
a_fault_of_the_taker_has_the_place_before_it(void **state)
{
    (void)state;
    assert_refused("good\n\n# no\nbad\tx\n", 17, "list:4: 'bad' is bad");
}

static void
rows_after_a_fault_are_not_taken(void **state)
{
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);

    assert_false(coterie_rows_read_text("list", "a\nbad\nb\n", 8, collect, out, NULL));
    assert_string_equal(out->str, "1:a,|");
}

static void
a_number_lies_within_its_bounds(void **state)
{
    (void)state;
    static const char *const others[] = {
        "", "-1", "10", "1.5", "x", "3 ", " 3", "+3", "0x3", "99999999999999999999"};
    guint value = 77;

    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        g_autoptr(GError) error = NULL;

        assert_false(coterie_row_number(others[i], 0, 9, &value, &error));
        assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
        assert_int_equal(value, 77);
    }
    assert_true(coterie_row_number("0", 0, 9, &value, NULL));
    assert_int_equal(value, 0);
    assert_true(coterie_row_number("9", 0, 9, &value, NULL));
    assert_int_equal(value, 9);
}

static void
a_file_that_is_not_there_is_an_error_of_files(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) out = g_string_new(NULL);

    assert_false(coterie_rows_read("/nowhere/list.tsv", collect, out, &error));
    assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
    assert_string_equal(error->message, "/nowhere/list.tsv: No such file or directory");
}

static void
a_folder_is_no_list(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) out = g_string_new(NULL);

    assert_false(coterie_rows_read("/", collect, out, &error));
    assert_error(error, G_FILE_ERROR, G_FILE_ERROR_ISDIR);
    assert_string_equal(error->message, "/: Is a directory");
}

static void
a_file_is_read_like_its_text(void **state)
{
    (void)state;
    static const char *const texts[] = {"", "a\tb\n\nc", "a\nbad\n"};
    g_autofree char *folder = g_dir_make_tmp("coterie-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "list.tsv", NULL);
    g_autofree char *message = g_strdup_printf("%s:2: 'bad' is bad", path);
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    gboolean read[3];

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_assert_true(g_file_set_contents(path, texts[i], -1, NULL));
        read[i] = coterie_rows_read(path, collect, out, i == 2 ? &error : NULL);
    }
    g_unlink(path);
    g_rmdir(folder);

    assert_true(read[0]);
    assert_true(read[1]);
    assert_false(read[2]);
    assert_string_equal(out->str, "1:a,b,|3:c,|1:a,|");
    assert_string_equal(error->message, message);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_stand_between_tabs),
        cmocka_unit_test(an_empty_field_is_a_field),
        cmocka_unit_test(what_is_past_the_last_field_stays_in_it),
        cmocka_unit_test(fields_that_are_not_there_are_empty),
        cmocka_unit_test(comments_and_blank_lines_are_passed_over_and_counted),
        cmocka_unit_test(a_byte_order_mark_and_crlf_are_no_part_of_a_row),
        cmocka_unit_test(the_last_line_needs_no_end),
        cmocka_unit_test(a_list_of_nothing_has_no_rows),
        cmocka_unit_test(an_empty_first_field_is_refused_with_its_line),
        cmocka_unit_test(bytes_that_are_no_text_are_refused_with_their_line),
        cmocka_unit_test(control_characters_are_refused_outside_of_comments),
        cmocka_unit_test(a_fault_of_the_taker_has_the_place_before_it),
        cmocka_unit_test(rows_after_a_fault_are_not_taken),
        cmocka_unit_test(a_number_lies_within_its_bounds),
        cmocka_unit_test(a_file_that_is_not_there_is_an_error_of_files),
        cmocka_unit_test(a_folder_is_no_list),
        cmocka_unit_test(a_file_is_read_like_its_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
