/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from bytes to dated, typed ties, step by step: words a second of the whole, and what each
 * step takes of it. One processor; the lists and models are read before.
 *
 * usage: bench_roles TEXT... */
#include "bench.h"

#include <coterie/coterie.h>

#include <stdio.h>
#include <stdlib.h>

typedef struct {
    CoterieLexicon *lexicon;
    CoterieRoleRules *rules;
    CoterieSyntaxModel *syntax;
} Lists;

/* Seconds since @mark, which is set anew. */
static double
lap(gint64 *mark)
{
    gint64 now = g_get_monotonic_time();
    double seconds = (double)(now - *mark) / G_USEC_PER_SEC;

    *mark = now;
    return seconds;
}

static void
time_bytes(const Lists *lists, const char *path, GBytes *bytes)
{
    gint64 start = g_get_monotonic_time();
    gint64 mark = start;
    g_autoptr(CoterieDocument) document = coterie_document_new("bench", bytes, NULL);
    g_autoptr(CoterieTokens) tokens = coterie_tokens_new(document, lists->lexicon);
    double cutting = lap(&mark);
    g_autoptr(CoterieMentions) mentions = coterie_mentions_new(tokens, lists->lexicon, NULL, NULL);
    double naming = lap(&mark);
    g_autoptr(CoteriePersons) persons = coterie_persons_new(mentions, lists->lexicon);
    double resolving = lap(&mark);
    g_autoptr(CoterieDates) dates = coterie_dates_new(tokens, lists->lexicon);
    double dating = lap(&mark);
    g_autoptr(CoterieReferences) references =
        coterie_references_new(persons, mentions, lists->lexicon);
    double referring = lap(&mark);
    g_autoptr(CoterieRoles) roles = coterie_roles_new(
        lists->rules, lists->syntax, mentions, persons, references, dates, lists->lexicon);
    double tying = lap(&mark);
    double all = (double)(mark - start) / G_USEC_PER_SEC;
    guint32 words = bench_count_words(tokens);

    printf("%s: %u words and %u role ties in %.3f s, %.0f words a second; tokens %.3f, names %.3f, "
           "persons %.3f, dates %.3f, references %.3f, roles %.3f s\n",
           path,
           words,
           coterie_roles_tie_count(roles),
           all,
           words / all,
           cutting,
           naming,
           resolving,
           dating,
           referring,
           tying);
}

static gboolean
time_text(const Lists *lists, const char *path)
{
    g_autoptr(GBytes) bytes = NULL;
    char *text;
    gsize length;

    if (!g_file_get_contents(path, &text, &length, NULL)) {
        fprintf(stderr, "bench_roles: cannot read %s\n", path);
        return FALSE;
    }
    bytes = g_bytes_new_take(text, length);
    for (guint run = 0; run < 3; run++)
        time_bytes(lists, path, bytes);
    return TRUE;
}

static gboolean
read_lists(Lists *lists, GError **error)
{
    g_autofree char *data_dir = coterie_data_dir(NULL);

    lists->lexicon = coterie_lexicon_new(data_dir, error);
    if (lists->lexicon != NULL)
        lists->rules = coterie_role_rules_new(data_dir, error);
    if (lists->rules != NULL)
        lists->syntax = coterie_syntax_model_new(data_dir, error);
    return lists->syntax != NULL;
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    Lists lists = {NULL, NULL, NULL};
    gboolean done = read_lists(&lists, &error);

    if (!done)
        fprintf(stderr, "bench_roles: %s\n", error->message);
    for (int i = 1; i < argc && done; i++)
        done = time_text(&lists, argv[i]);
    g_clear_pointer(&lists.syntax, coterie_syntax_model_free);
    g_clear_pointer(&lists.rules, coterie_role_rules_free);
    g_clear_pointer(&lists.lexicon, coterie_lexicon_free);
    return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
