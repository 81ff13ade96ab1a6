/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/graph.h"
#include "draw/read.h"
#include "draw/render.h"
#include "draw/svg.h"
#include "support/check.h"

#include <coterie/error.h>

#include <float.h>
#include <math.h>
#include <string.h>

#define HEAD "{\"drawing\":1,\"format\":\"dot\",\"seconds\":9,"

static CoterieDrawing *
read_text(const char *text, GError **error)
{
    return coterie_drawing_read(text, strlen(text), error);
}

static void
a_drawing_is_read(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieDrawing) drawing = read_text(
        HEAD "\"color\":{\"label\":\"C\",\"groups\":[{\"label\":\"g\",\"color\":\"#010203\","
             "\"persons\":2}]},\"nodes\":[{\"label\":\"Anna\",\"size\":2.5,\"group\":0},"
             "{\"label\":\"Boris\",\"note\":\"two\\nlines\",\"size\":null,\"cited\":true}],"
             "\"edges\":[{\"source\":1,\"target\":0,\"weight\":0.5}],\"notes\":[\"n\"]}",
        &error);

    assert_no_error(error);
    assert_string_equal(drawing->layout, "neato");
    assert_int_equal(drawing->nodes->len, 2);
    assert_string_equal(coterie_drawing_node(drawing, 0)->note, "Anna");
    assert_string_equal(coterie_drawing_node(drawing, 1)->note, "two\nlines");
    assert_true(isnan(coterie_drawing_node(drawing, 1)->size));
    assert_int_equal(coterie_drawing_node(drawing, 1)->group, COTERIE_NO_GROUP);
    assert_false(coterie_drawing_node(drawing, 0)->cited);
    assert_true(coterie_drawing_node(drawing, 1)->cited);
    assert_true(coterie_drawing_link(drawing, 0)->weight == 0.5);
    assert_string_equal(coterie_drawing_group(drawing, 0)->color, "#010203");
    assert_string_equal(g_ptr_array_index(drawing->notes, 0), "n");
}

#define PAIR                                                                                       \
    HEAD "\"nodes\":[{\"label\":\"Anna\"},{\"label\":\"Boris\"}],\"edges\":[{\"source\":0,"        \
         "\"target\":1,\"weight\":1,\"roles\":["

static void
roles_are_read_with_their_direction(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieDrawing) drawing =
        read_text(PAIR "{\"label\":\"met\",\"leads\":\"both\",\"count\":2},"
                       "{\"label\":\"wrote to\",\"leads\":\"backward\",\"count\":1}]}]}",
                  &error);
    const CoterieLinkRole *roles;

    assert_no_error(error);
    assert_true(drawing->directed);
    assert_int_equal(coterie_drawing_link(drawing, 0)->roles->len, 2);
    roles = (const CoterieLinkRole *)(gpointer)coterie_drawing_link(drawing, 0)->roles->data;
    assert_string_equal(roles[0].label, "met");
    assert_int_equal(roles[0].leads, COTERIE_LEADS_BOTH);
    assert_int_equal(roles[0].count, 2);
    assert_int_equal(roles[1].leads, COTERIE_LEADS_BACKWARD);
}

static void
faulty_roles_are_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        PAIR "7]}]}",
        PAIR "{\"label\":\"met\",\"count\":2}]}]}",
        PAIR "{\"label\":\"\",\"leads\":\"both\",\"count\":2}]}]}",
        PAIR "{\"label\":\"met\",\"leads\":\"up\",\"count\":2}]}]}",
        PAIR "{\"label\":\"met\",\"leads\":\"both\",\"count\":-2}]}]}",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
        g_autoptr(GError) error = NULL;

        assert_null(read_text(wrong[i], &error));
        assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    }
}

