/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of what other words say: places, cues beside names, kin, callings, pronouns and
 * grammar, headings, works, dates, and what each kind of evidence weighs. */
#include "text/date_words.h"
#include "text/list_fields.h"

#include <math.h>
#include <string.h>

/* Sets what the kind in a field says of the word in the first. */
static gboolean
take_kind(const CoterieRow *row,
          guint field,
          CoterieLexicon *lexicon,
          const CoterieListKind *kinds,
          gsize count,
          GError **error)
{
    guint32 flag = 0;

    if (!coterie_list_kind(row->field[field], kinds, count, &flag, error))
        return FALSE;
    coterie_list_entry(lexicon, row->field[0])->flags |= flag;
    return TRUE;
}

/* Enters into @table what the second field says of the phrase in the first. */
static gboolean
take_phrase(const CoterieRow *row,
            CoterieLexicon *lexicon,
            GHashTable *table,
            const CoterieListKind *kinds,
            gsize count,
            GError **error)
{
    guint32 value = 0;

    if (!coterie_list_kind(row->field[1], kinds, count, &value, error))
        return FALSE;
    g_hash_table_insert(
        table,
        g_string_chunk_insert_const(lexicon->strings, coterie_list_fold(lexicon, row->field[0])),
        GUINT_TO_POINTER(value));
    return TRUE;
}

static gboolean
take_word(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieWord *word = coterie_list_entry(data, row->field[0]);

    return coterie_list_level(row->field[1], 20, &word->lower, error) &&
           coterie_list_level(row->field[2], 10, &word->caps, error);
}

static gboolean
take_place(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieLexicon *lexicon = data;
    const char *folded = coterie_list_fold(lexicon, row->field[0]);
    guint8 weight = 0;

    if (!coterie_list_level(row->field[2], 9, &weight, error))
        return FALSE;
    if (strchr(folded, ' ') == NULL) {
        CoterieWord *word = coterie_list_entry_of(lexicon, folded);

        word->place = MAX(word->place, weight);
    } else {
        g_hash_table_insert(lexicon->places,
                            g_string_chunk_insert(lexicon->strings, folded),
                            GUINT_TO_POINTER(weight));
        coterie_list_mark_phrase(lexicon, folded);
    }
    return TRUE;
}

static gboolean
take_place_cue(const CoterieRow *row, gpointer data, GError **error)
{
    return coterie_list_level(
        row->field[2], 3, &coterie_list_entry(data, row->field[0])->place_cue, error);
}

static gboolean
take_head(const CoterieRow *row, gpointer data, GError **error)
{
    static const CoterieListKind kinds[] = {
        {"first", COTERIE_WORD_HEAD_FIRST},
        {"last", COTERIE_WORD_HEAD_LAST},
        {"any", COTERIE_WORD_HEAD_FIRST | COTERIE_WORD_HEAD_LAST},
    };

    if (g_str_equal(row->field[1], "firm"))
        coterie_list_entry(data, row->field[0])->flags |= COTERIE_WORD_FIRM;
    return take_kind(row, 2, data, kinds, G_N_ELEMENTS(kinds), error);
}

static gboolean
take_demonym(const CoterieRow *row, gpointer data, GError **error)
{
    (void)error;
    if (strchr(row->field[0], ' ') == NULL)
        coterie_list_entry(data, row->field[0])->flags |= COTERIE_WORD_DEMONYM;
    return TRUE;
}

static gboolean
take_abbreviation(const CoterieRow *row, gpointer data, GError **error)
{
    static const CoterieListKind kinds[] = {
        {"never", COTERIE_WORD_NEVER_ENDS},
        {"maybe", COTERIE_WORD_MAY_END},
    };
    g_autofree char *text = g_strdup(row->field[0]);
    guint32 flag = 0;

    coterie_list_drop_dots(text);
    if (!coterie_list_kind(row->field[1], kinds, G_N_ELEMENTS(kinds), &flag, error))
        return FALSE;
    coterie_list_entry(data, text)->flags |= flag;
    return TRUE;
}

