/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Known persons. Every name and alias is folded to the words that a vocabulary
 * would make of it and stands in one table; a name in a text is a known person's
 * if the table has it whole. A bare surname counts only where the file lists it. */
#include "base/rows.h"
#include "names/known_private.h"
#include "text/fold.h"
#include "text/lexicon_private.h"

#include <coterie/known.h>
#include <coterie/mentions.h>

#include <string.h>

struct CoterieKnown {
    GPtrArray *names;    /* of char */
    GArray *genders;     /* of CoterieGender */
    GArray *open;        /* of gboolean */
    GHashTable *by_name; /* shown name -> index + 1 */
    GHashTable *aliases; /* folded words -> index + 1 */
    gboolean begun;      /* a row of the file at hand is read */
};

static gboolean
take_alias(CoterieKnown *known, const char *alias, guint32 person, GError **error)
{
    g_autofree char *words = coterie_fold_words(alias);
    guint32 other;

    if (words[0] == '\0')
        return coterie_row_fail(error, "an alias of '%s' has no letters", alias);
    other = coterie_known_find(known, words);
    if (other == person)
        return TRUE;
    if (other != COTERIE_NOBODY)
        return coterie_row_fail(
            error, "'%s' is an alias of '%s' already", alias, coterie_known_name(known, other));
    g_hash_table_insert(known->aliases, g_steal_pointer(&words), GUINT_TO_POINTER(person + 1));
    return TRUE;
}

static gboolean
parse_gender(const char *text, CoterieGender *gender, GError **error)
{
    *gender = COTERIE_GENDER_UNKNOWN;
    return text[0] == '\0' || coterie_gender_parse(text, gender) ||
           coterie_row_fail(error, "'%s' is no gender: m, f, u or nothing", text);
}

static guint32
add_person(CoterieKnown *known, const char *name, CoterieGender gender)
{
    g_ptr_array_add(known->names, g_strdup(name));
    g_array_append_val(known->genders, gender);
    g_array_set_size(known->open, known->names->len);
    return known->names->len - 1;
}

/* The index of the person so named, added if it is new. */
static guint32
person_of(CoterieKnown *known, const char *name, CoterieGender gender)
{
    guint32 index = GPOINTER_TO_UINT(g_hash_table_lookup(known->by_name, name));

    if (index != 0)
        return index - 1;
    index = add_person(known, name, gender);
    g_hash_table_insert(
        known->by_name, g_ptr_array_index(known->names, index), GUINT_TO_POINTER(index + 1));
    return index;
}

static gboolean
take_person(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieKnown *known = data;
    g_auto(GStrv) aliases = g_strsplit(row->field[1], "|", -1);
    gboolean header = !known->begun && g_str_equal(row->field[0], "name") && row->count > 1;
    CoterieGender gender = COTERIE_GENDER_UNKNOWN;
    guint32 person;

    known->begun = TRUE;
    if (header)
        return TRUE;
    if (!parse_gender(row->field[2], &gender, error))
        return FALSE;
    person = person_of(known, row->field[0], gender);
    if (!take_alias(known, row->field[0], person, error))
        return FALSE;
    for (gsize i = 0; aliases[i] != NULL; i++) {
        if (aliases[i][0] != '\0' && !take_alias(known, aliases[i], person, error))
            return FALSE;
    }
    return TRUE;
}

/* "russian-revolution" is a file of the project's, unless a file of that name is here. */
char *
coterie_known_path(const char *file, const char *data_dir)
{
    g_autofree char *name = NULL;

    if (strchr(file, '/') != NULL || g_file_test(file, G_FILE_TEST_EXISTS))
        return g_strdup(file);
    name = g_strconcat(file, ".tsv", NULL);
    return g_build_filename(data_dir, "figures", name, NULL);
}

static CoterieKnown *
known_alloc(void)
{
    CoterieKnown *known = g_new0(CoterieKnown, 1);

    known->names = g_ptr_array_new_with_free_func(g_free);
    known->genders = g_array_new(FALSE, FALSE, sizeof(CoterieGender));
    known->open = g_array_new(FALSE, TRUE, sizeof(gboolean));
    known->by_name = g_hash_table_new(g_str_hash, g_str_equal);
    known->aliases = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return known;
}

