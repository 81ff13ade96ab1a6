/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _POSIX_C_SOURCE 200809L /* symlink, mkfifo, truncate */

#include "support/check.h"

#include <coterie/document.h>
#include <coterie/error.h>

#include <glib/gstdio.h>

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Each test has a folder of its own in *state. */
static int
make_folder(void **state)
{
    *state = g_dir_make_tmp("coterie-reader-XXXXXX", NULL);
    return *state == NULL ? -1 : 0;
}

static void
remove_all(const char *path)
{
    g_autoptr(GDir) folder = NULL;
    const char *name;

    if (!g_file_test(path, G_FILE_TEST_IS_SYMLINK))
        folder = g_dir_open(path, 0, NULL);
    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *member = g_build_filename(path, name, NULL);

        remove_all(member);
    }
    (void)g_remove(path);
}

static int
remove_folder(void **state)
{
    remove_all(*state);
    g_free(*state);
    return 0;
}

static char *
put(void **state, const char *name, const char *text)
{
    char *path = g_build_filename(*state, name, NULL);
    g_autofree char *folder = g_path_get_dirname(path);

    assert_int_equal(g_mkdir_with_parents(folder, 0700), 0);
    assert_true(g_file_set_contents(path, text, -1, NULL));
    return path;
}

static void
lay(void **state, const char *name, const char *text)
{
    g_free(put(state, name, text));
}

static CoterieReader *
open_paths(const char *first, const char *second, GError **error)
{
    const char *const paths[] = {first, second, NULL};

    return coterie_reader_new(paths, NULL, error);
}

/* The identifiers of all documents, each followed by a space, or the error's message. */
static char *
read_all(const char *first, const char *second)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieReader) reader = open_paths(first, second, &error);
    GString *found = g_string_new(NULL);

    while (reader != NULL) {
        g_autoptr(CoterieDocument) document = coterie_reader_next(reader, &error);

        if (document == NULL)
            break;
        g_string_append_printf(found, "%s ", coterie_document_id(document));
    }
    if (error != NULL)
        g_string_append(found, error->message);
    return g_string_free(found, FALSE);
}

static void
expect_all(const char *first, const char *second, const char *expected)
{
    g_autofree char *found = read_all(first, second);

    assert_string_equal(found, expected);
}

static void
folder_is_read_sorted_by_path_without_hidden_and_other_files(void **state)
{
    lay(state, "b/c.txt", "C.");
    lay(state, "b.TXT", "B.");
    lay(state, "B/a.text", "A.");
    lay(state, "l.jsonl", "{\"id\":\"x\",\"text\":\"\"}\n{\"text\":\"\"}\n");
    lay(state, ".hidden.txt", "H.");
    lay(state, ".git/z.txt", "H.");
    lay(state, "picture.png", "P");
    lay(state, "notes", "N.");
    expect_all(*state, NULL, "B/a.text b.TXT b/c.txt x l.jsonl:2 ");
}

static void
loops_of_links_end(void **state)
{
    g_autofree char *loop = g_build_filename(*state, "sub", "loop", NULL);
    g_autofree char *link = g_build_filename(*state, "sub", "b.txt", NULL);

    lay(state, "sub/a.txt", "A.");
    assert_int_equal(symlink("..", loop), 0);
    assert_int_equal(symlink("a.txt", link), 0);
    expect_all(*state, NULL, "sub/a.txt sub/b.txt ");
}

static void
paths_are_read_in_the_order_given(void **state)
{
    g_autofree char *b = put(state, "b.txt", "B.");
    g_autofree char *a = put(state, "a", "A.");

    expect_all(b, a, "b.txt a ");
}

static void
missing_path_is_a_file_error_that_names_it(void **state)
{
    g_autofree char *path = g_build_filename(*state, "none.txt", NULL);
    g_autoptr(GError) error = NULL;

    assert_null(open_paths(path, NULL, &error));
    assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
    assert_true(g_str_has_prefix(error->message, path));
}

static void
folder_without_texts_is_an_error_that_names_it(void **state)
{
    g_autofree char *expected = g_strdup_printf(
        "%s: no texts in this folder (.txt, .md, .html, .jsonl and the like)", (char *)*state);

    lay(state, "picture.png", "P");
    expect_all(*state, NULL, expected);
}

