/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What analysis and extraction have in common: what they read beforehand, and the way
 * from a document to persons and from persons to ties. */
#include "pipeline/desk.h"

#include "base/number.h"
#include "names/corrections_private.h"
#include "names/mentions_private.h"
#include "people/persons_private.h"
#include "people/references_private.h"

#define SUBJECT "subject"

static gboolean
is_given(const char *const *files)
{
    return files != NULL && files[0] != NULL;
}

gboolean
coterie_desk_fill(CoterieDesk *desk, const CoterieOptions *options, GError **error)
{
    g_autofree char *data_dir = coterie_data_dir(options->data_dir);

    desk->options = options;
    desk->lexicon = coterie_lexicon_new(data_dir, error);
    if (desk->lexicon == NULL)
        return FALSE;
    if (is_given(options->corrections)) {
        desk->corrections = coterie_corrections_new(options->corrections, error);
        if (desk->corrections == NULL)
            return FALSE;
    }
    if (is_given(options->known))
        desk->known = coterie_known_new(options->known, data_dir, error);
    return desk->known != NULL || !is_given(options->known);
}

/* Lists that know nothing of roles are lists that find none. */
gboolean
coterie_desk_fill_roles(CoterieDesk *desk, gboolean needed, GError **error)
{
    g_autofree char *data_dir = coterie_data_dir(desk->options->data_dir);
    g_autofree char *path = g_build_filename(data_dir, "en", "syntax.model", NULL);

    if (!needed && !g_file_test(path, G_FILE_TEST_EXISTS))
        return TRUE;
    desk->rules = coterie_role_rules_new(data_dir, error);
    if (desk->rules == NULL || !coterie_role_rules_check(desk->rules, desk->options->roles, error))
        return FALSE;
    desk->syntax = coterie_syntax_model_new(data_dir, error);
    return desk->syntax != NULL;
}

void
coterie_desk_clear(CoterieDesk *desk)
{
    g_clear_pointer(&desk->rules, coterie_role_rules_free);
    g_clear_pointer(&desk->syntax, coterie_syntax_model_free);
    g_clear_pointer(&desk->given, coterie_given_free);
    g_clear_pointer(&desk->known, coterie_known_free);
    g_clear_pointer(&desk->corrections, coterie_corrections_free);
    g_clear_pointer(&desk->lexicon, coterie_lexicon_free);
}

static CoterieMentions *
given_mentions(const CoterieDesk *desk, const CoterieTokens *tokens, GPtrArray *missed)
{
    const char *document = coterie_document_id(coterie_tokens_document(tokens));
    const CoterieGivenMentions given = {
        .spans = coterie_given_of(desk->given, document),
        .path = coterie_given_path(desk->given),
        .missed = missed,
    };

    return coterie_mentions_new_given(
        tokens, desk->lexicon, desk->known, desk->corrections, &given);
}

void
coterie_found_free(CoterieFound *found)
{
    if (found == NULL)
        return;
    coterie_persons_free(found->persons);
    coterie_references_free(found->references);
    coterie_roles_free(found->roles);
    g_free(found);
}

static CoterieRoles *
find_roles(const CoterieDesk *desk,
           const CoterieMentions *mentions,
           const CoterieDates *dates,
           const CoterieFound *found)
{
    return coterie_roles_new(desk->rules,
                             desk->syntax,
                             mentions,
                             found->persons,
                             found->references,
                             dates,
                             desk->lexicon);
}

CoterieFound *
coterie_desk_find(const CoterieDesk *desk, const CoterieDocument *document, GPtrArray *missed)
{
    g_autoptr(CoterieTokens) tokens = coterie_tokens_new(document, desk->lexicon);
    g_autoptr(CoterieMentions) mentions =
        desk->given != NULL
            ? given_mentions(desk, tokens, missed)
            : coterie_mentions_new(tokens, desk->lexicon, desk->known, desk->corrections);
    g_autoptr(CoterieDates) dates = coterie_dates_new(tokens, desk->lexicon);
    CoterieFound *found = g_new0(CoterieFound, 1);

    coterie_mentions_sift(mentions, desk->options->min_confidence);
    found->persons = coterie_persons_new(mentions, desk->lexicon);
    if (desk->rules != NULL || desk->options->count_pronouns)
        found->references = coterie_references_new(found->persons, mentions, desk->lexicon);
    if (desk->rules != NULL)
        found->roles = find_roles(desk, mentions, dates, found);
    if (desk->options->count_pronouns)
        coterie_references_place(found->references, tokens, found->persons);
    coterie_persons_set_dates(found->persons, dates);
    return found;
}

