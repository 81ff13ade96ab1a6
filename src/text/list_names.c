/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of what names are made of: given and family names, titles, particles, suffixes,
 * endings, spellings, and the words that announce another name. */
#include "text/list_fields.h"

#include <string.h>

static gboolean
take_given(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieLexicon *lexicon = data;
    CoterieWord *word = coterie_list_entry(lexicon, row->field[0]);
    gboolean known = word->given > 0;
    CoterieGender gender = COTERIE_GENDER_UNKNOWN;

    if (!coterie_list_gender(row->field[1], &gender, error) ||
        !coterie_list_level(row->field[2], 9, &word->given, error))
        return FALSE;
    if (known && word->gender != gender) /* two rows that differ only in accents disagree */
        gender = COTERIE_GENDER_UNKNOWN;
    word->gender = gender;
    if (row->field[3][0] != '\0' && word->formal == NULL)
        word->formal =
            g_string_chunk_insert(lexicon->strings, coterie_list_fold(lexicon, row->field[3]));
    return TRUE;
}

static gboolean
take_surname(const CoterieRow *row, gpointer data, GError **error)
{
    return coterie_list_level(
        row->field[1], 9, &coterie_list_entry(data, row->field[0])->surname, error);
}

static gboolean
take_family_first(const CoterieRow *row, gpointer data, GError **error)
{
    (void)error;
    coterie_list_entry(data, row->field[0])->flags |= COTERIE_WORD_FAMILY_FIRST;
    return TRUE;
}

static gboolean
take_particle(const CoterieRow *row, gpointer data, GError **error)
{
    g_auto(GStrv) words = g_strsplit(row->field[0], " ", -1);

    (void)error;
    for (gsize i = 0; words[i] != NULL; i++)
        coterie_list_entry(data, words[i])->flags |= COTERIE_WORD_PARTICLE;
    return TRUE;
}

static gboolean
take_suffix(const CoterieRow *row, gpointer data, GError **error)
{
    static const CoterieListKind generations[] = {
        {"elder", COTERIE_GENERATION_ELDER},
        {"younger", COTERIE_GENERATION_YOUNGER},
    };
    g_autofree char *text = g_strdup(row->field[0]);
    guint32 generation = 0;
    gboolean epithet;

    coterie_list_drop_dots(text);
    epithet = g_str_has_prefix(text, "the ") && strchr(text + 4, ' ') == NULL;
    if (g_str_equal(row->field[1], "generation")) {
        if (!coterie_list_kind(
                row->field[2], generations, G_N_ELEMENTS(generations), &generation, error))
            return FALSE;
        coterie_list_entry(data, epithet ? text + 4 : text)->generation = (guint8)generation;
    }
    if (epithet)
        coterie_list_entry(data, text + 4)->flags |= COTERIE_WORD_EPITHET;
    else if (strchr(text, ' ') == NULL && !g_str_equal(row->field[1], "honour"))
        coterie_list_entry(data, text)->flags |= COTERIE_WORD_SUFFIX;
    return TRUE;
}

static gboolean
take_title(const CoterieRow *row, gpointer data, GError **error)
{
    enum { TITLE_AFTER = 1 << 6, TITLE_PLURAL = 1 << 7 };
    static const CoterieListKind kinds[] = {
        {"style", COTERIE_TITLE_STYLE},
        {"rank", COTERIE_TITLE_RANK},
        {"office", COTERIE_TITLE_OFFICE},
        {"church", COTERIE_TITLE_CHURCH},
        {"noble", COTERIE_TITLE_NOBLE},
        {"kin", COTERIE_TITLE_KIN},
    };
    static const CoterieListKind notes[] = {
        {"", 0},
        {"after", TITLE_AFTER},
        {"plural", TITLE_PLURAL},
        {"single", COTERIE_MARITAL_SINGLE},
        {"married", COTERIE_MARITAL_MARRIED},
    };
    CoterieLexicon *lexicon = data;
    g_autofree CoterieTitle *title = g_new0(CoterieTitle, 1);
    g_autofree char *folded = g_strdup(coterie_list_fold(lexicon, row->field[0]));
    CoterieGender gender = COTERIE_GENDER_UNKNOWN;
    guint32 kind = 0, note = 0;

    if (!coterie_list_gender(row->field[1], &gender, error) ||
        !coterie_list_kind(row->field[2], kinds, G_N_ELEMENTS(kinds), &kind, error) ||
        !coterie_list_kind(row->field[3], notes, G_N_ELEMENTS(notes), &note, error))
        return FALSE;
    title->gender = (guint8)gender;
    title->kind = (guint8)kind;
    title->after = note == TITLE_AFTER;
    title->plural = note == TITLE_PLURAL;
    title->marital = note == TITLE_AFTER || note == TITLE_PLURAL ? 0 : (guint8)note;
    coterie_list_drop_dots(folded);
    if (strchr(folded, ' ') != NULL)
        coterie_list_mark_phrase(lexicon, folded);
    g_hash_table_insert(
        lexicon->titles, g_string_chunk_insert(lexicon->strings, folded), g_steal_pointer(&title));
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
        ending.feminine = g_strdup(coterie_list_fold(lexicon, text));
    else
        ending.text = g_strdup(coterie_list_fold(lexicon, text));
    if (feminine[0] != '\0' && !g_str_equal(feminine, text))
        ending.feminine = g_strdup(coterie_list_fold(lexicon, feminine));
    g_array_append_val(lexicon->surnames, ending);
    return TRUE;
}

static gboolean
take_patronymic(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieLexicon *lexicon = data;
    const char *text = bare_ending(row->field[0]);
    CoterieEnding ending = {0};

    if (!coterie_list_gender(row->field[1], &ending.gender, error))
        return FALSE;
    ending.text = g_strdup(coterie_list_fold(lexicon, text));
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

static gboolean
take_alias_cue(const CoterieRow *row, gpointer data, GError **error)
{
    enum { CUE_LAST = 1 << 30 };
    static const CoterieListKind kinds[] = {
        {"", 0},
        {"last", CUE_LAST},
        {"cast", COTERIE_WORD_AFTERWARDS},
        {"maiden", COTERIE_WORD_MAIDEN},
    };
    CoterieLexicon *lexicon = data;
    guint32 kind = 0;

    if (!coterie_list_kind(row->field[1], kinds, G_N_ELEMENTS(kinds), &kind, error))
        return FALSE;
    if (kind != 0 && kind != CUE_LAST)
        coterie_list_entry(lexicon, row->field[0])->flags |= kind;
    else
        g_ptr_array_add(lexicon->cues,
                        g_strdup_printf(" %s %s",
                                        coterie_list_fold(lexicon, row->field[0]),
                                        kind == CUE_LAST ? "\n" : ""));
    return TRUE;
}

const CoterieList coterie_lists_of_names[] = {
    {"given_names.tsv", take_given},
    {"surnames.tsv", take_surname},
    {"family_first.tsv", take_family_first},
    {"titles.tsv", take_title},
    {"suffixes.tsv", take_suffix},
    {"particles.tsv", take_particle},
    {"surname_endings.tsv", take_surname_ending},
    {"patronymics.tsv", take_patronymic},
    {"transliteration.tsv", take_rule},
    {"alias_cues.tsv", take_alias_cue},
    {NULL, NULL},
};
