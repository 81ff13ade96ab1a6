/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"
#include "support/read.h"
#include "text/model_file.h"
#include "text/syntax_model.h"

#include <coterie/error.h>
#include <coterie/syntax.h>

#include <glib/gstdio.h>

#include <string.h>

static CoterieSyntaxModel *model;

static int
setup(void **state)
{
    g_autofree char *data_dir = coterie_data_dir(NULL);
    g_autoptr(GError) error = NULL;

    model = coterie_syntax_model_new(data_dir, &error);
    assert_no_error(error);
    return read_setup(state);
}

static int
teardown(void **state)
{
    coterie_syntax_model_free(model);
    return read_teardown(state);
}

/* A sentence with its syntax. */
typedef struct {
    Reading *reading;
    CoterieSyntax *syntax;
} Parsed;

static Parsed
parse(const char *sentence)
{
    Parsed parsed = {read_text(sentence), NULL};

    parsed.syntax = coterie_syntax_new(model, parsed.reading->tokens, 0, NULL);
    return parsed;
}

static void
parsed_clear(Parsed *parsed)
{
    coterie_syntax_free(parsed->syntax);
    reading_free(parsed->reading);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Parsed, parsed_clear)

/* The word of the token written so. */
static guint32
find(const Parsed *parsed, const char *token)
{
    return coterie_syntax_word_of(parsed->syntax, read_find(parsed->reading, token));
}

/* The text of a word, "" of none. (transfer full) */
static char *
written(const Parsed *parsed, guint32 word)
{
    CoterieSpan span;

    if (word == COTERIE_SYNTAX_NONE)
        return g_strdup("");
    span = coterie_syntax_get(parsed->syntax, word)->span;
    return g_strndup(coterie_document_text(parsed->reading->document, NULL) + span.offset,
                     span.length);
}

/* Fails unless @token depends on @head ("" for none) as @relation. */
static void
assert_depends(const char *sentence, const char *token, const char *relation, const char *head)
{
    g_auto(Parsed) parsed = parse(sentence);
    const CoterieSyntaxWord *word = coterie_syntax_get(parsed.syntax, find(&parsed, token));
    g_autofree char *found = written(&parsed, word->head);

    assert_string_equal(coterie_relation_name(word->relation), relation);
    assert_string_equal(found, head);
}

/* Fails unless @verb is done by @actor to @target. */
static void
assert_done(const char *sentence, const char *verb, const char *actor, const char *target)
{
    g_auto(Parsed) parsed = parse(sentence);
    guint32 word = find(&parsed, verb);
    g_autofree char *by = written(&parsed, coterie_syntax_actor(parsed.syntax, word));
    g_autofree char *to = written(&parsed, coterie_syntax_target(parsed.syntax, word));

    assert_string_equal(by, actor);
    assert_string_equal(to, target);
}

static void
subject_and_object_stand_around_their_verb(void **state)
{
    (void)state;
    assert_depends("The general praised Marta in his letter.", "general", "nsubj", "praised");
    assert_depends("The general praised Marta in his letter.", "Marta", "obj", "praised");
    assert_done("The general praised Marta in his letter.", "praised", "general", "Marta");
}

static void
what_stands_in_brackets_is_read_over(void **state)
{
    (void)state;
    assert_depends("Marta (Danish: Merete; 1904-1942) was a writer.", "Marta", "nsubj", "writer");
    assert_depends(
        "Marta (Danish: Merete; 1904-1942) was a writer.", "Danish", "parataxis", "Marta");
    assert_depends("Marta (she was ill) praised him.", "ill", "parataxis", "Marta");
    assert_done("Marta (she was ill (again)) praised Karl.", "praised", "Marta", "Karl");
    assert_depends("(Marta praised Karl.", "Karl", "obj", "praised");
    assert_depends("Marta met her then husband.", "husband", "obj", "met");
    assert_depends("Marta met her then husband.", "then", "advmod", "husband");
}

static void
a_passive_turns_them_round(void **state)
{
    (void)state;
    assert_depends("Marta was arrested by the police in June.", "Marta", "nsubj:pass", "arrested");
    assert_depends("Marta was arrested by the police in June.", "police", "obl:agent", "arrested");
    assert_done("Marta was arrested by the police in June.", "arrested", "police", "Marta");
    assert_done("He was appointed minister in 1905.", "appointed", "", "He");
}

