/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/encoding.h"
#include "documents/html.h"
#include "support/check.h"

#include <coterie/document.h>
#include <coterie/error.h>

#include <string.h>

/* What a file is read as: "windows-1252: text", "UTF-8: text", or the error's message. */
static char *
decode(const char *bytes, gsize length, const char *declared, const char *given)
{
    g_autoptr(GBytes) file = g_bytes_new_static(bytes, length);
    g_autoptr(GError) error = NULL;
    g_autofree char *name = NULL;
    g_autoptr(GBytes) text = coterie_encoding_decode(file, declared, given, &name, &error);

    if (text == NULL) {
        assert_error(error, COTERIE_ERROR, COTERIE_ERROR_TEXT);
        return g_strdup(error->message);
    }
    return g_strdup_printf("%s: %.*s",
                           name != NULL ? name : "UTF-8",
                           (int)g_bytes_get_size(text),
                           (const char *)g_bytes_get_data(text, NULL));
}

static void
expect_as(
    const char *bytes, gsize length, const char *declared, const char *given, const char *expected)
{
    g_autofree char *found = decode(bytes, length, declared, given);

    assert_string_equal(found, expected);
}

static void
expect(const char *bytes, const char *expected)
{
    expect_as(bytes, strlen(bytes), NULL, NULL, expected);
}

static void
byte_order_mark_tells_the_encoding(void **state)
{
    (void)state;
    expect("\xEF\xBB\xBF"
           "Ann\xC3\xA1",
           "UTF-8: Ann\xC3\xA1");
    expect_as("\xFF\xFE"
              "A\0\xE9\0",
              6,
              NULL,
              "koi8-r",
              "UTF-16LE: A\xC3\xA9");
    expect_as("\xFE\xFF\0A\xD8\x01\xDC\x00", 8, NULL, NULL, "UTF-16BE: A\xF0\x90\x90\x80");
    expect_as("\xFF\xFE\0\0A\0\0", 7, NULL, NULL, "not UTF-32LE at byte 4 (line 1)");
    expect_as("\xFF\xFE\0\0A\0\0\0", 8, NULL, NULL, "UTF-32LE: A");
    expect_as("\xFF\xFE", 2, NULL, NULL, "UTF-16LE: ");
    expect("\xEF\xBB\xBF\r\nJos\xE9", "not UTF-8 at byte 8 (line 2)");
}

static void
zeros_in_every_other_byte_are_utf_16(void **state)
{
    (void)state;
    expect_as("A\0n\0n\0a\0", 8, NULL, NULL, "UTF-16LE: Anna");
    expect_as("\0A\0n\0n\0a", 8, NULL, NULL, "UTF-16BE: Anna");
    expect_as("\0\0\0A\0\0\0n", 8, NULL, NULL, "UTF-32BE: An");
    expect_as("An\0a", 4, NULL, NULL, "a NUL byte at byte 2 (line 1)");
    expect_as("A\0n\0\0\0", 6, NULL, NULL, "a NUL byte at byte 1 (line 1)");
}

static void
broken_utf_16_is_told_by_its_place(void **state)
{
    (void)state;
    expect_as("\xFF\xFE"
              "A\0\n\0\0\xD8"
              "B\0",
              10,
              NULL,
              NULL,
              "not UTF-16LE at byte 6 (line 2)");
    expect_as("\xFF\xFE"
              "A\0\n\0\0\0",
              8,
              NULL,
              NULL,
              "a NUL byte in UTF-16LE at byte 6 (line 2)");
    expect_as("\xFE\xFF\0A\0", 5, NULL, NULL, "not UTF-16BE at byte 4 (line 1)");
}

static void
western_text_is_found_out(void **state)
{
    (void)state;
    expect("Herr M\xFCller traf Frau Schr\xF6"
           "der in K\xF6ln. Die Stra\xDF"
           "e war na\xDF.",
           "windows-1252: Herr Müller traf Frau Schröder in Köln. Die Straße war naß.");
    expect("\x93I don\x92t know him,\x94 said Anna. \x93Nor do I,\x94 said Karl \x96 and left.",
           "windows-1252: “I don’t know him,” said Anna. “Nor do I,” said Karl – and left.");
}

