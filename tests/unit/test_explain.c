/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of one person, of a tie and of a path. */
#include "output/reasons.h"
#include "people/persons_private.h"
#include "support/build.h"
#include "support/check.h"
#include "support/read.h"
#include "support/view.h"

#include <jansson.h>

#include <string.h>

/* Anna and Boris meet twice, once in a crowd; Egon and Fanny are a part of their own, Gala is
 * alone. */
#define MEETINGS                                                                                   \
    "Anna met Boris Clara Dora . | Anna saw Boris . | Clara met Dora . | Egon met Fanny . | Gala"

static void
assert_silent(const char *text, const char *words)
{
    if (strstr(text, words) != NULL)
        fail_msg("\"%s\" in:\n%s", words, text);
}

static CoterieExplainOptions
options_of(CoterieForm form)
{
    return (CoterieExplainOptions){.form = form, .top = 10};
}

/* What a text has on the person named @name, @form and all. */
static char *
explain_person(const char *text, const char *name, CoterieForm form)
{
    g_autoptr(Reading) reading = read_text(text);
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    g_autoptr(GPtrArray) documents = g_ptr_array_new();
    CoterieView view = {.persons = reading->persons, .document_ids = ids, .documents = documents};
    CoterieExplainOptions options = options_of(form);

    g_ptr_array_add(ids, (gpointer) "one.txt");
    g_ptr_array_add(documents, reading->document);
    return view_text(
        coterie_explain_person_write(&view, build_find(reading->persons, name), &options));
}

static char *
explain_tie(const char *line, const char *one, const char *other, CoterieForm form)
{
    g_autoptr(View) view = view_new(line);
    CoterieExplainOptions options = options_of(form);

    return view_text(coterie_explain_tie_write(
        &view->view, build_find(view->persons, one), build_find(view->persons, other), &options));
}

static char *
show_path(const char *line, const char *from, const char *to, CoterieForm form)
{
    g_autoptr(View) view = view_new(line);
    CoterieExplainOptions options = options_of(form);

    return view_text(coterie_path_write(
        &view->view, build_find(view->persons, from), build_find(view->persons, to), &options));
}

/* ------------------------------------------------------------------ one person */

static void
names_stand_under_their_reasons(void **state)
{
    (void)state;
    g_autofree char *text =
        explain_person("Robert Hale came. Hale left, and Hale slept. R. Hale woke.",
                       "Robert Hale",
                       COTERIE_FORM_TEXT);

    assert_says(text, "Robert Hale in one.txt\n======");
    assert_says(text, "Robert Hale is named 4 times and in 3 ways.");
    assert_says(text, "A man, as far as");
    assert_says(text, "Identifier: robert-hale\n");
    assert_says(text, "\nNamed in full\n~~~");
    assert_says(text, "\nThe family name alone\n~~~");
    assert_says(text, "\n      [R. Hale] woke.\n");
    assert_says(text, "\nHale          2  ¶1\n      [Hale] left, and Hale slept.\n");
    assert_silent(text, coterie_reason_words(COTERIE_REASON_LAST_BEARER)->title);
}

static void
what_is_less_sure_stands_apart(void **state)
{
    (void)state;
    g_autofree char *text = explain_person(
        "Robert Hale came. Thomas Hale saw it. Hale left. R. Hale woke. Robert smiled.",
        "Robert Hale",
        COTERIE_FORM_TEXT);
    g_autofree char *sure = explain_person("Robert Hale came.", "Robert Hale", COTERIE_FORM_TEXT);
    const char *less = strstr(text, "\nLess sure\n---------\n");

    assert_non_null(less);
    assert_non_null(strstr(less, "The first name alone, near by"));
    assert_null(strstr(less, "Named in full"));
    assert_silent(sure, "Less sure");
}

static void
the_sentence_that_makes_two_names_one_is_shown(void **state)
{
    (void)state;
    g_autofree char *text = explain_person(
        "Lev Bronstein, known as Leon Trotsky, spoke. Trotsky wrote. Trotsky slept. He called "
        "Trotsky Bronstein.",
        "Leon Trotsky",
        COTERIE_FORM_TEXT);

    assert_says(text, "\n    [Lev Bronstein], known as [Leon Trotsky], spoke. (¶1)\n");
    assert_silent(text, "[Trotsky] [Bronstein]");
}

/* What is said of somebody who is named in these places. */
static char *
explain_places(const CoterieMentionPlace *where, guint count)
{
    GArray *records = g_array_new(FALSE, TRUE, sizeof(CoteriePersonRecord));
    GArray *places = g_array_new(FALSE, TRUE, sizeof(CoteriePlace));
    GPtrArray *forms = g_ptr_array_new_with_free_func(g_free);
    CoteriePersonRecord record = {.name = g_strdup("Anna")};
    g_autoptr(CoteriePersons) persons = NULL;
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    CoterieView view = {.document_ids = ids};

    g_array_append_val(records, record);
    for (guint i = 0; i < count; i++) {
        CoteriePlace place = {.place = (guint8)where[i]};

        g_array_append_val(places, place);
        g_ptr_array_add(forms, g_strdup("Anna"));
    }
    g_ptr_array_add(ids, (gpointer) "one.txt");
    view.persons = persons = coterie_persons_take(records, places, forms);
    return view_text(coterie_explain_person_write(&view, 0, NULL));
}

