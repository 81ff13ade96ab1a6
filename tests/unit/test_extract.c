/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"
#include "support/view.h"

#include <string.h>

static char *
extract(const char *line, guint evidence)
{
    g_autoptr(View) view = view_new(line);
    const CoterieExtractOptions options = {.evidence = evidence};

    return view_text(
        coterie_extract_write(g_ptr_array_index(view->documents, 0),
                              &(CoterieFindings){view->persons, NULL, NULL, view->ties},
                              &options));
}

static void
lines_come_in_their_order(void **state)
{
    (void)state;
    g_autofree char *text = extract("Ann=Anna met Boris .", 9);

    assert_string_equal(
        text,
        "{\"type\": \"document\", \"id\": \"one.txt\"}\n"
        "{\"type\": \"person\", \"document\": \"one.txt\", \"id\": \"anna\", \"name\": \"Anna\", "
        "\"aliases\": [\"Ann\"], \"gender\": \"u\", \"confidence\": 1.00}\n"
        "{\"type\": \"person\", \"document\": \"one.txt\", \"id\": \"boris\", \"name\": \"Boris\", "
        "\"aliases\": [], \"gender\": \"u\", \"confidence\": 1.00}\n"
        "{\"type\": \"mention\", \"document\": \"one.txt\", \"person\": \"anna\", \"start\": 0, "
        "\"end\": 3, \"kind\": \"name\", \"place\": \"text\", \"confidence\": 1.00}\n"
        "{\"type\": \"mention\", \"document\": \"one.txt\", \"person\": \"boris\", \"start\": 13, "
        "\"end\": 18, \"kind\": \"name\", \"place\": \"text\", \"confidence\": 1.00}\n"
        "{\"type\": \"tie\", \"document\": \"one.txt\", \"source\": \"anna\", \"target\": "
        "\"boris\", \"weight\": 1, \"windows\": 1, \"from\": null, \"to\": null, "
        "\"evidence\": [{\"start\": 0, \"end\": 20, \"source\": [0, 3], \"target\": [13, 18], "
        "\"date\": null, \"dating\": null}]}\n");
}

/* Also of the windows that are not printed. */
static void
ties_tell_from_when_to_when_they_are(void **state)
{
    (void)state;
    g_autofree char *text = extract("@1917 Anna met Boris . | @1921 Anna met Boris .", 1);

    assert_non_null(strstr(text, "\"windows\": 2, \"from\": \"1917\", \"to\": \"1921\", "));
    assert_non_null(strstr(text, "\"date\": \"1917\", \"dating\": \"sentence\"}]}\n"));
}

static void
offsets_count_code_points(void **state)
{
    (void)state;
    g_autofree char *text = extract("é毛𝄞 Éva .", 0);

    assert_non_null(strstr(text, "\"start\": 4, \"end\": 7"));
}

/* Stretches of 256 bytes are counted beforehand; characters may lie across their ends. */
static void
offsets_are_right_at_every_distance(void **state)
{
    (void)state;
    for (guint before = 0; before < 400; before++) {
        g_autoptr(GString) line = g_string_new(NULL);
        g_autofree char *text = NULL;
        g_autofree char *expected =
            g_strdup_printf("\"start\": %u, \"end\": %u", before + 1, before + 5);

        for (guint i = 0; i < before; i++)
            g_string_append(line, i % 3 == 0 ? "€" : "a");
        g_string_append(line, " Anna");
        text = extract(line->str, 0);
        assert_non_null(strstr(text, expected));
    }
}

static void
evidence_is_limited_and_ties_may_be_left_out(void **state)
{
    (void)state;
    const char *line = "Anna met Boris . | Anna met Boris . | Anna met Boris .";
    g_autofree char *none = extract(line, 0);
    g_autofree char *two = extract(line, 2);
    guint spans = 0;

    assert_null(strstr(none, "\"tie\""));
    for (const char *at = strstr(two, "\"tie\""); (at = strstr(at, "\"source\": [")) != NULL; at++)
        spans++;
    assert_int_equal(spans, 2);
    assert_non_null(strstr(two, "\"windows\": 3"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_come_in_their_order),
        cmocka_unit_test(ties_tell_from_when_to_when_they_are),
        cmocka_unit_test(offsets_count_code_points),
        cmocka_unit_test(offsets_are_right_at_every_distance),
        cmocka_unit_test(evidence_is_limited_and_ties_may_be_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
