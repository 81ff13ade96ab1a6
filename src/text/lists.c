/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading the lists of data/en, each described at its own top. A table names every
 * list and the function that takes its rows; all rows about one word meet in one
 * CoterieWord. A row that cannot be meant is an error with file and line. */
#include "text/lists.h"

#include "base/rows.h"
#include "text/date_words.h"
#include "text/fold.h"

#include <math.h>
#include <string.h>

static const char *
fold(CoterieLexicon *lexicon, const char *text)
{
    g_string_truncate(lexicon->folded, 0);
    coterie_fold(lexicon->folded, text, strlen(text));
    return lexicon->folded->str;
}

static CoterieWord *
entry_of(CoterieLexicon *lexicon, const char *folded)
{
    CoterieWord *word = g_hash_table_lookup(lexicon->words, folded);

    if (word == NULL) {
        word = g_new0(CoterieWord, 1);
        word->text = g_string_chunk_insert(lexicon->strings, folded);
        g_hash_table_insert(lexicon->words, (gpointer)word->text, word);
    }
    return word;
}

static CoterieWord *
entry(CoterieLexicon *lexicon, const char *text)
{
    return entry_of(lexicon, fold(lexicon, text));
}

/* Marks the first word of a phrase; its own entry may be otherwise empty. */
static void
mark_phrase(CoterieLexicon *lexicon, const char *folded)
{
    g_autofree char *first = g_strndup(folded, strcspn(folded, " "));

    entry_of(lexicon, first)->flags |= COTERIE_WORD_BEGINS_PHRASE;
}

static gboolean
take_level(const char *field, guint most, guint8 *level, GError **error)
{
    guint value;

    if (!coterie_row_number(field, 0, most, &value, error))
        return FALSE;
    *level = MAX(*level, (guint8)value);
    return TRUE;
}

static gboolean
take_gender(const char *field, CoterieGender *gender, GError **error)
{
    return coterie_gender_parse(field, gender) ||
           coterie_row_fail(error, "'%s' is no gender: m, f or u", field);
}

static gboolean
take_given(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieLexicon *lexicon = data;
    CoterieWord *word = entry(lexicon, row->field[0]);
    gboolean known = word->given > 0;
    CoterieGender gender = COTERIE_GENDER_UNKNOWN;

    if (!take_gender(row->field[1], &gender, error) ||
        !take_level(row->field[2], 9, &word->given, error))
        return FALSE;
    if (known && word->gender != gender) /* two rows that differ only in accents disagree */
        gender = COTERIE_GENDER_UNKNOWN;
    word->gender = gender;
    if (row->field[3][0] != '\0' && word->formal == NULL)
        word->formal = g_string_chunk_insert(lexicon->strings, fold(lexicon, row->field[3]));
    return TRUE;
}

static gboolean
take_surname(const CoterieRow *row, gpointer data, GError **error)
{
    return take_level(row->field[1], 9, &entry(data, row->field[0])->surname, error);
}

static gboolean
take_family_first(const CoterieRow *row, gpointer data, GError **error)
{
    (void)error;
    entry(data, row->field[0])->flags |= COTERIE_WORD_FAMILY_FIRST;
    return TRUE;
}

static gboolean
take_word(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieWord *word = entry(data, row->field[0]);

    return take_level(row->field[1], 20, &word->lower, error) &&
           take_level(row->field[2], 10, &word->caps, error);
}

static gboolean
take_place(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieLexicon *lexicon = data;
    const char *folded = fold(lexicon, row->field[0]);
    guint8 weight = 0;

    if (!take_level(row->field[2], 9, &weight, error))
        return FALSE;
    if (strchr(folded, ' ') == NULL) {
        CoterieWord *word = entry_of(lexicon, folded);

        word->place = MAX(word->place, weight);
    } else {
        g_hash_table_insert(lexicon->places,
                            g_string_chunk_insert(lexicon->strings, folded),
                            GUINT_TO_POINTER(weight));
        mark_phrase(lexicon, folded);
    }
    return TRUE;
}

