/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of words beforehand. The lists (text/lists.c) are read once into
 * tables; a later stage looks a word up once and has all that is known of it.
 * Words of several parts (Grand Duke, New York) stand in tables of their own, and
 * their first word carries a flag that says so.
 *
 * Weak spot: English lists. Another language is another folder. */
#include "base/installed.h"
#include "text/lists.h"

#include <string.h>

/* Between a phrase that announces an alias and the alias stand at most so many words. */
#define MOST_AFTER_CUE 2

static void
clear_ending(gpointer data)
{
    CoterieEnding *ending = data;

    g_free(ending->text);
    g_free(ending->feminine);
}

static void
clear_rule(gpointer data)
{
    CoterieRule *rule = data;

    g_free(rule->from);
    g_free(rule->to);
}

static CoterieLexicon *
lexicon_alloc(void)
{
    CoterieLexicon *lexicon = g_new0(CoterieLexicon, 1);

    lexicon->words = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    lexicon->grammar = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->titles = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    lexicon->places = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->surnames = g_array_new(FALSE, FALSE, sizeof(CoterieEnding));
    lexicon->patronymics = g_array_new(FALSE, FALSE, sizeof(CoterieEnding));
    lexicon->rules = g_array_new(FALSE, FALSE, sizeof(CoterieRule));
    lexicon->headings = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->callings = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->eponyms = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->things = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->weights = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    lexicon->date_words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    lexicon->cues = g_ptr_array_new_with_free_func(g_free);
    g_array_set_clear_func(lexicon->surnames, clear_ending);
    g_array_set_clear_func(lexicon->patronymics, clear_ending);
    g_array_set_clear_func(lexicon->rules, clear_rule);
    lexicon->strings = g_string_chunk_new(1 << 16);
    lexicon->folded = g_string_new(NULL);
    return lexicon;
}

/* A folder without a model is one whose names are judged by rules alone. */
static gboolean
read_model(CoterieLexicon *lexicon, const char *data_dir, GError **error)
{
    g_autofree char *path = g_build_filename(data_dir, "en", "names.model", NULL);

    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return TRUE;
    lexicon->model = coterie_model_new(path, error);
    return lexicon->model != NULL;
}

CoterieLexicon *
coterie_lexicon_new(const char *data_dir, GError **error)
{
    g_return_val_if_fail(data_dir != NULL, NULL);
    g_autoptr(CoterieLexicon) lexicon = lexicon_alloc();

    if (!coterie_lists_read(lexicon, data_dir, error) || !read_model(lexicon, data_dir, error))
        return NULL;
    return g_steal_pointer(&lexicon);
}

void
coterie_lexicon_free(CoterieLexicon *lexicon)
{
    if (lexicon == NULL)
        return;
    g_hash_table_unref(lexicon->words);
    g_hash_table_unref(lexicon->grammar);
    g_hash_table_unref(lexicon->titles);
    g_hash_table_unref(lexicon->places);
    g_array_unref(lexicon->surnames);
    g_array_unref(lexicon->patronymics);
    g_array_unref(lexicon->rules);
    g_hash_table_unref(lexicon->headings);
    g_hash_table_unref(lexicon->callings);
    g_hash_table_unref(lexicon->eponyms);
    g_hash_table_unref(lexicon->things);
    g_hash_table_unref(lexicon->weights);
    g_hash_table_unref(lexicon->date_words);
    coterie_model_free(lexicon->model);
    g_ptr_array_unref(lexicon->cues);
    g_string_chunk_free(lexicon->strings);
    g_string_free(lexicon->folded, TRUE);
    g_free(lexicon);
}

char *
coterie_data_dir(const char *given)
{
    const char *named = given != NULL ? given : g_getenv("COTERIE_DATA_DIR");
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
    char *installed;

    if (named != NULL)
        return g_strdup(named);
    if (program != NULL && g_str_has_prefix(program, COTERIE_BUILD_DIR "/"))
        return g_strdup(COTERIE_SOURCE_DATA_DIR);
    installed = coterie_installed_path(COTERIE_RELATIVE_DATA_DIR);
    return installed != NULL ? installed : g_strdup(COTERIE_INSTALLED_DATA_DIR);
}

const char *
coterie_gender_letter(CoterieGender gender)
{
    static const char *const letters[] = {"u", "m", "f"};

    g_return_val_if_fail(gender <= COTERIE_GENDER_FEMALE, "u");
    return letters[gender];
}

