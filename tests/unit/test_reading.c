/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reading copy: the texts as they are, paragraphs numbered, names marked. */
#include "support/check.h"
#include "support/read.h"
#include "support/view.h"
#include "support/xml_read.h"

#include <coterie/output.h>

#include <string.h>

static const CoterieReadingOptions leading = {.report = "report.html"};

/* What stands behind the head. */
static char *
body_of(GBytes *bytes)
{
    g_autofree char *page = view_text(bytes);
    const char *main = strstr(page, "<main");

    assert_non_null(main);
    return g_strdup(main);
}

/* The reading copy of a line in the notation of build.h. */
static char *
copy(const char *line, const CoterieReadingOptions *options)
{
    g_autoptr(View) view = view_new(line);

    return body_of(coterie_reading_write(&view->view, options));
}

/* The reading copy of one text, read as the program reads it. */
static GBytes *
write_read(const char *text)
{
    g_autoptr(Reading) reading = read_text(text);
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    g_autoptr(GPtrArray) documents = g_ptr_array_new();
    const CoterieView view = {
        .persons = reading->persons, .document_ids = ids, .documents = documents};

    g_ptr_array_add(ids, (gpointer) "a<b>.txt");
    g_ptr_array_add(documents, reading->document);
    return coterie_reading_write(&view, NULL);
}

static void
a_name_may_be_all_of_its_paragraph(void **state)
{
    (void)state;
    g_autofree char *text = copy("Anna", NULL);

    assert_says(text,
                "<section id=\"d1\">\n<h2>one.txt</h2>\n<div class=\"leaf\" style=\"--n:1\">\n<p "
                "id=\"d1-p1\"><a class=\"number\" "
                "href=\"#d1-p1\">¶1 </a><span class=\"text\" data-person=\"anna\" title=\"Anna "
                "(place: text)\">Anna</span></p>\n</div>\n</section>\n");
}

static void
names_at_both_ends_and_side_by_side_are_marked(void **state)
{
    (void)state;
    g_autofree char *text = copy("Anna met Boris Clara", &leading);

    assert_says(text,
                "</a><a class=\"text\" data-person=\"anna\" title=\"Anna (place: text)\" "
                "href=\"report.html#person-anna\">Anna</a> met <a class");
    assert_says(text, ">Boris</a> <a class");
    assert_says(text, ">Clara</a></p>\n");
}

static void
marks_tell_the_place(void **state)
{
    (void)state;
    g_autofree char *text = copy("Anna said \"Boris . ^Clara", &leading);

    assert_says(text, "<a class=\"quoted\" data-person=\"boris\" title=\"Boris (place: quoted)\"");
    assert_says(text, " class=\"source cited\" data-person=\"clara\"");
}

static void
who_has_no_row_is_marked_and_leads_nowhere(void **state)
{
    (void)state;
    static const CoterieReadingOptions one = {.report = "report.html", .top = 1};
    g_autofree char *text = copy("Anna met Boris . | Boris met Clara .", &one);

    assert_says(text, "href=\"report.html#person-boris\">Boris</a>");
    assert_says(text, "<span class=\"text\" data-person=\"anna\"");
    assert_null(strstr(text, "#person-anna"));
}

static void
each_document_has_its_names(void **state)
{
    (void)state;
    g_autofree char *text = copy("Anna slept || || Boris", NULL);

    assert_says(
        text,
        ">Anna</span> slept</p>\n</div>\n</section>\n<section id=\"d2\">\n<h2>two.txt</h2>\n");
    assert_says(text, "<h2>two.txt</h2>\n<p class=\"note\">(empty)</p>\n</section>\n");
    assert_says(text, "<p id=\"d3-p1\"><a class=\"number\" href=\"#d3-p1\">¶1 </a><span ");
}

static void
names_do_nothing_but_stand_there(void **state)
{
    (void)state;
    static const char *const names[] = {"\"><script>alert(1)</script>", "'\n&amp;\x01"};
    g_autoptr(View) view = view_new_named("Anna met Boris", names);
    xmlDoc *document = xml_read(coterie_reading_write(&view->view, &leading));
    g_autoptr(GPtrArray) scripts = xml_elements(document, "script");
    g_autoptr(GPtrArray) links = xml_elements(document, "a");
    xmlChar *title = xmlGetProp(links->pdata[links->len - 2], BAD_CAST "title");

    assert_string_equal((const char *)title, "\"><script>alert(1)</script> (place: text)");
    assert_int_equal(scripts->len, 0);
    xmlFree(title);
    xmlFreeDoc(document);
}