static void
every_fault_is_named(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *message;
    } cases[] = {
        {"", "not a drawing: line 1: '[' or '{' expected near end of file"},
        {"[]", "not a drawing: no object"},
        {"{}", "not a drawing: 'drawing' is not 1"},
        {"{\"drawing\":1,\"seconds\":1}", "not a drawing: 'format' is missing"},
        {"{\"drawing\":1,\"format\":\"gif\"}",
         "not a drawing: 'format' is 'gif', not one of svg, png, pdf, dot"},
        {"{\"drawing\":1,\"format\":\"svg\",\"seconds\":0}", "not a drawing: 'seconds' is 0"},
        {HEAD "\"nodes\":{}}", "not a drawing: 'nodes' is no array"},
        {HEAD "\"nodes\":[{\"label\":\" \"}]}", "not a drawing: nodes 0: 'label' is missing"},
        {HEAD "\"nodes\":[{\"label\":\"A\",\"group\":0}]}",
         "not a drawing: nodes 0: 'group' is out of range"},
        {HEAD "\"nodes\":[{\"label\":\"A\",\"size\":\"1\"}]}",
         "not a drawing: nodes 0: 'size' is no number"},
        {HEAD "\"nodes\":[{\"label\":\"A\",\"cited\":1}]}",
         "not a drawing: nodes 0: 'cited' is neither true nor false"},
        {HEAD "\"nodes\":[{\"label\":\"A\"}],\"edges\":[{\"source\":0,\"target\":1,\"weight\":1}]}",
         "not a drawing: edges 0: 'target' is out of range"},
        {HEAD "\"nodes\":[{\"label\":\"A\"}],\"edges\":[{\"source\":0,\"target\":0,\"weight\":1}]}",
         "not a drawing: edges 0: 'source' and 'target' are the same"},
        {HEAD "\"nodes\":[{\"label\":\"A\"},{\"label\":\"B\"}],"
              "\"edges\":[{\"source\":0,\"target\":1,\"weight\":0}]}",
         "not a drawing: edges 0: 'weight' is not above 0"},
        {HEAD "\"color\":{\"groups\":[{\"persons\":1,\"color\":\"red\"}]}}",
         "not a drawing: groups 0: 'color' is no \"#rrggbb\""},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        assert_null(read_text(cases[i].text, &error));
        assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
        assert_string_equal(error->message, cases[i].message);
    }
}

static void
control_characters_become_blanks(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieDrawing) drawing = read_text(
        HEAD "\"nodes\":[{\"label\":\"A\\u0001b\\nc\\u2028d\\ufffee\",\"note\":\"a\\u0007\\nb\"}]}",
        &error);

    assert_no_error(error);
    assert_string_equal(coterie_drawing_node(drawing, 0)->label, "A b c d e");
    assert_string_equal(coterie_drawing_node(drawing, 0)->note, "a \nb");
}