static gboolean
take_title_kind(const char *field, guint8 *kind, GError **error)
{
    static const char *const kinds[] = {"style", "rank", "office", "church", "noble", "kin"};

    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (g_str_equal(field, kinds[i])) {
            *kind = (guint8)i;
            return TRUE;
        }
    }
    return coterie_row_fail(error, "'%s' is no kind of title", field);
}

static gboolean
take_title_note(const char *field, CoterieTitle *title, GError **error)
{
    title->after = g_str_equal(field, "after");
    title->plural = g_str_equal(field, "plural");
    title->marital = g_str_equal(field, "single")    ? COTERIE_MARITAL_SINGLE
                     : g_str_equal(field, "married") ? COTERIE_MARITAL_MARRIED
                                                     : 0;
    if (title->after || title->plural || title->marital != 0 || field[0] == '\0')
        return TRUE;
    return coterie_row_fail(error, "'%s' is nothing that is said of titles", field);
}

/* "Lt." is looked up as "lt": a word loses its dot when it is looked up. */
static void
drop_dots(char *text)
{
    char *to = text;

    for (const char *from = text; *from != '\0'; from++) {
        if (*from != '.')
            *to++ = *from;
    }
    *to = '\0';
}

static gboolean
take_title(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieLexicon *lexicon = data;
    g_autofree CoterieTitle *title = g_new0(CoterieTitle, 1);
    g_autofree char *folded = g_strdup(fold(lexicon, row->field[0]));
    CoterieGender gender = COTERIE_GENDER_UNKNOWN;

    drop_dots(folded);
    if (!take_gender(row->field[1], &gender, error) ||
        !take_title_kind(row->field[2], &title->kind, error))
        return FALSE;
    title->gender = (guint8)gender;
    if (!take_title_note(row->field[3], title, error))
        return FALSE;
    if (strchr(folded, ' ') != NULL)
        mark_phrase(lexicon, folded);
    g_hash_table_insert(
        lexicon->titles, g_string_chunk_insert(lexicon->strings, folded), g_steal_pointer(&title));
    return TRUE;
}

/* Which of two a word tells: one of @elder and @younger; others tell nothing. */
static guint8
generation_of(const char *field, const char *elder, const char *younger)
{
    if (g_str_equal(field, elder))
        return COTERIE_GENERATION_ELDER;
    return g_str_equal(field, younger) ? COTERIE_GENERATION_YOUNGER : COTERIE_GENERATION_UNKNOWN;
}

static gboolean
take_suffix(const CoterieRow *row, gpointer data, GError **error)
{
    g_autofree char *text = g_strdup(row->field[0]);
    gboolean epithet;

    drop_dots(text);
    epithet = g_str_has_prefix(text, "the ") && strchr(text + 4, ' ') == NULL;
    if (g_str_equal(row->field[1], "generation")) {
        guint8 generation = generation_of(row->field[2], "elder", "younger");

        if (generation == COTERIE_GENERATION_UNKNOWN)
            return coterie_row_fail(
                error, "'%s' is no generation: elder or younger", row->field[2]);
        entry(data, epithet ? text + 4 : text)->generation = generation;
    }
    if (epithet)
        entry(data, text + 4)->flags |= COTERIE_WORD_EPITHET;
    else if (strchr(text, ' ') == NULL && !g_str_equal(row->field[1], "honour"))
        entry(data, text)->flags |= COTERIE_WORD_SUFFIX;
    return TRUE;
}

static gboolean
take_particle(const CoterieRow *row, gpointer data, GError **error)
{
    g_auto(GStrv) words = g_strsplit(row->field[0], " ", -1);

    (void)error;
    for (gsize i = 0; words[i] != NULL; i++)
        entry(data, words[i])->flags |= COTERIE_WORD_PARTICLE;
    return TRUE;
}

