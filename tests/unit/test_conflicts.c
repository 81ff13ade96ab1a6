/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of the roles told cannot all be so. Persons are rows of a table, roles too. */
#include "people/persons_private.h"
#include "support/check.h"
#include "support/rules.h"
#include "ties/role_ties.h"

#include <coterie/conflicts.h>
#include <coterie/coterie.h>

typedef struct {
    const char *name;
    guint born;
    guint died;
    CoterieGender gender;
} Life;

typedef struct {
    guint32 source;
    const char *role;
    guint32 target;
    const char *date; /* of the sentence, or NULL */
    CoterieAssertion assertion;
    CoterieDating dating; /* 0 for that of the sentence */
} Told;

/* Each is named once, in running text, by a sentence of @dated (nullable). */
static CoteriePersons *
make_persons(const Life *lives, gsize count, const char *dated)
{
    GArray *records = g_array_new(FALSE, TRUE, sizeof(CoteriePersonRecord));
    GArray *places = g_array_new(FALSE, TRUE, sizeof(CoteriePlace));
    GPtrArray *forms = g_ptr_array_new_with_free_func(g_free);

    for (guint32 i = 0; i < count; i++) {
        CoteriePersonRecord record = {
            .name = g_strdup(lives[i].name),
            .gender = lives[i].gender,
            .facts = {.born = (guint16)lives[i].born, .died = (guint16)lives[i].died},
        };
        CoteriePlace place = {.person = i, .span = {10 * i, 5}, .place = COTERIE_PLACE_TEXT};

        if (dated != NULL && coterie_date_parse(dated, &place.date))
            place.dating = COTERIE_DATING_SENTENCE;
        g_array_append_val(records, record);
        g_array_append_val(places, place);
        g_ptr_array_add(forms, g_strdup(lives[i].name));
    }
    return coterie_persons_take(records, places, forms);
}

static CoterieRoles *
make_roles(const CoteriePersons *persons, const Told *told, gsize count)
{
    GArray *roles = g_array_new(FALSE, TRUE, sizeof(CoterieRole));

    for (gsize i = 0; i < count; i++) {
        CoterieRole role = {
            .role = (guint16)coterie_role_rules_find(rules_loaded(), told[i].role),
            .assertion = (guint8)told[i].assertion,
            .source = told[i].source,
            .target = told[i].target,
            .dating = (guint8)told[i].dating,
        };

        assert_true(told[i].date == NULL || coterie_date_parse(told[i].date, &role.date));
        if (told[i].date != NULL && role.dating == COTERIE_DATING_NONE)
            role.dating = COTERIE_DATING_SENTENCE;
        g_array_append_val(roles, role);
    }
    return coterie_roles_take(rules_loaded(), persons, roles);
}

/* "after-death Anna Boris|kin Boris Clara", "named-after-death Anna -" (transfer full) */
static char *
conflicts_string(const CoterieRoles *roles, const CoteriePersons *persons)
{
    g_autoptr(GArray) found = coterie_conflicts_new(roles, persons);
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < found->len; i++) {
        const CoterieConflict *conflict = &g_array_index(found, CoterieConflict, i);
        gboolean alone = conflict->other == COTERIE_NOBODY;

        g_string_append_printf(out,
                               "%s%s %s %s",
                               i > 0 ? "|" : "",
                               coterie_conflict_name((CoterieConflictKind)conflict->kind),
                               coterie_persons_get(persons, conflict->person)->name,
                               alone ? "-" : coterie_persons_get(persons, conflict->other)->name);
    }
    return g_string_free(out, FALSE);
}

static char *
conflicts_of(const Life *lives, gsize persons_count, const Told *told, gsize told_count)
{
    g_autoptr(CoteriePersons) persons = make_persons(lives, persons_count, NULL);
    g_autoptr(CoterieRoles) roles = make_roles(persons, told, told_count);

    return conflicts_string(roles, persons);
}

