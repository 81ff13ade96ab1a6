/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What persons are to one another, in sentences where no careful reader would doubt it; many more
 * stand in tests/golden/roles.tsv. */
#include "support/check.h"
#include "support/read.h"
#include "ties/role_rules.h"

#include <coterie/error.h>

#include <glib/gstdio.h>

#include <string.h>

static CoterieRoleRules *rules;
static CoterieSyntaxModel *model;

static int
setup(void **state)
{
    g_autofree char *data_dir = coterie_data_dir(NULL);

    if (read_setup(state) != 0)
        return -1;
    rules = coterie_role_rules_new(data_dir, NULL);
    model = coterie_syntax_model_new(data_dir, NULL);
    return rules != NULL && model != NULL ? 0 : -1;
}

static int
teardown(void **state)
{
    g_clear_pointer(&rules, coterie_role_rules_free);
    g_clear_pointer(&model, coterie_syntax_model_free);
    return read_teardown(state);
}

static CoterieRoles *
roles_of(const Reading *reading)
{
    g_autoptr(CoterieReferences) references =
        coterie_references_new(reading->persons, reading->mentions, read_lexicon());
    g_autoptr(CoterieDates) dates = coterie_dates_new(reading->tokens, read_lexicon());

    return coterie_roles_new(
        rules, model, reading->mentions, reading->persons, references, dates, read_lexicon());
}

static const char *
name_of(const Reading *reading, guint32 person)
{
    return coterie_persons_get(reading->persons, person)->name;
}

/* "Anna Orlova spouse Pavel Orlov 1|~...": ties, the denied and the reported marked, and how often
 * each is told. */
static char *
roles_string(const Reading *reading, const CoterieRoles *roles)
{
    static const char *const signs[] = {"", "~", "?"};
    GString *out = g_string_new(NULL);

    for (guint32 i = 0; i < coterie_roles_tie_count(roles); i++) {
        const CoterieRoleTie *tie = coterie_roles_tie(roles, i);

        g_string_append_printf(out,
                               "%s%s%s %s %s %u",
                               i > 0 ? "|" : "",
                               signs[tie->assertion],
                               name_of(reading, tie->source),
                               coterie_roles_name(roles, tie->role)->name,
                               name_of(reading, tie->target),
                               tie->count);
    }
    return g_string_free(out, FALSE);
}

static void
assert_roles(const char *text, const char *expected)
{
    g_autoptr(Reading) reading = read_text(text);
    g_autoptr(CoterieRoles) roles = roles_of(reading);
    g_autofree char *found = roles_string(reading, roles);

    assert_string_equal(found, expected);
}

static void
voice_decides_who_did_it(void **state)
{
    (void)state;
    assert_roles("Robert Hale arrested Samuel Grant in May.",
                 "Robert Hale arrested Samuel Grant 1");
    assert_roles("Robert Hale was arrested by Samuel Grant.",
                 "Samuel Grant arrested Robert Hale 1");
    assert_roles("The arrest of Robert Hale by Samuel Grant caused a riot.",
                 "Samuel Grant arrested Robert Hale 1");
}

static void
everybody_in_a_list_takes_part(void **state)
{
    (void)state;
    assert_roles("Robert Hale was praised by Samuel Grant, Susan Brown and Walter Stone.",
                 "Samuel Grant supported Robert Hale 1|Susan Brown supported Robert Hale 1|"
                 "Walter Stone supported Robert Hale 1");
    assert_roles("Robert Hale and Samuel Grant quarrelled over the mine.",
                 "Robert Hale opposed Samuel Grant 1|Samuel Grant opposed Robert Hale 1");
}

static void
nouns_tell_kin_and_office(void **state)
{
    (void)state;
    assert_roles("Robert Hale left with his wife, Susan Brown.",
                 "Robert Hale spouse Susan Brown 1");
    assert_roles("Samuel Grant was the son of Robert Hale.", "Robert Hale parent Samuel Grant 1");
    assert_roles("Robert Hale's secretary, Samuel Grant, kept the letters.",
                 "Robert Hale superior Samuel Grant 1");
}

