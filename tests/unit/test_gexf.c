/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"
#include "support/view.h"

#include <coterie/error.h>

#include <string.h>

/* What a reader of XML sees of a file. */
typedef struct {
    guint nodes;
    guint edges;
    GString *labels; /* each followed by a line break */
    GString *empty;  /* values that are no number, by name */
} Seen;

static const char *
attribute(const char *name, const char **names, const char **values)
{
    for (guint i = 0; names[i] != NULL; i++)
        if (g_str_equal(names[i], name))
            return values[i];
    return "";
}

static void
see_element(GMarkupParseContext *context,
            const char *element,
            const char **names,
            const char **values,
            gpointer data,
            GError **error)
{
    Seen *seen = data;

    (void)context;
    (void)error;
    if (g_str_equal(element, "node")) {
        seen->nodes++;
        g_string_append_printf(seen->labels, "%s\n", attribute("label", names, values));
    } else if (g_str_equal(element, "edge")) {
        seen->edges++;
    } else if (g_str_equal(element, "attvalue") &&
               strstr(attribute("value", names, values), "nan") != NULL) {
        g_string_append(seen->empty, attribute("for", names, values));
    }
}

static void
read_gexf(const char *text, Seen *seen)
{
    const GMarkupParser parser = {.start_element = see_element};
    g_autoptr(GError) error = NULL;
    GMarkupParseContext *context = g_markup_parse_context_new(&parser, 0, seen, NULL);

    *seen = (Seen){.labels = g_string_new(NULL), .empty = g_string_new(NULL)};
    g_markup_parse_context_parse(context, text, -1, &error);
    assert_no_error(error);
    g_markup_parse_context_end_parse(context, &error);
    assert_no_error(error);
    g_markup_parse_context_free(context);
}

static void
seen_clear(Seen *seen)
{
    g_string_free(seen->labels, TRUE);
    g_string_free(seen->empty, TRUE);
}

static char *
write_gexf(const View *view, const char *version)
{
    g_autoptr(GError) error = NULL;
    GBytes *bytes = coterie_gexf_write(&view->view, view->layout, version, &error);

    assert_no_error(error);
    return view_text(bytes);
}

static void
every_person_and_tie_is_there(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris . | Boris met Clara . | Dora slept .");
    static const char *const versions[] = {"1.3", "1.2"};

    for (gsize i = 0; i < G_N_ELEMENTS(versions); i++) {
        g_autofree char *text = write_gexf(view, versions[i]);
        Seen seen;

        read_gexf(text, &seen);
        assert_int_equal(seen.nodes, 4);
        assert_int_equal(seen.edges, 2);
        assert_string_equal(seen.labels->str, "Anna\nBoris\nClara\nDora\n");
        seen_clear(&seen);
    }
}

static void
undefined_values_are_left_out(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris . | Dora slept .");
    g_autofree char *text = write_gexf(view, "1.3");
    const char *dora = strstr(text, "label=\"Dora\"");
    Seen seen;

    read_gexf(text, &seen);
    assert_string_equal(seen.empty->str, "");
    assert_non_null(strstr(text, "for=\"closeness\""));
    assert_null(strstr(dora, "for=\"closeness\""));
    seen_clear(&seen);
}

