/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small lists of the tests' own, and then the real ones. */
#include "support/check.h"
#include "text/lexicon_private.h"

#include <coterie/error.h>

#include <glib/gstdio.h>

#include <string.h>

static const char *const files[] = {
    "abbreviations.tsv",   "alias_cues.tsv",
    "cast_headings.tsv",   "dates.tsv",
    "demonyms.tsv",        "given_names.tsv",
    "kinship.tsv",         "name_weights.tsv",
    "particles.tsv",       "patronymics.tsv",
    "person_cues.tsv",     "place_cues.tsv",
    "place_words.tsv",     "places.tsv",
    "pronouns.tsv",        "suffixes.tsv",
    "surname_endings.tsv", "surnames.tsv",
    "titles.tsv",          "transliteration.tsv",
    "words.tsv",           "source_cues.tsv",
    "works.tsv",           "tagging_weights.tsv",
    "reference_words.tsv", "reference_weights.tsv",
    "callings.tsv",        "eponyms.tsv",
    "family_first.tsv",    "named_things.tsv",
};

static char *
path_of(const char *folder, const char *file)
{
    return g_build_filename(folder, "en", file, NULL);
}

/* A folder of lists: pairs of a file and its rows, up to NULL; the other lists are empty. */
static char *
make_folder(const char *const *rows)
{
    char *folder = g_dir_make_tmp("coterie-XXXXXX", NULL);
    g_autofree char *en = g_build_filename(folder, "en", NULL);

    g_assert_cmpint(g_mkdir(en, 0700), ==, 0);
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = path_of(folder, files[i]);

        g_assert_true(g_file_set_contents(path, "", 0, NULL));
    }
    for (gsize i = 0; rows[i] != NULL; i += 2) {
        g_autofree char *path = path_of(folder, rows[i]);

        g_assert_true(g_file_test(path, G_FILE_TEST_EXISTS));
        g_assert_true(g_file_set_contents(path, rows[i + 1], -1, NULL));
    }
    return folder;
}

static void
remove_folder(const char *folder)
{
    g_autofree char *en = g_build_filename(folder, "en", NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = path_of(folder, files[i]);

        g_unlink(path);
    }
    g_assert_cmpint(g_rmdir(en), ==, 0);
    g_assert_cmpint(g_rmdir(folder), ==, 0);
}

static CoterieLexicon *
lexicon_of(const char *const *rows)
{
    g_autofree char *folder = make_folder(rows);
    g_autoptr(GError) error = NULL;
    CoterieLexicon *lexicon = coterie_lexicon_new(folder, &error);

    remove_folder(folder);
    assert_no_error(error);
    return lexicon;
}

#define LEXICON(...) lexicon_of((const char *const[]){__VA_ARGS__, NULL})

static void
a_list_that_is_missing_is_an_error_of_files(void **state)
{
    (void)state;
    const char *const none[] = {NULL};

    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *folder = make_folder(none);
        g_autofree char *path = path_of(folder, files[i]);
        g_autoptr(GError) error = NULL;
        g_autoptr(CoterieLexicon) lexicon = NULL;

        g_unlink(path);
        lexicon = coterie_lexicon_new(folder, &error);
        remove_folder(folder);
        assert_null(lexicon);
        assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
        assert_non_null(strstr(error->message, files[i]));
    }
}

