/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What texts tell of persons, what of it clashes, and what is made of that across documents. */
#include "people/facts.h"
#include "people/persons_private.h"
#include "support/check.h"
#include "support/read.h"

/* What is told, "m elder born 1735 died 1826 calling 2 time 1640-1649". (transfer full) */
static char *
facts_string(const CoterieFacts *facts)
{
    static const char *const generations[] = {"", " elder", " younger"};
    GString *out = g_string_new(coterie_gender_letter((CoterieGender)facts->gender));

    g_string_append(out, generations[facts->generation]);
    if (facts->born != 0)
        g_string_append_printf(out, " born %u", facts->born);
    if (facts->died != 0)
        g_string_append_printf(out, " died %u", facts->died);
    for (guint i = 0; i < COTERIE_CALLINGS; i++)
        if ((facts->callings & (1u << i)) != 0)
            g_string_append_printf(out, " %s", coterie_calling_name(i));
    if (facts->earliest != 0)
        g_string_append_printf(out, " %u-%u", facts->earliest, facts->latest);
    return g_string_free(out, FALSE);
}

/* Fails unless the text tells that of the person it names first. */
static void
assert_told(const char *text, const char *expected)
{
    g_autoptr(Reading) reading = read_text(text);
    g_autofree char *told = NULL;

    assert_true(coterie_persons_count(reading->persons) > 0);
    told = facts_string(coterie_persons_facts(reading->persons, 0));
    if (!g_str_equal(told, expected))
        fail_msg("\"%s\", not \"%s\", of: %s", told, expected, text);
}

static void
years_in_brackets_are_those_of_a_life(void **state)
{
    (void)state;
    assert_told("Edward Thornley (1735-1806) built a pier.", "m born 1735 died 1806");
    assert_told("Edward Thornley (30 October 1735 – 4 July 1806) built a pier.",
                "m born 1735 died 1806");
    assert_told("Edward Thornley (b. 1735) built a pier.", "m born 1735");
    assert_told("Edward Thornley (born in Marlow, 1735; died 1806) built it.",
                "m born 1735 died 1806");
    assert_told("Edward Thornley (born Thorn, 1735-1806) built it.", "m born 1735 died 1806");
    assert_told("Edward Thornley (d. 1806) built a pier.", "m died 1806");
    assert_told("Edward Thornley (1735-) built a pier.", "m born 1735");
}

static void
other_brackets_tell_nothing(void **state)
{
    (void)state;
    assert_told("Edward Thornley (1806) built a pier.", "m");
    assert_told("Edward Thornley (mayor 1735-1776) built a pier.", "m");
    assert_told("Edward Thornley (1914-1918) built a pier.", "m");
    assert_told("Edward Thornley (1905-17) built a pier.", "m");
    assert_told("Edward Thornley (c. 1735-1806) built a pier.", "m");
    assert_told("King Edward Thornley (1735-1806) built a pier.", "m throne");
    assert_told("Edward Thornley (1735-1806", "m");
}

static void
births_and_deaths_are_read_in_clauses(void **state)
{
    (void)state;
    assert_told("Edward Thornley was born at Marlow in 1735.", "m born 1735");
    assert_told("Edward Thornley, born in 1735, built a pier.", "m born 1735");
    assert_told("Edward Thornley, a shy lad, was born in 1735.", "m born 1735");
    assert_told("Edward Thornley, who died on 4 July 1806, built a pier.", "m died 1806");
    assert_told("Born in 1735, Edward Thornley built a pier.", "m born 1735");
}

static void
what_is_not_exact_or_of_another_tells_nothing(void **state)
{
    (void)state;
    assert_told("Edward Thornley was born about 1735.", "m");
    assert_told("Edward Thornley was born before 1735.", "m");
    assert_told("Edward Thornley's sister was born in 1735.", "m");
    assert_told("Edward Thornley was born poor and died in 1806.", "m");
    assert_told("Edward Thornley was in the room when it was born in 1735.", "m");
}

static void
what_is_told_in_two_ways_is_not_told(void **state)
{
    (void)state;
    assert_told("Edward Thornley (1735-1806) came. Edward Thornley was born in 1767.",
                "m died 1806");
}

static void
callings_stand_beside_names(void **state)
{
    (void)state;
    assert_told("Detective Sergeant Edward Thornley came.", "m police");
    assert_told("Then the footballer Edward Thornley came.", "m sport");
    assert_told("Edward Thornley, a retired bishop, came.", "m church");
    assert_told("Edward Thornley, a bishop's son, came.", "m");
    assert_told("Edward Thornley, the friend of a bishop, came.", "m");
}

