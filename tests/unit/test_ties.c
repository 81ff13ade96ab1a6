/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/build.h"
#include "support/check.h"
#include "support/read.h"

#include <coterie/error.h>
#include <coterie/ties.h>

#include <math.h>

/* The tie of two persons, or NULL. */
static const CoterieTie *
find_tie(const CoteriePersons *persons, const CoterieTies *ties, const char *a, const char *b)
{
    guint32 one = build_find(persons, a);
    guint32 other = build_find(persons, b);

    for (guint32 i = 0; i < coterie_ties_count(ties); i++) {
        const CoterieTie *tie = coterie_ties_get(ties, i);

        if (tie->source == MIN(one, other) && tie->target == MAX(one, other))
            return tie;
    }
    return NULL;
}

/* The tie of two persons, which must be there. */
static const CoterieTie *
get_tie(const CoteriePersons *persons, const CoterieTies *ties, const char *a, const char *b)
{
    const CoterieTie *tie = find_tie(persons, ties, a, b);

    if (tie == NULL)
        g_error("%s and %s are not tied", a, b);
    return tie;
}

static void
assert_span(CoterieSpan span, guint32 offset, guint32 length)
{
    assert_int_equal(span.offset, offset);
    assert_int_equal(span.length, length);
}

static void
a_crowded_window_is_shared_out(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons = build_persons("Anna Boris Clara Anna | Anna Boris");
    g_autoptr(CoterieTies) ties = coterie_ties_new(persons, NULL, NULL, NULL);
    const CoterieTie *tie = get_tie(persons, ties, "Anna", "Boris");

    assert_int_equal(coterie_ties_count(ties), 3);
    assert_int_equal(coterie_ties_window_count(ties), 2);
    assert_true(tie->weight == 1.5);
    assert_int_equal(tie->windows, 2);
    assert_true(get_tie(persons, ties, "Clara", "Boris")->weight == 0.5);
}

static void
windows_can_be_counted(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoteriePersons) persons = build_persons("Anna Boris Clara Anna | Anna Boris");
    g_autoptr(CoterieTies) ties = NULL;

    options.weight = COTERIE_WEIGHT_COUNT;
    ties = coterie_ties_new(persons, &options, NULL, NULL);
    assert_true(get_tie(persons, ties, "Anna", "Boris")->weight == 2);
    assert_true(get_tie(persons, ties, "Clara", "Boris")->weight == 1);
}

static void
ten_tenths_are_one(void **state)
{
    (void)state;
    g_autoptr(GString) line = g_string_new(NULL);
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoteriePersons) persons = NULL;
    g_autoptr(CoterieTies) ties = NULL;

    for (int i = 0; i < 10; i++)
        g_string_append(line, "A B C D E F G H I J K | ");
    persons = build_persons(line->str);
    options.min_weight = 1;
    ties = coterie_ties_new(persons, &options, NULL, NULL);
    assert_int_equal(coterie_ties_count(ties), 55);
    assert_true(coterie_ties_get(ties, 0)->weight == 1);
}

static void
a_window_can_be_a_sentence(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoteriePersons) persons = build_persons("Anna Boris . Clara Dora . Anna");
    g_autoptr(CoterieTies) ties = NULL;

    options.window = COTERIE_WINDOW_SENTENCE;
    ties = coterie_ties_new(persons, &options, NULL, NULL);
    assert_int_equal(coterie_ties_count(ties), 2);
    assert_non_null(find_tie(persons, ties, "Clara", "Dora"));
    assert_span(coterie_ties_evidence(ties, 1)->window, 13, 12);
}

static void
a_window_can_be_a_document(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoteriePersons) persons =
        build_persons("he saw Anna | Boris || Clara | and Dora too");
    g_autoptr(CoterieTies) ties = NULL;

    options.window = COTERIE_WINDOW_DOCUMENT;
    ties = coterie_ties_new(persons, &options, NULL, NULL);
    assert_int_equal(coterie_ties_count(ties), 2);
    assert_non_null(find_tie(persons, ties, "Anna", "Boris"));
    assert_int_equal(coterie_ties_evidence(ties, 1)->document, 1);
    assert_span(coterie_ties_evidence(ties, 0)->window, 7, 12);
    assert_span(coterie_ties_evidence(ties, 1)->window, 0, 16);
}