gboolean
coterie_gender_parse(const char *letter, CoterieGender *gender)
{
    for (guint i = 0; i <= COTERIE_GENDER_FEMALE; i++) {
        if (!g_str_equal(letter, coterie_gender_letter((CoterieGender)i)))
            continue;
        *gender = (CoterieGender)i;
        return TRUE;
    }
    return FALSE;
}

/* ------------------------------------------------------------------ looking up */

const CoterieWord *
coterie_lexicon_word(const CoterieLexicon *lexicon, const char *folded)
{
    static const CoterieWord unknown = {0};
    const CoterieWord *word = g_hash_table_lookup(lexicon->words, folded);

    return word != NULL ? word : &unknown;
}

guint32
coterie_lexicon_grammar(const CoterieLexicon *lexicon, const char *folded)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(lexicon->grammar, folded));
}

const CoterieTitle *
coterie_lexicon_title(const CoterieLexicon *lexicon, const char *folded)
{
    return g_hash_table_lookup(lexicon->titles, folded);
}

CoterieGender
coterie_title_gender(const CoterieTitle *title)
{
    gboolean sure = title->kind == COTERIE_TITLE_STYLE || title->kind == COTERIE_TITLE_KIN ||
                    title->kind == COTERIE_TITLE_NOBLE || title->gender == COTERIE_GENDER_FEMALE;

    return sure ? (CoterieGender)title->gender : COTERIE_GENDER_UNKNOWN;
}

guint
coterie_lexicon_place(const CoterieLexicon *lexicon, const char *folded)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(lexicon->places, folded));
}

CoterieHeading
coterie_lexicon_heading(const CoterieLexicon *lexicon, const char *folded)
{
    return (CoterieHeading)GPOINTER_TO_UINT(g_hash_table_lookup(lexicon->headings, folded));
}

guint
coterie_lexicon_calling(const CoterieLexicon *lexicon, const char *folded)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(lexicon->callings, folded));
}

CoterieThing
coterie_lexicon_thing(const CoterieLexicon *lexicon, const char *folded)
{
    return (CoterieThing)GPOINTER_TO_UINT(g_hash_table_lookup(lexicon->things, folded));
}

guint
coterie_lexicon_eponym(const CoterieLexicon *lexicon, const char *folded)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(lexicon->eponyms, folded));
}

/* Whether @text ends in @ending (nullable) with at least two letters before it. */
static gboolean
ends_in(const char *text, gsize length, const char *ending)
{
    gsize size = ending != NULL ? strlen(ending) : 0;

    return size > 0 && length >= size + 2 && memcmp(text + length - size, ending, size) == 0;
}

gboolean
coterie_lexicon_surname_ending(const CoterieLexicon *lexicon,
                               const char *folded,
                               gboolean *feminine)
{
    gsize length = strlen(folded);
    gboolean found = FALSE;

    *feminine = FALSE;
    for (guint i = 0; length >= 5 && !*feminine && i < lexicon->surnames->len; i++) {
        const CoterieEnding *ending = &g_array_index(lexicon->surnames, CoterieEnding, i);

        *feminine = ends_in(folded, length, ending->feminine);
        found |= *feminine || ends_in(folded, length, ending->text);
    }
    return found;
}

CoterieGender
coterie_lexicon_patronymic(const CoterieLexicon *lexicon, const char *folded)
{
    gsize length = strlen(folded);

    for (guint i = 0; i < lexicon->patronymics->len; i++) {
        const CoterieEnding *ending = &g_array_index(lexicon->patronymics, CoterieEnding, i);

        if (length >= 6 && ends_in(folded, length, ending->text))
            return ending->gender;
    }
    return COTERIE_GENDER_UNKNOWN;
}

/* Whether @stem, less a soft ending, is a first name: "david", "ily(a)", "yur(i)", "sergey". */
static gboolean
is_given_stem(const CoterieLexicon *lexicon, const char *stem)
{
    static const char *const endings[] = {"", "a", "i", "y", "ii", "ei", "ey", "iy", "o"};

    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
        g_autofree char *name = g_strconcat(stem, endings[i], NULL);

        if (coterie_lexicon_word(lexicon, name)->given > 0)
            return TRUE;
    }
    return FALSE;
}