/* A row of "before" or "after" has a strength; others say what else stands beside names. */
static gboolean
take_person_cue(const CoterieRow *row, gpointer data, GError **error)
{
    enum { CUE_BEFORE = 1, CUE_AFTER = 2 };
    static const CoterieListKind kinds[] = {
        {"before", CUE_BEFORE},
        {"after", CUE_AFTER},
        {"reign", COTERIE_WORD_REIGN},
        {"closing", COTERIE_WORD_CLOSING},
        {"greeting", COTERIE_WORD_GREETING},
    };
    CoterieWord *word = coterie_list_entry(data, row->field[0]);
    guint32 kind = 0;

    if (!coterie_list_kind(row->field[1], kinds, G_N_ELEMENTS(kinds), &kind, error))
        return FALSE;
    if (kind == CUE_BEFORE)
        return coterie_list_level(row->field[2], 3, &word->cue_before, error);
    if (kind == CUE_AFTER)
        return coterie_list_level(row->field[2], 3, &word->cue_after, error);
    word->flags |= kind;
    return TRUE;
}

static gboolean
take_gendered(CoterieLexicon *lexicon, const CoterieRow *row, guint flags, GError **error)
{
    CoterieGender gender = COTERIE_GENDER_UNKNOWN;

    if (!coterie_list_gender(row->field[1], &gender, error))
        return FALSE;
    if (gender == COTERIE_GENDER_MALE)
        flags |= COTERIE_WORD_MALE;
    if (gender == COTERIE_GENDER_FEMALE)
        flags |= COTERIE_WORD_FEMALE;
    coterie_list_entry(lexicon, row->field[0])->flags |= flags;
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
        coterie_list_entry(data, row->field[0])->generation =
            g_str_equal(row->field[2], "parent")  ? COTERIE_GENERATION_ELDER
            : g_str_equal(row->field[2], "child") ? COTERIE_GENERATION_YOUNGER
                                                  : COTERIE_GENERATION_UNKNOWN;
    return take_gendered(data, row, flags, error);
}

static gboolean
take_calling(const CoterieRow *row, gpointer data, GError **error)
{
    static const CoterieListKind kinds[] = {
        {"throne", COTERIE_CALLING_THRONE},
        {"church", COTERIE_CALLING_CHURCH},
        {"police", COTERIE_CALLING_POLICE},
        {"ranks", COTERIE_CALLING_RANKS},
        {"sport", COTERIE_CALLING_SPORT},
        {"stage", COTERIE_CALLING_STAGE},
        {"science", COTERIE_CALLING_SCIENCE},
    };

    CoterieLexicon *lexicon = data;

    G_STATIC_ASSERT(G_N_ELEMENTS(kinds) == COTERIE_CALLINGS);
    return take_phrase(row, lexicon, lexicon->callings, kinds, G_N_ELEMENTS(kinds), error);
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
    static const CoterieListKind kinds[] = {
        {"", COTERIE_EPONYM_IS},
        {"also", COTERIE_EPONYM_IS | COTERIE_EPONYM_BORNE},
    };
    CoterieLexicon *lexicon = data;
    g_autofree char *phrase =
        g_strdelimit(g_strdup(coterie_list_fold(lexicon, row->field[0])), "-", ' ');
    guint32 flags = 0;

    if (!coterie_list_kind(row->field[2], kinds, G_N_ELEMENTS(kinds), &flags, error))
        return FALSE;
    coterie_list_drop_dots(phrase);
    note_eponym(lexicon, phrase, flags);
    phrase[strcspn(phrase, " ")] = '\0';
    if (g_str_has_suffix(phrase, "'s"))
        phrase[strlen(phrase) - 2] = '\0';
    note_eponym(lexicon, phrase, COTERIE_EPONYM_BEGINS);
    return TRUE;
}

