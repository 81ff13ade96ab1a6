/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From two persons, or from a sentence, to the roles that are told of them. Roles stand in the
 * order of source and target, their places in the order of the text, so that both are found by
 * halving. */
#include "output/role_ties.h"

#include "output/prose.h"
#include "ties/role_ties.h"

char *
coterie_role_label(const CoterieView *view, const CoterieRoleTie *tie)
{
    g_autofree char *name = g_strdup(coterie_roles_name(view->roles, tie->role)->name);

    g_strdelimit(name, "_", ' ');
    if (tie->assertion == COTERIE_ASSERTED)
        return g_steal_pointer(&name);
    return g_strdup_printf(
        "%s (%s)", name, coterie_assertion_name((CoterieAssertion)tie->assertion));
}

static void
append_tie(const CoterieView *view, const CoterieRoleTie *tie, GString *out)
{
    gboolean symmetric = coterie_roles_name(view->roles, tie->role)->symmetric;
    g_autofree char *label = coterie_role_label(view, tie);

    g_string_append_printf(out,
                           "%s %s %s: %s",
                           coterie_persons_get(view->persons, tie->source)->name,
                           symmetric ? "↔" : "→",
                           coterie_persons_get(view->persons, tie->target)->name,
                           label);
    if (tie->count > 1)
        g_string_append_printf(out, ", told %u times", tie->count);
}

static void
append_direction(
    const CoterieView *view, guint32 source, guint32 target, const char *lead, GString *out)
{
    for (guint32 i = coterie_role_ties_begin(view->roles, source, target);
         i < coterie_roles_tie_count(view->roles);
         i++) {
        const CoterieRoleTie *tie = coterie_roles_tie(view->roles, i);

        if (tie->source != source || tie->target != target)
            return;
        g_string_append(out, lead);
        append_tie(view, tie, out);
    }
}

void
coterie_role_append_all(
    const CoterieView *view, guint32 one, guint32 other, const char *lead, GString *out)
{
    append_direction(view, one, other, lead, out);
    append_direction(view, other, one, lead, out);
}

static gboolean
stands_before(const CoterieRole *role, const CoterieEvidence *evidence)
{
    if (role->document != evidence->document)
        return role->document < evidence->document;
    return role->sentence.offset < evidence->window.offset;
}

/* The place of @tie in the sentence of @evidence, or NULL. */
static const CoterieRole *
place_of(const CoterieRoles *roles, const CoterieRoleTie *tie, const CoterieEvidence *evidence)
{
    guint32 low = tie->first;
    guint32 end = tie->first + tie->count;
    const CoterieRole *role;

    for (guint32 high = end; low < high;) {
        guint32 middle = low + (high - low) / 2;

        if (stands_before(coterie_roles_get(roles, middle), evidence))
            low = middle + 1;
        else
            high = middle;
    }
    role = low < end ? coterie_roles_get(roles, low) : NULL;
    return role != NULL && role->document == evidence->document &&
                   role->sentence.offset == evidence->window.offset
               ? role
               : NULL;
}

static const CoterieRole *
find_role(const CoterieRoles *roles,
          guint32 source,
          guint32 target,
          const CoterieEvidence *evidence)
{
    const CoterieRole *found = NULL;

    for (guint32 i = coterie_role_ties_begin(roles, source, target);
         i < coterie_roles_tie_count(roles) && found == NULL;
         i++) {
        const CoterieRoleTie *tie = coterie_roles_tie(roles, i);

        if (tie->source != source || tie->target != target)
            break;
        found = place_of(roles, tie, evidence);
    }
    return found;
}

const CoterieRole *
coterie_role_of_evidence(const CoterieView *view, const CoterieEvidence *evidence)
{
    guint32 source = coterie_persons_place(view->persons, evidence->source)->person;
    guint32 target = coterie_persons_place(view->persons, evidence->target)->person;
    const CoterieRole *found;

    if (view->roles == NULL || !coterie_prose_is_told(view))
        return NULL;
    found = find_role(view->roles, source, target, evidence);
    return found != NULL ? found : find_role(view->roles, target, source, evidence);
}
