/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/html.h"
#include "support/check.h"
#include "support/paragraphs.h"

#include <string.h>

static CoterieDocument *
read_page(const char *page)
{
    g_autoptr(GBytes) bytes = g_bytes_new_static(page, strlen(page));

    return coterie_html_read("page", bytes);
}

static void
expect(const char *page, const char *expected)
{
    g_autoptr(CoterieDocument) document = read_page(page);

    expect_paragraphs(document, expected);
}

static void
blocks_are_paragraphs_of_a_kind(void **state)
{
    (void)state;
    expect("<h1>Anna</h1><p>She left.<p>He stayed.<ul><li>One<li>Two</ul>",
           "heading:Anna|prose:She left.|prose:He stayed.|list:One|list:Two");
    expect("<figure><img alt=x><figcaption>Karl</figcaption></figure><dl><dt>A<dd>B</dl>",
           "caption:Karl|list:A|list:B");
    expect("<blockquote><p>Quoted.<ul><li>Too.</ul><footer>Karl</footer></blockquote>",
           "quotation:Quoted.|quotation:Too.|source:Karl");
    expect("<p>He read <cite>Pravda</cite> daily.<p><cite>Karl, 1930</cite>",
           "prose:He read Pravda daily.|source:Karl, 1930");
    expect("Bare <i>text</i><div>and a block</div>again",
           "prose:Bare text|prose:and a block|prose:again");
}

static void
attributes_tell_the_kind_too(void **state)
{
    (void)state;
    expect("<p class='x title'>Anna<p epub:type=epigraph>Quoted.<p class=wp-caption-text>Karl<p>"
           "<span class=title>So</span> it is.",
           "heading:Anna|quotation:Quoted.|caption:Karl|prose:So it is.");
}

static void
every_element_of_the_table_is_found(void **state)
{
    static const char *const blocks[] = {"address",
                                         "article",
                                         "center",
                                         "details",
                                         "div",
                                         "main",
                                         "fieldset",
                                         "figure",
                                         "form",
                                         "p",
                                         "section",
                                         "td"};
    static const char *const dropped[] = {
        "applet", "aside",  "audio",    "button",   "canvas",   "datalist", "dialog",
        "footer", "header", "iframe",   "label",    "legend",   "map",      "math",
        "meter",  "nav",    "noembed",  "noframes", "noscript", "object",   "optgroup",
        "option", "output", "progress", "rp",       "rt",       "script",   "search",
        "select", "style",  "svg",      "template", "textarea", "title",    "video"};

    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(blocks); i++) {
        g_autofree char *page = g_strdup_printf("a<%s>b</%s>c", blocks[i], blocks[i]);

        expect(page, "prose:a|prose:b|prose:c");
    }
    for (gsize i = 0; i < G_N_ELEMENTS(dropped); i++) {
        g_autofree char *page = g_strdup_printf("<p>a</p><%s>b</%s>", dropped[i], dropped[i]);

        expect(page, "prose:a");
    }
}

static void
head_and_foot_of_a_page_go_those_of_an_article_stay(void **state)
{
    (void)state;
    expect("<header>Site</header><article><header><h1>Anna</h1></header>Text.</article>"
           "<footer>Owner</footer>",
           "heading:Anna|prose:Text.");
}

static void
what_is_hidden_or_shows_the_way_goes(void **state)
{
    (void)state;
    expect("<head><title>Site</title></head>a<p hidden>b<p aria-hidden=true>c<div role='x "
           "Navigation'>d</div>"
           "<span class='x mw-editsection'>e</span>",
           "prose:a");
    expect("a<svg>b</svg>c<nav>d</nav>e", "prose:ac|prose:e");
    expect("<body class=toc hidden>a<p aria-hidden=false>b", "prose:a|prose:b");
}

static void
notes_are_sources_and_their_marks_go(void **state)
{
    (void)state;
    expect("<p>Karl left.<sup><a href=x>[12]</a></sup> He was <sup>3, 4</sup>the 1<sup>st</sup>.",
           "prose:Karl left. He was the 1st.");
    expect("<ol class=references><li>Karl, 1930.</ol><div role=doc-endnotes><p>Anna.</div>",
           "source:Karl, 1930.|source:Anna.");
}

static void
white_space_is_collapsed_and_lines_kept_where_they_count(void **state)
{
    (void)state;
    expect("<p>  Anna \n\t Berg&nbsp;&nbsp;left </p><p>&nbsp;</p>", "prose:Anna Berg left");
    expect("<p>One<br>two<br>\n<br>three", "prose:One/two|prose:three");
    expect("<pre>  One\n  two\n\n\n three\n</pre>", "prose:One/two|prose:three");
}

static void
entities_are_decoded_and_unseen_marks_go(void **state)
{
    (void)state;
    expect("<p>Karl&mdash;M&uuml;ller &#8220;x&#x201D; &amp;lt; soft&shy;hyphen zero&#8203;width",
           "prose:Karl—Müller “x” &lt; softhyphen zerowidth");
    expect("<p>a&#0;b\x01"
           "c &#xD800; &bogus; d",
           "prose:abc &bogus; d");
}

static void
neighbouring_cells_stand_apart(void **state)
{
    (void)state;
    expect("<table><caption>Who</caption><tr><th>Anna<td>Karl<tr><td>Otto<td></table>",
           "caption:Who|list:Anna|prose:Karl|prose:Otto");
}

static void
text_is_paragraphs_with_empty_lines_between(void **state)
{
    (void)state;
    g_autoptr(CoterieDocument) document = read_page("<p>Anna.<p>Karl.");
    g_autoptr(CoterieDocument) empty = read_page("");
    gsize length;

    assert_memory_equal(coterie_document_text(document, &length), "Anna.\n\nKarl.\n", 13);
    assert_int_equal(length, 13);
    assert_int_equal(coterie_document_paragraph(document, 1)->scene, 1);
    assert_int_equal(coterie_document_paragraph_count(empty), 0);
    (void)coterie_document_text(empty, &length);
    assert_int_equal(length, 0);
}

static void
depth_loses_nothing(void **state)
{
    (void)state;
    g_autoptr(GString) page = g_string_new(NULL);

    for (int i = 0; i < 20000; i++)
        g_string_append(page, "<div>");
    g_string_append(page, "deep");
    expect(page->str, "prose:deep");
}

static void
a_page_says_utf_8_whatever_it_declares(void **state)
{
    (void)state;
    expect("<meta charset=koi8-r><p>Müller", "prose:Müller");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_are_paragraphs_of_a_kind),
        cmocka_unit_test(attributes_tell_the_kind_too),
        cmocka_unit_test(every_element_of_the_table_is_found),
        cmocka_unit_test(head_and_foot_of_a_page_go_those_of_an_article_stay),
        cmocka_unit_test(what_is_hidden_or_shows_the_way_goes),
        cmocka_unit_test(notes_are_sources_and_their_marks_go),
        cmocka_unit_test(white_space_is_collapsed_and_lines_kept_where_they_count),
        cmocka_unit_test(entities_are_decoded_and_unseen_marks_go),
        cmocka_unit_test(neighbouring_cells_stand_apart),
        cmocka_unit_test(text_is_paragraphs_with_empty_lines_between),
        cmocka_unit_test(depth_loses_nothing),
        cmocka_unit_test(a_page_says_utf_8_whatever_it_declares),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