static void
windows_of_words_follow_one_another_and_begin_anew_in_each_document(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoteriePersons) persons =
        build_persons("Anna and Boris Clara x . Dora || Clara Dora Anna Boris");
    g_autoptr(CoterieTies) ties = NULL;

    options.window = COTERIE_WINDOW_WORDS;
    options.window_words = 3;
    ties = coterie_ties_new(persons, &options, NULL, NULL);
    assert_non_null(find_tie(persons, ties, "Anna", "Boris"));
    assert_int_equal(get_tie(persons, ties, "Anna", "Boris")->windows, 1);
    assert_null(find_tie(persons, ties, "Boris", "Clara"));
    assert_int_equal(get_tie(persons, ties, "Clara", "Dora")->windows, 2);
    assert_int_equal(coterie_ties_window_count(ties), 3);
    assert_span(
        coterie_ties_evidence(ties, get_tie(persons, ties, "Anna", "Boris")->first)->window, 0, 14);
}

static void
paragraphs_of_different_documents_are_different_windows(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons = build_persons("Anna || Boris");
    g_autoptr(CoterieTies) ties = coterie_ties_new(persons, NULL, NULL, NULL);

    assert_int_equal(coterie_ties_count(ties), 0);
    assert_int_equal(coterie_ties_window_count(ties), 0);
}

static void
evidence_is_the_nearest_pair_of_places(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons =
        build_persons("Anna said that Boris . Boris slept Anna Boris Anna . then Boris");
    g_autoptr(CoterieTies) ties = coterie_ties_new(persons, NULL, NULL, NULL);
    const CoterieEvidence *evidence = coterie_ties_evidence(ties, 0);

    assert_int_equal(coterie_ties_get(ties, 0)->windows, 1);
    assert_int_equal(coterie_persons_place(persons, evidence->source)->person, 0);
    assert_int_equal(evidence->source, 3);
    assert_int_equal(evidence->target, 4);
    assert_span(evidence->window, 0, 63);
}

static void
evidence_stands_in_reading_order(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons =
        build_persons("Boris Anna | Clara Anna | Anna Boris || Anna | Boris Anna");
    g_autoptr(CoterieTies) ties = coterie_ties_new(persons, NULL, NULL, NULL);
    const CoterieTie *tie = get_tie(persons, ties, "Anna", "Boris");

    assert_int_equal(tie->windows, 3);
    for (guint32 i = 1; i < tie->windows; i++) {
        const CoterieEvidence *before = coterie_ties_evidence(ties, tie->first + i - 1);
        const CoterieEvidence *after = coterie_ties_evidence(ties, tie->first + i);

        assert_true(before->source < after->source);
        assert_int_equal(coterie_persons_place(persons, after->source)->person, tie->source);
        assert_int_equal(coterie_persons_place(persons, after->target)->person, tie->target);
    }
    assert_int_equal(coterie_ties_evidence(ties, tie->first + 2)->document, 1);
}

static void
rarely_named_persons_do_not_crowd_a_window(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoteriePersons) persons =
        build_persons("Anna Boris Clara | Anna | Boris | Dora Anna");
    g_autoptr(CoterieTies) ties = NULL;

    options.min_mentions = 2;
    ties = coterie_ties_new(persons, &options, NULL, NULL);
    assert_int_equal(coterie_ties_count(ties), 1);
    assert_true(coterie_ties_get(ties, 0)->weight == 1);
    assert_int_equal(coterie_ties_window_count(ties), 1);
}

static void
weak_ties_go_with_their_evidence(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoteriePersons) persons =
        build_persons("Anna Boris Clara | Boris Clara | Anna Dora | Clara Boris");
    g_autoptr(CoterieTies) ties = NULL;

    options.min_weight = 1;
    ties = coterie_ties_new(persons, &options, NULL, NULL);
    assert_int_equal(coterie_ties_count(ties), 2);
    assert_null(find_tie(persons, ties, "Anna", "Boris"));
    assert_int_equal(coterie_ties_get(ties, 0)->first, 0);
    assert_int_equal(coterie_ties_get(ties, 1)->first, 1);
    assert_int_equal(coterie_ties_evidence(ties, 1)->source, 1);
    assert_int_equal(coterie_ties_evidence(ties, 3)->target, 7);
}

