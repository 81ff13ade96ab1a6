/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page in its three forms, and the names that quotes mark. */
#include "output/markup.h"
#include "output/page.h"
#include "output/quote.h"
#include "support/check.h"
#include "support/view.h"

#include <string.h>

#define NASTY "<b>&\"|*_[x]`\n1"

static CoterieTable *
a_table(void)
{
    static const CoterieColumn columns[] = {
        {"name", "Na-\nme", "What one is called.", COTERIE_COLUMN_TEXT, 0},
        {"other", "Other", NULL, COTERIE_COLUMN_TEXT, 0},
        {"age", "Age", NULL, COTERIE_COLUMN_INTEGER, 0},
    };
    CoterieTable *table = coterie_table_new();

    for (gsize i = 0; i < G_N_ELEMENTS(columns); i++)
        coterie_table_column(table, &columns[i]);
    coterie_table_entry(table, "Ann", "ann");
    coterie_table_reference(table, "1= ", "Ann", "ann");
    coterie_table_number(table, 7);
    coterie_table_entry(table, NASTY, "nasty");
    coterie_table_reference(table, NULL, "Nobody", "nobody");
    coterie_table_number(table, 8);
    return table;
}

static CoteriePage *
a_page(void)
{
    CoteriePage *page = coterie_page_new("Title " NASTY);
    CoterieExcerpt *excerpt = coterie_excerpt_new("Ann & Bob met .");

    coterie_excerpt_mark(excerpt, (CoterieSpan){0, 3});
    coterie_excerpt_mark(excerpt, (CoterieSpan){6, 3});
    coterie_page_paragraph(page, "1. First " NASTY);
    coterie_page_excerpt(page, "war.txt:3", excerpt);
    coterie_page_heading(page, 1, "Part");
    coterie_page_heading(page, 2, "Smaller");
    coterie_page_table(page, a_table());
    coterie_page_note(page, "A note.");
    coterie_page_item(page, "Group");
    coterie_page_member(page, "Ann", "ann");
    coterie_page_member(page, "Bob", "bob");
    coterie_page_more(page, 2);
    coterie_page_item(page, "Rest");
    return page;
}

static char *
written(CoterieForm form)
{
    g_autoptr(CoteriePage) page = a_page();

    return view_text(coterie_page_write(page, form));
}

static void
plain_text_parts_its_blocks_by_blank_lines(void **state)
{
    (void)state;
    g_autofree char *text = written(COTERIE_FORM_TEXT);

    assert_says(text, "\n    Ann & Bob met . (war.txt:3)\n\nPart\n----\n\nSmaller\n~~~~~~~\n\n");
    assert_says(text, "\n\nA note.\n\nGroup\n    Ann, Bob and 2 more\nRest\n");
}

static void
markdown_shows_every_sign_as_it_is(void **state)
{
    (void)state;
    g_autofree char *text = written(COTERIE_FORM_MARKDOWN);

    assert_true(g_str_has_prefix(text, "# Title \\<b\\>\\&\"\\|\\*\\_\\[x\\]\\` 1\n\n"));
    assert_says(text, "\n1\\. First \\<b\\>");
    assert_says(text, "\n> “**Ann** \\& **Bob** met .” — war.txt:3\n");
    assert_says(text, "\n## Part\n\n### Smaller\n");
    assert_says(text, "\n| Name | Other | Age |\n| --- | --- | ---: |\n| Ann | 1= Ann | 7 |\n");
    assert_says(text, "\n| \\<b\\>\\&\"\\|\\*\\_\\[x\\]\\` 1 | Nobody | 8 |\n");
    assert_says(text, "\n- **Name:** What one is called.\n");
    assert_says(text, "\n- **Group:** Ann, Bob and 2 more\n- Rest\n");
}