static gboolean
take_abbreviation(const CoterieRow *row, gpointer data, GError **error)
{
    g_autofree char *text = g_strdup(row->field[0]);

    drop_dots(text);
    if (g_str_equal(row->field[1], "never"))
        entry(data, text)->flags |= COTERIE_WORD_NEVER_ENDS;
    else if (g_str_equal(row->field[1], "maybe"))
        entry(data, text)->flags |= COTERIE_WORD_MAY_END;
    else
        return coterie_row_fail(error, "'%s' is neither never nor maybe", row->field[1]);
    return TRUE;
}

static gboolean
take_head(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieWord *word = entry(data, row->field[0]);
    gboolean any = g_str_equal(row->field[2], "any");

    if (!any && !g_str_equal(row->field[2], "first") && !g_str_equal(row->field[2], "last"))
        return coterie_row_fail(error, "'%s' is none of first, last and any", row->field[2]);
    if (any || g_str_equal(row->field[2], "first"))
        word->flags |= COTERIE_WORD_HEAD_FIRST;
    if (any || g_str_equal(row->field[2], "last"))
        word->flags |= COTERIE_WORD_HEAD_LAST;
    return TRUE;
}

static gboolean
take_demonym(const CoterieRow *row, gpointer data, GError **error)
{
    (void)error;
    if (strchr(row->field[0], ' ') == NULL)
        entry(data, row->field[0])->flags |= COTERIE_WORD_DEMONYM;
    return TRUE;
}

/* A row without a strength says what else stands beside names. */
static gboolean
take_person_cue(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieWord *word = entry(data, row->field[0]);

    if (g_str_equal(row->field[1], "before"))
        return take_level(row->field[2], 3, &word->cue_before, error);
    if (g_str_equal(row->field[1], "after"))
        return take_level(row->field[2], 3, &word->cue_after, error);
    if (g_str_equal(row->field[1], "reign"))
        word->flags |= COTERIE_WORD_REIGN;
    else if (g_str_equal(row->field[1], "closing"))
        word->flags |= COTERIE_WORD_CLOSING;
    else
        return coterie_row_fail(
            error, "'%s' is none of before, after, reign and closing", row->field[1]);
    return TRUE;
}

static gboolean
take_place_cue(const CoterieRow *row, gpointer data, GError **error)
{
    return take_level(row->field[2], 3, &entry(data, row->field[0])->place_cue, error);
}

static gboolean
take_gendered(CoterieLexicon *lexicon, const CoterieRow *row, guint flags, GError **error)
{
    CoterieGender gender = COTERIE_GENDER_UNKNOWN;

    if (!take_gender(row->field[1], &gender, error))
        return FALSE;
    if (gender == COTERIE_GENDER_MALE)
        flags |= COTERIE_WORD_MALE;
    if (gender == COTERIE_GENDER_FEMALE)
        flags |= COTERIE_WORD_FEMALE;
    entry(lexicon, row->field[0])->flags |= flags;
    return TRUE;
}

static gboolean
take_pronoun(const CoterieRow *row, gpointer data, GError **error)
{
    return take_gendered(data, row, COTERIE_WORD_PRONOUN, error);
}

static gboolean
take_kinship(const CoterieRow *row, gpointer data, GError **error)
{
    guint flags = COTERIE_WORD_KIN;

    if (g_str_equal(row->field[2], "spouse"))
        flags |= COTERIE_WORD_SPOUSE;
    if (g_str_equal(row->field[2], "sibling"))
        flags |= COTERIE_WORD_SIBLING;
    if (strchr(row->field[0], ' ') == NULL)
        entry(data, row->field[0])->generation = generation_of(row->field[2], "parent", "child");
    return take_gendered(data, row, flags, error);
}