static void
what_is_known_of_somebody_is_not_denied_with_the_rest(void **state)
{
    (void)state;
    assert_roles("Robert Hale refused to see his brother, Samuel Grant.",
                 "Robert Hale sibling Samuel Grant 1|~Robert Hale met Samuel Grant 1");
    assert_roles("Robert Hale denied that he was the brother of Samuel Grant.",
                 "~Robert Hale sibling Samuel Grant 1");
}

static void
heads_of_letters_tell_who_writes_to_whom(void **state)
{
    (void)state;
    assert_roles(
        "From: Hale, Robert\nSent: Monday, January 8, 2001\nTo: Brown, Susan\n\nIt is done.\n",
        "Robert Hale wrote_to Susan Brown 1");
    assert_roles(
        "Robert Hale@FIRM\n04/30/2001 02:28 PM\nTo: Susan Brown/FIRM,\n Samuel Grant/FIRM\n"
        "cc: Robert Hale\n\nTo: Walter Stone\n",
        "Robert Hale wrote_to Susan Brown 1|Robert Hale wrote_to Samuel Grant 1");
    assert_roles("To: Samuel Grant\n\nRobert Hale slept.\n", "");
}

static void
letters_are_dated_by_their_heads(void **state)
{
    (void)state;
    g_autoptr(Reading) reading = read_text("From: Robert Hale\nTo: Susan Brown\ncc: Hale, "
                                           "Robert\nDate: 8 January 2001\n\nIt is done.\n");
    g_autoptr(CoterieRoles) roles = roles_of(reading);
    g_autofree char *edtf = NULL;

    assert_int_equal(coterie_roles_count(roles), 1);
    edtf = coterie_date_edtf(coterie_roles_get(roles, 0)->date);
    assert_string_equal(edtf, "2001-01-08");
    assert_int_equal(coterie_roles_get(roles, 0)->dating, COTERIE_DATING_PARAGRAPH);
}

static void
nobody_marries_his_sister(void **state)
{
    (void)state;
    assert_roles("Robert Hale married his sister, Susan Brown.",
                 "Robert Hale sibling Susan Brown 1");
    assert_roles("Robert Hale married Susan Brown.", "Robert Hale spouse Susan Brown 1");
}

static void
small_words_do_not_mean_what_verbs_do(void **state)
{
    (void)state;
    assert_roles("Robert Hale had long served under Samuel Grant.",
                 "Samuel Grant superior Robert Hale 1");
    assert_roles("Robert Hale longed to serve under Samuel Grant.", "");
}

/* The sons of Robert Hale, @times times, so many sentences apart. (transfer full) */
static char *
two_sons(guint times, guint apart)
{
    GString *text = g_string_new(NULL);

    for (guint i = 0; i < times; i++)
        g_string_append(text, "Samuel Grant was the son of Robert Hale. ");
    for (guint i = 0; i < apart; i++)
        g_string_append(text, "The river ran through the town. ");
    for (guint i = 0; i < times; i++)
        g_string_append(text, "Walter Stone was the son of Robert Hale. ");
    return g_string_free(text, FALSE);
}

static void
what_follows_from_far_apart_must_be_borne_out(void **state)
{
    (void)state;
    g_autofree char *near = two_sons(1, 3);
    g_autofree char *far = two_sons(1, 120);
    g_autofree char *often = two_sons(2, 120);

    assert_roles(near,
                 "Samuel Grant sibling Walter Stone 1|Robert Hale parent Samuel Grant 1|"
                 "Robert Hale parent Walter Stone 1");
    assert_roles(far, "Robert Hale parent Samuel Grant 1|Robert Hale parent Walter Stone 1");
    assert_roles(often,
                 "Samuel Grant sibling Walter Stone 1|Robert Hale parent Samuel Grant 2|"
                 "Robert Hale parent Walter Stone 2");
}

static void
pronouns_stand_for_persons(void **state)
{
    (void)state;
    assert_roles("Robert Hale met Susan Brown in Leeds. He married her in 1902.",
                 "Robert Hale spouse Susan Brown 1|Robert Hale met Susan Brown 1");
}

static void
what_is_denied_or_rumoured_is_so_marked(void **state)
{
    (void)state;
    assert_roles("Robert Hale never met Susan Brown.", "~Robert Hale met Susan Brown 1");
    assert_roles("Robert Hale allegedly murdered Samuel Grant.",
                 "?Robert Hale killed Samuel Grant 1");
    assert_roles("Robert Hale denied that Samuel Grant had not visited Susan Brown.",
                 "Samuel Grant met Susan Brown 1");
}