static void
the_places_of_a_text_are_counted(void **state)
{
    (void)state;
    const CoterieMentionPlace where[] = {
        COTERIE_PLACE_SOURCE, COTERIE_PLACE_TEXT, COTERIE_PLACE_TEXT, COTERIE_PLACE_HEADING};
    g_autofree char *all = explain_places(where, 4);
    g_autofree char *one = explain_places(where + 1, 1);
    g_autofree char *two = explain_places(where + 1, 2);
    g_autofree char *cited = explain_places(where, 1);

    assert_says(
        all,
        "Anna is named 4 times, always in the same way. Of these 2 stand in the text itself, "
        "1 where a source\nis given, 1 in headings.");
    assert_says(one, "Anna is named 1 time. It stands in the text itself.");
    assert_says(two, "All stand in the text itself.");
    assert_says(cited, "It stands where a source is given.");
    assert_says(cited, "somebody who is cited");
    assert_silent(all, "somebody who is cited");
}

static void
an_explanation_is_json(void **state)
{
    (void)state;
    g_autofree char *text =
        explain_person("Robert Hale came. Hale left.", "Robert Hale", COTERIE_FORM_JSON);
    json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    json_t *reasons = json_object_get(root, "reasons");
    json_t *alias = json_array_get(json_object_get(json_array_get(reasons, 1), "aliases"), 0);

    assert_non_null(root);
    assert_int_equal(json_integer_value(json_object_get(root, "mentions")), 2);
    assert_int_equal(json_array_size(reasons), 2);
    assert_string_equal(json_string_value(json_object_get(json_array_get(reasons, 1), "reason")),
                        "only-bearer");
    assert_string_equal(json_string_value(json_object_get(alias, "text")), "Hale");
    assert_string_equal(
        json_string_value(json_object_get(json_object_get(alias, "first"), "quote")), "Hale left.");
    json_decref(root);
}

static void
an_explanation_does_without_texts(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris .");
    CoterieView bare = view->view;
    g_autofree char *person = NULL;
    g_autofree char *tie = NULL;

    bare.documents = NULL;
    person = view_text(coterie_explain_person_write(&bare, 0, NULL));
    tie = view_text(coterie_explain_tie_write(&bare, 0, 1, NULL));

    assert_says(person, "\nAnna          1  ¶1\n");
    assert_silent(person, "[Anna]");
    assert_says(tie, "1 passage names both");
}

static void
every_reason_has_words(void **state)
{
    (void)state;
    for (guint i = 0; i < COTERIE_REASONS; i++) {
        const CoterieReasonWords *words = coterie_reason_words((CoterieReason)i);

        assert_true(g_str_has_suffix(words->meaning, "."));
        assert_false(g_str_has_suffix(words->title, "."));
    }
}

/* ------------------------------------------------------------------ a tie */

static void
passages_that_add_most_come_first(void **state)
{
    (void)state;
    g_autofree char *text = explain_tie(MEETINGS, "Boris", "Anna", COTERIE_FORM_TEXT);

    assert_says(text, "Boris and Anna in one.txt\n=====");
    assert_says(text,
                "2 passages name both, which gives their tie a strength of 1.333. None of the 7 "
                "ties is stronger.\n");
    assert_says(text,
                "¶2             2  1.000\n      | [Anna] saw [Boris] .\n"
                "¶1             4  0.333\n      [Anna] met [Boris] Clara Dora .\n");
}

static void
names_in_quotes_are_marked_in_every_form(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new(MEETINGS);
    const CoterieExplainOptions bold = {.bold = TRUE};
    g_autofree char *on_terminal = view_text(coterie_explain_tie_write(&view->view, 0, 1, &bold));
    g_autofree char *markdown = explain_tie(MEETINGS, "Anna", "Boris", COTERIE_FORM_MARKDOWN);
    g_autofree char *html = explain_tie(MEETINGS, "Anna", "Boris", COTERIE_FORM_HTML);

    assert_says(on_terminal, "\n      | \033[1mAnna\033[0m saw \033[1mBoris\033[0m .\n");
    assert_says(markdown, "**Anna** saw **Boris**");
    assert_says(html, "<mark>Anna</mark> saw <mark>Boris</mark>");
}

static void
no_text_can_look_like_a_mark(void **state)
{
    (void)state;
    g_autofree char *text = explain_tie(
        "Anna \xef\xa3\xbe \x1b[1m saw\xef\xa3\xbf Boris .", "Anna", "Boris", COTERIE_FORM_TEXT);

    assert_says(text, "[Anna] \xef\xbf\xbd  [1m saw\xef\xbf\xbd [Boris] .");
}

