/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a file of corrections become decisions or one error of one line that names
 * its line; decisions leave a small text and its persons whole, and each of them is
 * either met or told why not. */
#include "file.h"
#include "fuzz.h"
#include "lists.h"
#include "names/corrections_private.h"
#include "people/persons_private.h"

#include <coterie/error.h>

#include <glib/gstdio.h>

#include <string.h>

static CoteriePersons *
read_persons(const char *id, const char *text, const CoterieCorrections *corrections)
{
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
    g_autoptr(CoterieDocument) document = coterie_document_new(id, bytes, NULL);
    g_autoptr(CoterieTokens) tokens = coterie_tokens_new(document, lexicon());
    g_autoptr(CoterieMentions) mentions =
        coterie_mentions_new(tokens, lexicon(), NULL, corrections);
    guint32 end = 0;

    for (guint32 i = 0; i < coterie_mentions_count(mentions); i++) {
        const CoterieMention *mention = coterie_mentions_get(mentions, i);

        g_assert_cmpuint(mention->first, >=, end + mention->title);
        g_assert_cmpuint(mention->count, >, 0);
        end = mention->first + mention->count;
        g_assert_cmpuint(end, <=, coterie_tokens_count(tokens));
    }
    return coterie_persons_new(mentions, lexicon());
}

/* Every place is somebody's, and everybody has a name and a place. */
static void
check_persons(const CoteriePersons *persons)
{
    guint32 places = 0;

    for (guint32 i = 0; i < coterie_persons_count(persons); i++) {
        const CoteriePerson *person = coterie_persons_get(persons, i);

        g_assert_cmpuint(strlen(person->name), >, 0);
        g_assert_cmpuint(person->mention_count, >, 0);
        places += person->mention_count;
    }
    g_assert_cmpuint(places, ==, coterie_persons_place_count(persons));
}

static void
apply(const CoterieCorrections *corrections)
{
    g_autoptr(GPtrArray) documents =
        g_ptr_array_new_with_free_func((GDestroyNotify)coterie_persons_free);
    g_autoptr(GByteArray) met = coterie_met_new(corrections);
    g_autoptr(CoteriePersons) joined = NULL;
    g_auto(GStrv) unapplied = NULL;

    g_ptr_array_add(documents,
                    read_persons("letters/a.txt",
                                 "Anna Reed met Mr. Boris Low and Low's wife. A. Reed, known as "
                                 "Wolf, slept.\nÉva Low saw the old man. Reed did not.",
                                 corrections));
    g_ptr_array_add(
        documents,
        read_persons("b.txt", "Wolf wrote to B. Low. Anna Reed and Eva came in.", corrections));
    for (guint i = 0; i < documents->len; i++) {
        g_autoptr(GByteArray) own = coterie_persons_ref_met(g_ptr_array_index(documents, i));

        check_persons(g_ptr_array_index(documents, i));
        coterie_met_add(met, own);
    }
    joined = coterie_persons_join(documents, lexicon(), corrections);
    check_persons(joined);
    unapplied = coterie_corrections_unapplied(corrections, met);
    g_assert_cmpuint(g_strv_length(unapplied), <=, coterie_corrections_count(corrections));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *const files[] = {file_of(data, size), NULL};
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieCorrections) corrections = coterie_corrections_new(files, &error);

    (void)g_unlink(files[0]);
    if (corrections == NULL) {
        g_assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
        g_assert_true(g_str_has_prefix(error->message, files[0]));
        g_assert_true(g_ascii_isdigit(error->message[strlen(files[0]) + 1]));
        g_assert_null(strpbrk(error->message, "\n\r"));
        return 0;
    }
    for (guint32 i = 0; i < coterie_corrections_no_tie_count(corrections); i++)
        g_assert_cmpuint(strlen(coterie_corrections_no_tie(corrections, i).one), >, 0);
    apply(corrections);
    return 0;
}
