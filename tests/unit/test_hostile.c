/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that would break a careless writer, through every writer and back through a reader that
 * shares nothing with it. What a format can carry comes back as it was; what XML 1.0 forbids is
 * dropped; pictures and tables for eyes show a blank for what cannot be seen. */
#include "support/check.h"
#include "support/csv.h"
#include "support/igraph_read.h"
#include "support/view.h"
#include "support/xml_read.h"

#include <jansson.h>

#include <graphviz/cgraph.h>
#include <string.h>

#define LONG 10000
#define SHOWN 48 /* characters of a name in a picture */

static const char *names[] = {
    "Anna",
    "\"<&\\",
    "=1+1",
    "</script>",
    "-->]]><!--",
    "a\x01\x1b\x7f\xc2\x85z",
    "tab\there",
    "line\nand\r\nline",
    " \"quoted\" 'twice' ",
    "\"",
    "\\",
    "\\N \\L \\n \\\"",
    "&#34; &amp; &quot;",
    "\xf0\x9f\x98\x80 \xc3\x89mile",
    "no\xef\xbf\xbe character\xef\xbf\xbf",
    "   ",
    "Doe, John; Jr",
    "@sum|-1",
    "%s%n",
    "null",
    "\xe2\x80\xa8separated\xe2\x80\xa9",
    "\xe2\x80\xaeolleh",
    "<b>bold</b>",
    "`rm -rf` $(x) ${y}",
    "l...", /* made long */
};

/* Everyone with the next, so that nobody is left out. */
static int
make_view(void **state)
{
    GString *line = g_string_new(NULL);

    names[G_N_ELEMENTS(names) - 1] = g_strnfill(LONG, 'l');
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        g_string_append_printf(
            line, "Person_%u met Person_%u | ", i, (i + 1) % (guint)G_N_ELEMENTS(names));
    *state = view_new_named(line->str, names);
    g_string_free(line, TRUE);
    return 0;
}

static int
unmake_view(void **state)
{
    view_free(*state);
    g_free((char *)names[G_N_ELEMENTS(names) - 1]);
    return 0;
}

/* @name without the characters that @is_left_out, or with blanks for them. */
static char *
without(const char *name, gboolean (*is_left_out)(gunichar), const char *instead)
{
    GString *out = g_string_new(NULL);

    for (const char *at = name; *at != '\0'; at = g_utf8_next_char(at)) {
        if (is_left_out(g_utf8_get_char(at)))
            g_string_append(out, instead);
        else
            g_string_append_unichar(out, g_utf8_get_char(at));
    }
    return g_string_free(out, FALSE);
}