static gboolean
take_calling(const CoterieRow *row, gpointer data, GError **error)
{
    static const char *const callings[] = {
        "throne", "church", "police", "ranks", "sport", "stage", "science"};

    CoterieLexicon *lexicon = data;

    G_STATIC_ASSERT(G_N_ELEMENTS(callings) == COTERIE_CALLINGS);
    for (gsize i = 0; i < G_N_ELEMENTS(callings); i++) {
        if (!g_str_equal(callings[i], row->field[1]))
            continue;
        g_hash_table_insert(
            lexicon->callings,
            g_string_chunk_insert_const(lexicon->strings, fold(lexicon, row->field[0])),
            GUINT_TO_POINTER(1u << i));
        return TRUE;
    }
    return coterie_row_fail(error, "'%s' is no kind of calling", row->field[1]);
}

static void
note_eponym(CoterieLexicon *lexicon, const char *folded, guint flags)
{
    g_hash_table_insert(lexicon->eponyms,
                        g_string_chunk_insert_const(lexicon->strings, folded),
                        GUINT_TO_POINTER(coterie_lexicon_eponym(lexicon, folded) | flags));
}

static gboolean
take_eponym(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieLexicon *lexicon = data;
    g_autofree char *phrase = g_strdelimit(g_strdup(fold(lexicon, row->field[0])), "-", ' ');
    gboolean borne = g_str_equal(row->field[2], "also");

    if (!borne && row->field[2][0] != '\0')
        return coterie_row_fail(error, "'%s' is neither also nor nothing", row->field[2]);
    drop_dots(phrase);
    note_eponym(lexicon, phrase, COTERIE_EPONYM_IS | (borne ? COTERIE_EPONYM_BORNE : 0u));
    phrase[strcspn(phrase, " ")] = '\0';
    if (g_str_has_suffix(phrase, "'s"))
        phrase[strlen(phrase) - 2] = '\0';
    note_eponym(lexicon, phrase, COTERIE_EPONYM_BEGINS);
    return TRUE;
}

/* An ending without the hyphen that may stand before it. */
static const char *
bare_ending(const char *field)
{
    return field[0] == '-' ? field + 1 : field;
}

static gboolean
take_surname_ending(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieLexicon *lexicon = data;
    const char *text = bare_ending(row->field[0]);
    const char *feminine = bare_ending(row->field[2]);
    CoterieEnding ending = {0};

    (void)error;
    if (feminine[0] == '\0')
        ending.feminine = g_strdup(fold(lexicon, text));
    else
        ending.text = g_strdup(fold(lexicon, text));
    if (feminine[0] != '\0' && !g_str_equal(feminine, text))
        ending.feminine = g_strdup(fold(lexicon, feminine));
    g_array_append_val(lexicon->surnames, ending);
    return TRUE;
}

static gboolean
take_patronymic(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieLexicon *lexicon = data;
    const char *text = bare_ending(row->field[0]);
    CoterieEnding ending = {0};

    if (!take_gender(row->field[1], &ending.gender, error))
        return FALSE;
    ending.text = g_strdup(fold(lexicon, text));
    g_array_append_val(lexicon->patronymics, ending);
    return TRUE;
}

static gboolean
take_rule(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieLexicon *lexicon = data;
    CoterieRule rule = {.at_start = row->field[0][0] == '^'};
    const char *from = row->field[0] + (rule.at_start ? 1 : 0);
    gsize length = strlen(from);

    rule.at_end = length > 0 && from[length - 1] == '$';
    if (rule.at_end)
        length--;
    if (length == 0)
        return coterie_row_fail(error, "nothing to rewrite");
    rule.from = g_strndup(from, length);
    rule.to = g_strdup(row->field[1]);
    g_array_append_val(lexicon->rules, rule);
    return TRUE;
}

/* A kind of word in a list of "word, kind", and the flag that it sets. */
typedef struct {
    const char *kind;
    guint32 flag;
} Kind;

/* Finds the flag of the kind that a row names. */
static gboolean
parse_kind(const CoterieRow *row, const Kind *kinds, gsize count, guint32 *flag, GError **error)
{
    g_autoptr(GString) all = g_string_new(NULL);

    for (gsize i = 0; i < count; i++) {
        if (g_str_equal(row->field[1], kinds[i].kind)) {
            *flag = kinds[i].flag;
            return TRUE;
        }
        g_string_append_printf(all, "%s%s", i > 0 ? ", " : "", kinds[i].kind);
    }
    return coterie_row_fail(error, "'%s' is none of %s", row->field[1], all->str);
}