CoterieRoles *
coterie_desk_decide(const CoterieDesk *desk,
                    CoterieRoles *roles,
                    const CoteriePersons *persons,
                    const GPtrArray *document_ids,
                    GPtrArray *faults)
{
    g_autoptr(CoterieRoles) told = roles;

    if (desk->corrections == NULL || coterie_corrections_tie_count(desk->corrections) == 0)
        return g_steal_pointer(&told);
    return coterie_roles_decide(told, persons, desk->corrections, document_ids, faults);
}

/* Whom the options leave out, the subject apart, who is not known yet. */
static guint8 *
leave_out(const CoterieDesk *desk, const CoteriePersons *persons, gboolean strict, GError **error)
{
    const char *const *without = desk->options->without;
    g_autofree guint8 *left_out = g_new0(guint8, (gsize)coterie_persons_count(persons) + 1);

    for (gsize i = 0; without != NULL && without[i] != NULL; i++) {
        GError *inner = NULL;

        if (g_str_equal(without[i], SUBJECT) ||
            coterie_ties_leave_out(persons, desk->lexicon, without[i], left_out, &inner))
            continue;
        if (strict) {
            g_propagate_error(error, inner);
            return NULL;
        }
        g_error_free(inner);
    }
    return g_steal_pointer(&left_out);
}

CoterieTies *
coterie_desk_ties_without(const CoterieDesk *desk,
                          const CoterieCast *cast,
                          const guint8 *left_out,
                          GError **error)
{
    const CoterieTieLimits limits = {left_out, desk->corrections, cast->document_ids, cast->beside};

    if (cast->roles != NULL)
        return coterie_ties_new_told(cast->persons, cast->roles, desk->options, &limits);
    return coterie_ties_new(cast->persons, desk->options, &limits, error);
}

CoterieTies *
coterie_desk_ties(const CoterieDesk *desk,
                  const CoterieCast *cast,
                  gboolean strict,
                  CoterieSubject *subject,
                  GError **error)
{
    const char *const *without = desk->options->without;
    g_autofree guint8 *left_out = leave_out(desk, cast->persons, strict, error);
    g_autoptr(CoterieTies) ties = NULL;

    if (left_out == NULL)
        return NULL;
    ties = coterie_desk_ties_without(desk, cast, left_out, error);
    if (ties == NULL)
        return NULL;
    *subject = coterie_ties_subject(ties, cast->persons);
    if (subject->person == COTERIE_NOBODY || without == NULL || !g_strv_contains(without, SUBJECT))
        return g_steal_pointer(&ties);
    left_out[subject->person] = TRUE;
    return coterie_desk_ties_without(desk, cast, left_out, error);
}

GByteArray *
coterie_desk_met(const CoterieDesk *desk)
{
    return desk->corrections != NULL ? coterie_met_new(desk->corrections) : NULL;
}

void
coterie_desk_say(const CoterieDesk *desk, const char *message)
{
    if (desk->options->note != NULL)
        desk->options->note(message, desk->options->note_data);
}

void
coterie_desk_say_all(const CoterieDesk *desk, const GPtrArray *messages)
{
    for (guint i = 0; i < messages->len; i++)
        if (g_ptr_array_index(messages, i) != NULL)
            coterie_desk_say(desk, g_ptr_array_index(messages, i));
}

void
coterie_desk_say_undated(const CoterieDesk *desk, guint32 mentions, guint32 roles)
{
    g_autoptr(GString) note = g_string_new(NULL);

    if (mentions > 0)
        coterie_number_append_count(note, mentions, "mention", "mentions");
    if (roles > 0) {
        g_string_append(note, note->len > 0 ? " and " : "");
        coterie_number_append_count(note, roles, "role", "roles");
    }
    if (note->len == 0)
        return;
    g_string_append(note, " without a date left out, as only some time is asked for");
    coterie_desk_say(desk, note->str);
}

char **
coterie_desk_unapplied(const CoterieDesk *desk, const GByteArray *met)
{
    char **messages =
        met != NULL ? coterie_corrections_unapplied(desk->corrections, met) : g_new0(char *, 1);

    for (guint i = 0; messages[i] != NULL; i++)
        coterie_desk_say(desk, messages[i]);
    return messages;
}