static void
a_malformed_row_is_told_with_file_and_line(void **state)
{
    (void)state;
    static const char *const faults[][3] = {
        {"given_names.tsv", "Ann\tf\t5\t\nBob\tx\t5\t\n", ":2: 'x' is no gender"},
        {"given_names.tsv", "Ann\tf\n", ":1: '' is not a number from 0 to 9"},
        {"surnames.tsv", "Smith\t10\n", ":1: '10' is not a number from 0 to 9"},
        {"words.tsv", "# count\nthe\t21\t0\n", ":2: '21' is not a number from 0 to 20"},
        {"words.tsv", "the\t20\t11\n", ":1: '11' is not a number from 0 to 10"},
        {"places.tsv", "Oslo\tcity\t\n", ":1: '' is not a number from 0 to 9"},
        {"titles.tsv",
         "Mr\tm\tmister\n",
         ":1: 'mister' is none of style, rank, office, church, noble, kin"},
        {"titles.tsv", "Mr\tman\tstyle\n", ":1: 'man' is no gender"},
        {"titles.tsv",
         "Miss\tf\tstyle\tunwed\n",
         ":1: 'unwed' is none of nothing, after, plural, single, married"},
        {"abbreviations.tsv", "Co.\tsometimes\n", ":1: 'sometimes' is none of never, maybe"},
        {"place_words.tsv", "Street\tplace\tend\n", ":1: 'end' is none of first, last, any"},
        {"person_cues.tsv",
         "said\tbehind\t3\n",
         ":1: 'behind' is none of before, after, reign, closing, greeting"},
        {"person_cues.tsv", "said\tafter\t4\n", ":1: '4' is not a number from 0 to 3"},
        {"place_cues.tsv", "near\tbefore\tmuch\n", ":1: 'much' is not a number from 0 to 3"},
        {"pronouns.tsv", "he\t\n", ":1: '' is no gender"},
        {"kinship.tsv", "\n\nwife\tw\n", ":3: 'w' is no gender"},
        {"patronymics.tsv", "-ovich\n", ":1: '' is no gender"},
        {"transliteration.tsv", "^$\tx\n", ":1: nothing to rewrite"},
        {"works.tsv",
         "author\twriter\n",
         ":1: 'writer' is none of author, lead, inside, work, calls"},
        {"eponyms.tsv", "Hale and Sons\tfirm\tperhaps\n", ":1: 'perhaps' is none of nothing, also"},
        {"named_things.tsv", "yacht\tboat\n", ":1: 'boat' is none of ship, vehicle, sky, storm"},
        {"callings.tsv",
         "juggler\tcircus\n",
         ":1: 'circus' is none of throne, church, police, ranks, sport, stage, science"},
        {"suffixes.tsv", "Jr\tgeneration\tnext\n", ":1: 'next' is none of elder, younger"},
        {"cast_headings.tsv", "cast\tplay\n", ":1: 'play' is none of cast, index, subjects, end"},
        {"name_weights.tsv", "one.bias\t1.5\n", ":1: '' is no weight"},
        {"name_weights.tsv", "one.bias\t1.5\tnan\n", ":1: 'nan' is no weight"},
        {"name_weights.tsv", "one.bias\t1,5\t1\n", ":1: '1,5' is no weight"},
        {"tagging_weights.tsv", "one.bias_0\tmuch\n", ":1: 'much' is no weight"},
        {"reference_words.tsv",
         "he\tpronoun\tm\n",
         ":1: 'pronoun' is none of subject, object, possessive, reflexive, first, preposition, "
         "clause, join, copula, determiner, says, person"},
        {"reference_words.tsv", "he\tsubject\tboth\n", ":1: 'both' is no gender: m, f or u"},
        {"reference_weights.tsv", "reference.none\tmuch\n", ":1: 'much' is no weight"},
        {"demonyms.tsv", "\tpeople\n", ":1: the first field is empty"},
        {"alias_cues.tsv", "alias\n\xff\n", ":2: not UTF-8"},
        {"alias_cues.tsv", "alias\tfirst\n", ":1: 'first' is none of nothing, last, cast, maiden"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(faults); i++) {
        const char *const rows[] = {faults[i][0], faults[i][1], NULL};
        g_autofree char *folder = make_folder(rows);
        g_autofree char *path = path_of(folder, faults[i][0]);
        g_autofree char *start = g_strconcat(path, faults[i][2], NULL);
        g_autoptr(GError) error = NULL;
        g_autoptr(CoterieLexicon) lexicon = coterie_lexicon_new(folder, &error);

        remove_folder(folder);
        assert_null(lexicon);
        assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
        if (!g_str_has_prefix(error->message, start))
            fail_msg("'%s' does not begin with '%s'", error->message, start);
    }
}

static void
lists_of_nothing_know_nothing(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon = LEXICON("words.tsv", "");
    gboolean feminine = TRUE;

    assert_null(coterie_lexicon_word(lexicon, "anna")->text);
    assert_null(coterie_lexicon_title(lexicon, "mr"));
    assert_int_equal(coterie_lexicon_place(lexicon, "new york"), 0);
    assert_false(coterie_lexicon_surname_ending(lexicon, "ivanova", &feminine));
    assert_false(feminine);
    assert_int_equal(coterie_lexicon_patronymic(lexicon, "ivanovich"), COTERIE_GENDER_UNKNOWN);
    assert_false(coterie_lexicon_announces_alias(lexicon, " known as "));
    assert_true(coterie_lexicon_weights(lexicon, "threshold").second == 0);
}

static void
all_rows_about_a_word_meet_in_one_entry(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon = LEXICON("given_names.tsv",
                                                "Rose\tf\t6\t\n",
                                                "surnames.tsv",
                                                "ROSE\t4\tw\n",
                                                "words.tsv",
                                                "rose\t12\t3\n",
                                                "places.tsv",
                                                "Rose\tcity\t2\n",
                                                "demonyms.tsv",
                                                "Rosé\tother\n");
    const CoterieWord *word = coterie_lexicon_word(lexicon, "rose");

    assert_string_equal(word->text, "rose");
    assert_int_equal(word->given, 6);
    assert_int_equal(word->gender, COTERIE_GENDER_FEMALE);
    assert_int_equal(word->surname, 4);
    assert_int_equal(word->lower, 12);
    assert_int_equal(word->caps, 3);
    assert_int_equal(word->place, 2);
    assert_int_equal(word->flags, COTERIE_WORD_DEMONYM);
}

static void
the_higher_of_two_levels_holds(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon = LEXICON("surnames.tsv",
                                                "Müller\t3\t\nMuller\t7\t\nMülłer\t5\t\n",
                                                "places.tsv",
                                                "Bär\tcity\t8\nBar\tcity\t1\n");

    assert_int_equal(coterie_lexicon_word(lexicon, "muller")->surname, 7);
    assert_int_equal(coterie_lexicon_word(lexicon, "bar")->place, 8);
}

static void
names_that_disagree_in_gender_have_none(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon =
        LEXICON("given_names.tsv", "André\tm\t6\t\nAndre\tf\t2\t\nRené\tm\t5\t\nRene\tm\t3\t\n");

    assert_int_equal(coterie_lexicon_word(lexicon, "andre")->gender, COTERIE_GENDER_UNKNOWN);
    assert_int_equal(coterie_lexicon_word(lexicon, "andre")->given, 6);
    assert_int_equal(coterie_lexicon_word(lexicon, "rene")->gender, COTERIE_GENDER_MALE);
}

static void
short_names_know_what_they_are_short_for(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon = LEXICON("given_names.tsv", "Bob\tm\t5\tRobert|Róbert\n");

    assert_string_equal(coterie_lexicon_word(lexicon, "bob")->formal, "robert|robert");
}

static void
titles_are_found_without_their_dots(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon = LEXICON(
        "titles.tsv", "Lt. Col.\tm\trank\t\nGrand Duchess\tf\tnoble\t\nEsq.\tm\tstyle\tafter\n");
    const CoterieTitle *duchess = coterie_lexicon_title(lexicon, "grand duchess");

    assert_non_null(duchess);
    assert_int_equal(duchess->gender, COTERIE_GENDER_FEMALE);
    assert_int_equal(duchess->kind, COTERIE_TITLE_NOBLE);
    assert_false(duchess->after);
    assert_true(coterie_lexicon_title(lexicon, "esq")->after);
    assert_int_equal(coterie_lexicon_title(lexicon, "lt col")->kind, COTERIE_TITLE_RANK);
    assert_null(coterie_lexicon_title(lexicon, "lt"));
    assert_true(coterie_lexicon_word(lexicon, "lt")->flags & COTERIE_WORD_BEGINS_PHRASE);
    assert_false(coterie_lexicon_word(lexicon, "esq")->flags & COTERIE_WORD_BEGINS_PHRASE);
}

static void
places_of_several_words_are_no_word(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon = LEXICON("places.tsv", "São Paulo\tcity\t9\n");

    assert_int_equal(coterie_lexicon_place(lexicon, "sao paulo"), 9);
    assert_int_equal(coterie_lexicon_word(lexicon, "sao")->place, 0);
    assert_true(coterie_lexicon_word(lexicon, "sao")->flags & COTERIE_WORD_BEGINS_PHRASE);
}

static void
a_calling_makes_no_word_known(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon = LEXICON("callings.tsv", "Bowler\tsport\n");

    assert_int_equal(coterie_lexicon_calling(lexicon, "bowler"), COTERIE_CALLING_SPORT);
    assert_int_equal(coterie_lexicon_calling(lexicon, "bowl"), 0);
    assert_null(coterie_lexicon_word(lexicon, "bowler")->text);
}

static void
marks_of_words_come_from_their_lists(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon =
        LEXICON("suffixes.tsv",
                "Jr.\tgeneration\tyounger\nthe Great\tepithet\nM.P.\thonour\n",
                "particles.tsv",
                "van der\tlower\n",
                "abbreviations.tsv",
                "Mr.\tnever\nCo.\tmaybe\n",
                "place_words.tsv",
                "Mount\tplace\tfirst\nBay\tplace\tany\n",
                "person_cues.tsv",
                "said\tafter\t3\nsaid\tbefore\t2\n",
                "kinship.tsv",
                "cousin\tu\trelative\nwife\tf\tspouse\n",
                "pronouns.tsv",
                "he\tm\n",
                "works.tsv",
                "in\tlead\nin\tinside\n");

    assert_int_equal(coterie_lexicon_word(lexicon, "jr")->flags, COTERIE_WORD_SUFFIX);
    assert_int_equal(coterie_lexicon_word(lexicon, "jr")->generation, COTERIE_GENERATION_YOUNGER);
    assert_int_equal(coterie_lexicon_word(lexicon, "great")->flags, COTERIE_WORD_EPITHET);
    assert_int_equal(coterie_lexicon_word(lexicon, "mp")->flags, 0);
    assert_int_equal(coterie_lexicon_word(lexicon, "van")->flags, COTERIE_WORD_PARTICLE);
    assert_int_equal(coterie_lexicon_word(lexicon, "der")->flags, COTERIE_WORD_PARTICLE);
    assert_int_equal(coterie_lexicon_word(lexicon, "mr")->flags, COTERIE_WORD_NEVER_ENDS);
    assert_int_equal(coterie_lexicon_word(lexicon, "co")->flags, COTERIE_WORD_MAY_END);
    assert_int_equal(coterie_lexicon_word(lexicon, "mount")->flags, COTERIE_WORD_HEAD_FIRST);
    assert_int_equal(coterie_lexicon_word(lexicon, "bay")->flags,
                     COTERIE_WORD_HEAD_FIRST | COTERIE_WORD_HEAD_LAST);
    assert_int_equal(coterie_lexicon_word(lexicon, "said")->cue_after, 3);
    assert_int_equal(coterie_lexicon_word(lexicon, "said")->cue_before, 2);
    assert_int_equal(coterie_lexicon_word(lexicon, "cousin")->flags, COTERIE_WORD_KIN);
    assert_int_equal(coterie_lexicon_word(lexicon, "wife")->flags,
                     COTERIE_WORD_KIN | COTERIE_WORD_SPOUSE | COTERIE_WORD_FEMALE);
    assert_int_equal(coterie_lexicon_word(lexicon, "he")->flags,
                     COTERIE_WORD_PRONOUN | COTERIE_WORD_MALE);
    assert_int_equal(coterie_lexicon_word(lexicon, "in")->flags,
                     COTERIE_WORD_LEADS_TO_TITLE | COTERIE_WORD_IN_TITLES);
}

#define ENDINGS                                                                                    \
    "surname_endings.tsv", "-ov\trussian\t-ova\n-sky\trussian\t-skaya\n-aite\tlithuanian\t\n"

static void
surname_endings_tell_women(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon = LEXICON(ENDINGS);
    gboolean feminine;

    assert_true(coterie_lexicon_surname_ending(lexicon, "sedov", &feminine));
    assert_false(feminine);
    assert_true(coterie_lexicon_surname_ending(lexicon, "sedova", &feminine));
    assert_true(feminine);
    assert_true(coterie_lexicon_surname_ending(lexicon, "petraite", &feminine));
    assert_true(feminine);
    assert_false(coterie_lexicon_surname_ending(lexicon, "ov", &feminine));
    assert_false(coterie_lexicon_surname_ending(lexicon, "rova", &feminine)); /* too short */
    assert_false(coterie_lexicon_surname_ending(lexicon, "smith", &feminine));
}

static void
masculine_forms_of_surnames_are_made(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon = LEXICON(ENDINGS);
    static const char *const pairs[][2] = {
        {"sedova", "sedov"},
        {"krupskaya", "krupsky"},
        {"petraite", "petraite"},
        {"smith", "smith"},
        {"", ""},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
        g_autofree char *masculine = coterie_lexicon_masculine(lexicon, pairs[i][0]);

        assert_string_equal(masculine, pairs[i][1]);
    }
}

static void
patronymics_tell_gender_and_father(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon = LEXICON("patronymics.tsv",
                                                "-ovich\tm\n-ovna\tf\n-evich\tm\n",
                                                "given_names.tsv",
                                                "David\tm\t6\t\nSergei\tm\t6\t\n");

    assert_int_equal(coterie_lexicon_patronymic(lexicon, "davidovich"), COTERIE_GENDER_MALE);
    assert_int_equal(coterie_lexicon_patronymic(lexicon, "davidovna"), COTERIE_GENDER_FEMALE);
    assert_int_equal(coterie_lexicon_patronymic(lexicon, "david"), COTERIE_GENDER_UNKNOWN);
    assert_int_equal(coterie_lexicon_patronymic(lexicon, "ovich"), COTERIE_GENDER_UNKNOWN);
    assert_true(coterie_lexicon_has_father(lexicon, "davidovich"));
    assert_true(coterie_lexicon_has_father(lexicon, "sergevich"));
    assert_false(coterie_lexicon_has_father(lexicon, "shostakovich"));
}

static void
rules_rewrite_each_part_of_a_double_name(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon =
        LEXICON("transliteration.tsv", "tz\tts\n^j\ty\niy$\ty\nw\tv\nff\tf\n");
    static const char *const pairs[][2] = {
        {"trotzky", "trotsky"},
        {"jurij", "yurij"},
        {"joffe-janiy", "yofe-yany"},
        {"belyiy", "belyy"},
        {"iyar", "iyar"},
        {"wwff", "vvf"},
        {"", ""},
        {"de jong", "de yong"},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
        g_autofree char *key = coterie_lexicon_key(lexicon, pairs[i][0]);

        assert_string_equal(key, pairs[i][1]);
    }
}

static void
phrases_of_aliases_are_whole_words(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon = LEXICON("alias_cues.tsv", "known as\nborn\n");

    assert_true(coterie_lexicon_announces_alias(lexicon, " , better known as "));
    assert_false(coterie_lexicon_announces_alias(lexicon, " unknown as "));
    assert_false(coterie_lexicon_announces_alias(lexicon, " known assassin "));
    assert_true(coterie_lexicon_announces_alias(lexicon, " known as the watchmaker "));
    assert_false(coterie_lexicon_announces_alias(lexicon, " known as such to the old "));
    assert_false(coterie_lexicon_announces_alias(lexicon, " ( known as hale ) ; "));
    assert_false(coterie_lexicon_announces_alias(lexicon, " "));
}

static void
a_last_phrase_stands_right_before_the_second_name(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon = LEXICON("alias_cues.tsv", "born\tlast\n");

    assert_true(coterie_lexicon_announces_alias(lexicon, " ( born \n"));
    assert_false(coterie_lexicon_announces_alias(lexicon, " born in 1880 to \n"));
}

static void
a_title_tells_whether_who_bears_it_is_married(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon =
        LEXICON("titles.tsv", "Miss\tf\tstyle\tsingle\nMrs.\tf\tstyle\tmarried\nMr.\tm\tstyle\t\n");

    assert_int_equal(coterie_lexicon_title(lexicon, "miss")->marital, COTERIE_MARITAL_SINGLE);
    assert_int_equal(coterie_lexicon_title(lexicon, "mrs")->marital, COTERIE_MARITAL_MARRIED);
    assert_int_equal(coterie_lexicon_title(lexicon, "mr")->marital, 0);
}

static void
weights_are_those_of_the_list(void **state)
{
    (void)state;
    g_autoptr(CoterieLexicon) lexicon = LEXICON("name_weights.tsv", "one.bias\t-1.25\t3e-1\n");

    assert_true(coterie_lexicon_weights(lexicon, "one.bias").first == -1.25);
    assert_true(coterie_lexicon_weights(lexicon, "one.bias").second == 0.3);
    assert_true(coterie_lexicon_weights(lexicon, "many.bias").first == 0);
}

static void
a_folder_may_have_a_model_but_no_bad_one(void **state)
{
    (void)state;
    const char *const rows[] = {"alias_cues.tsv", "alias\n", NULL};
    g_autofree char *folder = make_folder(rows);
    g_autofree char *path = path_of(folder, "names.model");
    g_autofree char *message = g_strconcat(path, " is no model of names", NULL);
    g_autoptr(CoterieLexicon) lexicon = coterie_lexicon_new(folder, NULL);
    g_autoptr(GError) error = NULL;

    assert_non_null(lexicon);
    assert_null(coterie_lexicon_model(lexicon));
    assert_true(g_file_set_contents(path, "no model", -1, NULL));
    assert_null(coterie_lexicon_new(folder, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    assert_string_equal(error->message, message);
    (void)g_unlink(path);
    remove_folder(folder);
}

static void
the_real_lists_load_and_agree(void **state)
{
    (void)state;
    g_autofree char *folder = coterie_data_dir(NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieLexicon) lexicon = coterie_lexicon_new(folder, &error);

    assert_no_error(error);
    for (gsize i = 0; i < 3; i++) {
        static const char *const pairs[][2] = {
            {"trotzky", "trotsky"}, {"tchaikovsky", "chaikovskii"}, {"dostoyevsky", "dostoevskii"}};
        g_autofree char *one = coterie_lexicon_key(lexicon, pairs[i][0]);
        g_autofree char *other = coterie_lexicon_key(lexicon, pairs[i][1]);

        assert_string_equal(one, other);
    }
    assert_int_equal(coterie_lexicon_word(lexicon, "mary")->gender, COTERIE_GENDER_FEMALE);
    assert_true(coterie_lexicon_word(lexicon, "smith")->surname >= 8);
    assert_true(coterie_lexicon_word(lexicon, "the")->lower >= 15);
    assert_non_null(coterie_lexicon_title(lexicon, "grand duke"));
    assert_true(coterie_lexicon_place(lexicon, "new york") >= 7);
    assert_true(coterie_lexicon_has_father(lexicon, "vissarionovich"));
    assert_true(coterie_lexicon_weights(lexicon, "threshold").second > 0);
    assert_true(coterie_lexicon_weights(lexicon, "threshold").second < 1);
}

static void
rules_have_nothing_left_to_do_on_a_key(void **state)
{
    (void)state;
    static const char *const names[] = {
        "trotzky", "shchedrin", "schtschedrin", "wyszynski", "jeschow", "iyyeff-yury", "aaiiyyaa"};
    g_autofree char *folder = coterie_data_dir(NULL);
    g_autoptr(CoterieLexicon) lexicon = coterie_lexicon_new(folder, NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *once = coterie_lexicon_key(lexicon, names[i]);
        g_autofree char *twice = coterie_lexicon_key(lexicon, once);

        assert_string_equal(once, twice);
    }
}

static void
the_folder_given_comes_before_that_of_the_environment(void **state)
{
    (void)state;
    g_autofree char *before = g_strdup(g_getenv("COTERIE_DATA_DIR"));
    g_autofree char *given = NULL;
    g_autofree char *named = NULL;
    g_autofree char *neither = NULL;

    g_setenv("COTERIE_DATA_DIR", "/lists", TRUE);
    given = coterie_data_dir("mine");
    named = coterie_data_dir(NULL);
    g_unsetenv("COTERIE_DATA_DIR");
    neither = coterie_data_dir(NULL);
    if (before != NULL)
        g_setenv("COTERIE_DATA_DIR", before, TRUE);

    assert_string_equal(given, "mine");
    assert_string_equal(named, "/lists");
    assert_true(g_str_has_suffix(neither, "/data")); /* of the source tree: this is its build */
}

static void
genders_have_letters(void **state)
{
    (void)state;
    assert_string_equal(coterie_gender_letter(COTERIE_GENDER_UNKNOWN), "u");
    assert_string_equal(coterie_gender_letter(COTERIE_GENDER_MALE), "m");
    assert_string_equal(coterie_gender_letter(COTERIE_GENDER_FEMALE), "f");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_that_is_missing_is_an_error_of_files),
        cmocka_unit_test(a_malformed_row_is_told_with_file_and_line),
        cmocka_unit_test(lists_of_nothing_know_nothing),
        cmocka_unit_test(all_rows_about_a_word_meet_in_one_entry),
        cmocka_unit_test(the_higher_of_two_levels_holds),
        cmocka_unit_test(names_that_disagree_in_gender_have_none),
        cmocka_unit_test(short_names_know_what_they_are_short_for),
        cmocka_unit_test(titles_are_found_without_their_dots),
        cmocka_unit_test(places_of_several_words_are_no_word),
        cmocka_unit_test(a_calling_makes_no_word_known),
        cmocka_unit_test(marks_of_words_come_from_their_lists),
        cmocka_unit_test(surname_endings_tell_women),
        cmocka_unit_test(masculine_forms_of_surnames_are_made),
        cmocka_unit_test(patronymics_tell_gender_and_father),
        cmocka_unit_test(rules_rewrite_each_part_of_a_double_name),
        cmocka_unit_test(phrases_of_aliases_are_whole_words),
        cmocka_unit_test(a_last_phrase_stands_right_before_the_second_name),
        cmocka_unit_test(a_title_tells_whether_who_bears_it_is_married),
        cmocka_unit_test(weights_are_those_of_the_list),
        cmocka_unit_test(a_folder_may_have_a_model_but_no_bad_one),
        cmocka_unit_test(the_real_lists_load_and_agree),
        cmocka_unit_test(rules_have_nothing_left_to_do_on_a_key),
        cmocka_unit_test(the_folder_given_comes_before_that_of_the_environment),
        cmocka_unit_test(genders_have_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
