/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Some of the roles that are told: those of the names asked for, those that are asserted, those of
 * persons who are tied. What is left is roles again, its ties counted anew. */
#include "ties/role_rules.h"
#include "ties/role_ties.h"

#include <coterie/error.h>
#include <coterie/ties.h>

#define ASSERTED_ONLY (1U << COTERIE_ASSERTED)

/* Decides of one role. */
typedef gboolean (*Keeps)(const CoterieRole *role, gconstpointer data);

static CoterieRoles *
keep(const CoterieRoles *roles, const CoteriePersons *persons, Keeps keeps, gconstpointer data)
{
    GArray *kept = g_array_new(FALSE, FALSE, sizeof(CoterieRole));

    for (guint32 i = 0; i < coterie_roles_count(roles); i++)
        if (keeps(coterie_roles_get(roles, i), data))
            g_array_append_val(kept, *coterie_roles_get(roles, i));
    return coterie_roles_take(coterie_roles_rules(roles), persons, kept);
}

/* --- By what is asked for --- */

typedef struct {
    const CoterieRoles *roles;
    const CoterieOptions *options;
} Asked;

static gboolean
is_asked_for(const CoterieRole *role, gconstpointer data)
{
    const Asked *asked = data;
    const CoterieOptions *options = asked->options;
    guint assertions = options->assertions > 0 ? options->assertions : ASSERTED_ONLY;

    return (assertions & (1U << role->assertion)) != 0 &&
           (options->roles == NULL ||
            g_strv_contains(options->roles, coterie_roles_name(asked->roles, role->role)->name));
}

static gboolean
is_of_the_time(const CoterieRole *role, gconstpointer data)
{
    const CoterieOptions *options = data;

    return coterie_date_touches(role->date, options->since, options->until);
}

static guint32
count_undated(const CoterieRoles *roles, const CoterieOptions *options)
{
    guint32 count = 0;

    if (coterie_date_touches(COTERIE_DATE_NONE, options->since, options->until))
        return 0;
    for (guint32 i = 0; i < coterie_roles_count(roles); i++)
        count += !coterie_date_is_set(coterie_roles_get(roles, i)->date);
    return count;
}

CoterieRoles *
coterie_roles_of_time(const CoterieRoles *roles,
                      const CoteriePersons *persons,
                      const CoterieOptions *options,
                      guint32 *undated)
{
    *undated = count_undated(roles, options);
    return keep(roles, persons, is_of_the_time, options);
}

CoterieRoles *
coterie_roles_choose(const CoterieRoles *roles,
                     const CoteriePersons *persons,
                     const CoterieOptions *options,
                     guint32 *undated)
{
    static const CoterieOptions defaults = COTERIE_OPTIONS_INIT;
    Asked asked = {roles, options != NULL ? options : &defaults};
    g_autoptr(CoterieRoles) kept = NULL;
    guint32 unwanted;

    g_return_val_if_fail(roles != NULL && persons != NULL, NULL);

    kept = keep(roles, persons, is_asked_for, &asked);
    return coterie_roles_of_time(
        kept, persons, asked.options, undated != NULL ? undated : &unwanted);
}

/* --- By whom is tied --- */

typedef struct {
    const CoteriePersons *persons;
    const CoterieTies *ties;
} Tied;

static gboolean
stands_before(const CoterieEvidence *evidence, const CoterieRole *role)
{
    if (evidence->document != role->document)
        return evidence->document < role->document;
    return evidence->window.offset < role->sentence.offset;
}

/* Whether the sentence of a role is one that its persons' tie rests on; by halving. */
static gboolean
is_tied(const CoterieRole *role, gconstpointer data)
{
    const Tied *tied = data;
    const CoterieTie *tie =
        coterie_ties_find(tied->ties,
                          coterie_persons_place(tied->persons, role->source)->person,
                          coterie_persons_place(tied->persons, role->target)->person);
    gsize low = tie != NULL ? tie->first : 0;
    gsize end = tie != NULL ? tie->first + tie->windows : 0;
    const CoterieEvidence *found;

    for (gsize high = end; low < high;) {
        gsize middle = low + (high - low) / 2;

        if (stands_before(coterie_ties_evidence(tied->ties, middle), role))
            low = middle + 1;
        else
            high = middle;
    }
    found = low < end ? coterie_ties_evidence(tied->ties, low) : NULL;
    return found != NULL && found->document == role->document &&
           found->window.offset == role->sentence.offset;
}

CoterieRoles *
coterie_roles_tied(const CoterieRoles *roles,
                   const CoteriePersons *persons,
                   const CoterieTies *ties)
{
    Tied tied = {persons, ties};

    g_return_val_if_fail(roles != NULL && persons != NULL && ties != NULL, NULL);

    return keep(roles, persons, is_tied, &tied);
}

/* --- Names --- */

gboolean
coterie_role_rules_check(const CoterieRoleRules *rules, const char *const *names, GError **error)
{
    g_autoptr(GString) all = g_string_new(NULL);
    g_autofree char *shown = NULL;
    guint at = 0;

    g_return_val_if_fail(rules != NULL, FALSE);
    while (names != NULL && names[at] != NULL &&
           coterie_role_rules_find(rules, names[at]) != COTERIE_NO_ROLE)
        at++;
    if (names == NULL || names[at] == NULL)
        return TRUE;
    for (guint i = 0; i < coterie_role_rules_count(rules); i++)
        g_string_append_printf(
            all, "%s%s", i > 0 ? ", " : "", coterie_role_rules_name(rules, i)->name);
    shown = g_utf8_make_valid(names[at], -1);
    g_set_error(error,
                COTERIE_ERROR,
                COTERIE_ERROR_NAME,
                "no role is called '%s': it is one of %s",
                shown,
                all->str);
    return FALSE;
}