static void
a_possessor_hangs_on_what_he_has(void **state)
{
    (void)state;
    assert_depends("Korsakov's brother died in Paris.", "Korsakov", "nmod:poss", "brother");
    assert_depends("Korsakov's brother died in Paris.", "'s", "case", "Korsakov");
    assert_depends("Her sister met them at the station.", "Her", "nmod:poss", "sister");
}

static void
those_listed_share_a_part(void **state)
{
    g_auto(Parsed) parsed = parse("Ivanov, Petrov and Sidorov left the town.");
    guint32 ivanov = find(&parsed, "Ivanov");

    (void)state;
    assert_int_equal(coterie_syntax_first_conjunct(parsed.syntax, find(&parsed, "Petrov")), ivanov);
    assert_int_equal(coterie_syntax_first_conjunct(parsed.syntax, find(&parsed, "Sidorov")),
                     ivanov);
    assert_int_equal(coterie_syntax_actor(parsed.syntax, find(&parsed, "left")), ivanov);
}

static void
verbs_share_a_subject(void **state)
{
    (void)state;
    assert_done("Anna found the letters and burned them.", "burned", "Anna", "them");
    assert_done("Anna wanted to see her mother.", "see", "Anna", "mother");
    assert_done("The committee asked Anna to read the letter.", "read", "Anna", "letter");
    assert_done("Boris was arrested and deported.", "deported", "", "Boris");
}

static void
a_clause_describes_a_noun(void **state)
{
    (void)state;
    assert_depends("He met the man who had taught Anna.", "taught", "acl:relcl", "man");
    assert_done("He met the man who had taught Anna.", "taught", "man", "Anna");
    assert_done("The man that Anna married was a doctor.", "married", "Anna", "man");
    assert_done("The letters written by Boris were lost.", "written", "Boris", "letters");
}

static void
names_and_titles_hang_together(void **state)
{
    (void)state;
    assert_depends("Pavel Andreyev wrote a book.", "Andreyev", "flat", "Pavel");
    assert_depends("His brother, Pavel, wrote a book.", "Pavel", "appos", "brother");
}

static void
a_hint_makes_a_name(void **state)
{
    g_autoptr(Reading) reading = read_text("They saw Will go.");
    const guint8 names[] = {0, 0, 1, 0, 0};
    g_autoptr(CoterieSyntax) syntax = coterie_syntax_new(model, reading->tokens, 0, names);
    guint32 word = coterie_syntax_word_of(syntax, 2);

    (void)state;
    assert_int_equal(coterie_syntax_get(syntax, word)->tag, COTERIE_TAG_PROPN);
}

static void
a_name_is_one_word_of_the_tree(void **state)
{
    g_autoptr(Reading) reading = read_text("Judge Rosa May left.");
    const guint8 names[] = {1, 2, 2, 0, 0};
    g_autoptr(CoterieSyntax) syntax = coterie_syntax_new(model, reading->tokens, 0, names);

    (void)state;
    for (guint32 i = 0; i < 2; i++) {
        assert_int_equal(coterie_syntax_get(syntax, i)->head, 2);
        assert_int_equal(coterie_syntax_get(syntax, i)->relation, COTERIE_RELATION_FLAT);
    }
    assert_int_equal(coterie_syntax_get(syntax, 2)->relation, COTERIE_RELATION_NSUBJ);
    assert_int_equal(coterie_syntax_head_of(syntax, 0, 3), 2);
}

static void
a_token_may_be_several_words(void **state)
{
    g_auto(Parsed) parsed = parse("They don't know the well-known poet.");
    g_autofree char *third = written(&parsed, 2);
    g_autofree char *known = written(&parsed, find(&parsed, "well-known"));

    (void)state;
    assert_int_equal(coterie_syntax_count(parsed.syntax), 10);
    assert_string_equal(third, "n't");
    assert_string_equal(known, "known");
}