static void
what_is_only_wished_is_not_told(void **state)
{
    (void)state;
    assert_roles("Robert Hale wanted to marry Susan Brown.", "");
    assert_roles("If Robert Hale married Susan Brown, the mine would be lost.", "");
    assert_roles("Did Robert Hale kill Samuel Grant?", "");
}

static void
a_crowd_is_told_nothing_of_its_pairs(void **state)
{
    (void)state;
    g_autoptr(GString) text = g_string_new("Robert Hale");

    for (char letter = 'a'; letter <= 'z'; letter++)
        g_string_append_printf(text, ", Robert Bar%con", letter);
    g_string_append(text, " and Susan Brown quarrelled.");
    assert_roles(text->str, "");
}

static void
places_of_one_tie_stand_together(void **state)
{
    (void)state;
    const char *text = "Robert Hale visited Susan Brown in May. Walter Stone waited. "
                       "Susan Brown visited Robert Hale in June.";
    g_autoptr(Reading) reading = read_text(text);
    g_autoptr(CoterieRoles) roles = roles_of(reading);
    const CoterieRoleTie *tie = coterie_roles_tie(roles, 0);
    g_autofree char *second = NULL;

    assert_int_equal(coterie_roles_tie_count(roles), 1);
    assert_int_equal(tie->count, 2);
    second = coterie_document_quote(reading->document,
                                    coterie_roles_get(roles, tie->first + 1)->sentence);
    assert_string_equal(second, "Susan Brown visited Robert Hale in June.");
}

static void
documents_are_joined(void **state)
{
    (void)state;
    g_autoptr(Reading) one = read_text("Robert Hale met Susan Brown.");
    g_autoptr(Reading) other = read_text("Walter Stone came. Susan Brown met Robert Hale again.");
    g_autoptr(GPtrArray) persons = g_ptr_array_new();
    g_autoptr(GPtrArray) told = g_ptr_array_new_with_free_func((GDestroyNotify)coterie_roles_free);
    g_autoptr(CoteriePersons) all = NULL;
    g_autoptr(CoterieRoles) roles = NULL;

    g_ptr_array_add(persons, one->persons);
    g_ptr_array_add(persons, other->persons);
    g_ptr_array_add(told, roles_of(one));
    g_ptr_array_add(told, roles_of(other));
    all = coterie_persons_join(persons, read_lexicon(), NULL);
    roles = coterie_roles_join(told, all);
    assert_int_equal(coterie_roles_tie_count(roles), 1);
    assert_int_equal(coterie_roles_tie(roles, 0)->count, 2);
    assert_int_equal(coterie_roles_get(roles, 0)->document, 0);
    assert_int_equal(coterie_roles_get(roles, 1)->document, 1);
}

/* ------------------------------------------------------------------ lists */

static const char *const files[] = {
    "role_names.tsv", "roles.tsv", "kinship.tsv", "governors.tsv", "matters.tsv"};

/* A folder of lists that are empty but for one. (transfer full) */
static char *
make_lists(const char *file, const char *rows)
{
    char *folder = g_dir_make_tmp("coterie-XXXXXX", NULL);
    g_autofree char *en = g_build_filename(folder, "en", NULL);

    g_assert_cmpint(g_mkdir(en, 0700), ==, 0);
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = g_build_filename(en, files[i], NULL);
        const char *text = g_str_equal(files[i], file)               ? rows
                           : g_str_equal(files[i], "role_names.tsv") ? "friend\tlikes\tyes\n"
                                                                     : "";

        g_assert_true(g_file_set_contents(path, text, -1, NULL));
    }
    return folder;
}

static void
remove_lists(const char *folder)
{
    g_autofree char *en = g_build_filename(folder, "en", NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = g_build_filename(en, files[i], NULL);

        g_unlink(path);
    }
    g_assert_cmpint(g_rmdir(en), ==, 0);
    g_assert_cmpint(g_rmdir(folder), ==, 0);
}

