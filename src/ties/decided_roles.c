/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader has decided that one person is to another: "tie Ada Hale wrote_to Jo Pike". The
 * word between the names is a role of role_names.tsv; "wrote to" will do for "wrote_to". Names may
 * have such words in them ("Ludwig van"), so every role that a line may hold is tried. */
#include "ties/bearers.h"
#include "ties/role_rules.h"
#include "ties/role_ties.h"

#include <string.h>

/* One way to read a line. */
typedef struct {
    guint line;
    guint role;
    char *source;
    char *target;
} Reading;

typedef struct {
    const CoterieRoles *roles;
    const CoteriePersons *persons;
    const CoterieCorrections *corrections;
    const GPtrArray *document_ids;
    CoterieBearers *bearers;
    GArray *readings; /* of Reading, line by line */
    GArray *made;     /* of CoterieRole */
    GPtrArray *faults;
} Deciding;

static void
reading_clear(gpointer data)
{
    Reading *reading = data;

    g_free(reading->source);
    g_free(reading->target);
}

/* ------------------------------------------------------------------ what a line may say */

/* How many of @words are the name of @role; 0 if they are another. */
static guint
words_of_role(const CoterieRoleName *role, char **words)
{
    g_auto(GStrv) parts = g_strsplit(role->name, "_", -1);
    guint count = g_strv_length(parts);

    if (g_str_equal(words[0], role->name))
        return 1;
    for (guint i = 0; i < count; i++) {
        if (words[i] == NULL || !g_str_equal(words[i], parts[i]))
            return 0;
    }
    return count;
}

static char *
join_words(char **words, guint count)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < count; i++)
        g_string_append_printf(text, "%s%s", i > 0 ? " " : "", words[i]);
    return g_string_free(text, FALSE);
}

static void
read_line(Deciding *deciding, guint line)
{
    const CoterieRoleRules *rules = coterie_roles_rules(deciding->roles);
    g_auto(GStrv) words =
        g_strsplit(coterie_corrections_tie(deciding->corrections, line).text, " ", -1);
    guint count = g_strv_length(words);

    for (guint at = 1; at + 1 < count; at++) {
        for (guint role = 0; role < coterie_role_rules_count(rules); role++) {
            guint taken = words_of_role(coterie_role_rules_name(rules, role), &words[at]);
            Reading reading = {line, role, NULL, NULL};

            if (taken == 0 || at + taken >= count)
                continue;
            reading.source = join_words(words, at);
            reading.target = join_words(&words[at + taken], count - at - taken);
            coterie_bearers_want(deciding->bearers, reading.source);
            coterie_bearers_want(deciding->bearers, reading.target);
            g_array_append_val(deciding->readings, reading);
        }
    }
}

/* ------------------------------------------------------------------ whom it means */

static gboolean
is_one(const Deciding *deciding, const char *name)
{
    return coterie_bearers_of(deciding->bearers, name)->len == 1;
}

static guint32
person_called(const Deciding *deciding, const char *name)
{
    return g_array_index(coterie_bearers_of(deciding->bearers, name), guint32, 0);
}

/* Whether a line is for a document; one that names none is for all. */
static gboolean
is_for(const Deciding *deciding, const CoterieDecidedTie *line, guint32 document)
{
    return line->document == NULL ||
           coterie_decided_tie_is_for(line, g_ptr_array_index(deciding->document_ids, document));
}

/* Where both are named first in one document that the line is for; else, of a line for all, where
 * each is named first. FALSE if they are named in no such document. */
static gboolean
find_places(const Deciding *deciding,
            const CoterieDecidedTie *line,
            const guint32 both[2],
            guint32 places[2])
{
    const CoteriePersons *persons = deciding->persons;
    guint32 seen[] = {COTERIE_NOBODY, COTERIE_NOBODY}; /* in the document that is gone through */

    for (guint32 i = 0; i < coterie_persons_place_count(persons); i++) {
        const CoteriePlace *place = coterie_persons_place(persons, i);

        for (guint k = 0; k < 2; k++) {
            if (seen[k] != COTERIE_NOBODY &&
                coterie_persons_place(persons, seen[k])->document != place->document)
                seen[k] = COTERIE_NOBODY;
            if (seen[k] == COTERIE_NOBODY && place->person == both[k])
                seen[k] = i;
        }
        if (seen[0] == COTERIE_NOBODY || seen[1] == COTERIE_NOBODY ||
            !is_for(deciding, line, place->document))
            continue;
        places[0] = seen[0];
        places[1] = seen[1];
        return TRUE;
    }
    for (guint k = 0; k < 2; k++)
        places[k] = coterie_persons_get(persons, both[k])->first_mention;
    return line->document == NULL;
}

/* From one name to the other, a passage that no sentence is; of names in two documents the first.
 */