static void
texts_do_nothing_but_stand_there(void **state)
{
    (void)state;
    g_autofree char *page =
        view_text(write_read("</p><script> & \"x\"]]>\x01 said Anna Karenina,\tand <b>left.\n"));

    assert_says(page, "<title>Who is named where in a&lt;b&gt;.txt</title>");
    assert_says(page, "</a>&lt;/p&gt;&lt;script&gt; &amp; &quot;x&quot;]]&gt; said <span ");
    assert_says(page, ">Anna Karenina</span>,&#9;and &lt;b&gt;left.</p>\n");
    xmlFreeDoc(xml_read(g_bytes_new(page, strlen(page))));
}

static void
paragraphs_are_what_they_are(void **state)
{
    (void)state;
    g_autofree char *text =
        body_of(write_read("CHAPTER ONE\n\nIt was late when they came home from the town.\n\n"
                           "- the first\n- the second\n\nFigure 1: The house on the hill.\n"));

    assert_says(text,
                "<h3 id=\"d1-p1\"><a class=\"number\" href=\"#d1-p1\">¶1 </a>CHAPTER ONE</h3>");
    assert_says(text, "<p id=\"d1-p2\">");
    assert_says(text, "<p id=\"d1-p3\" class=\"item\">");
    assert_says(text, "<p id=\"d1-p5\" class=\"caption\">");
}

static void
verse_keeps_its_lines(void **state)
{
    (void)state;
    g_autofree char *text =
        body_of(write_read("The boat went out, the boat came in,\nand nobody was there,\n"
                           "but salt upon the wooden seat\nand salt upon the air.\n"));

    assert_says(text, "<p id=\"d1-p1\" class=\"verse\">");
    assert_says(text, "came in,\nand nobody was there,\nbut salt");
}

static void
a_long_document_is_parted_into_leaves(void **state)
{
    (void)state;
    g_autoptr(GString) long_text = g_string_new(NULL);
    g_autofree char *text = NULL;

    for (guint i = 0; i < 101; i++)
        g_string_append(long_text, "It was late when they came home from the town.\n\n");
    text = body_of(write_read(long_text->str));
    assert_says(text, "<div class=\"leaf\" style=\"--n:100\">\n<p id=\"d1-p1\">");
    assert_says(text,
                "town.</p>\n</div>\n<div class=\"leaf\" style=\"--n:1\">\n<p id=\"d1-p101\">");
}

/* Persons and texts may come from different hands. */
static void
what_stands_not_whole_in_a_paragraph_is_not_marked(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris Clara");
    g_autoptr(GBytes) cut = g_bytes_new_static("Anna met Bor", 12);
    g_autoptr(CoterieDocument) document = coterie_document_new("one.txt", cut, NULL);
    g_autoptr(GPtrArray) documents = g_ptr_array_new();
    g_autofree char *text = NULL;

    g_ptr_array_add(documents, document);
    view->view.documents = documents;
    text = body_of(coterie_reading_write(&view->view, NULL));
    assert_says(text, ">Anna</span> met Bor</p>\n</div>\n</section>");
}

static void
nothing_read_is_a_page_too(void **state)
{
    (void)state;
    g_autofree char *page = view_text(write_read(""));

    assert_says(page, "0 persons are named 0 times");
    assert_says(page, "(empty)");
    assert_null(strstr(page, "<nav"));
    xmlFreeDoc(xml_read(g_bytes_new(page, strlen(page))));
}

static void
the_head_leads_to_the_report_and_the_documents(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris || Boris");
    g_autofree char *page = view_text(coterie_reading_write(&view->view, &leading));

    assert_says(page, "2 persons are named 3 times");
    assert_says(page, "<li><a href=\"report.html\">The report</a></li>");
    assert_says(page, "<li><a href=\"#d2\">two.txt</a></li>");
    assert_says(page, "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_may_be_all_of_its_paragraph),
        cmocka_unit_test(names_at_both_ends_and_side_by_side_are_marked),
        cmocka_unit_test(marks_tell_the_place),
        cmocka_unit_test(who_has_no_row_is_marked_and_leads_nowhere),
        cmocka_unit_test(each_document_has_its_names),
        cmocka_unit_test(names_do_nothing_but_stand_there),
        cmocka_unit_test(texts_do_nothing_but_stand_there),
        cmocka_unit_test(paragraphs_are_what_they_are),
        cmocka_unit_test(verse_keeps_its_lines),
        cmocka_unit_test(a_long_document_is_parted_into_leaves),
        cmocka_unit_test(what_stands_not_whole_in_a_paragraph_is_not_marked),
        cmocka_unit_test(nothing_read_is_a_page_too),
        cmocka_unit_test(the_head_leads_to_the_report_and_the_documents),
    };
    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