static void
known_kinds_are_refused_by_name(void **state)
{
    static const char *const cases[][3] = {
        {"a.PDF", "x", "a PDF file"},
        {"a.docx", "x", "a Word (DOCX) file"},
        {"a.json", "{}", "a JSON file that is not JSON Lines"},
        {"pdf", "%PDF-1.7", "a PDF file"},
        {"data", "\xEF\xBB\xBF \n<?xml version=\"1.0\"?><a>", "an XML file"},
        {"zip", "PK\x03\x04", "a ZIP archive (DOCX and EPUB are such)"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = put(state, cases[i][0], cases[i][1]);
        g_autofree char *expected =
            g_strdup_printf("%s: %s is not read; give a text", path, cases[i][2]);

        expect_all(path, NULL, expected);
    }
}

static void
folder_passes_over_what_this_program_wrote(void **state)
{
    lay(state, "a.txt", "A.");
    lay(state, "corrections.txt", "merge A = B");
    lay(state, "sub/corrections.txt", "merge A = B");
    lay(state, "a-network/report.txt", "A.");
    lay(state, "a-network/how-it-was-made.txt", "Made with coterie. So:");
    lay(state, "results/how-it-was-made.txt", "Made with coterie. So:");
    lay(state, "cakes/how-it-was-made.txt", "With flour.");
    lay(state, "social-network/b.txt", "B.");
    expect_all(*state, NULL, "a.txt cakes/how-it-was-made.txt social-network/b.txt ");
}

static void
expect_text(const char *path, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieReader) reader = open_paths(path, NULL, &error);
    g_autoptr(CoterieDocument) document = NULL;
    const char *text;
    gsize length;

    assert_no_error(error);
    document = coterie_reader_next(reader, &error);
    assert_no_error(error);
    text = coterie_document_text(document, &length);
    assert_int_equal(length, strlen(expected));
    assert_memory_equal(text, expected, length);
}