static void
a_malformed_row_is_told_with_file_and_line(void **state)
{
    (void)state;
    static const char *const faults[][3] = {
        {"role_names.tsv", "friend\tlikes\tperhaps\n", ":1: whether a role is symmetric"},
        {"role_names.tsv", "friend\tlikes\tyes\t\tall\n", ":1: who must live"},
        {"roles.tsv", "like\tverb\tsubject\tobject\n", ":1: a rule has five fields"},
        {"roles.tsv", "to\tletter\ttarget\t-\tfriend\n", ":1: a word of letters has a source"},
        {"roles.tsv", "# so\nlike\tthing\tsubject\tobject\tfriend\n", ":2: 'thing' is not verb"},
        {"roles.tsv", "like\tverb\tsubject\tobject\tfoe\n", ":1: 'foe' is no role"},
        {"roles.tsv", "like\tverb\tsubject|\tobject\tfriend\n", ":1: 'subject|' is not one to"},
        {"roles.tsv",
         "friend\tshared\tboth\t-\tfriend\n",
         ":1: what is shared is source or target"},
        {"roles.tsv", "friend\tpassed\ttarget\tfoe\tfriend\n", ":1: 'foe' is no role"},
        {"kinship.tsv", "wife\tf\tspouse\n", ":1: no rule of roles.tsv is for kin 'spouse'"},
        {"governors.tsv", "deny\tnot\n", ":1: 'not' is not denied"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(faults); i++) {
        g_autofree char *folder = make_lists(faults[i][0], faults[i][1]);
        g_autofree char *path = g_build_filename(folder, "en", faults[i][0], NULL);
        g_autofree char *start = g_strconcat(path, faults[i][2], NULL);
        g_autoptr(GError) error = NULL;
        g_autoptr(CoterieRoleRules) made = coterie_role_rules_new(folder, &error);

        remove_lists(folder);
        assert_null(made);
        assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
        if (!g_str_has_prefix(error->message, start))
            fail_msg("'%s' does not begin with '%s'", error->message, start);
    }
}

static void
a_rule_of_ones_own_holds(void **state)
{
    (void)state;
    g_autofree char *folder = make_lists("roles.tsv", "old pal\tnoun\tself\tpossessor\tfriend\n");
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieRoleRules) made = coterie_role_rules_new(folder, &error);
    const GArray *of;

    remove_lists(folder);
    assert_no_error(error);
    of = coterie_role_rules_of(made, "pal");
    assert_non_null(of);
    assert_int_equal(of->len, 1);
    assert_string_equal(g_array_index(of, CoterieRoleRule, 0).with[0], "old");
    assert_null(coterie_role_rules_of(made, "old"));
}

static void
the_lists_that_ship_know_eighteen_roles(void **state)
{
    (void)state;
    assert_int_equal(coterie_role_rules_count(rules), 18);
    assert_string_equal(coterie_role_rules_name(rules, 0)->name, "spouse");
    assert_true(coterie_role_rules_name(rules, 0)->symmetric);
    assert_string_equal(coterie_role_rules_name(rules, 0)->wikidata, "P26");
    assert_string_equal(coterie_role_rules_lemma(rules, "telephoned"), "telephone");
    assert_int_equal(coterie_role_rules_governor(rules, "deny"), COTERIE_GOVERNS_DENIED);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(voice_decides_who_did_it),
        cmocka_unit_test(everybody_in_a_list_takes_part),
        cmocka_unit_test(nouns_tell_kin_and_office),
        cmocka_unit_test(what_is_known_of_somebody_is_not_denied_with_the_rest),
        cmocka_unit_test(heads_of_letters_tell_who_writes_to_whom),
        cmocka_unit_test(letters_are_dated_by_their_heads),
        cmocka_unit_test(nobody_marries_his_sister),
        cmocka_unit_test(small_words_do_not_mean_what_verbs_do),
        cmocka_unit_test(what_follows_from_far_apart_must_be_borne_out),
        cmocka_unit_test(pronouns_stand_for_persons),
        cmocka_unit_test(what_is_denied_or_rumoured_is_so_marked),
        cmocka_unit_test(what_is_only_wished_is_not_told),
        cmocka_unit_test(a_crowd_is_told_nothing_of_its_pairs),
        cmocka_unit_test(places_of_one_tie_stand_together),
        cmocka_unit_test(documents_are_joined),
        cmocka_unit_test(a_malformed_row_is_told_with_file_and_line),
        cmocka_unit_test(a_rule_of_ones_own_holds),
        cmocka_unit_test(the_lists_that_ship_know_eighteen_roles),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