static void
letters_of_another_script_are_found_out(void **state)
{
    (void)state;
    /* "Анна встретила Ивана в Лондоне и они долго говорили" */
    expect("\xC0\xED\xED\xE0 \xE2\xF1\xF2\xF0\xE5\xF2\xE8\xEB\xE0 \xC8\xE2\xE0\xED\xE0 \xE2 "
           "\xCB\xEE\xED\xE4\xEE\xED\xE5 \xE8 \xEE\xED\xE8 \xE4\xEE\xEB\xE3\xEE "
           "\xE3\xEE\xE2\xEE\xF0\xE8\xEB\xE8.",
           "windows-1251: Анна встретила Ивана в Лондоне и они долго говорили.");
}

static void
what_is_not_sure_is_an_error(void **state)
{
    (void)state;
    /* one letter is no evidence */
    expect("A line.\nThe caf\xE9 of Anna.", "not UTF-8 at byte 15 (line 2)");
    /* a Macintosh's: neither Ž nor Ÿ nor Õ stands within a word */
    expect("Chlo\x8E met M\x9Fller and didn\xD5t know Ren\x8E Dubois from the caf\x8E at all.",
           "not UTF-8 at byte 4 (line 1)");
    /* UTF-8 that was cut */
    expect("Ren\xC3\xA9 and Chlo\xC3\xA9 and Jos\xC3", "not UTF-8 at byte 24 (line 1)");
}

static void
the_user_has_the_last_word(void **state)
{
    (void)state;
    expect_as("caf\xE9", 4, NULL, "latin1", "windows-1252: café");
    expect_as("caf\xE9", 4, "windows-1252", "cp1251", "windows-1251: cafй");
    expect_as("caf\xC3\xA9", 5, NULL, "cp1251", "UTF-8: café");
    expect_as("caf\xE9", 4, NULL, "utf-8", "not UTF-8 at byte 3 (line 1)");
    expect_as("a\nb\x81", 4, NULL, "cp1252", "not windows-1252 at byte 3 (line 2)");
    expect_as("\x82\xA0\x82", 3, NULL, "sjis", "not Shift_JIS at byte 2 (line 1)");
    assert_true(coterie_encoding_is_known("Latin-1"));
    assert_false(coterie_encoding_is_known("klingon"));
    assert_false(coterie_encoding_is_known(""));
}

static void
page_says_its_encoding_itself(void **state)
{
    (void)state;
    expect_as("caf\xE9", 4, "ISO-8859-1", NULL, "windows-1252: café");
    expect_as("caf\xC3\xA9", 5, "ISO-8859-1", NULL, "UTF-8: café");
    expect_as("caf\xE9", 4, "utf-8", NULL, "not UTF-8 at byte 3 (line 1)");
    expect_as("caf\xE9", 4, "no-such", NULL, "not UTF-8 at byte 3 (line 1)");
}

static void
expect_declared(const char *page, const char *expected)
{
    g_autofree char *found = coterie_html_encoding(page, strlen(page));

    assert_string_equal(found != NULL ? found : "none", expected);
}

static void
declarations_are_found(void **state)
{
    (void)state;
    expect_declared("<html><head><META Charset = 'koi8-r'>", "koi8-r");
    expect_declared("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-2\">",
                    "iso-8859-2");
    expect_declared("<?xml version=\"1.0\" encoding=\"utf-8\"?><html>", "utf-8");
    expect_declared("<p>charset=koi8-r</p>", "none");
    expect_declared("", "none");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(byte_order_mark_tells_the_encoding),
        cmocka_unit_test(zeros_in_every_other_byte_are_utf_16),
        cmocka_unit_test(broken_utf_16_is_told_by_its_place),
        cmocka_unit_test(western_text_is_found_out),
        cmocka_unit_test(letters_of_another_script_are_found_out),
        cmocka_unit_test(what_is_not_sure_is_an_error),
        cmocka_unit_test(the_user_has_the_last_word),
        cmocka_unit_test(page_says_its_encoding_itself),
        cmocka_unit_test(declarations_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