/* Lists are more often mistyped by name than missing. */
static gboolean
is_there(const char *file, const char *path, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);

    if (g_str_equal(file, path) || g_file_test(path, G_FILE_TEST_EXISTS))
        return TRUE;
    g_set_error(error,
                G_FILE_ERROR,
                G_FILE_ERROR_NOENT,
                "no file '%s' of known persons, and no list of that name in %s",
                file,
                folder);
    return FALSE;
}

CoterieKnown *
coterie_known_new(const char *const *files, const char *data_dir, GError **error)
{
    g_return_val_if_fail(files != NULL && data_dir != NULL, NULL);
    g_autoptr(CoterieKnown) known = known_alloc();

    for (gsize i = 0; files[i] != NULL; i++) {
        g_autofree char *path = coterie_known_path(files[i], data_dir);

        known->begun = FALSE;
        if (!is_there(files[i], path, error) || !coterie_rows_read(path, take_person, known, error))
            return NULL;
    }
    return g_steal_pointer(&known);
}

void
coterie_known_free(CoterieKnown *known)
{
    if (known == NULL)
        return;
    g_hash_table_unref(known->by_name);
    g_hash_table_unref(known->aliases);
    g_ptr_array_unref(known->names);
    g_array_unref(known->genders);
    g_array_unref(known->open);
    g_free(known);
}

guint32
coterie_known_count(const CoterieKnown *known)
{
    return known->names->len;
}

const char *
coterie_known_name(const CoterieKnown *known, guint32 index)
{
    g_return_val_if_fail(index < known->names->len, NULL);
    return g_ptr_array_index(known->names, index);
}

CoterieGender
coterie_known_gender(const CoterieKnown *known, guint32 index)
{
    g_return_val_if_fail(index < known->genders->len, COTERIE_GENDER_UNKNOWN);
    return g_array_index(known->genders, CoterieGender, index);
}

guint32
coterie_known_find(const CoterieKnown *known, const char *folded)
{
    guint32 index = GPOINTER_TO_UINT(g_hash_table_lookup(known->aliases, folded));

    return index == 0 ? COTERIE_NOBODY : index - 1;
}

CoterieKnown *
coterie_known_copy(const CoterieKnown *known)
{
    CoterieKnown *copy = known_alloc();
    GHashTableIter iter;
    gpointer words, person;

    if (known == NULL)
        return copy;
    for (guint32 i = 0; i < known->names->len; i++)
        person_of(copy, coterie_known_name(known, i), coterie_known_gender(known, i));
    g_hash_table_iter_init(&iter, known->aliases);
    while (g_hash_table_iter_next(&iter, &words, &person))
        g_hash_table_insert(copy->aliases, g_strdup(words), person);
    return copy;
}

guint32
coterie_known_add(CoterieKnown *known, const char *name, CoterieGender gender)
{
    g_autofree char *words = coterie_fold_words(name);
    guint32 person = coterie_known_find(known, words);

    if (person != COTERIE_NOBODY)
        return person;
    person = person_of(known, name, gender);
    coterie_known_alias(known, words, person);
    return person;
}

guint32
coterie_known_add_homonym(CoterieKnown *known, const char *name, CoterieGender gender)
{
    return add_person(known, name, gender);
}

void
coterie_known_alias(CoterieKnown *known, const char *folded, guint32 person)
{
    if (coterie_known_find(known, folded) == COTERIE_NOBODY)
        g_hash_table_insert(known->aliases, g_strdup(folded), GUINT_TO_POINTER(person + 1));
}

void
coterie_known_set_open(CoterieKnown *known, guint32 person)
{
    g_array_index(known->open, gboolean, person) = TRUE;
}

gboolean
coterie_known_is_open(const CoterieKnown *known, guint32 person)
{
    return g_array_index(known->open, gboolean, person);
}
