/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first line is a name as somebody may type it, in any bytes; each other line is a person,
 * who is shown so and named so. Somebody is found, or there is one short line of an error; and
 * whoever is shown under a name of his own is found by it. */
#include "fuzz.h"
#include "lists.h"
#include "people/persons_private.h"

#include <coterie/error.h>

#include <string.h>

/* The persons of all lines but the first. */
static CoteriePersons *
persons_of(char **lines)
{
    GArray *records = g_array_new(FALSE, TRUE, sizeof(CoteriePersonRecord));
    GArray *places = g_array_new(FALSE, TRUE, sizeof(CoteriePlace));
    GPtrArray *forms = g_ptr_array_new_with_free_func(g_free);

    for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++) {
        CoteriePersonRecord record = {.name = g_utf8_make_valid(lines[i], -1)};
        CoteriePlace place = {.person = records->len};

        g_ptr_array_add(forms, g_strdup(record.name));
        g_array_append_val(records, record);
        g_array_append_val(places, place);
    }
    return coterie_persons_take(records, places, forms);
}

static void
check_error(const GError *error)
{
    g_assert_error(error, COTERIE_ERROR, COTERIE_ERROR_NAME);
    g_assert_true(g_utf8_validate(error->message, -1, NULL));
    g_assert_cmpint(g_utf8_strlen(error->message, -1), <, 600);
    for (const char *at = error->message; *at != '\0'; at = g_utf8_next_char(at))
        g_assert_false(g_unichar_iscntrl(g_utf8_get_char(at)));
}

static guint
count_shown(const CoteriePersons *persons, const char *name)
{
    guint count = 0;

    for (guint32 i = 0; i < coterie_persons_count(persons); i++)
        count += g_str_equal(coterie_persons_get(persons, i)->name, name) ||
                 g_str_equal(coterie_persons_get(persons, i)->id, name);
    return count;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = g_strndup(size > 0 ? (const char *)data : "", size);
    g_auto(GStrv) lines = g_strsplit(text, "\n", 64);
    g_autoptr(CoteriePersons) persons = persons_of(lines);
    g_autoptr(GError) error = NULL;
    guint32 person;

    if (!coterie_persons_find(
            persons, lexicon(), lines[0] != NULL ? lines[0] : "", &person, &error))
        check_error(error);
    else
        g_assert_cmpuint(person, <, coterie_persons_count(persons));
    for (guint32 i = 0; i < coterie_persons_count(persons); i++) {
        const char *name = coterie_persons_get(persons, i)->name;

        if (count_shown(persons, name) == 1) {
            g_assert_true(coterie_persons_find(persons, lexicon(), name, &person, NULL));
            g_assert_cmpuint(person, ==, i);
        }
    }
    return 0;
}