static void
markdown_begins_no_list_unasked(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"1871. A year", "1871\\. A year"},
        {"1871 was", "1871 was"},
        {"- dash", "\\- dash"},
        {"# no", "\\# no"},
        {"    code", "code"},
        {"", ""},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GString) out = g_string_new(NULL);

        coterie_markup_markdown_block(out, texts[i][0]);
        assert_string_equal(out->str, texts[i][1]);
    }
}

static void
html_shows_every_sign_as_it_is(void **state)
{
    (void)state;
    g_autofree char *text = written(COTERIE_FORM_HTML);

    assert_says(text, "<title>Title &lt;b&gt;&amp;&quot;|*_[x]`&#10;1</title>");
    assert_says(text, "<p>1. First &lt;b&gt;");
    assert_says(text, "<mark>Ann</mark> &amp; <mark>Bob</mark> met . <cite>war.txt:3</cite>");
    assert_null(strstr(text, "<b>"));
}

static void
html_leaves_out_what_xml_forbids(void **state)
{
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);
    static const char text[] = "a\001bc\xef\xbf\xbf"
                               "d\xff";

    coterie_markup_html(out, text, sizeof text - 1);
    assert_string_equal(out->str, "abcd\xef\xbf\xbd");
}

static void
html_links_persons_to_their_rows(void **state)
{
    (void)state;
    g_autofree char *text = written(COTERIE_FORM_HTML);

    assert_says(text, "<th scope=\"row\" id=\"person-ann\">Ann</th>");
    assert_says(
        text,
        "<td class=\"ranked\"><span class=\"lead\">1= </span><a href=\"#person-ann\">Ann</a></td>");
    assert_says(text, "<td>Nobody</td>");
    assert_says(
        text, "<span class=\"label\">Group</span> <a href=\"#person-ann\">Ann</a>, Bob and 2 more");
}

/* A page that names two paragraphs in its prose, one under a quote and one in a table. */
static char *
with_places(const char *reading)
{
    static const CoterieColumn column = {"first", "First in", NULL, COTERIE_COLUMN_TEXT, 0};
    static const CoterieLink links[] = {{{0, 3}, 0, 4}, {{6, 4}, 1, 11}};
    g_autoptr(CoteriePage) page = coterie_page_new("Places");
    g_autoptr(GArray) both = g_array_new(FALSE, FALSE, sizeof(CoterieLink));
    CoterieTable *table = coterie_table_new();

    g_array_append_vals(both, links, 2);
    coterie_page_reading(page, reading);
    coterie_page_paragraph(page, "¶5 & ¶12 <");
    coterie_page_links(page, both);
    g_array_set_size(both, 1);
    coterie_page_excerpt(page, "¶5 too", coterie_excerpt_new("Ann came."));
    coterie_page_links(page, both);
    coterie_table_column(table, &column);
    coterie_table_place(table, "¶7", "d1-p7");
    coterie_page_table(page, table);
    return view_text(coterie_page_write(page, COTERIE_FORM_HTML));
}

static void
html_leads_to_the_paragraphs_it_names(void **state)
{
    (void)state;
    g_autofree char *text = with_places("text.html");

    assert_says(text,
                "<p><a href=\"text.html#d1-p5\">¶5</a> &amp; <a href=\"text.html#d2-p12\">¶12</a> "
                "&lt;</p>");
    assert_says(text, "<cite><a href=\"text.html#d1-p5\">¶5</a> too</cite>");
    assert_says(text, "<td><a href=\"text.html#d1-p7\">¶7</a></td>");
}

static void
html_names_paragraphs_in_words_where_nothing_is_beside_it(void **state)
{
    (void)state;
    g_autofree char *text = with_places(NULL);

    assert_says(text, "<p>¶5 &amp; ¶12 &lt;</p>");
    assert_says(text, "<cite>¶5 too</cite>");
    assert_says(text, "<td>¶7</td>");
    assert_null(strstr(text, "<a "));
}

static void
html_explains_its_columns(void **state)
{
    (void)state;
    g_autofree char *text = written(COTERIE_FORM_HTML);

    assert_says(text, "<th scope=\"col\">Na&#173;me</th>");
    assert_says(text, "<th scope=\"col\" class=\"n\">Age</th>");
    assert_says(text, "<dt>Name</dt><dd>What one is called.</dd>");
}

