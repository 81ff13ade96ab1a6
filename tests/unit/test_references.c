/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom pronouns and nouns mean, in texts where no careful reader would doubt it. */
#include "people/references_private.h"
#include "support/check.h"
#include "support/read.h"

#include <string.h>

/* "She=Susan Brown near|his=Robert Hale near": each reference, its person and why. */
static char *
references_string(const Reading *reading)
{
    g_autoptr(CoterieReferences) references =
        coterie_references_new(reading->persons, reading->mentions, read_lexicon());
    GString *out = g_string_new(NULL);

    for (guint32 i = 0; i < coterie_references_count(references); i++) {
        const CoterieReference *at = coterie_references_get(references, i);
        g_autofree char *word = coterie_document_quote(reading->document, at->span);

        g_string_append_printf(out,
                               "%s%s=%s %s",
                               i > 0 ? "|" : "",
                               word,
                               coterie_persons_get(reading->persons, at->person)->name,
                               coterie_reference_sign_name(at->sign));
    }
    return g_string_free(out, FALSE);
}

static void
assert_references(const char *text, const char *expected)
{
    g_autoptr(Reading) reading = read_text(text);
    g_autofree char *found = references_string(reading);

    assert_string_equal(found, expected);
}

static void
gender_tells_two_persons_apart(void **state)
{
    (void)state;
    assert_references("Robert Hale met Susan Brown in London. She was a singer. He married her.",
                      "She=Susan Brown near|He=Robert Hale near|her=Susan Brown near");
}

static void
a_subject_goes_on_as_subject(void **state)
{
    (void)state;
    assert_references("Robert Hale wrote to Samuel Grant in May. He was living in London then.",
                      "He=Robert Hale near");
}

static void
whoever_acts_is_not_the_one_acted_on(void **state)
{
    (void)state;
    assert_references("Robert Hale came to London. Samuel Grant met him.", "him=Robert Hale near");
}

static void
a_reflexive_means_the_subject(void **state)
{
    (void)state;
    assert_references("Robert Hale came. Samuel Grant shot himself.", "himself=Samuel Grant near");
}

static void
a_pronoun_with_nobody_before_it_means_nobody(void **state)
{
    (void)state;
    assert_references("He came and went. It rained.", "");
    assert_references("Susan Brown waited. He never came.", "");
}

static void
a_chain_of_pronouns_hangs_together(void **state)
{
    (void)state;
    assert_references("Susan Brown was born in York. She sang. Later she taught, and her pupils "
                      "liked her.",
                      "She=Susan Brown near|she=Susan Brown near|her=Susan Brown near|"
                      "her=Susan Brown near");
}

static void
whoever_is_said_to_speak_is_i(void **state)
{
    (void)state;
    assert_references("\"I saw the fire from my window,\" said Susan Brown.",
                      "I=Susan Brown speaker|my=Susan Brown speaker");
    assert_references("Robert Hale wrote: \"Nobody told me about the fire.\"",
                      "me=Robert Hale speaker");
    assert_references("Susan Brown came in. \"I saw the fire,\" she said. \"It frightened me.\"",
                      "I=Susan Brown speaker|she=Susan Brown near|me=Susan Brown speaker");
}

static void
i_outside_quotations_is_nobody(void **state)
{
    (void)state;
    assert_references("I met Susan Brown in London.", "");
}

static void
behind_a_full_stop_nobody_speaks(void **state)
{
    (void)state;
    assert_references("Robert Hale wrote, \"I am ill.\" Susan Brown told nobody.",
                      "I=Robert Hale speaker");
}

static void
the_author_of_a_source_line_is_i(void **state)
{
    (void)state;
    assert_references("A life of Robert Hale.\n\n"
                      "(1) Susan Brown, Letters from the Coast (1931)\n\n"
                      "I never liked the sea, and nobody could make me go near it.\n\n"
                      "(2) Samuel Grant, My Years in London (1940)\n\n"
                      "I knew the town by heart before I was ten years old.",
                      "I=Susan Brown author|me=Susan Brown author|I=Samuel Grant author|"
                      "I=Samuel Grant author");
}

static void
a_noun_beside_a_name_means_its_bearer(void **state)
{
    (void)state;
    assert_references("Robert Hale and his wife, Susan Brown, lived in London.",
                      "his=Robert Hale near|wife=Susan Brown beside");
    assert_references("Susan Brown, the painter, lived in London.", "painter=Susan Brown beside");
}

static void
no_man_is_a_widow(void **state)
{
    (void)state;
    assert_references("Susan Brown left a widow Robert Hale had known.", "");
}

static void
kin_that_was_named_is_known_again(void **state)
{
    (void)state;
    assert_references("Robert Hale and his wife, Susan Brown, lived in London. Robert Hale left, "
                      "but his wife stayed.",
                      "his=Robert Hale near|wife=Susan Brown beside|his=Robert Hale near|"
                      "wife=Susan Brown kin");
}

static void
a_title_means_its_only_bearer(void **state)
{
    (void)state;
    assert_references("General Hale came to London. The town liked the general.",
                      "general=Hale title");
    assert_references("General Hale met General Grant. The town liked the general.", "");
}

