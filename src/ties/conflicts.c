/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of the roles told cannot all be so: a meeting after a death, a father younger than his son,
 * a wife who is a sister too. Each is a sign that two persons were taken for one, or that a
 * sentence was misread; which of them, a reader has to tell.
 *
 * Weak spot: a text that errs, or tells of ghosts, is taken for a mistake of ours. */
#include "base/calendar.h"
#include "ties/exclusions.h"
#include "ties/role_rules.h"
#include "ties/role_ties.h"

#include <coterie/conflicts.h>
#include <coterie/namesakes.h>

#define LEAST_AGE 12     /* of a parent at the birth of a child */
#define LONGEST_LIFE 110 /* years from the first deed to the last */

typedef struct {
    const CoterieRoles *roles;
    const CoteriePersons *persons;
    GArray *found; /* of CoterieConflict */
} Search;

const char *
coterie_conflict_name(CoterieConflictKind kind)
{
    static const char *const names[COTERIE_CONFLICTS] = {
        [COTERIE_CONFLICT_AFTER_DEATH] = "after-death",
        [COTERIE_CONFLICT_BEFORE_BIRTH] = "before-birth",
        [COTERIE_CONFLICT_YOUNG_PARENT] = "young-parent",
        [COTERIE_CONFLICT_DEAD_PARENT] = "dead-parent",
        [COTERIE_CONFLICT_KIN] = "kin",
        [COTERIE_CONFLICT_ANCESTOR] = "ancestor",
        [COTERIE_CONFLICT_LONG_LIFE] = "long-life",
        [COTERIE_CONFLICT_NAMED_AFTER] = "named-after-death",
        [COTERIE_CONFLICT_NAMED_BEFORE] = "named-before-birth",
    };

    return names[kind];
}

static guint32
source_of(const Search *search, const CoterieRole *role)
{
    return coterie_persons_place(search->persons, role->source)->person;
}

static guint32
target_of(const Search *search, const CoterieRole *role)
{
    return coterie_persons_place(search->persons, role->target)->person;
}

static void
add(Search *search, CoterieConflict conflict)
{
    conflict.place = COTERIE_NO_PLACE;
    g_array_append_val(search->found, conflict);
}

/* ------------------------------------------------------------------ lives */

/* Whether a date is told beside what it dates, and no vaguer than a span of years. */
static gboolean
is_exact(CoterieDate date, guint8 dating)
{
    return (dating == COTERIE_DATING_SENTENCE || dating == COTERIE_DATING_CLAUSE) &&
           date.form == COTERIE_DATE_SPAN && !date.approximate;
}

/* Something that @person does in the place @index of the roles, with or to @other. */
typedef void (*TakeDeed)(
    Search *search, guint32 index, guint32 person, guint32 other, gpointer data);

/* All that is dated and needs a living person. */
static void
for_deeds(Search *search, TakeDeed take, gpointer data)
{
    for (guint32 i = 0; i < coterie_roles_count(search->roles); i++) {
        const CoterieRole *role = coterie_roles_get(search->roles, i);
        CoterieLiving living = coterie_roles_name(search->roles, role->role)->living;
        guint32 source = source_of(search, role);
        guint32 target = target_of(search, role);

        if (role->assertion != COTERIE_ASSERTED || !is_exact(role->date, role->dating))
            continue;
        if (living == COTERIE_LIVING_SOURCE || living == COTERIE_LIVING_BOTH)
            take(search, i, source, target, data);
        if (living == COTERIE_LIVING_BOTH)
            take(search, i, target, source, data);
    }
}

static gint
latest_year(const Search *search, guint32 role)
{
    return coterie_calendar_year(coterie_roles_get(search->roles, role)->date.last);
}

static gint
earliest_year(const Search *search, guint32 role)
{
    return coterie_calendar_year(coterie_roles_get(search->roles, role)->date.first);
}