static void
of_two_who_are_not_tied_the_way_is_told(void **state)
{
    (void)state;
    g_autofree char *text =
        explain_tie("Anna met Boris . | Boris met Clara .", "Anna", "Clara", COTERIE_FORM_TEXT);
    g_autofree char *json =
        explain_tie("Anna met Boris . | Boris met Clara .", "Anna", "Clara", COTERIE_FORM_JSON);

    assert_says(text,
                "They are not tied: no passage that counts names both. They are connected in 2 "
                "steps: Anna – Boris –\nClara.");
    assert_says(json, "\"tied\": false");
    assert_says(json, "\"steps\": 2");
}

static void
shares_in_json_come_to_the_weight(void **state)
{
    (void)state;
    g_autofree char *text = explain_tie(MEETINGS, "Anna", "Boris", COTERIE_FORM_JSON);
    json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    json_t *evidence = json_object_get(root, "evidence");
    double sum = 0;
    size_t i;
    json_t *piece;

    assert_non_null(root);
    json_array_foreach(evidence, i, piece)
    {
        sum += json_real_value(json_object_get(piece, "adds"));
        sum += (double)json_integer_value(json_object_get(piece, "adds"));
    }
    assert_int_equal(json_array_size(evidence), 2);
    assert_float_equal(sum, json_real_value(json_object_get(root, "weight")), 1e-12);
    json_decref(root);
}

/* ------------------------------------------------------------------ a path */

static void
a_path_is_told_step_by_step(void **state)
{
    (void)state;
    g_autofree char *text = show_path("Anna met Boris . | Boris met Clara . | Clara met Boris .",
                                      "Clara",
                                      "Anna",
                                      COTERIE_FORM_TEXT);

    assert_says(text, "From Clara to Anna in one.txt\n=====");
    assert_says(text, "They are connected in 2 steps: Clara – Boris – Anna.");
    assert_says(text, "The shortest path, 1.500 long:");
    assert_says(text, "\n1. Clara and Boris\n-----");
    assert_says(text, "\n2. Boris and Anna\n-----");
    assert_says(text, "[Boris] met [Clara] .");
    assert_says(text, "[Anna] met [Boris] .");
}

static void
of_two_whom_nothing_connects_the_parts_are_told(void **state)
{
    (void)state;
    g_autofree char *parts = show_path(MEETINGS, "Anna", "Egon", COTERIE_FORM_TEXT);
    g_autofree char *alone = show_path(MEETINGS, "Gala", "Egon", COTERIE_FORM_TEXT);
    g_autofree char *json = show_path(MEETINGS, "Gala", "Egon", COTERIE_FORM_JSON);

    assert_says(parts,
                "Nothing connects them. Anna is in a part of 4 persons, with Boris, Clara and "
                "Dora. Egon is in a part\nof 2 persons, with Fanny.");
    assert_says(alone, "Gala is tied to nobody.");
    assert_says(json, "\"connected\": false");
    assert_says(json, "\"size\": 1");
}

static void
who_is_left_out_is_told(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons = build_persons("Anna Boris Anna Boris | Clara Anna");
    const CoterieOptions options = {.window = COTERIE_WINDOW_PARAGRAPH, .min_mentions = 2};
    g_autoptr(CoterieTies) ties = coterie_ties_new(persons, &options, NULL, NULL);
    g_autoptr(CoterieNetwork) network = coterie_network_new(persons, ties, NULL);
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    CoterieView view = {.persons = persons, .ties = ties, .network = network, .document_ids = ids};
    g_autofree char *text = NULL;

    g_ptr_array_add(ids, (gpointer) "one.txt");
    text = view_text(coterie_path_write(&view, 0, 2, NULL));

    assert_says(text, "Clara takes no part in the\nnetwork, being left out.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_stand_under_their_reasons),
        cmocka_unit_test(what_is_less_sure_stands_apart),
        cmocka_unit_test(the_sentence_that_makes_two_names_one_is_shown),
        cmocka_unit_test(the_places_of_a_text_are_counted),
        cmocka_unit_test(an_explanation_is_json),
        cmocka_unit_test(an_explanation_does_without_texts),
        cmocka_unit_test(every_reason_has_words),
        cmocka_unit_test(passages_that_add_most_come_first),
        cmocka_unit_test(names_in_quotes_are_marked_in_every_form),
        cmocka_unit_test(no_text_can_look_like_a_mark),
        cmocka_unit_test(of_two_who_are_not_tied_the_way_is_told),
        cmocka_unit_test(shares_in_json_come_to_the_weight),
        cmocka_unit_test(a_path_is_told_step_by_step),
        cmocka_unit_test(of_two_whom_nothing_connects_the_parts_are_told),
        cmocka_unit_test(who_is_left_out_is_told),
    };

    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