static void
endless_labels_are_refused(void **state)
{
    (void)state;
    g_autofree char *label = g_strnfill(10000, 'x');
    g_autofree char *text = g_strdup_printf(HEAD "\"nodes\":[{\"label\":\"%s\"}]}", label);
    g_autoptr(GError) error = NULL;

    assert_null(read_text(text, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
}

static void
areas_grow_with_the_measure(void **state)
{
    (void)state;
    double low = coterie_look_diameter(1, 1, 5);
    double middle = coterie_look_diameter(3, 1, 5);
    double high = coterie_look_diameter(5, 1, 5);

    assert_true(fabs(middle * middle - (low * low + high * high) / 2) < 1e-9);
    assert_true(coterie_look_diameter(NAN, 1, 5) == low);
    assert_true(isfinite(coterie_look_diameter(DBL_TRUE_MIN, 0, DBL_TRUE_MIN)));
    assert_true(coterie_look_diameter(DBL_MAX, -DBL_MAX, DBL_MAX) == high);
}

static void
boxes_at_one_place_are_parted(void **state)
{
    (void)state;
    g_autoptr(GArray) looks = g_array_new(FALSE, TRUE, sizeof(CoterieLook));
    CoteriePoint places[40] = {{0}};

    for (guint i = 0; i < G_N_ELEMENTS(places); i++) {
        CoterieLook look = {.width = 20 + i, .height = 50 - i};
        g_array_append_val(looks, look);
    }
    coterie_places_separate(places, looks, 3);
    for (guint i = 0; i < looks->len; i++) {
        for (guint j = 0; j < i; j++) {
            const CoterieLook *a = &g_array_index(looks, CoterieLook, i);
            const CoterieLook *b = &g_array_index(looks, CoterieLook, j);
            double x = fabs(places[i].x - places[j].x) - (a->width + b->width) / 2;
            double y = fabs(places[i].y - places[j].y) - (a->height + b->height) / 2;
            assert_true(MAX(x, y) > 3 - 1e-3);
        }
    }
}

static void
texts_are_wrapped_at_blanks(void **state)
{
    (void)state;
    g_autofree char *text = coterie_text_wrap("one two three", 10, 45);

    assert_string_equal(text, "one two\nthree");
    assert_int_equal(coterie_text_lines(text), 2);
}

/* What Graphviz's own reader makes of a label, once the drawing was written as DOT. */
static void
dot_gives_hostile_labels_back(void **state)
{
    (void)state;
    static const char *const labels[] = {"back\\\\slash\\\\",
                                         "\\\\N \\\\n \\\\G",
                                         "\\\"quoted\\\"",
                                         "<b>bold</b>",
                                         "&amp; &lt;",
                                         "Ж 中"};
    g_autoptr(GString) text = g_string_new(HEAD "\"nodes\":[");
    g_autoptr(GError) error = NULL;

    for (guint i = 0; i < G_N_ELEMENTS(labels); i++)
        g_string_append_printf(text, "%s{\"label\":\"%s\"}", i > 0 ? "," : "", labels[i]);
    g_string_append(text, "]}");
    g_autoptr(CoterieDrawing) drawing = read_text(text->str, &error);
    assert_no_error(error);
    g_autoptr(GBytes) dot = coterie_drawing_render(drawing, &error);
    assert_no_error(error);
    g_autofree char *copy = g_strndup(g_bytes_get_data(dot, NULL), g_bytes_get_size(dot));
    Agraph_t *graph = agmemread(copy);
    assert_non_null(graph);
    for (guint i = 0; i < G_N_ELEMENTS(labels); i++) {
        g_autofree char *name = g_strdup_printf("n%u", i);
        g_autoptr(GString) escaped = g_string_new(NULL);
        Agnode_t *node = agnode(graph, name, 0);
        coterie_graph_escape(escaped, coterie_drawing_node(drawing, i)->label, "\\n");
        assert_non_null(node);
        assert_string_equal(agget(node, (char *)"label"), escaped->str);
        assert_false(aghtmlstr(agget(node, (char *)"label")));
    }
    agclose(graph);
}

static void
escapes_are_doubled_and_references_shielded(void **state)
{
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);

    coterie_graph_escape(out, "a\\N\nAT&T &amp; &#65;", "\\l");
    assert_string_equal(out->str, "a\\\\N\\lAT&T &amp;amp; &amp;#65;");
}

static void
notes_stand_in_an_svg(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieDrawing) drawing = read_text(
        HEAD "\"title\":\"A & B\",\"description\":\"d\",\"nodes\":[{\"label\":\"A\",\"note\":\"<a>"
             "\\nx\"},{\"label\":\"B\"}],\"edges\":[{\"source\":0,\"target\":1,\"weight\":1,"
             "\"note\":\"e\"}]}",
        &error);
    static const char svg[] = "<svg width=\"1pt\"\n xmlns:xlink=\"x\">\n<title>coterie</title>\n"
                              "<!-- n0 -->\n<title>n0</title>\n<title>n0&#45;&#45;n1</title>\n"
                              "<title>legend3</title>\n<text>n0</text>\n</svg>\n";
    g_autoptr(GBytes) annotated =
        coterie_svg_annotate(g_bytes_new_static(svg, strlen(svg)), drawing);
    g_autofree char *text =
        g_strndup(g_bytes_get_data(annotated, NULL), g_bytes_get_size(annotated));

    assert_no_error(error);
    assert_string_equal(text,
                        "<svg role=\"img\" width=\"1pt\"\n xmlns:xlink=\"x\">\n"
                        "<title>A &amp; B</title>\n<desc>d</desc>\n<title>&lt;a&gt;\nx</title>\n"
                        "<title>e</title>\n<text>n0</text>\n</svg>\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_drawing_is_read),
        cmocka_unit_test(roles_are_read_with_their_direction),
        cmocka_unit_test(faulty_roles_are_refused),
        cmocka_unit_test(every_fault_is_named),
        cmocka_unit_test(control_characters_become_blanks),
        cmocka_unit_test(endless_labels_are_refused),
        cmocka_unit_test(areas_grow_with_the_measure),
        cmocka_unit_test(boxes_at_one_place_are_parted),
        cmocka_unit_test(texts_are_wrapped_at_blanks),
        cmocka_unit_test(dot_gives_hostile_labels_back),
        cmocka_unit_test(escapes_are_doubled_and_references_shielded),
        cmocka_unit_test(notes_stand_in_an_svg),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