/* The production Char of XML 1.0. */
static gboolean
xml_forbids(gunichar c)
{
    return !(c == 0x9 || c == 0xa || c == 0xd || (c >= 0x20 && c <= 0xd7ff) ||
             (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000);
}

static gboolean
cannot_be_drawn(gunichar c)
{
    return g_unichar_iscntrl(c) || c == 0x2028 || c == 0x2029 || c == 0xfffe || c == 0xffff ||
           c == 0xa0;
}

static char *
in_xml(guint index)
{
    return without(names[index], xml_forbids, "");
}

/* What a picture shows of a name; a name of which nothing can be seen is shown by its identifier.
 */
static char *
in_picture(const View *view, guint index)
{
    g_autofree char *shown = NULL;
    g_autofree char *cut = NULL;

    if (g_utf8_strlen(names[index], -1) > SHOWN) {
        cut = g_utf8_substring(names[index], 0, SHOWN - 1);
        return g_strconcat(cut, "…", NULL);
    }
    shown = g_strstrip(without(names[index], cannot_be_drawn, " "));
    return g_strdup(*shown != '\0' ? shown : coterie_persons_get(view->persons, index)->id);
}

/* Fails unless @text, which is freed, is @expected. */
static void
expect_text(xmlChar *text, const char *expected)
{
    assert_non_null(text);
    assert_string_equal((const char *)text, expected);
    xmlFree(text);
}

static void
gexf_carries_all_that_xml_can(void **state)
{
    const View *view = *state;
    static const char *const versions[] = {"1.3", "1.2"};

    for (gsize v = 0; v < G_N_ELEMENTS(versions); v++) {
        xmlDoc *document =
            xml_read(coterie_gexf_write(&view->view, view->layout, versions[v], NULL));
        g_autoptr(GPtrArray) nodes = xml_elements(document, "node");

        assert_int_equal(nodes->len, G_N_ELEMENTS(names));
        for (guint i = 0; i < nodes->len; i++) {
            g_autofree char *expected = in_xml(i);

            expect_text(xmlGetProp(nodes->pdata[i], BAD_CAST "label"), expected);
        }
        xmlFreeDoc(document);
    }
}

static void
graphml_carries_all_that_xml_can(void **state)
{
    const View *view = *state;
    xmlDoc *document = xml_read(coterie_graphml_write(&view->view, view->layout));
    g_autoptr(GPtrArray) nodes = xml_elements(document, "node");

    assert_int_equal(nodes->len, G_N_ELEMENTS(names));
    for (guint i = 0; i < nodes->len; i++) {
        g_autofree char *expected = in_xml(i);

        expect_text(xmlNodeGetContent(xmlFirstElementChild(nodes->pdata[i])), expected);
    }
    xmlFreeDoc(document);
}

static void
graphml_carries_it_to_igraph(void **state)
{
    const View *view = *state;
    igraph_t graph;

    igraph_read_graphml(coterie_graphml_write(&view->view, view->layout), &graph);
    assert_int_equal(igraph_vcount(&graph), G_N_ELEMENTS(names));
    assert_int_equal(igraph_ecount(&graph), G_N_ELEMENTS(names));
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *expected = in_xml(i);

        assert_string_equal(VAS(&graph, "label", i), expected);
        assert_string_equal(VAS(&graph, "aliases", i), expected);
    }
    igraph_destroy(&graph);
}

/* "&#34;" is a quote. */
static char *
resolve_references(const char *text)
{
    GString *out = g_string_new(NULL);

    while (*text != '\0') {
        char *end = NULL;

        if (g_str_has_prefix(text, "&#")) {
            g_string_append_unichar(out, (gunichar)g_ascii_strtoull(text + 2, &end, 10));
            assert_int_equal(*end, ';');
            text = end + 1;
        } else {
            g_string_append_c(out, *text++);
        }
    }
    return g_string_free(out, FALSE);
}

static void
pajek_carries_everything_as_references(void **state)
{
    const View *view = *state;
    igraph_t graph;

    igraph_read_pajek(coterie_pajek_write(&view->view, view->layout), &graph);
    assert_int_equal(igraph_vcount(&graph), G_N_ELEMENTS(names));
    assert_int_equal(igraph_ecount(&graph), G_N_ELEMENTS(names));
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *name = resolve_references(VAS(&graph, "name", i));

        assert_string_equal(name, names[i]);
    }
    igraph_destroy(&graph);
}

/* Fails unless the names that @array's objects give are the names, in any order. */
static void
expect_names(const json_t *array)
{
    static const char *const keys[] = {"name", "label", "source_name", "target_name"};
    g_autoptr(GHashTable) found = g_hash_table_new(g_str_hash, g_str_equal);

    for (gsize i = 0; i < json_array_size(array) * G_N_ELEMENTS(keys); i++) {
        json_t *object = json_array_get(array, i / G_N_ELEMENTS(keys));
        json_t *name = json_object_get(object, keys[i % G_N_ELEMENTS(keys)]);

        if (name != NULL)
            g_hash_table_add(found, (gpointer)json_string_value(name));
    }
    assert_int_equal(g_hash_table_size(found), G_N_ELEMENTS(names));
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        assert_true(g_hash_table_contains(found, names[i]));
}

static GBytes *
report(const CoterieView *view, CoterieForm form)
{
    return coterie_report_write(view, &(CoterieReportOptions){.form = form});
}

static void
expect_names_in(GBytes *bytes, const char *list)
{
    g_autofree char *text = view_text(bytes);
    json_t *read = json_loads(text, JSON_REJECT_DUPLICATES, NULL);

    assert_non_null(read);
    assert_null(strstr(text, "</"));
    expect_names(json_object_get(read, list));
    json_decref(read);
}