/* A random text's ties against a table of persons by persons. */
static void
ties_agree_with_a_plain_count(void **state)
{
    (void)state;
    enum { PERSONS = 12, WINDOWS = 300 };
    double weight[PERSONS][PERSONS] = {{0}};
    guint32 windows[PERSONS][PERSONS] = {{0}};
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    g_autoptr(GString) line = g_string_new("A B C D E F G H I J K L");
    g_autoptr(CoteriePersons) persons = NULL;
    g_autoptr(CoterieTies) ties = NULL;
    guint32 pairs = PERSONS * (PERSONS - 1) / 2;
    guint32 seen = 0;

    for (int i = 0; i < PERSONS; i++)
        for (int j = 0; j < PERSONS; j++) {
            weight[i][j] = 1.0 / (PERSONS - 1);
            windows[i][j] = 1;
        }
    for (int w = 0; w < WINDOWS; w++) {
        gboolean named[PERSONS] = {FALSE};
        int different = 0;

        g_string_append(line, " |");
        for (int i = g_rand_int_range(random, 0, 8); i > 0; i--) {
            int person = g_rand_int_range(random, 0, PERSONS);

            g_string_append_printf(line, " %c", 'A' + person);
            different += !named[person];
            named[person] = TRUE;
        }
        for (int i = 0; i < PERSONS; i++)
            for (int j = i + 1; j < PERSONS; j++)
                if (named[i] && named[j]) {
                    weight[i][j] += 1.0 / (different - 1);
                    windows[i][j]++;
                }
    }
    persons = build_persons(line->str);
    ties = coterie_ties_new(persons, NULL, NULL, NULL);
    assert_int_equal(coterie_ties_count(ties), pairs);
    for (guint32 i = 0; i < pairs; i++) {
        const CoterieTie *tie = coterie_ties_get(ties, i);

        assert_true(fabs(tie->weight - weight[tie->source][tie->target]) < 1e-9);
        assert_int_equal(tie->windows, windows[tie->source][tie->target]);
        assert_int_equal(tie->first, seen);
        seen += tie->windows;
    }
}

static void
nobody_and_one_person_have_no_ties(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) nobody = build_persons("");
    g_autoptr(CoteriePersons) one = build_persons("Anna Anna | Anna");
    g_autoptr(CoterieTies) none = coterie_ties_new(nobody, NULL, NULL, NULL);
    g_autoptr(CoterieTies) also_none = coterie_ties_new(one, NULL, NULL, NULL);

    assert_int_equal(coterie_ties_count(none), 0);
    assert_int_equal(coterie_ties_count(also_none), 0);
}

static void
headings_tie_nobody(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons = build_persons("# Anna Boris | Anna Clara");
    g_autoptr(CoterieTies) ties = coterie_ties_new(persons, NULL, NULL, NULL);

    assert_int_equal(coterie_ties_count(ties), 1);
    assert_non_null(find_tie(persons, ties, "Anna", "Clara"));
}

static void
quotations_count_as_the_options_say(void **state)
{
    (void)state;
    static const guint32 expected[] = {
        [COTERIE_QUOTES_IN] = 3, [COTERIE_QUOTES_OUT] = 0, [COTERIE_QUOTES_ONLY] = 1};
    g_autoptr(CoteriePersons) persons = build_persons("Anna \"Boris \"Clara");

    for (guint i = 0; i < G_N_ELEMENTS(expected); i++) {
        CoterieOptions options = COTERIE_OPTIONS_INIT;
        g_autoptr(CoterieTies) ties = NULL;

        options.quotes = (CoterieQuotes)i;
        ties = coterie_ties_new(persons, &options, NULL, NULL);
        assert_int_equal(coterie_ties_count(ties), expected[i]);
    }
}

static void
a_repeated_sentence_counts_once(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoteriePersons) persons = build_persons(
        "On the morning of the fourth day Anna met Boris behind the mill . | Anna | "
        "On the morning of the fourth day Anna met Boris behind the mill . Clara saw Boris");
    g_autoptr(CoterieTies) once = coterie_ties_new(persons, NULL, NULL, NULL);
    g_autoptr(CoterieTies) twice = NULL;

    assert_int_equal(coterie_ties_repeat_count(once), 1);
    assert_int_equal(coterie_persons_place(persons, coterie_ties_repeat(once, 0)->place)->paragraph,
                     2);
    assert_int_equal(coterie_ties_repeat(once, 0)->first, 0);
    assert_int_equal(get_tie(persons, once, "Anna", "Boris")->windows, 1);
    assert_null(find_tie(persons, once, "Anna", "Clara"));
    assert_non_null(find_tie(persons, once, "Boris", "Clara"));
    options.count_repeats = TRUE;
    twice = coterie_ties_new(persons, &options, NULL, NULL);
    assert_int_equal(coterie_ties_repeat_count(twice), 0);
    assert_int_equal(get_tie(persons, twice, "Anna", "Boris")->windows, 2);
}