static void
ending_tells_the_format_and_first_bytes_do_without_one(void **state)
{
    static const char *const cases[][3] = {
        {"a.HTM", "<p>Anna", "Anna\n"},
        {"a.xhtml", "<?xml version='1.0'?><html><p>Anna</p></html>", "Anna\n"},
        {"a.md", "# *Anna*\r\n\rKarl", "Anna\n\nKarl\n"},
        {"a.markdown", "**Anna**", "Anna\n"},
        {"a.txt", "<p>*Anna*", "<p>*Anna*"},
        {"page", "\xEF\xBB\xBF \n<!DOCTYPE HTML><p>Anna", "Anna\n"},
        {"xpage", "<?xml version='1.0'?>\n<html><p>Anna</p></html>", "Anna\n"},
        {"notes", "# *Anna*", "# *Anna*"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = put(state, cases[i][0], cases[i][1]);

        expect_text(path, cases[i][2]);
    }
}

static void
keep_note(const char *note, gpointer notes)
{
    g_string_append_printf(notes, "%s;", note);
}

/* Reads all documents of a folder; @encoding may be NULL. Returns the encodings of those that can
 * be read, parted by spaces, and gathers the notes. */
static char *
encodings_of(const char *folder, const char *encoding, GString *notes)
{
    const char *const paths[] = {folder, NULL};
    CoterieOptions options = {.encoding = encoding, .note = keep_note, .note_data = notes};
    g_autoptr(CoterieReader) reader = coterie_reader_new(paths, &options, NULL);
    GString *names = g_string_new(NULL);

    for (int i = 0; i < 3; i++) {
        g_autoptr(CoterieDocument) document = coterie_reader_next(reader, NULL);
        const char *name = document != NULL ? coterie_document_encoding(document) : "unreadable";

        g_string_append_printf(names, "%s ", name != NULL ? name : "UTF-8");
    }
    return g_string_free(names, FALSE);
}

static void
other_encodings_are_noted_once_a_file(void **state)
{
    g_autofree char *page = put(state, "b.html", "<meta charset=koi8-r><p>\xe1\xce\xce\xc1");
    g_autofree char *plain = put(state, "c.txt", "Ann\xe1");
    g_autofree char *expected = g_strdup_printf(
        "%s: read as KOI8-R;%s: read as windows-1250;%s: read as windows-1250;", page, page, plain);
    g_autoptr(GString) notes = g_string_new(NULL);
    g_autofree char *found = NULL;
    g_autofree char *given = NULL;

    lay(state, "a.txt", "Ann\xc3\xa1");
    found = encodings_of(*state, NULL, notes);
    given = encodings_of(*state, "cp1250", notes);
    assert_string_equal(found, "UTF-8 KOI8-R unreadable ");
    assert_string_equal(given, "UTF-8 windows-1250 windows-1250 ");
    assert_string_equal(notes->str, expected);
}

static void
unknown_encoding_is_refused(void **state)
{
    const char *const paths[] = {*state, NULL};
    CoterieOptions options = {.encoding = "klingon"};
    g_autoptr(GError) error = NULL;

    assert_null(coterie_reader_new(paths, &options, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    assert_string_equal(error->message, "no encoding 'klingon'");
}

static void
identifier_given_twice_names_both_places(void **state)
{
    g_autofree char *lines = put(state, "a.jsonl", "\n{\"id\":\"b.txt\",\"text\":\"\"}\n");
    g_autofree char *file = put(state, "b.txt", "B.");
    g_autofree char *expected =
        g_strdup_printf("b.txt %s: the identifier \"b.txt\" is already that of %s:2", file, lines);

    expect_all(lines, file, expected);
}

static void
two_files_of_one_name_are_told_apart_by_their_folder(void **state)
{
    g_autofree char *inner = put(state, "in/b.txt", "C.");
    g_autofree char *outer = put(state, "b.txt", "B.");
    g_autofree char *twice = g_strdup_printf("b.txt %s: given twice", outer);
    g_autofree char *alike =
        g_strdup_printf("b.txt %s: called like %s, so that nobody could tell them apart; rename "
                        "one, or give the folder of both",
                        inner,
                        outer);

    expect_all(outer, inner, alike);
    expect_all(outer, outer, twice);
    expect_all(*state, NULL, "b.txt in/b.txt ");
}

static void
bad_file_is_named_and_reading_goes_on_behind_it(void **state)
{
    g_autofree char *bad = put(state, "bad.txt", "Jos\xE9");
    g_autofree char *good = put(state,
                                "good.txt",
                                "\xEF\xBB\xBF"
                                "A.\r\nB.");
    g_autofree char *expected = g_strdup_printf("%s: not UTF-8 at byte 3 (line 1)", bad);
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieReader) reader = open_paths(bad, good, NULL);
    g_autoptr(CoterieDocument) document = NULL;
    gsize length;

    assert_null(coterie_reader_next(reader, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_TEXT);
    assert_string_equal(error->message, expected);
    document = coterie_reader_next(reader, NULL);
    assert_memory_equal(coterie_document_text(document, &length), "A.\nB.", 5);
    assert_int_equal(length, 5);
}

static void
file_of_four_gibibytes_is_refused_unread(void **state)
{
    g_autofree char *path = put(state, "big.txt", "A.");
    g_autofree char *expected =
        g_strdup_printf("%s: 4 GiB or more is too large for one document", path);

    if (truncate(path, (off_t)G_MAXUINT32 + 1) != 0)
        skip(); /* no sparse files here */
    expect_all(path, NULL, expected);
}

static void
empty_files_are_documents_or_none(void **state)
{
    g_autofree char *text = put(state, "a.txt", "");
    g_autofree char *lines = put(state, "b.jsonl", "");

    expect_all(text, lines, "a.txt ");
}

/* What a reader makes of @bytes where they come in without a size. */
static void
expect_piped(void **state, const char *bytes, const char *expected)
{
    g_autofree char *input = put(state, "input", bytes);

    assert_non_null(freopen(input, "rb", stdin));
    expect_all("-", NULL, expected);
}

static void
standard_input_is_json_lines_if_it_begins_with_a_brace(void **state)
{
    expect_piped(state, "{\"text\":\"A.\"}\n{\"id\":5,\"text\":\"B.\"}", "-:1 5 ");
    expect_piped(state, "\xEF\xBB\xBF\n \r\n{\"text\":\"A.\"}", "-:3 ");
    expect_piped(state, "\n A text.", "- ");
    expect_piped(state, "", "- ");
    expect_piped(state, "%PDF-1.7", "-: a PDF file is not read; give a text");
}

static void
page_is_known_on_standard_input(void **state)
{
    g_autofree char *input = put(state, "input", "<html><p>Anna");

    assert_non_null(freopen(input, "rb", stdin));
    expect_text("-", "Anna\n");
}

static void
progress_counts_bytes_to_the_total(void **state)
{
    g_autofree char *lines = put(state, "a.jsonl", "{\"text\":\"\"}\n{\"text\":\"A\"}\n");
    g_autofree char *file = put(state, "b.txt", "12345");
    g_autoptr(CoterieReader) reader = open_paths(lines, file, NULL);
    g_autoptr(CoterieReader) unknown = open_paths(lines, "-", NULL);
    static const guint64 expected[] = {12, 25, 30};
    guint64 total;

    assert_int_equal(coterie_reader_progress(reader, &total), 0);
    assert_int_equal(total, 30);
    for (gsize i = 0; i < G_N_ELEMENTS(expected); i++) {
        g_autoptr(CoterieDocument) document = coterie_reader_next(reader, NULL);

        assert_non_null(document);
        assert_int_equal(coterie_reader_progress(reader, &total), expected[i]);
    }
    assert_null(coterie_reader_next(reader, NULL));
    assert_int_equal(coterie_reader_progress(unknown, &total), 0);
    assert_int_equal(total, 0);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(folder_is_read_sorted_by_path_without_hidden_and_other_files),
        IN_FOLDER(loops_of_links_end),
        IN_FOLDER(paths_are_read_in_the_order_given),
        IN_FOLDER(missing_path_is_a_file_error_that_names_it),
        IN_FOLDER(folder_without_texts_is_an_error_that_names_it),
        IN_FOLDER(known_kinds_are_refused_by_name),
        IN_FOLDER(folder_passes_over_what_this_program_wrote),
        IN_FOLDER(ending_tells_the_format_and_first_bytes_do_without_one),
        IN_FOLDER(other_encodings_are_noted_once_a_file),
        IN_FOLDER(unknown_encoding_is_refused),
        IN_FOLDER(identifier_given_twice_names_both_places),
        IN_FOLDER(two_files_of_one_name_are_told_apart_by_their_folder),
        IN_FOLDER(bad_file_is_named_and_reading_goes_on_behind_it),
        IN_FOLDER(file_of_four_gibibytes_is_refused_unread),
        IN_FOLDER(empty_files_are_documents_or_none),
        IN_FOLDER(standard_input_is_json_lines_if_it_begins_with_a_brace),
        IN_FOLDER(page_is_known_on_standard_input),
        IN_FOLDER(progress_counts_bytes_to_the_total),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