static gboolean
take_kind(
    const CoterieRow *row, CoterieLexicon *lexicon, const Kind *kinds, gsize count, GError **error)
{
    guint32 flag = 0;

    if (!parse_kind(row, kinds, count, &flag, error))
        return FALSE;
    entry(lexicon, row->field[0])->flags |= flag;
    return TRUE;
}

static gboolean
take_grammar(const CoterieRow *row, gpointer data, GError **error)
{
    static const Kind kinds[] = {
        {"subject", COTERIE_GRAMMAR_SUBJECT},
        {"object", COTERIE_GRAMMAR_OBJECT},
        {"possessive", COTERIE_GRAMMAR_POSSESSIVE},
        {"reflexive", COTERIE_GRAMMAR_REFLEXIVE},
        {"first", COTERIE_GRAMMAR_FIRST},
        {"preposition", COTERIE_GRAMMAR_PREPOSITION},
        {"clause", COTERIE_GRAMMAR_CLAUSE},
        {"join", COTERIE_GRAMMAR_JOIN},
        {"copula", COTERIE_GRAMMAR_COPULA},
        {"determiner", COTERIE_GRAMMAR_DETERMINER},
        {"says", COTERIE_GRAMMAR_SAYS},
        {"person", COTERIE_GRAMMAR_PERSON},
        {"weds", COTERIE_GRAMMAR_WEDS},
        {"born", COTERIE_GRAMMAR_BORN},
    };
    CoterieLexicon *lexicon = data;
    CoterieGender gender = COTERIE_GENDER_UNKNOWN;
    const char *folded;
    guint32 flag = 0;

    if (!parse_kind(row, kinds, G_N_ELEMENTS(kinds), &flag, error) ||
        !take_gender(row->field[2], &gender, error))
        return FALSE;
    if (gender != COTERIE_GENDER_UNKNOWN)
        flag |= gender == COTERIE_GENDER_MALE ? COTERIE_GRAMMAR_MALE : COTERIE_GRAMMAR_FEMALE;
    folded = fold(lexicon, row->field[0]);
    g_hash_table_insert(lexicon->grammar,
                        g_string_chunk_insert_const(lexicon->strings, folded),
                        GUINT_TO_POINTER(flag | coterie_lexicon_grammar(lexicon, folded)));
    return TRUE;
}

static gboolean
take_work(const CoterieRow *row, gpointer data, GError **error)
{
    static const Kind kinds[] = {
        {"author", COTERIE_WORD_AUTHOR},
        {"lead", COTERIE_WORD_LEADS_TO_TITLE},
        {"inside", COTERIE_WORD_IN_TITLES},
        {"work", COTERIE_WORD_WORK},
        {"calls", COTERIE_WORD_CALLS},
    };

    return take_kind(row, data, kinds, G_N_ELEMENTS(kinds), error);
}

static gboolean
take_source_cue(const CoterieRow *row, gpointer data, GError **error)
{
    static const Kind kinds[] = {
        {"author", COTERIE_WORD_CITED_AUTHOR},
        {"scholar", COTERIE_WORD_SCHOLAR},
        {"argued", COTERIE_WORD_ARGUED},
        {"argues", COTERIE_WORD_ARGUES},
    };

    return take_kind(row, data, kinds, G_N_ELEMENTS(kinds), error);
}

static gboolean
take_alias_cue(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieLexicon *lexicon = data;
    gboolean last = g_str_equal(row->field[1], "last");
    gboolean cast = g_str_equal(row->field[1], "cast");

    if (cast || g_str_equal(row->field[1], "maiden")) {
        entry(lexicon, row->field[0])->flags |=
            cast ? COTERIE_WORD_AFTERWARDS : COTERIE_WORD_MAIDEN;
        return TRUE;
    }
    if (!last && row->field[1][0] != '\0')
        return coterie_row_fail(error, "'%s' is no place between two names", row->field[1]);
    g_ptr_array_add(lexicon->cues,
                    g_strdup_printf(" %s %s", fold(lexicon, row->field[0]), last ? "\n" : ""));
    return TRUE;
}