static void
crowds_are_left_out_and_counted(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoteriePersons) persons = build_persons("Anna Boris Clara Dora | Anna Boris");
    g_autoptr(CoterieTies) ties = NULL;

    options.crowd = 3;
    ties = coterie_ties_new(persons, &options, NULL, NULL);
    assert_int_equal(coterie_ties_count(ties), 1);
    assert_int_equal(coterie_ties_crowd_count(ties), 1);
    assert_int_equal(coterie_ties_window_count(ties), 1);
    assert_int_equal(coterie_ties_person_windows(ties, 0), 1);
    assert_int_equal(coterie_ties_person_windows(ties, 3), 0);
}

static void
whoever_is_left_out_crowds_no_window(void **state)
{
    (void)state;
    static const guint8 left_out[] = {1, 0, 0};
    g_autoptr(CoteriePersons) persons = build_persons("Anna Boris Clara");
    g_autoptr(CoterieTies) ties =
        coterie_ties_new(persons, NULL, &(CoterieTieLimits){.left_out = left_out}, NULL);

    assert_int_equal(coterie_ties_count(ties), 1);
    assert_true(coterie_ties_get(ties, 0)->weight == 1);
    assert_false(coterie_ties_takes_part(ties, 0));
    assert_true(coterie_ties_takes_part(ties, 1));
}

static void
the_cited_and_the_named_are_left_out_on_request(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    const CoterieLexicon *lexicon = read_lexicon();
    g_autoptr(CoteriePersons) persons = build_persons("Anna ^Boris ^Clara | Clara Dora_Weiss");
    guint8 left_out[4] = {0};

    assert_true(coterie_ties_leave_out(persons, lexicon, "cited", left_out, NULL));
    assert_memory_equal(left_out, ((const guint8[]){0, 1, 0, 0}), 4);
    assert_true(coterie_ties_leave_out(persons, lexicon, "weiss", left_out, NULL));
    assert_memory_equal(left_out, ((const guint8[]){0, 1, 0, 1}), 4);
    assert_false(coterie_ties_leave_out(persons, lexicon, "Egon", left_out, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_NAME);
}

#define LONG "on the morning of the fourth day Anna met Boris behind the old mill"

static void
a_sentence_that_cannot_tie_is_not_repeated(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoteriePersons) titled = build_persons("# " LONG " . | " LONG " .");
    g_autoptr(CoteriePersons) quoted = build_persons(
        "on the morning of the fourth day \"Anna met \"Boris behind the old mill . | " LONG " .");
    g_autoptr(CoterieTies) ties = coterie_ties_new(titled, NULL, NULL, NULL);

    assert_int_equal(coterie_ties_repeat_count(ties), 0);
    assert_int_equal(coterie_ties_count(ties), 1);
    g_clear_pointer(&ties, coterie_ties_free);
    options.quotes = COTERIE_QUOTES_OUT;
    ties = coterie_ties_new(quoted, &options, NULL, NULL);
    assert_int_equal(coterie_ties_repeat_count(ties), 0);
    assert_int_equal(coterie_ties_count(ties), 1);
}

static void
a_scene_is_one_window(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoteriePersons) persons = build_persons("Anna Boris | Clara");
    g_autoptr(CoterieTies) ties = NULL;

    options.window = COTERIE_WINDOW_SCENE;
    ties = coterie_ties_new(persons, &options, NULL, NULL);
    assert_int_equal(coterie_ties_count(ties), 1);
    assert_span(coterie_ties_evidence(ties, 0)->window, 0, 11);
}

static void
a_window_tells_what_it_adds(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons = build_persons("Anna | Anna Boris Clara");
    g_autoptr(CoterieTies) ties = coterie_ties_new(persons, NULL, NULL, NULL);
    const CoterieTieWindow *window = coterie_ties_window(ties, 0);

    assert_int_equal(window->persons, 3);
    assert_true(window->share == 0.5);
    assert_true(window->strength == 1.5);
    assert_int_equal(window->place, 1);
    assert_span(window->span, 6, 17);
}