static void
html_needs_nothing_else(void **state)
{
    (void)state;
    g_autofree char *text = written(COTERIE_FORM_HTML);

    assert_says(text, "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"");
    assert_null(strstr(text, "<script"));
    assert_null(strstr(text, "src=\""));
    assert_null(strstr(text, "url("));
}

static void
a_picture_goes_in_without_its_prologue(void **state)
{
    (void)state;
    static const char svg[] = "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<svg/>\n";
    g_autoptr(GBytes) picture = g_bytes_new_static(svg, sizeof svg - 1);
    g_autoptr(CoteriePage) page = coterie_page_new("T");
    g_autofree char *html = NULL;
    g_autofree char *text = NULL;

    coterie_page_picture(page, picture, "All of them");
    html = view_text(coterie_page_write(page, COTERIE_FORM_HTML));
    text = view_text(coterie_page_write(page, COTERIE_FORM_TEXT));
    assert_says(html,
                "<div class=\"plate\">\n<svg/>\n</div>\n<figcaption>All of them</figcaption>");
    assert_null(strstr(html, "<?xml"));
    assert_string_equal(text, "T\n=\n");
}

static void
a_page_of_a_table_is_the_table_in_plain_text(void **state)
{
    (void)state;
    g_autoptr(CoteriePage) page = coterie_page_new_of_table("Persons", a_table());
    g_autofree char *text = view_text(coterie_page_write(page, COTERIE_FORM_TEXT));
    g_autofree char *markdown = view_text(coterie_page_write(page, COTERIE_FORM_MARKDOWN));

    assert_true(g_str_has_prefix(text, "Na-"));
    assert_true(g_str_has_prefix(markdown, "# Persons\n\n| Name "));
}

static char *
marked(const CoterieView *view)
{
    g_autoptr(CoterieExcerpt) excerpt =
        coterie_quote_excerpt(view, coterie_ties_evidence(view->ties, 0));
    g_autoptr(GString) out = g_string_new(NULL);

    coterie_excerpt_append(excerpt, out, coterie_markup_html, "[", "]");
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static void
quotes_mark_both_names(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("then Anna met Boris .");
    g_autofree char *text = marked(&view->view);

    assert_string_equal(text, "then [Anna] met [Boris] .");
}

static void
cut_quotes_mark_both_names(void **state)
{
    (void)state;
    g_autoptr(GString) line = g_string_new("Anna");
    g_autofree char *text = NULL;

    for (guint i = 0; i < 100; i++)
        g_string_append(line, " and");
    g_string_append(line, " Boris .");
    g_autoptr(View) view = view_new(line->str);
    text = marked(&view->view);
    assert_true(g_str_has_prefix(text, "[Anna] and and"));
    assert_true(g_str_has_suffix(text, "and and [Boris] ."));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_text_parts_its_blocks_by_blank_lines),
        cmocka_unit_test(markdown_shows_every_sign_as_it_is),
        cmocka_unit_test(markdown_begins_no_list_unasked),
        cmocka_unit_test(html_shows_every_sign_as_it_is),
        cmocka_unit_test(html_leaves_out_what_xml_forbids),
        cmocka_unit_test(html_links_persons_to_their_rows),
        cmocka_unit_test(html_leads_to_the_paragraphs_it_names),
        cmocka_unit_test(html_names_paragraphs_in_words_where_nothing_is_beside_it),
        cmocka_unit_test(html_explains_its_columns),
        cmocka_unit_test(html_needs_nothing_else),
        cmocka_unit_test(a_picture_goes_in_without_its_prologue),
        cmocka_unit_test(a_page_of_a_table_is_the_table_in_plain_text),
        cmocka_unit_test(quotes_mark_both_names),
        cmocka_unit_test(cut_quotes_mark_both_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