static gboolean
take_heading(const CoterieRow *row, gpointer data, GError **error)
{
    static const char *const kinds[] = {"cast", "index", "subjects", "end"};
    CoterieLexicon *lexicon = data;
    const char *heading = g_string_chunk_insert(lexicon->strings, fold(lexicon, row->field[0]));

    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (g_str_equal(row->field[1], kinds[i])) {
            g_hash_table_insert(
                lexicon->headings, (gpointer)heading, GUINT_TO_POINTER(COTERIE_HEADING_CAST + i));
            return TRUE;
        }
    }
    return coterie_row_fail(error, "'%s' is none of cast, index, subjects and end", row->field[1]);
}

static gboolean
parse_weight(const char *field, double *weight, GError **error)
{
    char *end;

    *weight = g_ascii_strtod(field, &end);
    if (*end != '\0' || end == field || !isfinite(*weight))
        return coterie_row_fail(error, "'%s' is no weight", field);
    return TRUE;
}

static void
enter_weights(CoterieLexicon *lexicon, const char *feature, CoterieWeights weights)
{
    g_hash_table_insert(lexicon->weights,
                        g_string_chunk_insert(lexicon->strings, feature),
                        g_memdup2(&weights, sizeof weights));
}

static gboolean
take_weight(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieWeights weights;

    if (!parse_weight(row->field[1], &weights.first, error) ||
        !parse_weight(row->field[2], &weights.second, error))
        return FALSE;
    enter_weights(data, row->field[0], weights);
    return TRUE;
}

/* A weight that is the same in all rounds. */
static gboolean
take_lone_weight(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieWeights weights;

    if (!parse_weight(row->field[1], &weights.first, error))
        return FALSE;
    weights.second = weights.first;
    enter_weights(data, row->field[0], weights);
    return TRUE;
}

static gboolean
take_date_word(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieLexicon *lexicon = data;

    return coterie_date_words_take(lexicon->date_words, row, error);
}

static const struct {
    const char *file;
    CoterieRowTaker take;
} lists[] = {
    {"given_names.tsv", take_given},
    {"surnames.tsv", take_surname},
    {"family_first.tsv", take_family_first},
    {"words.tsv", take_word},
    {"places.tsv", take_place},
    {"titles.tsv", take_title},
    {"suffixes.tsv", take_suffix},
    {"particles.tsv", take_particle},
    {"abbreviations.tsv", take_abbreviation},
    {"place_words.tsv", take_head},
    {"demonyms.tsv", take_demonym},
    {"person_cues.tsv", take_person_cue},
    {"place_cues.tsv", take_place_cue},
    {"pronouns.tsv", take_pronoun},
    {"kinship.tsv", take_kinship},
    {"callings.tsv", take_calling},
    {"eponyms.tsv", take_eponym},
    {"surname_endings.tsv", take_surname_ending},
    {"patronymics.tsv", take_patronymic},
    {"transliteration.tsv", take_rule},
    {"alias_cues.tsv", take_alias_cue},
    {"cast_headings.tsv", take_heading},
    {"works.tsv", take_work},
    {"source_cues.tsv", take_source_cue},
    {"reference_words.tsv", take_grammar},
    {"reference_weights.tsv", take_lone_weight},
    {"dates.tsv", take_date_word},
    {"name_weights.tsv", take_weight},
    {"tagging_weights.tsv", take_lone_weight},
};

gboolean
coterie_lists_read(CoterieLexicon *lexicon, const char *data_dir, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
        g_autofree char *path = g_build_filename(data_dir, "en", lists[i].file, NULL);

        if (!coterie_rows_read(path, lists[i].take, lexicon, error))
            return FALSE;
    }
    return TRUE;
}
