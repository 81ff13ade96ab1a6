/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first byte names a list of data/en, the rest are its rows; the other lists
 * are empty. The lists load, or one line says which row of which file is at fault. What is
 * then asked of every word of the rows has an answer. */
#include "fuzz.h"
#include "text/fold.h"
#include "text/lexicon_private.h"

#include <coterie/error.h>

#include <glib/gstdio.h>

#include <string.h>

static const char *const lists[] = {
    "abbreviations", "alias_cues",    "demonyms",        "given_names",     "kinship",
    "name_weights",  "particles",     "patronymics",     "person_cues",     "place_cues",
    "place_words",   "places",        "pronouns",        "suffixes",        "surname_endings",
    "surnames",      "titles",        "transliteration", "words",           "works",
    "source_cues",   "cast_headings", "tagging_weights", "reference_words", "reference_weights",
    "callings",      "dates",         "eponyms",         "family_first",    "named_things",
};

static void
write_list(const char *folder, const char *list, const char *rows, gsize length)
{
    g_autofree char *path = g_strdup_printf("%s/en/%s.tsv", folder, list);

    g_assert_true(
        g_file_set_contents_full(path, rows, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
remove_folder(const char *folder)
{
    g_autofree char *en = g_build_filename(folder, "en", NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
        g_autofree char *path = g_strdup_printf("%s/%s.tsv", en, lists[i]);

        (void)g_unlink(path);
    }
    (void)g_rmdir(en);
    (void)g_rmdir(folder);
}

/* A folder of empty lists. */
static char *
make_folder(void)
{
    char *folder = g_dir_make_tmp("coterie-XXXXXX", NULL);
    g_autofree char *en = g_build_filename(folder, "en", NULL);

    g_assert_cmpint(g_mkdir(en, 0700), ==, 0);
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
        write_list(folder, lists[i], "", 0);
    return folder;
}

static void
ask(const CoterieLexicon *lexicon, const char *word)
{
    g_autofree char *masculine = coterie_lexicon_masculine(lexicon, word);
    g_autofree char *key = coterie_lexicon_key(lexicon, word);
    gboolean feminine;

    g_assert_nonnull(coterie_lexicon_word(lexicon, word));
    g_assert_cmpuint(coterie_lexicon_patronymic(lexicon, word), <=, COTERIE_GENDER_FEMALE);
    if (!coterie_lexicon_surname_ending(lexicon, word, &feminine))
        g_assert_false(feminine);
    (void)coterie_lexicon_title(lexicon, word);
    (void)coterie_lexicon_place(lexicon, word);
    (void)coterie_lexicon_calling(lexicon, word);
    (void)coterie_lexicon_eponym(lexicon, word);
    (void)coterie_lexicon_has_father(lexicon, word);
    (void)coterie_lexicon_announces_alias(lexicon, word);
    g_assert_cmpuint(coterie_lexicon_heading(lexicon, word), <=, COTERIE_HEADING_END);
    g_assert_true(g_utf8_validate(masculine, -1, NULL));
    g_assert_true(g_utf8_validate(key, -1, NULL));
}

/* Asks about each of the first words of @rows, which are UTF-8. */
static void
ask_words(const CoterieLexicon *lexicon, const char *rows, gsize length)
{
    g_autoptr(GString) folded = g_string_new(NULL);
    g_auto(GStrv) words = NULL;

    coterie_fold(folded, rows, length);
    words = g_strsplit_set(folded->str, "\t\n -^$|", 200);
    for (gsize i = 0; words[i] != NULL; i++)
        ask(lexicon, words[i]);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *rows;
    g_autofree char *folder = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieLexicon) lexicon = NULL;

    if (size == 0)
        return 0;
    rows = (const char *)data + 1;
    folder = make_folder();
    write_list(folder, lists[data[0] % G_N_ELEMENTS(lists)], rows, size - 1);
    lexicon = coterie_lexicon_new(folder, &error);
    remove_folder(folder);
    if (lexicon != NULL && g_utf8_validate_len(rows, size - 1, NULL)) {
        ask_words(lexicon, rows, size - 1);
    } else if (lexicon == NULL) {
        g_assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
        g_assert_true(g_str_has_prefix(error->message, folder));
        g_assert_null(strpbrk(error->message, "\n\r"));
    }
    return 0;
}