static void
several_tokens_may_be_one_word(void **state)
{
    g_auto(Parsed) parsed = parse("The U.S. envoy left -- at last.");
    guint32 first = find(&parsed, "U.");
    g_autofree char *country = written(&parsed, first);

    (void)state;
    assert_string_equal(country, "U.S.");
    assert_int_equal(find(&parsed, "S."), first);
    assert_int_equal(coterie_syntax_head_of(parsed.syntax, read_find(parsed.reading, "U."), 2),
                     first);
}

static void
assert_lemma(const char *sentence, const char *token, const char *expected)
{
    g_auto(Parsed) parsed = parse(sentence);
    g_autofree char *lemma = coterie_syntax_lemma(parsed.syntax, find(&parsed, token));

    assert_string_equal(lemma, expected);
}

static void
lemmas_are_those_of_a_dictionary(void **state)
{
    (void)state;
    assert_lemma("She went home.", "went", "go");
    assert_lemma("He was writing a letter.", "writing", "write");
    assert_lemma("They stopped the train.", "stopped", "stop");
    assert_lemma("He had married her sister.", "married", "marry");
    assert_lemma("The wives of the officers wept.", "wives", "wife");
    assert_lemma("The wives of the officers wept.", "officers", "officer");
    assert_lemma("Ivanov teaches Latin.", "teaches", "teach");
    assert_lemma("He forsook his friends.", "forsook", "forsake");
    assert_lemma("Ivanov teaches Latin.", "Ivanov", "Ivanov");
}

static void
a_path_goes_up_and_down(void **state)
{
    g_auto(Parsed) parsed = parse("Korsakov's brother married Anna.");
    guint32 top;
    g_autoptr(GArray) path =
        coterie_syntax_path(parsed.syntax, find(&parsed, "Korsakov"), find(&parsed, "Anna"), &top);

    (void)state;
    assert_int_equal(top, find(&parsed, "married"));
    assert_int_equal(path->len, 4);
    assert_int_equal(g_array_index(path, guint32, 1), find(&parsed, "brother"));
    assert_int_equal(g_array_index(path, guint32, 3), find(&parsed, "Anna"));
}

/* Every word has one head, and going up from any ends at the one root. */
static void
assert_tree(const CoterieSyntax *syntax)
{
    guint32 count = coterie_syntax_count(syntax);
    guint roots = 0;
    guint children = 0;

    for (guint32 i = 0; i < count; i++) {
        guint32 steps = 0;

        for (guint32 at = i; at != COTERIE_SYNTAX_NONE; at = coterie_syntax_get(syntax, at)->head)
            assert_true(steps++ < count);
        for (guint32 at = coterie_syntax_first_child(syntax, i); at != COTERIE_SYNTAX_NONE;
             at = coterie_syntax_next_child(syntax, at)) {
            assert_int_equal(coterie_syntax_get(syntax, at)->head, i);
            children++;
        }
        roots += coterie_syntax_get(syntax, i)->head == COTERIE_SYNTAX_NONE ? 1 : 0;
    }
    assert_int_equal(roots, 1);
    assert_int_equal(children, count - 1);
}

static void
whatever_stands_there_becomes_a_tree(void **state)
{
    static const char *const texts[] = {
        "\"",
        "...",
        "No",
        "( ( ) ) - -- --- !!",
        "the of and which n't 's",
        "1917-18 1.000,5 %",
        "Anna Anna Anna Anna Anna Anna Anna Anna Anna",
    };

    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_auto(Parsed) parsed = parse(texts[i]);

        assert_tree(parsed.syntax);
    }
}

static void
a_sentence_of_a_hundred_thousand_words_is_parsed(void **state)
{
    g_autoptr(GString) text = g_string_new(NULL);

    (void)state;
    for (guint i = 0; i < 100000; i++)
        g_string_append(text, i % 7 == 0 ? "that " : "he said, ");
    {
        g_auto(Parsed) parsed = parse(text->str);

        assert_true(coterie_syntax_count(parsed.syntax) > 100000);
        for (guint32 i = 0; i < coterie_syntax_count(parsed.syntax); i += 1000) {
            (void)coterie_syntax_actor(parsed.syntax, i);
            (void)coterie_syntax_target(parsed.syntax, i);
        }
    }
}