static void
a_pair_that_is_not_to_be_tied_adds_nothing(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons =
        build_persons("Anna Boris Clara | Anna Boris || Boris Anna");
    g_autoptr(CoterieCorrections) corrections = read_corrections("no-tie Boris | Anna\n", NULL);
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    CoterieTieLimits limits = {.corrections = corrections, .document_ids = ids};
    g_autoptr(CoterieTies) ties = NULL;

    g_ptr_array_add(ids, (gpointer) "one.txt");
    g_ptr_array_add(ids, (gpointer) "two.txt");
    ties = coterie_ties_new(persons, NULL, &limits, NULL);
    assert_int_equal(coterie_ties_count(ties), 2);
    assert_null(find_tie(persons, ties, "Anna", "Boris"));
    assert_int_equal(coterie_ties_window_count(ties), 3);
    assert_true(coterie_ties_window(ties, 0)->strength == 1);
    assert_true(coterie_ties_window(ties, 1)->strength == 0);
    assert_true(coterie_ties_window(ties, 1)->share == 1);
}

static void
the_subject_is_in_most_windows_or_tied_to_most(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons =
        build_persons("Anna Boris | Anna Clara | Anna Dora | Boris Clara");
    g_autoptr(CoteriePersons) evenly = build_persons("Anna Boris | Clara Dora");
    g_autoptr(CoterieTies) ties = coterie_ties_new(persons, NULL, NULL, NULL);
    g_autoptr(CoterieTies) even = coterie_ties_new(evenly, NULL, NULL, NULL);
    CoterieSubject subject = coterie_ties_subject(ties, persons);

    assert_int_equal(subject.person, 0);
    assert_int_equal(subject.windows, 3);
    assert_int_equal(subject.tied, 3);
    assert_int_equal(subject.persons, 4);
    assert_int_equal(coterie_ties_subject(even, evenly).person, COTERIE_NOBODY);
}

static void
ties_and_windows_are_found(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons = build_persons(
        "Anna Boris | Anna Clara Boris | Dora | Boris Clara || Anna Boris Dora Clara");
    g_autoptr(CoterieTies) ties = coterie_ties_new(persons, NULL, NULL, NULL);

    assert_int_equal(coterie_ties_count(ties), 6);
    for (guint32 i = 0; i < coterie_ties_count(ties); i++) {
        const CoterieTie *tie = coterie_ties_get(ties, i);
        double sum = 0;

        assert_ptr_equal(coterie_ties_find(ties, tie->source, tie->target), tie);
        assert_ptr_equal(coterie_ties_find(ties, tie->target, tie->source), tie);
        for (guint32 j = 0; j < tie->windows; j++) {
            const CoterieEvidence *evidence = coterie_ties_evidence(ties, tie->first + j);
            const CoterieTieWindow *window = coterie_ties_window_of(ties, evidence);

            assert_int_equal(window->document, evidence->document);
            assert_int_equal(window->span.offset, evidence->window.offset);
            sum += window->share;
        }
        assert_float_equal(sum, tie->weight, 1e-12);
    }
    assert_null(coterie_ties_find(ties, 0, 0));
    assert_null(coterie_ties_find(ties, 3, 4));
}

static void
ties_tell_by_what_settings_they_were_made(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoteriePersons) persons = build_persons("Anna Boris");
    g_autoptr(CoterieTies) usual = coterie_ties_new(persons, NULL, NULL, NULL);
    g_autoptr(CoterieTies) other = NULL;

    options.window = COTERIE_WINDOW_WORDS;
    options.window_words = 30;
    options.weight = COTERIE_WEIGHT_COUNT;
    other = coterie_ties_new(persons, &options, NULL, NULL);
    assert_int_equal(coterie_ties_rule(usual)->window, COTERIE_WINDOW_PARAGRAPH);
    assert_int_equal(coterie_ties_rule(usual)->weight, COTERIE_WEIGHT_SHARED);
    assert_int_equal(coterie_ties_rule(other)->window, COTERIE_WINDOW_WORDS);
    assert_int_equal(coterie_ties_rule(other)->window_words, 30);
    assert_int_equal(coterie_ties_rule(other)->weight, COTERIE_WEIGHT_COUNT);
}

/* The ties since a year and until another; either may be NULL. */
static CoterieTies *
ties_of_time(const CoteriePersons *persons, const char *since, const char *until)
{
    CoterieOptions options = COTERIE_OPTIONS_INIT;

    assert_true(since == NULL || coterie_date_parse(since, &options.since));
    assert_true(until == NULL || coterie_date_parse(until, &options.until));
    return coterie_ties_new(persons, &options, NULL, NULL);
}