/* Whether a deed is dated beyond the end of a life that @data, a CoterieConflictKind, is about. */
static void
check_bound(Search *search, guint32 index, guint32 person, guint32 other, gpointer data)
{
    const CoterieConflictKind kind = *(const CoterieConflictKind *)data;
    gboolean death = kind == COTERIE_CONFLICT_AFTER_DEATH;
    const CoterieFacts *facts = coterie_persons_facts(search->persons, person);
    gint year = death ? facts->died : facts->born;
    gint dated = death ? earliest_year(search, index) : latest_year(search, index);

    if (year != 0 && (death ? dated > year : dated < year))
        add(search,
            (CoterieConflict){
                .kind = kind,
                .person = person,
                .other = other,
                .role = index,
                .against = COTERIE_NO_PLACE,
                .year = year,
                .other_year = dated,
            });
}

static void
check_deaths(Search *search)
{
    CoterieConflictKind kind = COTERIE_CONFLICT_AFTER_DEATH;

    for_deeds(search, check_bound, &kind);
}

static void
check_births(Search *search)
{
    CoterieConflictKind kind = COTERIE_CONFLICT_BEFORE_BIRTH;

    for_deeds(search, check_bound, &kind);
}

/* The first and the last deed of a person, as places of roles; the first by when it was at the
 * latest, the last by when it was at the earliest. */
typedef struct {
    guint32 first; /* or COTERIE_NO_PLACE, both */
    guint32 last;
    guint32 other; /* whom the last is done with */
} Deeds;

static void
note_deed(Search *search, guint32 index, guint32 person, guint32 other, gpointer data)
{
    Deeds *deeds = (Deeds *)data + person;

    if (deeds->first == COTERIE_NO_PLACE ||
        latest_year(search, index) < latest_year(search, deeds->first))
        deeds->first = index;
    if (deeds->last != COTERIE_NO_PLACE &&
        earliest_year(search, index) <= earliest_year(search, deeds->last))
        return;
    deeds->last = index;
    deeds->other = other;
}

static void
check_spans(Search *search)
{
    guint32 count = coterie_persons_count(search->persons);
    g_autofree Deeds *deeds = g_new(Deeds, MAX(count, 1));

    for (guint32 i = 0; i < count; i++)
        deeds[i] = (Deeds){COTERIE_NO_PLACE, COTERIE_NO_PLACE, COTERIE_NOBODY};
    for_deeds(search, note_deed, deeds);
    for (guint32 i = 0; i < count; i++) {
        const Deeds *own = &deeds[i];

        if (own->first == COTERIE_NO_PLACE ||
            earliest_year(search, own->last) - latest_year(search, own->first) <= LONGEST_LIFE)
            continue;
        add(search,
            (CoterieConflict){
                .kind = COTERIE_CONFLICT_LONG_LIFE,
                .person = i,
                .other = own->other,
                .role = own->first,
                .against = own->last,
                .year = latest_year(search, own->first),
                .other_year = earliest_year(search, own->last),
            });
    }
}

/* ------------------------------------------------------------------ kinship */

static guint
role_named(const Search *search, const char *name)
{
    return coterie_role_rules_find(coterie_roles_rules(search->roles), name);
}

typedef void (*CheckParent)(Search *search, const CoterieRoleTie *tie);

static void
for_parents(Search *search, CheckParent check)
{
    guint parent = role_named(search, "parent");

    for (guint32 i = 0; i < coterie_roles_tie_count(search->roles); i++) {
        const CoterieRoleTie *tie = coterie_roles_tie(search->roles, i);

        if (tie->role == parent && tie->assertion == COTERIE_ASSERTED)
            check(search, tie);
    }
}

static void
check_age(Search *search, const CoterieRoleTie *tie)
{
    gint parent = coterie_persons_facts(search->persons, tie->source)->born;
    gint child = coterie_persons_facts(search->persons, tie->target)->born;

    if (parent == 0 || child == 0 || child >= parent + LEAST_AGE)
        return;
    add(search,
        (CoterieConflict){
            .kind = COTERIE_CONFLICT_YOUNG_PARENT,
            .person = tie->source,
            .other = tie->target,
            .role = tie->first,
            .against = COTERIE_NO_PLACE,
            .year = parent,
            .other_year = child,
        });
}

static void
check_ages(Search *search)
{
    for_parents(search, check_age);
}

