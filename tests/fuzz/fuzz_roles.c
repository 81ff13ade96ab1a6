/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first byte picks what the others are: the rows of one of the lists that tell roles, which
 * load or are faulted in one line; or a text, of which every role told has its places, its
 * persons and its sentence, wherever its names are found or said to stand. */
#include "fuzz.h"
#include "lists.h"
#include "names/mentions_private.h"

#include <coterie/error.h>
#include <coterie/roles.h>

#include <glib/gstdio.h>

#include <string.h>

static const char *const lists[] = {
    "role_names.tsv", "roles.tsv", "kinship.tsv", "governors.tsv", "matters.tsv"};

/* ------------------------------------------------------------------ lists */

/* What the other lists hold, so that rows can refer to it. */
static const char *
rows_beside(const char *list)
{
    if (g_str_equal(list, "role_names.tsv"))
        return "friend\tlikes\tyes\n";
    return g_str_equal(list, "roles.tsv") ? "spouse\tkin\tself\tpossessor\tfriend\n" : "";
}

static void
read_lists(const char *list, const char *rows, gsize length)
{
    g_autofree char *folder = g_dir_make_tmp("coterie-XXXXXX", NULL);
    g_autofree char *en = g_build_filename(folder, "en", NULL);
    g_autoptr(CoterieRoleRules) rules = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_cmpint(g_mkdir(en, 0700), ==, 0);
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
        g_autofree char *path = g_build_filename(en, lists[i], NULL);
        gboolean chosen = g_str_equal(lists[i], list);

        g_assert_true(g_file_set_contents_full(path,
                                               chosen ? rows : rows_beside(lists[i]),
                                               chosen ? (gssize)length : -1,
                                               G_FILE_SET_CONTENTS_NONE,
                                               0600,
                                               NULL));
    }
    rules = coterie_role_rules_new(folder, &error);
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
        g_autofree char *path = g_build_filename(en, lists[i], NULL);

        (void)g_unlink(path);
    }
    (void)g_rmdir(en);
    (void)g_rmdir(folder);
    if (rules == NULL) {
        g_assert_true(g_utf8_validate(error->message, -1, NULL));
        g_assert_null(strchr(error->message, '\n'));
    }
}

/* ------------------------------------------------------------------ texts */

static const CoterieRoleRules *
rules(void)
{
    static CoterieRoleRules *made;

    if (made == NULL) {
        g_autofree char *folder = coterie_data_dir(NULL);

        made = coterie_role_rules_new(folder, NULL);
        g_assert_nonnull(made);
    }
    return made;
}

static const CoterieSyntaxModel *
model(void)
{
    static CoterieSyntaxModel *made;

    if (made == NULL) {
        g_autofree char *folder = coterie_data_dir(NULL);

        made = coterie_syntax_model_new(folder, NULL);
        g_assert_nonnull(made);
    }
    return made;
}

static void
check_tie(const CoterieRoles *roles, const CoterieRoleTie *tie, const CoteriePersons *persons)
{
    g_assert_cmpuint(tie->source, !=, tie->target);
    g_assert_cmpuint(tie->target, <, coterie_persons_count(persons));
    g_assert_nonnull(coterie_roles_name(roles, tie->role)->name);
    for (guint32 i = 0; i < tie->count; i++) {
        const CoterieRole *role = coterie_roles_get(roles, tie->first + i);

        g_assert_cmpuint(role->source, <, coterie_persons_place_count(persons));
        g_assert_cmpuint(role->target, <, coterie_persons_place_count(persons));
        g_assert_cmpuint(role->sentence.length, >, 0);
        g_assert_cmpuint(role->role, ==, tie->role);
    }
}

/* Where the bytes of a text say that its names stand: each tells a step and a length. */
static CoterieMentions *
given_mentions(const CoterieTokens *tokens, const char *text, gsize length)
{
    g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(CoterieGivenSpan));
    g_autoptr(GPtrArray) missed = g_ptr_array_new_with_free_func(g_free);
    const CoterieGivenMentions given = {spans, "given", missed};
    CoterieGivenSpan span = {0};

    for (gsize i = 0; i < length; i++) {
        span.start += 1 + (guchar)text[i] % 16;
        span.end = span.start + 1 + (guchar)text[i] / 8;
        g_array_append_val(spans, span);
    }
    return coterie_mentions_new_given(tokens, lexicon(), NULL, NULL, &given);
}

static void
read_text(const char *text, gsize length, gboolean given)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, length);
    g_autoptr(CoterieDocument) document = coterie_document_new("fuzz", bytes, NULL);
    g_autoptr(CoterieTokens) tokens = NULL;
    g_autoptr(CoterieMentions) mentions = NULL;
    g_autoptr(CoteriePersons) persons = NULL;
    g_autoptr(CoterieReferences) references = NULL;
    g_autoptr(CoterieDates) dates = NULL;
    g_autoptr(CoterieRoles) roles = NULL;

    if (document == NULL)
        return;
    tokens = coterie_tokens_new(document, lexicon());
    mentions = given ? given_mentions(tokens, text, length)
                     : coterie_mentions_new(tokens, lexicon(), NULL, NULL);
    persons = coterie_persons_new(mentions, lexicon());
    references = coterie_references_new(persons, mentions, lexicon());
    dates = coterie_dates_new(tokens, lexicon());
    roles = coterie_roles_new(rules(), model(), mentions, persons, references, dates, lexicon());
    for (guint32 i = 0; i < coterie_roles_tie_count(roles); i++)
        check_tie(roles, coterie_roles_tie(roles, i), persons);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    if (data[0] < '5' && data[0] >= '0')
        read_lists(lists[data[0] - '0'], (const char *)data + 1, size - 1);
    else
        read_text((const char *)data + 1, size - 1, data[0] == '5');
    return 0;
}