gboolean
coterie_lexicon_has_father(const CoterieLexicon *lexicon, const char *folded)
{
    gsize length = strlen(folded);

    for (guint i = 0; i < lexicon->patronymics->len; i++) {
        const CoterieEnding *ending = &g_array_index(lexicon->patronymics, CoterieEnding, i);
        g_autofree char *stem = NULL;

        if (!ends_in(folded, length, ending->text))
            continue;
        stem = g_strndup(folded, length - strlen(ending->text));
        if (is_given_stem(lexicon, stem))
            return TRUE;
    }
    return FALSE;
}

char *
coterie_lexicon_masculine(const CoterieLexicon *lexicon, const char *folded)
{
    gsize length = strlen(folded);

    for (guint i = 0; i < lexicon->surnames->len; i++) {
        const CoterieEnding *ending = &g_array_index(lexicon->surnames, CoterieEnding, i);

        if (ending->text != NULL && ends_in(folded, length, ending->feminine))
            return g_strdup_printf(
                "%.*s%s", (int)(length - strlen(ending->feminine)), folded, ending->text);
    }
    return g_strdup(folded);
}

static gboolean
is_part_end(char character)
{
    return character == '\0' || character == '-' || character == ' ';
}

/* Rewrites @text by @rule once from left to right; a part of a double name has a beginning and an
 * end of its own. */
static void
rewrite(GString *text, const CoterieRule *rule)
{
    gsize size = strlen(rule->from);
    const char *at = strstr(text->str, rule->from);
    g_autoptr(GString) out = NULL;
    const char *done = text->str;

    if (at == NULL)
        return;
    out = g_string_sized_new(text->len);
    for (; at != NULL; at = strstr(at, rule->from)) {
        gboolean begins = at == text->str || is_part_end(at[-1]);

        if ((rule->at_start && !begins) || (rule->at_end && !is_part_end(at[size]))) {
            at++;
            continue;
        }
        g_string_append_len(out, done, at - done);
        g_string_append(out, rule->to);
        at += size;
        done = at;
    }
    g_string_append(out, done);
    g_string_assign(text, out->str);
}

static guint32
bit_of(char byte)
{
    return 1u << ((guchar)byte & 31);
}

/* A bit for each letter of @text; some letters share one. */
static guint32
letters_of(const char *text)
{
    guint32 letters = 0;

    for (; *text != '\0'; text++)
        letters |= bit_of(*text);
    return letters;
}

/* Most rules begin with a letter that the word does not have, and need not be looked at. */
char *
coterie_lexicon_key(const CoterieLexicon *lexicon, const char *folded)
{
    g_autoptr(GString) key = g_string_new(folded);
    guint32 letters = letters_of(folded);

    for (guint i = 0; i < lexicon->rules->len; i++) {
        const CoterieRule *rule = &g_array_index(lexicon->rules, CoterieRule, i);

        if ((letters & bit_of(rule->from[0])) == 0)
            continue;
        rewrite(key, rule);
        letters = letters_of(key->str);
    }
    return g_string_free(g_steal_pointer(&key), FALSE);
}

/* Whether the phrase before @rest leads to the name behind it: "known as the watchmaker Hale" does,
 * "by that nickname with the same irony" and "(née Hale);" do not. */
static gboolean
leads_on(const char *rest)
{
    g_auto(GStrv) words = g_strsplit(rest, " ", -1);
    guint count = 0;

    for (guint i = 0; words[i] != NULL; i++) {
        if (strchr(").;", words[i][0]) != NULL && words[i][0] != '\0')
            return FALSE;
        count += g_unichar_isalnum(g_utf8_get_char(words[i])) ? 1 : 0;
    }
    return count <= MOST_AFTER_CUE;
}

gboolean
coterie_lexicon_announces_alias(const CoterieLexicon *lexicon, const char *words)
{
    for (guint i = 0; i < lexicon->cues->len; i++) {
        const char *cue = g_ptr_array_index(lexicon->cues, i);
        const char *found = strstr(words, cue);

        if (found != NULL && leads_on(found + strlen(cue)))
            return TRUE;
    }
    return FALSE;
}

CoterieWeights
coterie_lexicon_weights(const CoterieLexicon *lexicon, const char *feature)
{
    static const CoterieWeights none = {0};
    const CoterieWeights *weights = g_hash_table_lookup(lexicon->weights, feature);

    return weights != NULL ? *weights : none;
}

const CoterieModel *
coterie_lexicon_model(const CoterieLexicon *lexicon)
{
    return lexicon->model;
}