static void
check_dead_parent(Search *search, const CoterieRoleTie *tie)
{
    const CoterieFacts *facts = coterie_persons_facts(search->persons, tie->source);
    gint died = facts->died;
    gint child = coterie_persons_facts(search->persons, tie->target)->born;
    gint grace = facts->gender == COTERIE_GENDER_FEMALE ? 0 : 1;

    if (died == 0 || child == 0 || child <= died + grace)
        return;
    add(search,
        (CoterieConflict){
            .kind = COTERIE_CONFLICT_DEAD_PARENT,
            .person = tie->source,
            .other = tie->target,
            .role = tie->first,
            .against = COTERIE_NO_PLACE,
            .year = died,
            .other_year = child,
        });
}

static void
check_dead_parents(Search *search)
{
    for_parents(search, check_dead_parent);
}

/* The asserted tie from @source to @target with that role, or NULL. */
static const CoterieRoleTie *
tie_between(const Search *search, guint32 source, guint32 target, guint role)
{
    for (guint32 i = coterie_role_ties_begin(search->roles, source, target);
         i < coterie_roles_tie_count(search->roles);
         i++) {
        const CoterieRoleTie *tie = coterie_roles_tie(search->roles, i);

        if (tie->source != source || tie->target != target)
            return NULL;
        if (tie->role == role && tie->assertion == COTERIE_ASSERTED)
            return tie;
    }
    return NULL;
}

static void
check_pair(Search *search, const CoterieRoleTie *tie, const CoterieExclusion *exclusion)
{
    guint32 source = exclusion->turned ? tie->target : tie->source;
    guint32 target = exclusion->turned ? tie->source : tie->target;
    const CoterieRoleTie *other =
        tie_between(search, source, target, role_named(search, exclusion->other));

    if (other == NULL || (other->role == tie->role && other->source < tie->source))
        return;
    add(search,
        (CoterieConflict){
            .kind = COTERIE_CONFLICT_KIN,
            .person = tie->source,
            .other = tie->target,
            .role = tie->first,
            .against = other->first,
        });
}

static void
check_kin(Search *search)
{
    for (guint32 i = 0; i < coterie_roles_tie_count(search->roles); i++) {
        const CoterieRoleTie *tie = coterie_roles_tie(search->roles, i);
        const char *name = coterie_roles_name(search->roles, tie->role)->name;
        const CoterieExclusion *exclusion;

        if (tie->assertion != COTERIE_ASSERTED)
            continue;
        for (guint row = 0; (exclusion = coterie_exclusion(row)) != NULL; row++) {
            if (g_str_equal(name, exclusion->one))
                check_pair(search, tie, exclusion);
        }
    }
}

/* ------------------------------------------------------------------ ancestors */

/* A way down from parent to child. */
typedef struct {
    guint32 person;
    guint32 next; /* of the ties, the next to follow */
} Step;

typedef enum {
    UNSEEN,
    ON_THE_WAY,
    DONE,
} Colour;

/* Goes one tie further down from the last step; FALSE once all its children are done. */
static gboolean
descend(Search *search, GArray *way, guint8 *colours, guint parent)
{
    Step *step = &g_array_index(way, Step, way->len - 1);

    while (step->next < coterie_roles_tie_count(search->roles)) {
        const CoterieRoleTie *tie = coterie_roles_tie(search->roles, step->next);

        if (tie->source != step->person)
            return FALSE;
        step->next++;
        if (tie->role != parent || tie->assertion != COTERIE_ASSERTED)
            continue;
        if (colours[tie->target] == ON_THE_WAY &&
            tie_between(search, tie->target, tie->source, parent) == NULL)
            add(search,
                (CoterieConflict){
                    .kind = COTERIE_CONFLICT_ANCESTOR,
                    .person = tie->target,
                    .other = tie->source,
                    .role = tie->first,
                    .against = COTERIE_NO_PLACE,
                });
        if (colours[tie->target] == UNSEEN) {
            const Step down = {tie->target, coterie_role_ties_begin(search->roles, tie->target, 0)};

            colours[tie->target] = ON_THE_WAY;
            g_array_append_val(way, down);
            return TRUE;
        }
    }
    return FALSE;
}

/* A child who is met again on the way down from himself; two who are each other's parents are told
 * by check_kin(). */
