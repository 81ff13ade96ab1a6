/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/encoding.h"
#include "documents/line_ends.h"
#include "support/check.h"

#include <coterie/document.h>
#include <coterie/error.h>

#include <string.h>

static CoterieDocument *
document_of(const char *text)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
    CoterieDocument *document = coterie_document_new("d", bytes, &error);

    assert_no_error(error);
    return document;
}

static void
expect_refusal(const char *bytes, gsize length, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) text = g_bytes_new_static(bytes, length);

    assert_null(coterie_document_new("d", text, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_TEXT);
    assert_string_equal(error->message, message);
}

static GBytes *
decode(GBytes *file, GError **error)
{
    g_autofree char *name = NULL;
    g_autoptr(GBytes) text = coterie_encoding_decode(file, NULL, NULL, &name, error);

    assert_null(name);
    return text != NULL ? coterie_line_feeds(text) : NULL;
}

static void
expect_decoded(const char *bytes, const char *text)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) file = g_bytes_new_static(bytes, strlen(bytes));
    g_autoptr(GBytes) decoded = decode(file, &error);
    gsize length;
    const char *found;

    assert_no_error(error);
    found = g_bytes_get_data(decoded, &length);
    assert_int_equal(length, strlen(text));
    assert_memory_equal(found, text, length);
}

static void
text_is_kept_as_it_is(void **state)
{
    (void)state;
    g_autoptr(CoterieDocument) document = document_of(" \n Anna\xC2\xA0Petrova.\r\n");
    gsize length;
    const char *text = coterie_document_text(document, &length);

    assert_string_equal(coterie_document_id(document), "d");
    assert_int_equal(length, 19);
    assert_memory_equal(text, " \n Anna\xC2\xA0Petrova.\r\n", length);
    assert_int_equal(coterie_document_paragraph_count(document), 1);
    assert_int_equal(coterie_document_paragraph(document, 0)->span.offset, 3);
    assert_int_equal(coterie_document_paragraph(document, 0)->span.length, 14);
}

static void
empty_text_is_a_document_without_paragraphs(void **state)
{
    (void)state;
    g_autoptr(CoterieDocument) nothing = document_of("");
    g_autoptr(CoterieDocument) blank = document_of(" \n\t\n\xC2\xA0\xEF\xBB\xBF\n");
    gsize length;

    assert_int_equal(coterie_document_paragraph_count(nothing), 0);
    assert_non_null(coterie_document_text(nothing, &length));
    assert_int_equal(length, 0);
    assert_int_equal(coterie_document_paragraph_count(blank), 0);
}

static void
quotation_has_spaces_for_line_breaks(void **state)
{
    (void)state;
    g_autoptr(CoterieDocument) document =
        document_of("Anna met  Boris \n   and\r\nClara,\xE2\x80\xA8who left\n");
    g_autofree char *whole = coterie_document_quote(document, (CoterieSpan){0, 42});
    g_autofree char *none = coterie_document_quote(document, (CoterieSpan){5, 0});

    assert_string_equal(whole, "Anna met  Boris and Clara, who left");
    assert_string_equal(none, "");
}

static void
fault_is_told_by_byte_and_line(void **state)
{
    (void)state;
    expect_refusal("ab\ncd\xFF", 6, "not UTF-8 at byte 5 (line 2)");
    expect_refusal("a\r\nb\rc\xC3", 7, "not UTF-8 at byte 6 (line 3)");
    expect_refusal("\xED\xA0\x80", 3, "not UTF-8 at byte 0 (line 1)");
    expect_refusal("ab\0cd", 5, "a NUL byte at byte 2 (line 1)");
}

static void
four_gibibytes_are_too_many(void **state)
{
    (void)state;
    if (sizeof(gsize) < 8)
        skip();
    expect_refusal("", (gsize)G_MAXUINT32 + 1, "4 GiB or more is too large for one document");
}

static void
plain_file_loses_its_mark_and_carriage_returns(void **state)
{
    (void)state;
    expect_decoded("", "");
    expect_decoded("a\nb", "a\nb");
    expect_decoded("\xEF\xBB\xBF", "");
    expect_decoded("\xEF\xBB\xBF"
                   "a\xEF\xBB\xBF",
                   "a\xEF\xBB\xBF");
    expect_decoded("\r\n\r\ra\r\r\nb\n\rc\r", "\n\n\na\n\nb\n\nc\n");
}

static void
plain_file_without_change_is_not_copied(void **state)
{
    (void)state;
    static const char bytes[] = "\xEF\xBB\xBF"
                                "Anna";
    g_autoptr(GBytes) file = g_bytes_new_static(bytes, strlen(bytes));
    g_autoptr(GBytes) decoded = decode(file, NULL);

    assert_ptr_equal(g_bytes_get_data(decoded, NULL), bytes + 3);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_kept_as_it_is),
        cmocka_unit_test(empty_text_is_a_document_without_paragraphs),
        cmocka_unit_test(quotation_has_spaces_for_line_breaks),
        cmocka_unit_test(fault_is_told_by_byte_and_line),
        cmocka_unit_test(four_gibibytes_are_too_many),
        cmocka_unit_test(plain_file_loses_its_mark_and_carriage_returns),
        cmocka_unit_test(plain_file_without_change_is_not_copied),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