static void
json_carries_everything(void **state)
{
    const CoterieView *view = &((View *)*state)->view;

    expect_names_in(coterie_node_link_write(view), "nodes");
    expect_names_in(coterie_people_write(view, COTERIE_FORM_JSON, 0), "persons");
    expect_names_in(report(view, COTERIE_FORM_JSON), "persons");
    expect_names_in(coterie_ties_write(view, COTERIE_FORM_JSON, 0), "ties");
}

static void
extraction_carries_everything(void **state)
{
    const View *view = *state;
    const CoterieExtractOptions options = {.evidence = 1};
    g_autofree char *text =
        view_text(coterie_extract_write(g_ptr_array_index(view->documents, 0),
                                        &(CoterieFindings){view->persons, NULL, NULL, view->ties},
                                        &options));
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    json_t *persons = json_array();

    for (guint i = 0; lines[i + 1] != NULL; i++) {
        json_t *line = json_loads(lines[i], JSON_REJECT_DUPLICATES, NULL);

        assert_non_null(line);
        if (g_str_equal(json_string_value(json_object_get(line, "type")), "person"))
            json_array_append(persons, line);
        json_decref(line);
    }
    expect_names(persons);
    json_decref(persons);
}

static void
expect_column(GBytes *bytes, const char *column)
{
    g_autofree char *text = view_text(bytes);
    g_autoptr(GPtrArray) rows = csv_read(text);
    g_autoptr(GHashTable) found = g_hash_table_new(g_str_hash, g_str_equal);

    assert_int_equal(rows->len, G_N_ELEMENTS(names) + 1);
    for (guint i = 0; i + 1 < rows->len; i++)
        g_hash_table_add(found, (gpointer)csv_cell(rows, i, column));
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        assert_true(g_hash_table_contains(found, names[i]));
}

static void
csv_carries_everything(void **state)
{
    const CoterieView *view = &((View *)*state)->view;

    expect_column(coterie_nodes_csv_write(view), "Label");
    expect_column(coterie_people_write(view, COTERIE_FORM_CSV, 0), "name");
    expect_column(report(view, COTERIE_FORM_CSV), "name");
}

/* Nothing in a table for eyes moves the cursor or breaks a row. */
static void
expect_tame(GBytes *bytes)
{
    g_autofree char *text = view_text(bytes);

    assert_true(g_utf8_validate(text, -1, NULL));
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at))
        assert_true(*at == '\n' || !g_unichar_iscntrl(g_utf8_get_char(at)));
    assert_non_null(strstr(text, "\"<&\\"));
    assert_non_null(strstr(text, "=1+1"));
    assert_non_null(strstr(text, "line and  line"));
}

static void
tables_for_eyes_stay_tables(void **state)
{
    const CoterieView *view = &((View *)*state)->view;

    expect_tame(coterie_people_write(view, COTERIE_FORM_TEXT, 0));
    expect_tame(coterie_ties_write(view, COTERIE_FORM_TEXT, 0));
    expect_tame(report(view, COTERIE_FORM_TEXT));
}

/* What pages leave out, or turn into blanks that browsers take for one. */
static gboolean
pages_lose(gunichar c)
{
    return g_unichar_isspace(c) || g_unichar_iscntrl(c) || (c & 0xfffe) == 0xfffe;
}

static void
expect_page(GBytes *bytes)
{
    xmlDoc *document = xml_read(bytes);
    g_autoptr(GPtrArray) heads = xml_elements(document, "th");
    g_autoptr(GHashTable) found = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < heads->len; i++) {
        xmlChar *text = xmlNodeGetContent(heads->pdata[i]);

        g_hash_table_add(found, without((const char *)text, pages_lose, ""));
        xmlFree(text);
    }
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *expected = without(names[i], pages_lose, "");

        assert_true(g_hash_table_contains(found, expected));
    }
    xmlFreeDoc(document);
}

static void
pages_show_all_that_can_be_seen(void **state)
{
    const CoterieView *view = &((View *)*state)->view;

    expect_page(coterie_people_write(view, COTERIE_FORM_HTML, 0));
    expect_page(report(view, COTERIE_FORM_HTML));
}