static void
check_ancestors(Search *search)
{
    guint parent = role_named(search, "parent");
    guint32 count = coterie_persons_count(search->persons);
    g_autofree guint8 *colours = g_new0(guint8, MAX(count, 1));
    g_autoptr(GArray) way = g_array_new(FALSE, FALSE, sizeof(Step));

    for (guint32 i = 0; i < count; i++) {
        const Step first = {i, coterie_role_ties_begin(search->roles, i, 0)};

        if (colours[i] != UNSEEN)
            continue;
        colours[i] = ON_THE_WAY;
        g_array_append_val(way, first);
        while (way->len > 0) {
            if (descend(search, way, colours, parent))
                continue;
            colours[g_array_index(way, Step, way->len - 1).person] = DONE;
            g_array_set_size(way, way->len - 1);
        }
    }
}

/* ------------------------------------------------------------------ mentions */

/* Marks the places that are an end of a role, which have been judged by it. */
static guint8 *
mark_judged(const Search *search)
{
    gsize count = (gsize)coterie_persons_place_count(search->persons) +
                  coterie_persons_reference_count(search->persons);
    guint8 *judged = g_new0(guint8, MAX(count, 1));

    for (guint32 i = 0; i < coterie_roles_count(search->roles); i++) {
        const CoterieRole *role = coterie_roles_get(search->roles, i);

        judged[role->source] = judged[role->target] = 1;
    }
    return judged;
}

/* Marks the persons with a conflict of @kind. */
static guint8 *
mark_listed(const Search *search, CoterieConflictKind kind)
{
    guint8 *listed = g_new0(guint8, MAX(coterie_persons_count(search->persons), 1));

    for (guint i = 0; i < search->found->len; i++) {
        const CoterieConflict *conflict = &g_array_index(search->found, CoterieConflict, i);

        if (conflict->kind == kind)
            listed[conflict->person] = 1;
    }
    return listed;
}

/* The year of a place that lies outside the life of whom it names, after it or before; else 0. */
static gint
outside(const Search *search, const CoteriePlace *place, gboolean after)
{
    const CoterieFacts *facts = coterie_persons_facts(search->persons, place->person);
    gint year = after ? facts->died : facts->born;
    gint dated;

    if (year == 0 || place->place != COTERIE_PLACE_TEXT || !is_exact(place->date, place->dating))
        return 0;
    dated = coterie_calendar_year(after ? place->date.first : place->date.last);
    return (after ? dated > year : dated < year) ? dated : 0;
}

/* The first such mention of each person of whom no role is told so. */
static void
check_named(Search *search, gboolean after)
{
    g_autofree guint8 *judged = mark_judged(search);
    g_autofree guint8 *listed =
        mark_listed(search, after ? COTERIE_CONFLICT_AFTER_DEATH : COTERIE_CONFLICT_BEFORE_BIRTH);

    for (guint32 i = 0; i < coterie_persons_place_count(search->persons); i++) {
        const CoteriePlace *place = coterie_persons_place(search->persons, i);
        const CoterieFacts *facts = coterie_persons_facts(search->persons, place->person);
        CoterieConflict conflict = {
            .kind = after ? COTERIE_CONFLICT_NAMED_AFTER : COTERIE_CONFLICT_NAMED_BEFORE,
            .person = place->person,
            .other = COTERIE_NOBODY,
            .role = COTERIE_NO_PLACE,
            .against = COTERIE_NO_PLACE,
            .year = after ? facts->died : facts->born,
            .other_year = outside(search, place, after),
            .place = i,
        };

        if (conflict.other_year == 0 || judged[i] || listed[place->person])
            continue;
        listed[place->person] = 1;
        g_array_append_val(search->found, conflict);
    }
}

static void
check_named_late(Search *search)
{
    check_named(search, TRUE);
}

static void
check_named_early(Search *search)
{
    check_named(search, FALSE);
}

/* ------------------------------------------------------------------ all */

GArray *
coterie_conflicts_new(const CoterieRoles *roles, const CoteriePersons *persons)
{
    static void (*const checks[])(Search * search) = {
        check_deaths,
        check_births,
        check_ages,
        check_dead_parents,
        check_kin,
        check_ancestors,
        check_spans,
        check_named_late,
        check_named_early,
    };
    Search search = {roles, persons, NULL};

    g_return_val_if_fail(roles != NULL && persons != NULL, NULL);

    search.found = g_array_new(FALSE, FALSE, sizeof(CoterieConflict));
    for (guint i = 0; i < G_N_ELEMENTS(checks); i++)
        checks[i](&search);
    return search.found;
}