static gboolean
take_thing(const CoterieRow *row, gpointer data, GError **error)
{
    static const CoterieListKind kinds[] = {
        {"ship", COTERIE_THING_AFTER_THE},
        {"vehicle", COTERIE_THING_AFTER_THE},
        {"sky", COTERIE_THING_AFTER_THE},
        {"storm", COTERIE_THING_ALONE},
        {"animal", COTERIE_THING_OWN},
        {"trade", COTERIE_THING_TRADE},
    };
    CoterieLexicon *lexicon = data;

    return take_phrase(row, lexicon, lexicon->things, kinds, G_N_ELEMENTS(kinds), error);
}

static gboolean
take_work(const CoterieRow *row, gpointer data, GError **error)
{
    static const CoterieListKind kinds[] = {
        {"author", COTERIE_WORD_AUTHOR},
        {"lead", COTERIE_WORD_LEADS_TO_TITLE},
        {"inside", COTERIE_WORD_IN_TITLES},
        {"work", COTERIE_WORD_WORK},
        {"calls", COTERIE_WORD_CALLS},
    };

    return take_kind(row, 1, data, kinds, G_N_ELEMENTS(kinds), error);
}

static gboolean
take_source_cue(const CoterieRow *row, gpointer data, GError **error)
{
    static const CoterieListKind kinds[] = {
        {"author", COTERIE_WORD_CITED_AUTHOR},
        {"scholar", COTERIE_WORD_SCHOLAR},
        {"argued", COTERIE_WORD_ARGUED},
        {"argues", COTERIE_WORD_ARGUES},
    };

    return take_kind(row, 1, data, kinds, G_N_ELEMENTS(kinds), error);
}

static gboolean
take_heading(const CoterieRow *row, gpointer data, GError **error)
{
    static const CoterieListKind kinds[] = {
        {"cast", COTERIE_HEADING_CAST},
        {"index", COTERIE_HEADING_INDEX},
        {"subjects", COTERIE_HEADING_SUBJECTS},
        {"end", COTERIE_HEADING_END},
    };
    CoterieLexicon *lexicon = data;

    return take_phrase(row, lexicon, lexicon->headings, kinds, G_N_ELEMENTS(kinds), error);
}

static gboolean
take_grammar(const CoterieRow *row, gpointer data, GError **error)
{
    static const CoterieListKind kinds[] = {
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

    if (!coterie_list_kind(row->field[1], kinds, G_N_ELEMENTS(kinds), &flag, error) ||
        !coterie_list_gender(row->field[2], &gender, error))
        return FALSE;
    if (gender != COTERIE_GENDER_UNKNOWN)
        flag |= gender == COTERIE_GENDER_MALE ? COTERIE_GRAMMAR_MALE : COTERIE_GRAMMAR_FEMALE;
    folded = coterie_list_fold(lexicon, row->field[0]);
    g_hash_table_insert(lexicon->grammar,
                        g_string_chunk_insert_const(lexicon->strings, folded),
                        GUINT_TO_POINTER(flag | coterie_lexicon_grammar(lexicon, folded)));
    return TRUE;
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

const CoterieList coterie_lists_of_words[] = {
    {"words.tsv", take_word},
    {"places.tsv", take_place},
    {"abbreviations.tsv", take_abbreviation},
    {"place_words.tsv", take_head},
    {"demonyms.tsv", take_demonym},
    {"person_cues.tsv", take_person_cue},
    {"place_cues.tsv", take_place_cue},
    {"pronouns.tsv", take_pronoun},
    {"kinship.tsv", take_kinship},
    {"callings.tsv", take_calling},
    {"eponyms.tsv", take_eponym},
    {"named_things.tsv", take_thing},
    {"cast_headings.tsv", take_heading},
    {"works.tsv", take_work},
    {"source_cues.tsv", take_source_cue},
    {"reference_words.tsv", take_grammar},
    {"reference_weights.tsv", take_lone_weight},
    {"dates.tsv", take_date_word},
    {"name_weights.tsv", take_weight},
    {"tagging_weights.tsv", take_lone_weight},
    {NULL, NULL},
};