static void
a_passage_is_of_the_time_that_its_date_tells(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons =
        build_persons("Anna slept . @1917 Boris slept | Anna Boris");
    g_autoptr(CoterieTies) now = ties_of_time(persons, "1917", NULL);
    g_autoptr(CoterieTies) before = ties_of_time(persons, NULL, "1916");

    assert_int_equal(coterie_ties_count(now), 1);
    assert_int_equal(coterie_ties_get(now, 0)->windows, 1);
    assert_int_equal(coterie_ties_undated_count(now), 2);
    assert_true(coterie_ties_takes_part(now, build_find(persons, "Anna")));
    assert_int_equal(coterie_ties_count(before), 0);
    assert_int_equal(coterie_ties_window_count(before), 0);
    assert_int_equal(coterie_ties_undated_count(before), 3);
    assert_false(coterie_ties_takes_part(before, build_find(persons, "Anna")));
}

/* The nearest pair of all is told of 1917. */
static void
evidence_is_the_nearest_pair_of_the_time(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons =
        build_persons("@1917 Anna Boris . @1921 Boris saw them , and Anna too");
    g_autoptr(CoterieTies) ties = ties_of_time(persons, "1921", NULL);
    const CoterieEvidence *evidence;
    g_autofree char *date = NULL;

    assert_int_equal(coterie_ties_count(ties), 1);
    evidence = coterie_ties_evidence(ties, 0);
    date = coterie_date_edtf(coterie_evidence_date(evidence, persons, NULL));
    assert_string_equal(date, "1921");
    assert_int_equal(evidence->source, 3);
    assert_int_equal(evidence->target, 2);
}

static void
who_is_together_with_nobody_in_a_time_does_not_count_in_it(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons =
        build_persons("@1917 Dora slept . @1921 Anna met Boris | @1921 Clara slept");
    g_autoptr(CoterieTies) ties = ties_of_time(persons, "1921", NULL);

    assert_int_equal(coterie_ties_count(ties), 1);
    assert_true(get_tie(persons, ties, "Anna", "Boris")->weight == 1);
    assert_int_equal(coterie_ties_window(ties, 0)->persons, 2);
    assert_int_equal(coterie_ties_person_windows(ties, build_find(persons, "Dora")), 0);
    assert_false(coterie_ties_takes_part(ties, build_find(persons, "Dora")));
    assert_true(coterie_ties_takes_part(ties, build_find(persons, "Clara")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_crowded_window_is_shared_out),
        cmocka_unit_test(windows_can_be_counted),
        cmocka_unit_test(ten_tenths_are_one),
        cmocka_unit_test(a_window_can_be_a_sentence),
        cmocka_unit_test(a_window_can_be_a_document),
        cmocka_unit_test(windows_of_words_follow_one_another_and_begin_anew_in_each_document),
        cmocka_unit_test(paragraphs_of_different_documents_are_different_windows),
        cmocka_unit_test(evidence_is_the_nearest_pair_of_places),
        cmocka_unit_test(evidence_stands_in_reading_order),
        cmocka_unit_test(rarely_named_persons_do_not_crowd_a_window),
        cmocka_unit_test(weak_ties_go_with_their_evidence),
        cmocka_unit_test(ties_agree_with_a_plain_count),
        cmocka_unit_test(nobody_and_one_person_have_no_ties),
        cmocka_unit_test(headings_tie_nobody),
        cmocka_unit_test(quotations_count_as_the_options_say),
        cmocka_unit_test(a_repeated_sentence_counts_once),
        cmocka_unit_test(crowds_are_left_out_and_counted),
        cmocka_unit_test(whoever_is_left_out_crowds_no_window),
        cmocka_unit_test(the_cited_and_the_named_are_left_out_on_request),
        cmocka_unit_test(a_sentence_that_cannot_tie_is_not_repeated),
        cmocka_unit_test(a_scene_is_one_window),
        cmocka_unit_test(a_window_tells_what_it_adds),
        cmocka_unit_test(a_pair_that_is_not_to_be_tied_adds_nothing),
        cmocka_unit_test(the_subject_is_in_most_windows_or_tied_to_most),
        cmocka_unit_test(ties_and_windows_are_found),
        cmocka_unit_test(ties_tell_by_what_settings_they_were_made),
        cmocka_unit_test(a_passage_is_of_the_time_that_its_date_tells),
        cmocka_unit_test(evidence_is_the_nearest_pair_of_the_time),
        cmocka_unit_test(who_is_together_with_nobody_in_a_time_does_not_count_in_it),
    };
    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