#define ASSERT_CONFLICTS(lives, expected, ...)                                                     \
    do {                                                                                           \
        const Told told[] = {__VA_ARGS__};                                                         \
        g_autofree char *found =                                                                   \
            conflicts_of(lives, G_N_ELEMENTS(lives), told, G_N_ELEMENTS(told));                    \
        assert_string_equal(found, expected);                                                      \
    } while (0)

static const Life friends[] = {{"Anna", 1820, 1869, COTERIE_GENDER_FEMALE},
                               {"Boris", 0, 0, COTERIE_GENDER_MALE}};

static void
nobody_acts_after_death_or_before_birth(void **state)
{
    (void)state;
    ASSERT_CONFLICTS(friends, "after-death Anna Boris", {0, "met", 1, "1871", 0, 0});
    ASSERT_CONFLICTS(friends, "after-death Anna Boris", {1, "wrote_to", 0, "1870/1872", 0, 0});
    ASSERT_CONFLICTS(friends, "before-birth Anna Boris", {0, "met", 1, "1819-12", 0, 0});
    ASSERT_CONFLICTS(
        friends, "after-death Anna Boris", {0, "met", 1, "1871", 0, COTERIE_DATING_CLAUSE});
    ASSERT_CONFLICTS(friends, "", {0, "met", 1, "1869", 0, 0}, {0, "met", 1, "1820", 0, 0});
}

static void
the_dead_may_be_written_about(void **state)
{
    (void)state;
    ASSERT_CONFLICTS(friends, "", {1, "wrote_about", 0, "1871", 0, 0});
    ASSERT_CONFLICTS(friends, "after-death Anna Boris", {0, "wrote_about", 1, "1871", 0, 0});
}

static void
what_is_not_sure_contradicts_nothing(void **state)
{
    (void)state;
    ASSERT_CONFLICTS(friends, "", {0, "met", 1, "1871~", 0, 0});
    ASSERT_CONFLICTS(friends, "", {0, "met", 1, "187X", 0, 0});
    ASSERT_CONFLICTS(friends, "", {0, "met", 1, "1871", 0, COTERIE_DATING_PARAGRAPH});
    ASSERT_CONFLICTS(friends, "", {0, "met", 1, "1871", COTERIE_DENIED, 0});
    ASSERT_CONFLICTS(friends, "", {0, "met", 1, NULL, 0, 0});
}

static void
parents_are_older_than_children_and_alive(void **state)
{
    (void)state;
    static const Life family[] = {{"Anna", 1820, 1850, COTERIE_GENDER_FEMALE},
                                  {"Boris", 1820, 1850, COTERIE_GENDER_MALE},
                                  {"Clara", 1831, 0, COTERIE_GENDER_FEMALE},
                                  {"Dora", 1851, 0, COTERIE_GENDER_FEMALE},
                                  {"Emil", 1852, 0, COTERIE_GENDER_MALE}};

    ASSERT_CONFLICTS(family, "young-parent Anna Clara", {0, "parent", 2, NULL, 0, 0});
    ASSERT_CONFLICTS(family, "dead-parent Anna Dora", {0, "parent", 3, NULL, 0, 0});
    ASSERT_CONFLICTS(family, "", {1, "parent", 3, NULL, 0, 0});
    ASSERT_CONFLICTS(family, "dead-parent Boris Emil", {1, "parent", 4, NULL, 0, 0});
    ASSERT_CONFLICTS(family, "", {0, "parent", 2, NULL, COTERIE_REPORTED, 0});
}

