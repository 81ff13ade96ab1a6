/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of persons and ties. */
#include "output/quote.h"
#include "support/check.h"
#include "support/view.h"

#include <jansson.h>

#include <string.h>

static void
the_most_named_come_first(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Zoe . | Zoe slept . | Clara slept .");
    g_autofree char *text = view_text(coterie_people_write(&view->view, COTERIE_FORM_CSV, 0));

    assert_string_equal(text,
                        "id,name,aliases,gender,mentions,cited,confidence,first_document,"
                        "first_paragraph,first_byte\n"
                        "zoe,Zoe,Zoe (2),u,2,false,1,one.txt,1,9\n"
                        "anna,Anna,Anna (1),u,1,false,1,one.txt,1,0\n"
                        "clara,Clara,Clara (1),u,1,false,1,one.txt,3,31\n");
}

static void
top_counts_rows(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris . Clara slept .");
    g_autofree char *text = view_text(coterie_people_write(&view->view, COTERIE_FORM_TEXT, 1));

    assert_non_null(strstr(text, "Anna"));
    assert_null(strstr(text, "Boris"));
    assert_non_null(strstr(text, "… and 2 more\n"));
}

static void
places_name_their_document_if_there_are_several(void **state)
{
    (void)state;
    g_autoptr(View) one = view_new("nobody | Anna slept .");
    g_autoptr(View) two = view_new("nobody || nobody | Anna slept .");
    g_autofree char *alone =
        coterie_quote_place(&one->view, coterie_persons_place(one->persons, 0));
    g_autofree char *among =
        coterie_quote_place(&two->view, coterie_persons_place(two->persons, 0));

    assert_string_equal(alone, "¶2");
    assert_string_equal(among, "two.txt ¶2");
}

static void
persons_need_no_network(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Ann=Anna met Boris .");
    CoterieView bare = {.persons = view->persons, .document_ids = view->document_ids};
    g_autofree char *text = view_text(coterie_people_write(&bare, COTERIE_FORM_JSON, 0));
    json_t *read = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    json_t *anna = json_array_get(json_object_get(read, "persons"), 0);

    assert_string_equal(json_string_value(json_object_get(anna, "id")), "anna");
    assert_string_equal(json_string_value(json_object_get(
                            json_array_get(json_object_get(anna, "aliases"), 0), "text")),
                        "Ann");
    json_decref(read);
}

static void
the_strongest_ties_come_first(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris . || Boris met Clara . || Clara saw Boris .");
    g_autofree char *text = view_text(coterie_ties_write(&view->view, COTERIE_FORM_CSV, 0));

    assert_string_equal(text,
                        "source,target,source_name,target_name,weight,windows,first_document,"
                        "first_paragraph,first_byte,from,to,quote\n"
                        "boris,clara,Boris,Clara,2,2,two.txt,1,0,,,Boris met Clara .\n"
                        "anna,boris,Anna,Boris,1,1,one.txt,1,0,,,Anna met Boris .\n");
}

static void
ties_in_json_have_all_their_evidence(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris . || Boris met Anna .");
    g_autofree char *text = view_text(coterie_ties_write(&view->view, COTERIE_FORM_JSON, 0));
    json_t *read = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    json_t *evidence =
        json_object_get(json_array_get(json_object_get(read, "ties"), 0), "evidence");
    json_t *second = json_array_get(evidence, 1);

    assert_int_equal(json_array_size(evidence), 2);
    assert_string_equal(json_string_value(json_object_get(second, "document")), "two.txt");
    assert_string_equal(json_string_value(json_object_get(second, "quote")), "Boris met Anna .");
    json_decref(read);
}

static char *
excerpt_of(const char *line)
{
    g_autoptr(View) view = view_new(line);

    g_autoptr(CoterieExcerpt) excerpt =
        coterie_quote_excerpt(&view->view, coterie_ties_evidence(view->ties, 0));

    return g_steal_pointer(&excerpt->text);
}

static void
short_sentences_are_quoted_whole(void **state)
{
    (void)state;
    g_autofree char *one = excerpt_of("it rained . then Anna met Boris . they slept .");
    g_autofree char *two = excerpt_of("then Anna came . so did Boris . they slept .");
    g_autofree char *apart = excerpt_of("then Anna came . it rained . so did Boris . they slept .");

    assert_string_equal(one, "then Anna met Boris .");
    assert_string_equal(two, "then Anna came . so did Boris .");
    assert_string_equal(apart, "then Anna came . … so did Boris .");
}

/* @count words, each followed by a blank. */
static char *
words(guint count)
{
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < count; i++)
        g_string_append(out, "word ");
    return g_string_free(out, FALSE);
}

static void
long_sentences_are_cut_between_words(void **state)
{
    (void)state;
    g_autofree char *many = words(100);
    g_autofree char *line = g_strconcat(many, "Anna met Boris ", many, ".", NULL);
    g_autofree char *cut = excerpt_of(line);

    assert_non_null(strstr(cut, "word Anna met Boris word"));
    assert_true(g_str_has_prefix(cut, "… word "));
    assert_true(g_str_has_suffix(cut, " word …"));
    assert_true(strlen(cut) < 250);
}

static void
names_far_apart_are_both_quoted(void **state)
{
    (void)state;
    g_autofree char *many = words(100);
    g_autofree char *line = g_strconcat("then Anna ", many, "Boris .", NULL);
    g_autofree char *cut = excerpt_of(line);

    assert_true(g_str_has_prefix(cut, "then Anna word "));
    assert_true(g_str_has_suffix(cut, " word Boris ."));
    assert_non_null(strstr(cut, " word … word "));
    assert_true(strlen(cut) < 250);
}

static void
without_texts_there_are_no_quotes(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna greeted Boris .");
    g_autofree char *text = NULL;

    view->view.documents = NULL;
    text = view_text(coterie_ties_write(&view->view, COTERIE_FORM_TEXT, 0));
    assert_non_null(strstr(text, "Boris"));
    assert_null(strstr(text, "greeted"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_most_named_come_first),
        cmocka_unit_test(top_counts_rows),
        cmocka_unit_test(places_name_their_document_if_there_are_several),
        cmocka_unit_test(persons_need_no_network),
        cmocka_unit_test(the_strongest_ties_come_first),
        cmocka_unit_test(ties_in_json_have_all_their_evidence),
        cmocka_unit_test(short_sentences_are_quoted_whole),
        cmocka_unit_test(long_sentences_are_cut_between_words),
        cmocka_unit_test(names_far_apart_are_both_quoted),
        cmocka_unit_test(without_texts_there_are_no_quotes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
