/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_CONFLICTS_H
#define COTERIE_CONFLICTS_H

#include <coterie/api.h>
#include <coterie/persons.h>
#include <coterie/roles.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieConflictKind:
 * @COTERIE_CONFLICT_AFTER_DEATH: something that needs a living person is dated after the death
 * @COTERIE_CONFLICT_BEFORE_BIRTH: something that needs a living person is dated before the birth
 * @COTERIE_CONFLICT_YOUNG_PARENT: a parent is hardly older than the child, or younger
 * @COTERIE_CONFLICT_DEAD_PARENT: a child is born after its mother's death, or in the second year
 *   after its father's
 * @COTERIE_CONFLICT_KIN: two persons are kin in two ways that exclude one another
 * @COTERIE_CONFLICT_ANCESTOR: a person is an ancestor of his own
 * @COTERIE_CONFLICT_LONG_LIFE: what needs a living person is dated more than 110 years apart
 * @COTERIE_CONFLICT_NAMED_AFTER: a person is named in what is dated after the death
 * @COTERIE_CONFLICT_NAMED_BEFORE: a person is named in what is dated before the birth
 *
 * What cannot all be so.
 */
typedef enum {
    COTERIE_CONFLICT_AFTER_DEATH,
    COTERIE_CONFLICT_BEFORE_BIRTH,
    COTERIE_CONFLICT_YOUNG_PARENT,
    COTERIE_CONFLICT_DEAD_PARENT,
    COTERIE_CONFLICT_KIN,
    COTERIE_CONFLICT_ANCESTOR,
    COTERIE_CONFLICT_LONG_LIFE,
    COTERIE_CONFLICT_NAMED_AFTER,
    COTERIE_CONFLICT_NAMED_BEFORE,
} CoterieConflictKind;

#define COTERIE_CONFLICTS (COTERIE_CONFLICT_NAMED_BEFORE + 1)

/** coterie_conflict_name: Returns: (transfer none): "after-death", "before-birth", ... */
COTERIE_API const char *coterie_conflict_name(CoterieConflictKind kind);

/* No place, of a role or of a name. */
#define COTERIE_NO_PLACE G_MAXUINT32

/**
 * CoterieConflict:
 * @kind: CoterieConflictKind
 * @person: whose life or kinship it is about
 * @other: the other person; %COTERIE_NOBODY where somebody is but named
 * @role: the place (coterie_roles_get()) that tells what cannot be so; %COTERIE_NO_PLACE where
 *   somebody is but named
 * @against: a place that tells the contrary, of a long life the last, or %COTERIE_NO_PLACE
 * @year: of a life the year of birth or death that speaks against it, of a long one that of @role;
 *   else 0
 * @other_year: the year that it is dated, or of the other's birth, or that of @against; else 0
 * @place: where somebody is but named, that place (coterie_persons_place()), the first of a person;
 *   else %COTERIE_NO_PLACE
 */
typedef struct {
    guint8 kind;
    guint32 person;
    guint32 other;
    guint32 role;
    guint32 against;
    gint year;
    gint other_year;
    guint32 place;
} CoterieConflict;

/**
 * coterie_conflicts_new:
 * @roles: what persons are to one another; those asserted are looked at
 * @persons: the persons they are of
 *
 * Looks for what is likely a wrong merge of two persons, or a sentence misread. Years of lives are
 * those that the texts tell (coterie_persons_facts()); of the dates of roles only those count that
 * stand in the sentence itself and are no vaguer than a span of years. Of mentions those in running
 * text count that are in no role, of persons of whom no role is dated so. Which roles need a living
 * person stands in `role_names.tsv`. Time grows with the roles and
 * the places.
 *
 * Returns: (transfer full) (element-type CoterieConflict): kind by kind, in reading order.
 */
COTERIE_API GArray *coterie_conflicts_new(const CoterieRoles *roles, const CoteriePersons *persons);

G_END_DECLS

#endif