static void
the_versions_differ_in_their_names_only(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris .");
    g_autofree char *new = write_gexf(view, "1.3");
    g_autofree char *old = write_gexf(view, "1.2");

    assert_non_null(strstr(new,
                           "<gexf xmlns=\"http://gexf.net/1.3\" "
                           "xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">"));
    assert_non_null(strstr(old,
                           "<gexf xmlns=\"http://www.gexf.net/1.2draft\" "
                           "xmlns:viz=\"http://www.gexf.net/1.2draft\" version=\"1.2\">"));
    assert_string_equal(strstr(new, "<meta>"), strstr(old, "<meta>"));
}

static void
another_version_is_refused(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris .");
    g_autoptr(GError) error = NULL;

    assert_null(coterie_gexf_write(&view->view, view->layout, "1.1", &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
}

/* The names of a text are what they are. */
static void
hostile_names_survive(void **state)
{
    (void)state;
    g_autoptr(View) view =
        view_new("A\"<&'\\>]]> met B\x01\x1b\x7f\xc2\x85z . | =A met C\xef\xbf\xbe . "
                 "| A</script> met Ünal .");
    g_autofree char *text = write_gexf(view, "1.3");
    Seen seen;

    read_gexf(text, &seen);
    assert_string_equal(seen.labels->str, "A\"<&'\\>]]>\nB\x7f\xc2\x85z\nC\nA</script>\nÜnal\n");
    seen_clear(&seen);
}

static void
a_name_may_be_very_long(void **state)
{
    (void)state;
    g_autofree char *name = g_strnfill(10000, 'A');
    g_autofree char *line = g_strconcat(name, " met Boris .", NULL);
    g_autoptr(View) view = view_new(line);
    g_autofree char *text = write_gexf(view, "1.3");
    Seen seen;

    read_gexf(text, &seen);
    assert_int_equal(strcspn(seen.labels->str, "\n"), 10000);
    seen_clear(&seen);
}

static void
nobody_makes_an_empty_graph(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("nobody here .");
    g_autofree char *text = write_gexf(view, "1.3");
    Seen seen;

    read_gexf(text, &seen);
    assert_int_equal(seen.nodes + seen.edges, 0);
    seen_clear(&seen);
}

static void
the_strongest_is_the_largest(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris . | Boris met Clara . | Dora slept .");
    g_autofree char *text = write_gexf(view, "1.3");
    const char *boris = strstr(text, "label=\"Boris\"");
    const char *dora = strstr(text, "label=\"Dora\"");

    assert_true(g_str_has_prefix(strstr(boris, "<viz:size"), "<viz:size value=\"60.000\"/>"));
    assert_true(g_str_has_prefix(strstr(dora, "<viz:size"), "<viz:size value=\"10.000\"/>"));
    assert_true(strstr(boris, "<viz:color r=") < strstr(boris, "<viz:position"));
}

/* The spells between @text's element that has @mark and its end, as written. (transfer full) */
static char *
spells_of(const char *text, const char *mark, const char *end)
{
    const char *element = strstr(text, mark);
    const char *after = element != NULL ? strstr(element, end) : NULL;
    g_autofree char *whole = NULL;
    g_auto(GStrv) lines = NULL;
    GString *spells = g_string_new(NULL);

    assert_non_null(after);
    whole = g_strndup(element, (gsize)(after - element));
    lines = g_strsplit(whole, "\n", -1);
    for (guint i = 0; lines[i] != NULL; i++)
        if (strstr(lines[i], "<spell ") != NULL)
            g_string_append(spells, g_strstrip(lines[i]));
    return g_string_free(spells, FALSE);
}

static void
dates_that_follow_on_one_another_are_one_spell(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("@1903 Anna met Boris . | @1919 Anna met Boris . | "
                                    "@1918-12-31 Anna met Boris . | Anna saw Boris .");
    g_autofree char *text = write_gexf(view, "1.3");
    g_autofree char *spells = spells_of(text, "<edge ", "</edge>");

    assert_says(text, "mode=\"dynamic\" timeformat=\"date\"");
    assert_string_equal(spells,
                        "<spell start=\"1903-01-01\" end=\"1903-12-31\"/>"
                        "<spell start=\"1918-12-31\" end=\"1919-12-31\"/>");
}

static void
a_spell_of_a_day_ends_on_the_next(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("@1917-11-07 Anna met Boris .");
    g_autofree char *text = write_gexf(view, "1.3");
    g_autofree char *spells = spells_of(text, "<edge ", "</edge>");

    assert_string_equal(spells, "<spell start=\"1917-11-07\" end=\"1917-11-08\"/>");
}

static void
persons_come_and_go_with_their_lines(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("@1903 Anna met Boris . | @1917 Anna met Clara . | "
                                    "Clara met Dora . | Edgar slept .");
    g_autofree char *text = write_gexf(view, "1.3");
    g_autofree char *anna = spells_of(text, "label=\"Anna\"", "</node>");
    g_autofree char *boris = spells_of(text, "label=\"Boris\"", "</node>");
    g_autofree char *clara = spells_of(text, "label=\"Clara\"", "</node>");
    g_autofree char *edgar = spells_of(text, "label=\"Edgar\"", "</node>");

    assert_string_equal(anna,
                        "<spell start=\"1903-01-01\" end=\"1903-12-31\"/>"
                        "<spell start=\"1917-01-01\" end=\"1917-12-31\"/>");
    assert_string_equal(boris, "<spell start=\"1903-01-01\" end=\"1903-12-31\"/>");
    assert_string_equal(clara, "");
    assert_string_equal(edgar, "");
}

static void
without_dates_there_is_no_timeline(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris .");
    g_autofree char *text = write_gexf(view, "1.3");

    assert_null(strstr(text, "spell"));
    assert_null(strstr(text, "dynamic"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_person_and_tie_is_there),
        cmocka_unit_test(undefined_values_are_left_out),
        cmocka_unit_test(the_versions_differ_in_their_names_only),
        cmocka_unit_test(another_version_is_refused),
        cmocka_unit_test(hostile_names_survive),
        cmocka_unit_test(a_name_may_be_very_long),
        cmocka_unit_test(nobody_makes_an_empty_graph),
        cmocka_unit_test(the_strongest_is_the_largest),
        cmocka_unit_test(dates_that_follow_on_one_another_are_one_spell),
        cmocka_unit_test(a_spell_of_a_day_ends_on_the_next),
        cmocka_unit_test(persons_come_and_go_with_their_lines),
        cmocka_unit_test(without_dates_there_is_no_timeline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