static void
some_kinship_excludes_other(void **state)
{
    (void)state;
    static const Life kin[] = {{"Anna", 0, 0, 0}, {"Boris", 0, 0, 0}};

    ASSERT_CONFLICTS(
        kin, "kin Anna Boris", {0, "spouse", 1, NULL, 0, 0}, {1, "sibling", 0, NULL, 0, 0});
    ASSERT_CONFLICTS(
        kin, "kin Anna Boris", {0, "parent", 1, NULL, 0, 0}, {1, "parent", 0, NULL, 0, 0});
    ASSERT_CONFLICTS(kin, "", {0, "spouse", 1, NULL, 0, 0}, {0, "partner", 1, NULL, 0, 0});
    ASSERT_CONFLICTS(
        kin, "", {0, "spouse", 1, NULL, 0, 0}, {0, "sibling", 1, NULL, COTERIE_DENIED, 0});
}

static void
nobody_is_an_ancestor_of_his_own(void **state)
{
    (void)state;
    static const Life line[] = {{"Anna", 0, 0, 0}, {"Boris", 0, 0, 0}, {"Clara", 0, 0, 0}};

    ASSERT_CONFLICTS(line,
                     "",
                     {0, "parent", 1, NULL, 0, 0},
                     {1, "parent", 2, NULL, 0, 0},
                     {0, "parent", 2, NULL, 0, 0});
    ASSERT_CONFLICTS(line,
                     "ancestor Anna Clara",
                     {0, "parent", 1, NULL, 0, 0},
                     {1, "parent", 2, NULL, 0, 0},
                     {2, "parent", 0, NULL, 0, 0});
}

static void
deeds_lie_within_one_life(void **state)
{
    (void)state;
    static const Life ageless[] = {{"Anna", 0, 0, 0}, {"Boris", 0, 0, 0}, {"Clara", 0, 0, 0}};

    ASSERT_CONFLICTS(ageless,
                     "long-life Anna Clara",
                     {0, "met", 1, "1790", 0, 0},
                     {2, "wrote_to", 0, "1901", 0, 0},
                     {0, "met", 2, "1850", 0, 0});
    ASSERT_CONFLICTS(
        ageless, "", {0, "met", 1, "1790/1795", 0, 0}, {2, "wrote_to", 0, "1905", 0, 0});
    ASSERT_CONFLICTS(ageless, "", {0, "met", 1, "1790", 0, 0}, {2, "wrote_about", 0, "1990", 0, 0});
}

/* What Anna's and Boris's mentions of @dated make, with @told (nullable) between them. */
static void
assert_named(const char *dated, const Told *told, const char *expected)
{
    g_autoptr(CoteriePersons) persons = make_persons(friends, G_N_ELEMENTS(friends), dated);
    g_autoptr(CoterieRoles) roles = make_roles(persons, told, told != NULL ? 1 : 0);
    g_autofree char *found = conflicts_string(roles, persons);

    assert_string_equal(found, expected);
}

static void
nobody_is_named_in_what_was_outside_his_life(void **state)
{
    (void)state;
    const Told about = {1, "wrote_about", 0, "1874", COTERIE_ASSERTED, 0};
    const Told met = {1, "met", 0, "1874", COTERIE_ASSERTED, 0};

    assert_named("1874", NULL, "named-after-death Anna -");
    assert_named("1819", NULL, "named-before-birth Anna -");
    assert_named("1869", NULL, "");
    assert_named("187X", NULL, "");
    assert_named(NULL, NULL, "");
    assert_named("1874", &about, "");
    assert_named("1874", &met, "after-death Anna Boris");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_acts_after_death_or_before_birth),
        cmocka_unit_test(the_dead_may_be_written_about),
        cmocka_unit_test(what_is_not_sure_contradicts_nothing),
        cmocka_unit_test(parents_are_older_than_children_and_alive),
        cmocka_unit_test(some_kinship_excludes_other),
        cmocka_unit_test(nobody_is_an_ancestor_of_his_own),
        cmocka_unit_test(deeds_lie_within_one_life),
        cmocka_unit_test(nobody_is_named_in_what_was_outside_his_life),
    };
    return cmocka_run_group_tests(tests, rules_setup, rules_teardown);
}