static void
a_contraction_is_told_without_its_verb(void **state)
{
    (void)state;
    assert_references("Robert Hale came to London. He'd been ill.", "He=Robert Hale near");
}

static void
a_reference_rests_on_a_name_of_its_person(void **state)
{
    (void)state;
    g_autoptr(Reading) reading =
        read_text("Robert Hale met Susan Brown. Hale laughed. She left him.");
    g_autoptr(CoterieReferences) references =
        coterie_references_new(reading->persons, reading->mentions, read_lexicon());

    assert_int_equal(coterie_references_count(references), 2);
    for (guint32 i = 0; i < 2; i++) {
        const CoterieReference *at = coterie_references_get(references, i);
        const CoteriePlace *name = coterie_persons_place(reading->persons, at->antecedent);

        assert_int_equal(name->person, at->person);
        assert_true(at->confidence > 0 && at->confidence <= 1);
        assert_true(at->pronoun);
        assert_int_equal(at->sentence, 2);
    }
    assert_string_equal(
        coterie_persons_form(reading->persons, coterie_references_get(references, 1)->antecedent),
        "Hale");
}

static void
references_become_places_behind_the_names(void **state)
{
    (void)state;
    g_autoptr(Reading) reading = read_text("Susan Brown came. She sang. Robert Hale wept.");
    g_autoptr(CoterieReferences) references =
        coterie_references_new(reading->persons, reading->mentions, read_lexicon());
    const CoteriePlace *place;
    guint32 count;

    assert_int_equal(coterie_persons_reference_count(reading->persons), 0);
    coterie_references_place(references, reading->tokens, reading->persons);
    assert_int_equal(coterie_persons_place_count(reading->persons), 2);
    assert_int_equal(coterie_persons_reference_count(reading->persons), 1);
    place = coterie_persons_place(reading->persons, 2);
    assert_int_equal(place->person, 0);
    assert_int_equal(place->word, 3);
    assert_int_equal(place->sentence, 1);
    assert_string_equal(coterie_persons_form(reading->persons, 2), "She");
    assert_int_equal(coterie_persons_get(reading->persons, 0)->mention_count, 1);
    coterie_persons_aliases(reading->persons, 0, &count);
    assert_int_equal(count, 1);
}

/* The second document's persons change their indices when they are joined to the first's. */
static void
joining_takes_references_along(void **state)
{
    (void)state;
    static const char *const texts[] = {"Robert Hale wept.", "Susan Brown came. She sang."};
    g_autoptr(GPtrArray) readings = g_ptr_array_new_with_free_func((GDestroyNotify)reading_free);
    g_autoptr(GPtrArray) documents = g_ptr_array_new();
    g_autoptr(CoteriePersons) joined = NULL;
    const CoteriePlace *place;

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        Reading *reading = read_text(texts[i]);
        g_autoptr(CoterieReferences) references =
            coterie_references_new(reading->persons, reading->mentions, read_lexicon());

        coterie_references_place(references, reading->tokens, reading->persons);
        g_ptr_array_add(readings, reading);
        g_ptr_array_add(documents, reading->persons);
    }
    joined = coterie_persons_join(documents, read_lexicon(), NULL);
    assert_int_equal(coterie_persons_reference_count(joined), 1);
    place = coterie_persons_place(joined, coterie_persons_place_count(joined));
    assert_int_equal(place->document, 1);
    assert_string_equal(coterie_persons_get(joined, place->person)->name, "Susan Brown");
}

static void
every_sign_has_a_name_of_its_own(void **state)
{
    (void)state;
    g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < coterie_antecedent_signs(); i++)
        assert_true(g_hash_table_add(names, coterie_antecedent_sign_name(i)));
    assert_true(g_hash_table_contains(names, "reference.same.object.subject"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gender_tells_two_persons_apart),
        cmocka_unit_test(a_subject_goes_on_as_subject),
        cmocka_unit_test(whoever_acts_is_not_the_one_acted_on),
        cmocka_unit_test(a_reflexive_means_the_subject),
        cmocka_unit_test(a_pronoun_with_nobody_before_it_means_nobody),
        cmocka_unit_test(a_chain_of_pronouns_hangs_together),
        cmocka_unit_test(whoever_is_said_to_speak_is_i),
        cmocka_unit_test(i_outside_quotations_is_nobody),
        cmocka_unit_test(behind_a_full_stop_nobody_speaks),
        cmocka_unit_test(the_author_of_a_source_line_is_i),
        cmocka_unit_test(a_noun_beside_a_name_means_its_bearer),
        cmocka_unit_test(no_man_is_a_widow),
        cmocka_unit_test(kin_that_was_named_is_known_again),
        cmocka_unit_test(a_title_means_its_only_bearer),
        cmocka_unit_test(a_contraction_is_told_without_its_verb),
        cmocka_unit_test(a_reference_rests_on_a_name_of_its_person),
        cmocka_unit_test(references_become_places_behind_the_names),
        cmocka_unit_test(joining_takes_references_along),
        cmocka_unit_test(every_sign_has_a_name_of_its_own),
    };

    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
