/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"
#include "support/paragraphs.h"

#include <coterie/document.h>

#include <string.h>

static CoterieDocument *
document_of(const char *text)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
    CoterieDocument *document = coterie_document_new("d", bytes, &error);

    assert_no_error(error);
    return document;
}

static void
expect(const char *text, const char *paragraphs)
{
    g_autoptr(CoterieDocument) document = document_of(text);
    g_autofree char *found = show_paragraphs(document);

    assert_string_equal(found, paragraphs);
}

static void
an_item_of_a_list_has_a_neighbour(void **state)
{
    (void)state;
    expect("They took:\n\n- bread,\n\n- salt.\n\nThen they left.",
           "prose:They took:|list:- bread,|list:- salt.|prose:Then they left.");
    expect("They left.\n\n- It was late.\n\nThey slept.",
           "prose:They left.|prose:- It was late.|prose:They slept.");
}

static void
a_caption_says_so(void **state)
{
    (void)state;
    expect("It rained.\n\nFig. 3 shows the river in spring.\n\nFigures were low.",
           "prose:It rained.|caption:Fig. 3 shows the river in spring.|prose:Figures were low.");
    expect("It rained.\n\n[Illustration: the river]\n\n[",
           "prose:It rained.|caption:[Illustration: the river]|prose:[");
}

static void
source_lines_cite_and_what_stands_between_is_quoted(void **state)
{
    (void)state;
    expect(
        "(1) Anna Berg, letter (1903)\n\nIt rained.\n\n(2) Karl Weiss, diary (1904)\n\nIt snowed.",
        "source:(1) Anna Berg, letter (1903)|quotation:It rained.|"
        "source:(2) Karl Weiss, diary (1904)|quotation:It snowed.");
    expect(
        "(1) Anna came early.\n\nIt rained.\n\n(2) Karl came late.\n\nIt snowed.",
        "prose:(1) Anna came early.|prose:It rained.|prose:(2) Karl came late.|prose:It snowed.");
}

static void
a_page_cites_at_the_very_end_too(void **state)
{
    (void)state;
    expect("(1) Anna Berg, Letters, p. 9\n\nIt rained.",
           "source:(1) Anna Berg, Letters, p. 9|quotation:It rained.");
    expect("(1) Anna Berg, Letters, pp. 9\n\nIt rained.",
           "source:(1) Anna Berg, Letters, pp. 9|quotation:It rained.");
    expect("(1) Anna Berg, Letters, page 9\n\nIt rained.",
           "source:(1) Anna Berg, Letters, page 9|quotation:It rained.");
    expect("(1) Anna Berg, Letters, p. \n\nIt rained.",
           "prose:(1) Anna Berg, Letters, p.|prose:It rained.");
}

/* Two series: of the second nothing stands between, so that nothing is quoted from it. */
static void
a_quotation_ends_at_the_source_lines_of_another_series(void **state)
{
    (void)state;
    expect("(7) Anna Berg, letter (1903)\n\nIt rained.\n\n"
           "[1] Karl Weiss, diary (1904)\n\n[2] Otto Lang, diary (1905)\n\n"
           "[3] Emil Roth, diary (1906)\n\nThey all came home.",
           "source:(7) Anna Berg, letter (1903)|quotation:It rained.|"
           "source:[1] Karl Weiss, diary (1904)|source:[2] Otto Lang, diary (1905)|"
           "source:[3] Emil Roth, diary (1906)|prose:They all came home.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_item_of_a_list_has_a_neighbour),
        cmocka_unit_test(a_caption_says_so),
        cmocka_unit_test(source_lines_cite_and_what_stands_between_is_quoted),
        cmocka_unit_test(a_page_cites_at_the_very_end_too),
        cmocka_unit_test(a_quotation_ends_at_the_source_lines_of_another_series),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
