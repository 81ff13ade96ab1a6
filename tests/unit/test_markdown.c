/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/markdown.h"
#include "support/check.h"
#include "support/paragraphs.h"

#include <string.h>

static void
expect(const char *source, const char *expected)
{
    g_autoptr(GBytes) bytes = g_bytes_new_static(source, strlen(source));
    g_autoptr(CoterieDocument) document = coterie_markdown_read("notes", bytes);

    expect_paragraphs(document, expected);
}

static void
blocks_are_paragraphs_of_a_kind(void **state)
{
    (void)state;
    expect("# Anna\n\nShe\nleft.\n\nKarl\n----\n* One\n* Two\n\n  more\n",
           "heading:Anna|prose:She left.|heading:Karl|list:One|list:Two|list:more");
    expect("> Quoted.\n>\n> 1. Too.\n\nNot.", "quotation:Quoted.|quotation:Too.|prose:Not.");
    expect("| Who | Born |\n|---|---|\n| Karl | 1880 |",
           "list:Who|list:Born|prose:Karl|prose:1880");
}

static void
marks_go_and_their_text_stays(void **state)
{
    (void)state;
    expect("**Anna** _Berg_ ~~met~~ [Karl](http://x \"t\") and [[Otto Weiss|Otto]] `here`.",
           "prose:Anna Berg met Karl and Otto here.");
    expect("Anna  \nBerg\\\nKarl<br>Otto", "prose:Anna/Berg/Karl/Otto");
    expect("Karl &mdash; M&#252;ller &#x21; &bogus; &#0; &amp;",
           "prose:Karl — Müller ! &bogus; &#0; &");
}

static void
code_and_html_go(void **state)
{
    (void)state;
    expect("A.\n\n```c\nint Karl;\n```\n\n    Otto\n\n<!-- Anna -->\n\n<div>\nMaria\n</div>\n\n"
           "B <!-- x --><b>c</b>.",
           "prose:A.|prose:B c.");
}

static void
pictures_are_captioned_behind_the_paragraph(void **state)
{
    (void)state;
    expect("![Karl *in* 1912](k.jpg)\n", "caption:Karl in 1912");
    expect("Before ![Karl](k.jpg) after ![](x) that ![Otto](o.jpg).\n\nNext.",
           "prose:Before after that .|caption:Karl|caption:Otto|prose:Next.");
}

static void
notes_come_last_as_sources(void **state)
{
    (void)state;
    expect("Karl[^1] left[^second].\n\n[^1]: Serge\n[^second]: Berg, *Letters*\nof 1930.\n\n"
           "    More of it.\n\nOtto stayed.",
           "prose:Karl left.|prose:Otto stayed.|source:Serge|source:Berg, Letters of 1930.|"
           "source:More of it.");
}

static void
front_matter_goes_a_rule_stays_none(void **state)
{
    (void)state;
    expect("---\ntitle: Karl\n---\nAnna.", "prose:Anna.");
    expect("---\ntitle: Karl\n...\n", "");
    expect("---\n\nAnna: yes.\n\n---\n", "prose:Anna: yes.");
    expect("---\ntitle: Karl\n", "prose:title: Karl");
    expect("", "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_are_paragraphs_of_a_kind),
        cmocka_unit_test(marks_go_and_their_text_stays),
        cmocka_unit_test(code_and_html_go),
        cmocka_unit_test(pictures_are_captioned_behind_the_paragraph),
        cmocka_unit_test(notes_come_last_as_sources),
        cmocka_unit_test(front_matter_goes_a_rule_stays_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