static void
the_time_of_a_document_is_whose_it_names_with_years(void **state)
{
    (void)state;
    assert_told("In 1643 Edward Thornley came. Edward Thornley left in 1645.", "m 1643-1645");
    assert_told("In 1643 Edward Thornley came. Then Edward Thornley left.", "m");
    assert_told("In 1643 Edward Thornley came. Edward Thornley left in 1645. It is in 1990.", "m");
}

static void
father_and_son_of_one_name_are_two(void **state)
{
    (void)state;
    assert_persons("John Harbridge and his son John Harbridge came. John Harbridge sat.",
                   "John Harbridge=John Harbridge;John Harbridge|John Harbridge=John Harbridge");
    assert_persons("Alexandre Tavant, père, met Alexandre Tavant fils.",
                   "Alexandre Tavant=Alexandre Tavant|Alexandre Tavant=Alexandre Tavant");
    assert_told("John Harbridge, son of John Harbridge, came.", "m");
    assert_told("John Harbridge the Elder came.", "m elder");
    assert_told("John Harbridge, Sr., came.", "m elder");
    assert_told("John Harbridge, the elder statesman, came.", "m");
    assert_persons("John Harbridge told his son that John Harbridge came.",
                   "John Harbridge=John Harbridge;John Harbridge");
}

/* ------------------------------------------------------------------ what clashes */

static void
assert_clash(CoterieFacts one, CoterieFacts other, CoterieFact expected)
{
    assert_int_equal(coterie_facts_clash(&one, &other), expected);
    assert_int_equal(coterie_facts_clash(&other, &one), expected);
}

#define NONE ((CoterieFact)COTERIE_FACTS)

static void
facts_clash_that_cannot_be_one_persons(void **state)
{
    (void)state;
    assert_clash((CoterieFacts){.gender = COTERIE_GENDER_MALE},
                 (CoterieFacts){.gender = COTERIE_GENDER_FEMALE},
                 COTERIE_FACT_GENDER);
    assert_clash((CoterieFacts){.generation = COTERIE_GENERATION_ELDER},
                 (CoterieFacts){.generation = COTERIE_GENERATION_YOUNGER},
                 COTERIE_FACT_GENERATION);
    assert_clash((CoterieFacts){.born = 1735}, (CoterieFacts){.born = 1767}, COTERIE_FACT_BORN);
    assert_clash((CoterieFacts){.born = 1735}, (CoterieFacts){.born = 1737}, NONE);
    assert_clash((CoterieFacts){.died = 1735}, (CoterieFacts){.died = 1738}, COTERIE_FACT_DIED);
    assert_clash((CoterieFacts){.callings = COTERIE_CALLING_THRONE},
                 (CoterieFacts){.callings = COTERIE_CALLING_POLICE},
                 COTERIE_FACT_CALLING);
    assert_clash((CoterieFacts){.callings = COTERIE_CALLING_CHURCH},
                 (CoterieFacts){.callings = COTERIE_CALLING_SPORT},
                 NONE);
    assert_clash((CoterieFacts){0}, (CoterieFacts){.born = 1735, .gender = 1}, NONE);
}

static void
times_clash_that_no_life_spans(void **state)
{
    (void)state;
    assert_clash((CoterieFacts){.earliest = 1640, .latest = 1649},
                 (CoterieFacts){.earliest = 1990, .latest = 1999},
                 COTERIE_FACT_TIME);
    assert_clash((CoterieFacts){.earliest = 1840, .latest = 1849},
                 (CoterieFacts){.earliest = 1890, .latest = 1899},
                 NONE);
    assert_clash((CoterieFacts){.born = 1735},
                 (CoterieFacts){.earliest = 1640, .latest = 1649},
                 COTERIE_FACT_TIME);
    assert_clash((CoterieFacts){.born = 1735, .died = 1806},
                 (CoterieFacts){.earliest = 1890, .latest = 1899},
                 NONE);
    assert_clash((CoterieFacts){.died = 1735},
                 (CoterieFacts){.earliest = 1990, .latest = 1999},
                 COTERIE_FACT_TIME);
    assert_clash((CoterieFacts){.born = 1735}, (CoterieFacts){.died = 1806}, NONE);
}

static void
facts_agree_that_speak_for_one_person(void **state)
{
    (void)state;
    const CoterieFacts one = {.gender = COTERIE_GENDER_MALE, .born = 1735, .died = 1806};
    const CoterieFacts other = {.gender = COTERIE_GENDER_MALE, .born = 1735, .died = 1807};

    assert_int_equal(coterie_facts_agree(&one, &other), 1 << COTERIE_FACT_BORN);
}