static CoterieSpan
passage_of(const CoteriePlace *source, const CoteriePlace *target)
{
    guint32 start = MIN(source->span.offset, target->span.offset);
    guint32 end = MAX(coterie_span_end(source->span), coterie_span_end(target->span));

    return source->document == target->document ? (CoterieSpan){start, end - start} : source->span;
}

/* FALSE if the two are not named where the line is for. */
static gboolean
make(Deciding *deciding, const Reading *reading)
{
    const CoterieDecidedTie line = coterie_corrections_tie(deciding->corrections, reading->line);
    g_autofree char *file = g_path_get_basename(line.file);
    g_autofree char *decision = g_strdup_printf("%s:%u", file, line.line);
    const CoteriePlace *source;
    const CoteriePlace *target;
    CoterieRole role;
    const guint32 both[] = {person_called(deciding, reading->source),
                            person_called(deciding, reading->target)};
    guint32 places[2];

    if (!find_places(deciding, &line, both, places))
        return FALSE;
    source = coterie_persons_place(deciding->persons, places[0]);
    target = coterie_persons_place(deciding->persons, places[1]);
    role = (CoterieRole){
        .document = source->document,
        .role = (guint16)reading->role,
        .assertion = COTERIE_ASSERTED,
        .source = places[0],
        .target = places[1],
        .source_span = source->span,
        .target_span = target->span,
        .cue = source->span,
        .sentence = passage_of(source, target),
        .decision = g_intern_string(decision),
    };
    g_array_append_val(deciding->made, role);
    return TRUE;
}

/* Why none of the readings of a line, the first of which is @reading (nullable), can be followed.
 */
static char *
fault_of(const Deciding *deciding, const Reading *reading, const char *line_document)
{
    const char *name;

    if (reading == NULL)
        return g_strdup("no role stands between two names");
    if (is_one(deciding, reading->source) && is_one(deciding, reading->target))
        return line_document != NULL
                   ? g_strdup_printf("the two are not both named in '%s'", line_document)
                   : g_strdup("both names are one person's");
    name = is_one(deciding, reading->source) ? reading->target : reading->source;
    return coterie_bearers_of(deciding->bearers, name)->len == 0
               ? g_strdup_printf("nobody is called '%s' here", name)
               : g_strdup_printf("several persons are called '%s' here", name);
}

/* Follows the first reading of @line, from @from to @to, that means two persons; returns why there
 * is none, or NULL. (transfer full) (nullable) */
static char *
follow(Deciding *deciding, guint line, guint from, guint to)
{
    const CoterieDecidedTie tie = coterie_corrections_tie(deciding->corrections, line);
    g_autofree char *fault = NULL;

    for (guint i = from; i < to; i++) {
        const Reading *reading = &g_array_index(deciding->readings, Reading, i);

        if (!is_one(deciding, reading->source) || !is_one(deciding, reading->target) ||
            person_called(deciding, reading->source) == person_called(deciding, reading->target))
            continue;
        if (make(deciding, reading))
            return NULL;
    }
    fault = fault_of(deciding,
                     from < to ? &g_array_index(deciding->readings, Reading, from) : NULL,
                     tie.document);
    return g_strdup_printf("%s:%u: %s", tie.file, tie.line, fault);
}

static void
decide(Deciding *deciding)
{
    guint count = coterie_corrections_tie_count(deciding->corrections);
    guint at = 0;

    for (guint line = 0; line < count; line++)
        read_line(deciding, line);
    coterie_bearers_find(deciding->bearers, deciding->persons);
    for (guint line = 0; line < count; line++) {
        guint from = at;

        while (at < deciding->readings->len &&
               g_array_index(deciding->readings, Reading, at).line == line)
            at++;
        g_ptr_array_add(deciding->faults, follow(deciding, line, from, at));
    }
}

CoterieRoles *
coterie_roles_decide(const CoterieRoles *roles,
                     const CoteriePersons *persons,
                     const CoterieCorrections *corrections,
                     const GPtrArray *document_ids,
                     GPtrArray *faults)
{
    g_autoptr(CoterieBearers) bearers = coterie_bearers_new();
    Deciding deciding = {
        .roles = roles,
        .persons = persons,
        .corrections = corrections,
        .document_ids = document_ids,
        .bearers = bearers,
        .faults = faults,
    };

    g_return_val_if_fail(roles != NULL && persons != NULL && corrections != NULL, NULL);

    deciding.made = g_array_new(FALSE, FALSE, sizeof(CoterieRole));
    for (guint32 i = 0; i < coterie_roles_count(roles); i++)
        g_array_append_val(deciding.made, *coterie_roles_get(roles, i));
    deciding.readings = g_array_new(FALSE, FALSE, sizeof(Reading));
    g_array_set_clear_func(deciding.readings, reading_clear);
    decide(&deciding);
    g_array_unref(deciding.readings);
    return coterie_roles_take(coterie_roles_rules(roles), persons, deciding.made);
}