/* ------------------------------------------------------------------ files */

/* A folder of lists whose model is @bytes and whose lemmas are @rows; NULL leaves the file out. */
static char *
make_folder(const char *bytes, gsize length, const char *rows)
{
    char *folder = g_dir_make_tmp("coterie-XXXXXX", NULL);
    g_autofree char *en = g_build_filename(folder, "en", NULL);
    g_autofree char *weights = g_build_filename(en, "syntax.model", NULL);
    g_autofree char *lemmas = g_build_filename(en, "lemmas.tsv", NULL);

    assert_int_equal(g_mkdir(en, 0700), 0);
    if (bytes != NULL)
        assert_true(g_file_set_contents(weights, bytes, (gssize)length, NULL));
    if (rows != NULL)
        assert_true(g_file_set_contents(lemmas, rows, -1, NULL));
    return folder;
}

static void
remove_folder(const char *folder)
{
    g_autofree char *en = g_build_filename(folder, "en", NULL);
    g_autofree char *weights = g_build_filename(en, "syntax.model", NULL);
    g_autofree char *lemmas = g_build_filename(en, "lemmas.tsv", NULL);

    (void)g_unlink(weights);
    (void)g_unlink(lemmas);
    (void)g_rmdir(en);
    (void)g_rmdir(folder);
}

/* (transfer full) */
static char *
make_small_model(gsize *length)
{
    g_autoptr(GArray) signs = g_array_new(FALSE, FALSE, sizeof(CoterieNewSign));
    g_autoptr(GArray) votes = g_array_new(FALSE, FALSE, sizeof(CoterieVote));
    CoterieClusterTable none = {NULL, 0};
    CoterieNewSign sign = {.hash = 5, .first = 0, .count = 2};
    CoterieVote vote = {1, 7};
    g_autoptr(GBytes) bytes = NULL;

    g_array_append_val(signs, sign);
    g_array_append_val(votes, vote);
    g_array_append_val(votes, vote);
    bytes = coterie_syntax_file_write(&none, signs, votes);
    *length = g_bytes_get_size(bytes);
    return g_memdup2(g_bytes_get_data(bytes, NULL), *length);
}

static void
assert_refused(const char *bytes, gsize length, const char *rows, const char *file, const char *why)
{
    g_autofree char *folder = make_folder(bytes, length, rows);
    g_autofree char *message = g_strdup_printf("%s/en/%s%s", folder, file, why);
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieSyntaxModel) read = coterie_syntax_model_new(folder, &error);

    remove_folder(folder);
    assert_null(read);
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    assert_string_equal(error->message, message);
}

/* Adds a sign with so many votes, of @class and those behind it, each of @weight. */
static void
add_sign(GArray *signs, GArray *votes, guint64 hash, guint8 class, gint8 weight, guint count)
{
    CoterieNewSign sign = {.hash = hash, .first = votes->len, .count = count};

    for (guint i = 0; i < count; i++) {
        CoterieVote vote = {(guint8)(class + i), weight};

        g_array_append_val(votes, vote);
    }
    g_array_append_val(signs, sign);
}

static void
votes_are_summed_up_however_many_a_sign_has(void **state)
{
    g_autoptr(GArray) signs = g_array_new(FALSE, FALSE, sizeof(CoterieNewSign));
    g_autoptr(GArray) votes = g_array_new(FALSE, FALSE, sizeof(CoterieVote));
    const guint64 keys[] = {G_GUINT64_CONSTANT(0x1111111100000001),
                            G_GUINT64_CONSTANT(0x5555555500000002),
                            G_GUINT64_CONSTANT(0x9999999900000003),
                            G_GUINT64_CONSTANT(0xdddddddd00000004)};
    CoterieClusterTable none = {NULL, 0};
    gint32 scores[COTERIE_CLASSES_MOST];
    CoterieSyntaxFile file;
    g_autoptr(GBytes) bytes = NULL;

    (void)state;
    add_sign(signs, votes, keys[0], 3, 5, 2);     /* few */
    add_sign(signs, votes, keys[1], 0, -7, 40);   /* many */
    add_sign(signs, votes, keys[2], 80, 11, 100); /* many, and of classes that no row has */
    bytes = coterie_syntax_file_write(&none, signs, votes);
    assert_true(coterie_syntax_file_read(&file, bytes, "model", NULL));
    coterie_weights_sum(&file.weights, keys, G_N_ELEMENTS(keys), COTERIE_CLASSES_MOST, scores);
    coterie_syntax_file_clear(&file);
    assert_int_equal(scores[0], -7);
    assert_int_equal(scores[3], -2);
    assert_int_equal(scores[4], -2);
    assert_int_equal(scores[39], -7);
    assert_int_equal(scores[40], 0);
    assert_int_equal(scores[80], 11);
    assert_int_equal(scores[179], 11);
    assert_int_equal(scores[180], 0);
}