/* ------------------------------------------------------------------ across documents */

/* Joins texts, NULL after the last, with the @lines of corrections (nullable). */
static CoteriePersons *
join_corrected(const char *lines, const char *const *texts)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieCorrections) corrections =
        lines != NULL ? read_corrections(lines, &error) : NULL;
    g_autoptr(GPtrArray) readings = g_ptr_array_new_with_free_func((GDestroyNotify)reading_free);
    g_autoptr(GPtrArray) documents = g_ptr_array_new();

    assert_no_error(error);
    for (gsize i = 0; texts[i] != NULL; i++) {
        g_autofree char *id = g_strdup_printf("%" G_GSIZE_FORMAT ".txt", i + 1);

        g_ptr_array_add(readings, read_corrected(id, texts[i], corrections));
        g_ptr_array_add(documents, ((Reading *)g_ptr_array_index(readings, i))->persons);
    }
    return coterie_persons_join(documents, read_lexicon(), corrections);
}

#define JOIN(...) join_corrected(NULL, (const char *const[]){__VA_ARGS__, NULL})

/* Fails unless the first person's documents are joined for these reasons. */
static void
assert_joins(const CoteriePersons *persons, guint32 person, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);
    guint32 count;
    const CoterieJoin *joins = coterie_persons_joins(persons, person, &count);

    for (guint32 i = 0; i < count; i++)
        g_string_append_printf(out,
                               "%s%u %s",
                               i > 0 ? "|" : "",
                               joins[i].document,
                               coterie_join_reason_name((CoterieJoinReason)joins[i].reason));
    assert_string_equal(out->str, expected);
}

/* The index of the person of this identifier, who must be there. */
static guint32
find_id(const CoteriePersons *persons, const char *id)
{
    guint32 found = 0;

    while (found < coterie_persons_count(persons) &&
           !g_str_equal(coterie_persons_get(persons, found)->id, id))
        found++;
    assert_true(found < coterie_persons_count(persons));
    return found;
}

/* The same for the namesakes who are others. */
static void
assert_partings(const CoteriePersons *persons, guint32 person, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);
    guint32 count;
    const CoterieParting *partings = coterie_persons_partings(persons, person, &count);

    for (guint32 i = 0; i < count; i++) {
        CoterieFact fact = (CoterieFact)partings[i].fact;

        g_string_append_printf(out,
                               "%s%s %s",
                               i > 0 ? "|" : "",
                               coterie_persons_get(persons, partings[i].other)->id,
                               fact < COTERIE_FACTS ? coterie_fact_name(fact) : "-");
    }
    assert_string_equal(out->str, expected);
}

static void
facts_that_agree_are_told_with_the_name(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined = JOIN("Edward Thornley (1735-1806) built it.",
                                            "Edward Thornley was born in 1735. Susan Pell came.",
                                            "Then Thornley left.");
    guint32 count;

    assert_int_equal(coterie_persons_count(joined), 2);
    assert_joins(joined, 0, "0 first|1 full|2 only-bearer");
    assert_partings(joined, 0, "");
    assert_int_equal(coterie_persons_joins(joined, 0, &count)[1].agreed, 1 << COTERIE_FACT_BORN);
    assert_int_equal(coterie_persons_facts(joined, 0)->died, 1806);
}

static void
facts_that_clash_make_two_whatever_the_order(void **state)
{
    (void)state;
    static const char *const texts[] = {"Edward Thornley (1735-1806) built it.",
                                        "Edward Thornley was born in 1767.",
                                        "Edward Thornley came.",
                                        "Born in 1767, Edward Thornley wrote."};
    static const guint orders[][4] = {{0, 1, 2, 3}, {2, 3, 1, 0}, {1, 0, 3, 2}, {2, 0, 3, 1}};

    for (gsize i = 0; i < G_N_ELEMENTS(orders); i++) {
        g_autoptr(CoteriePersons) joined = JOIN(
            texts[orders[i][0]], texts[orders[i][1]], texts[orders[i][2]], texts[orders[i][3]]);
        guint mentions = 0;

        assert_int_equal(coterie_persons_count(joined), 3);
        for (guint32 j = 0; j < 3; j++) {
            const CoterieFacts *facts = coterie_persons_facts(joined, j);

            mentions += facts->born == 1767 ? coterie_persons_get(joined, j)->mention_count : 0;
        }
        assert_int_equal(mentions, 2);
    }
}