/* Head, line and a row each: no name ends a row or begins another. */
static void
a_table_in_markdown_stays_a_table(void **state)
{
    const CoterieView *view = &((View *)*state)->view;
    g_autofree char *text = view_text(coterie_people_write(view, COTERIE_FORM_MARKDOWN, 0));
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    guint rows = 0;

    for (guint i = 0; lines[i] != NULL; i++)
        rows += lines[i][0] == '|';
    assert_int_equal(rows, G_N_ELEMENTS(names) + 2);
    assert_non_null(strstr(text, "| \\</script\\> |"));
    assert_null(strstr(text, "<b>"));
}

static GBytes *
draw(const View *view, const char *format)
{
    CoterieDrawOptions options = COTERIE_DRAW_OPTIONS_INIT;
    g_autoptr(GError) error = NULL;
    GBytes *bytes;

    options.format = format;
    bytes = coterie_picture_write(&view->view, &options, &error);
    assert_no_error(error);
    return bytes;
}

/* What Graphviz makes of a label. */
static char *
resolve_label(const char *text)
{
    GString *out = g_string_new(NULL);

    for (; *text != '\0'; text++) {
        if (*text == '\\')
            assert_int_equal(*++text, '\\');
        g_string_append_c(out, *text);
        if (g_str_has_prefix(text, "&amp;"))
            text += strlen("amp;");
    }
    return g_string_free(out, FALSE);
}

static void
dot_carries_all_that_can_be_drawn(void **state)
{
    const View *view = *state;
    g_autofree char *text = view_text(draw(view, "dot"));
    Agraph_t *graph = agmemread(text);

    assert_non_null(graph);
    assert_int_equal(agnnodes(graph), G_N_ELEMENTS(names));
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        char node[16];
        g_autofree char *expected = in_picture(view, i);
        g_autofree char *label = NULL;

        g_snprintf(node, sizeof node, "n%u", i);
        label = resolve_label(agget(agnode(graph, node, FALSE), (char *)"label"));
        assert_string_equal(label, expected);
    }
    agclose(graph);
}

/* The texts of a group, which are lines of a label, as one; Graphviz writes blanks that stand
 * together as U+00A0. */
static char *
label_of(xmlNode *group)
{
    g_autoptr(GPtrArray) texts = g_ptr_array_new();
    g_autoptr(GString) out = g_string_new(NULL);

    xml_collect(group->children, "text", texts);
    for (guint i = 0; i < texts->len; i++) {
        xmlChar *text = xmlNodeGetContent(texts->pdata[i]);

        g_string_append_printf(out, "%s%s", i > 0 ? " " : "", (const char *)text);
        xmlFree(text);
    }
    return without(out->str, cannot_be_drawn, " ");
}

static void
svg_carries_all_that_can_be_drawn(void **state)
{
    const View *view = *state;
    xmlDoc *document = xml_read(draw(view, "svg"));
    g_autoptr(GPtrArray) groups = xml_elements(document, "g");
    g_autoptr(GHashTable) found = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < groups->len; i++)
        g_hash_table_add(found, label_of(groups->pdata[i]));
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *expected = in_picture(view, i);

        if (!g_hash_table_contains(found, expected))
            fail_msg("not in the picture: %s", expected);
    }
    xmlFreeDoc(document);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gexf_carries_all_that_xml_can),
        cmocka_unit_test(graphml_carries_all_that_xml_can),
        cmocka_unit_test(graphml_carries_it_to_igraph),
        cmocka_unit_test(pajek_carries_everything_as_references),
        cmocka_unit_test(json_carries_everything),
        cmocka_unit_test(extraction_carries_everything),
        cmocka_unit_test(csv_carries_everything),
        cmocka_unit_test(tables_for_eyes_stay_tables),
        cmocka_unit_test(pages_show_all_that_can_be_seen),
        cmocka_unit_test(a_table_in_markdown_stays_a_table),
        cmocka_unit_test(dot_carries_all_that_can_be_drawn),
        cmocka_unit_test(svg_carries_all_that_can_be_drawn),
    };
    return cmocka_run_group_tests(tests, make_view, unmake_view);
}