static void
a_sign_of_more_votes_than_there_can_be_is_refused(void **state)
{
    g_autoptr(GArray) signs = g_array_new(FALSE, FALSE, sizeof(CoterieNewSign));
    g_autoptr(GArray) votes = g_array_new(FALSE, FALSE, sizeof(CoterieVote));
    CoterieClusterTable none = {NULL, 0};
    g_autoptr(GBytes) bytes = NULL;

    (void)state;
    add_sign(signs, votes, 5, 0, 1, COTERIE_VOTES_MOST);
    bytes = coterie_syntax_file_write(&none, signs, votes);
    assert_refused(
        g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes), "", "syntax.model", " is damaged");
}

static void
a_model_that_is_not_whole_is_refused(void **state)
{
    gsize length;
    g_autofree char *bytes = make_small_model(&length);

    (void)state;
    assert_refused(bytes, length - 1, "", "syntax.model", " is cut short");
    assert_refused(bytes, 10, "", "syntax.model", " is no model of syntax");
    bytes[length - 1] ^= 1;
    assert_refused(bytes, length, "", "syntax.model", " is damaged");
    memcpy(bytes, "coterie names\n\x1a", 16);
    assert_refused(bytes, length, "", "syntax.model", " is no model of syntax");
}

static void
lemmas_that_cannot_be_meant_are_refused(void **state)
{
    gsize length;
    g_autofree char *bytes = make_small_model(&length);

    (void)state;
    assert_refused(bytes, length, "went\tVBD\n", "lemmas.tsv", ":1: 'went' has no lemma");
    assert_refused(bytes, length, "# a\nwent\n", "lemmas.tsv", ":2: 'went' has no form");
}

static void
a_missing_file_is_an_error_of_files(void **state)
{
    g_autofree char *folder = make_folder(NULL, 0, "");
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieSyntaxModel) read = coterie_syntax_model_new(folder, &error);

    (void)state;
    remove_folder(folder);
    assert_null(read);
    assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(subject_and_object_stand_around_their_verb),
        cmocka_unit_test(what_stands_in_brackets_is_read_over),
        cmocka_unit_test(a_passive_turns_them_round),
        cmocka_unit_test(a_possessor_hangs_on_what_he_has),
        cmocka_unit_test(those_listed_share_a_part),
        cmocka_unit_test(verbs_share_a_subject),
        cmocka_unit_test(a_clause_describes_a_noun),
        cmocka_unit_test(names_and_titles_hang_together),
        cmocka_unit_test(a_hint_makes_a_name),
        cmocka_unit_test(a_name_is_one_word_of_the_tree),
        cmocka_unit_test(a_token_may_be_several_words),
        cmocka_unit_test(several_tokens_may_be_one_word),
        cmocka_unit_test(lemmas_are_those_of_a_dictionary),
        cmocka_unit_test(a_path_goes_up_and_down),
        cmocka_unit_test(whatever_stands_there_becomes_a_tree),
        cmocka_unit_test(a_sentence_of_a_hundred_thousand_words_is_parsed),
        cmocka_unit_test(votes_are_summed_up_however_many_a_sign_has),
        cmocka_unit_test(a_sign_of_more_votes_than_there_can_be_is_refused),
        cmocka_unit_test(a_model_that_is_not_whole_is_refused),
        cmocka_unit_test(lemmas_that_cannot_be_meant_are_refused),
        cmocka_unit_test(a_missing_file_is_an_error_of_files),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