static void
who_may_be_any_of_several_is_put_aside(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined = JOIN("Edward Thornley came.",
                                            "Edward Thornley (1735-1806) built it.",
                                            "Edward Thornley was born in 1767.",
                                            "Susan Pell saw Edward Thornley.",
                                            "Then Thornley left.");

    assert_joins(joined, 0, "0 set-aside|3 set-aside");
    assert_partings(joined, 0, "edward-thornley-2 -|edward-thornley-3 -");
    assert_joins(joined, 1, "1 first");
    assert_partings(joined, 1, "edward-thornley -|edward-thornley-3 born");
    assert_joins(joined, 4, "4 first");
}

static void
company_says_which_of_several_it_is(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined = JOIN("Edward Thornley (1735-1806) met Hugh Varley.",
                                            "Born in 1767, Edward Thornley met Susan Pell.",
                                            "Susan Pell saw Edward Thornley.",
                                            "Susan Pell and Hugh Varley saw Edward Thornley.");

    assert_joins(joined, find_id(joined, "edward-thornley"), "0 first");
    assert_joins(joined, find_id(joined, "edward-thornley-2"), "1 first|2 company");
    assert_joins(joined, find_id(joined, "edward-thornley-3"), "3 set-aside");
}

static void
a_surname_whose_bearer_lived_at_another_time_is_another(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined =
        JOIN("Edward Thornley (1735-1806) built it.", "Then Thornley (1867-1930) left.");

    assert_int_equal(coterie_persons_count(joined), 2);
}

static void
corrections_have_the_last_word(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) one = join_corrected(
        "same Edward Thornley = Old Thornley\n",
        (const char *const[]){
            "Edward Thornley (1735-1806) built it.", "Edward Thornley was born in 1767.", NULL});
    g_autoptr(CoteriePersons) two = join_corrected(
        "same Edward Thornley = Rupert Thornley in 2.txt\n",
        (const char *const[]){"Edward Thornley came.", "Then Edward Thornley left.", NULL});

    assert_int_equal(coterie_persons_count(one), 1);
    assert_joins(one, 0, "0 first|1 decided");
    assert_int_equal(coterie_persons_count(two), 2);
}

static void
very_many_namesakes_are_read_in_bounded_time(void **state)
{
    (void)state;
    g_autoptr(GPtrArray) documents =
        g_ptr_array_new_with_free_func((GDestroyNotify)coterie_persons_free);
    g_autoptr(CoteriePersons) joined = NULL;
    guint32 count;

    for (guint i = 0; i < 20000; i++) {
        GArray *records = g_array_new(FALSE, TRUE, sizeof(CoteriePersonRecord));
        GArray *places = g_array_new(FALSE, TRUE, sizeof(CoteriePlace));
        GPtrArray *forms = g_ptr_array_new_with_free_func(g_free);
        CoteriePersonRecord record = {.name = g_strdup("Edward Thornley"),
                                      .facts = {.born = (guint16)(1000 + 5 * (i % 200))}};
        CoteriePlace place = {.span = {0, 15}};

        g_array_append_val(records, record);
        g_array_append_val(places, place);
        g_ptr_array_add(forms, g_strdup("Edward Thornley"));
        g_ptr_array_add(documents, coterie_persons_take(records, places, forms));
    }
    joined = coterie_persons_join(documents, read_lexicon(), NULL);
    assert_int_equal(coterie_persons_count(joined), 200);
    (void)coterie_persons_partings(joined, 199, &count);
    assert_true(count > 0 && count < 300);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(years_in_brackets_are_those_of_a_life),
        cmocka_unit_test(other_brackets_tell_nothing),
        cmocka_unit_test(births_and_deaths_are_read_in_clauses),
        cmocka_unit_test(what_is_not_exact_or_of_another_tells_nothing),
        cmocka_unit_test(what_is_told_in_two_ways_is_not_told),
        cmocka_unit_test(callings_stand_beside_names),
        cmocka_unit_test(the_time_of_a_document_is_whose_it_names_with_years),
        cmocka_unit_test(father_and_son_of_one_name_are_two),
        cmocka_unit_test(facts_clash_that_cannot_be_one_persons),
        cmocka_unit_test(times_clash_that_no_life_spans),
        cmocka_unit_test(facts_agree_that_speak_for_one_person),
        cmocka_unit_test(facts_that_agree_are_told_with_the_name),
        cmocka_unit_test(facts_that_clash_make_two_whatever_the_order),
        cmocka_unit_test(who_may_be_any_of_several_is_put_aside),
        cmocka_unit_test(company_says_which_of_several_it_is),
        cmocka_unit_test(a_surname_whose_bearer_lived_at_another_time_is_another),
        cmocka_unit_test(corrections_have_the_last_word),
        cmocka_unit_test(very_many_namesakes_are_read_in_bounded_time),
    };

    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
