/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of dates: months, seasons, units, and the small words around them that
 * tell a year from another number. They are few and short, so that a word of the
 * text is looked up without being folded: what is longer, or no ASCII, is none. */
#include "text/date_words.h"

#include "base/calendar.h"
#include "text/lists.h"

#include <string.h>

#define LONGEST 15

/* A kind of the list, what its value may be, and for words the values themselves. */
typedef struct {
    const char *name;
    guint least;
    guint most; /* 0 for a kind without value */
    const char *const *words;
} Kind;

static const char *const parts[] = {"", "early", "mid", "late", NULL};
static const char *const units[] = {"day", "week", "month", "year", "decade", NULL};

static const Kind kinds[COTERIE_DATE_WORD_KINDS] = {
    [COTERIE_DATE_WORD_MONTH] = {"month", 1, 12, NULL},
    [COTERIE_DATE_WORD_SEASON] = {"season", 1, 4, NULL},
    [COTERIE_DATE_WORD_MAYBE_SEASON] = {"maybe-season", 1, 4, NULL},
    [COTERIE_DATE_WORD_PART] = {"part", COTERIE_PART_EARLY, COTERIE_PART_LATE, parts},
    [COTERIE_DATE_WORD_ABOUT] = {"about", 0, 0, NULL},
    [COTERIE_DATE_WORD_IN] = {"in", 0, 0, NULL},
    [COTERIE_DATE_WORD_MAYBE] = {"maybe", 0, 0, NULL},
    [COTERIE_DATE_WORD_JOIN] = {"join", 0, 0, NULL},
    [COTERIE_DATE_WORD_LIST] = {"list", 0, 0, NULL},
    [COTERIE_DATE_WORD_BETWEEN] = {"between", 0, 0, NULL},
    [COTERIE_DATE_WORD_NUMBER] = {"number", 0, 99, NULL},
    [COTERIE_DATE_WORD_ORDINAL] = {"ordinal", 1, 21, NULL},
    [COTERIE_DATE_WORD_CENTURY] = {"century", 0, 0, NULL},
    [COTERIE_DATE_WORD_UNIT] = {"unit", COTERIE_UNIT_DAY, COTERIE_UNIT_DECADE, units},
    [COTERIE_DATE_WORD_LATER] = {"later", 0, 0, NULL},
    [COTERIE_DATE_WORD_EARLIER] = {"earlier", 0, 0, NULL},
    [COTERIE_DATE_WORD_AFTER] = {"after", 0, 0, NULL},
    [COTERIE_DATE_WORD_BEFORE] = {"before", 0, 0, NULL},
    [COTERIE_DATE_WORD_NEXT] = {"next", 0, 0, NULL},
    [COTERIE_DATE_WORD_PREVIOUS] = {"previous", 0, 0, NULL},
    [COTERIE_DATE_WORD_SAME] = {"same", 0, 0, NULL},
    [COTERIE_DATE_WORD_LABEL] = {"label", 0, 0, NULL},
    [COTERIE_DATE_WORD_COUNT] = {"count", 0, 0, NULL},
    [COTERIE_DATE_WORD_BIRTH] = {"birth", 0, 0, NULL},
    [COTERIE_DATE_WORD_DEATH] = {"death", 0, 0, NULL},
    [COTERIE_DATE_WORD_AGE] = {"age", 0, 0, NULL},
    [COTERIE_DATE_WORD_PERFECT] = {"perfect", 0, 0, NULL},
    [COTERIE_DATE_WORD_ALREADY] = {"already", 0, 0, NULL},
    [COTERIE_DATE_WORD_CLAUSE] = {"clause", 0, 0, NULL},
};

static gboolean
take_named(const Kind *kind, const char *field, guint *value, GError **error)
{
    for (guint i = kind->least; i <= kind->most; i++) {
        if (g_str_equal(field, kind->words[i])) {
            *value = i;
            return TRUE;
        }
    }
    return coterie_row_fail(error, "'%s' is no %s", field, kind->name);
}

static gboolean
take_value(const Kind *kind, const char *field, guint8 *value, GError **error)
{
    guint number = 0;

    if (kind->words != NULL && !take_named(kind, field, &number, error))
        return FALSE;
    if (kind->words == NULL && kind->most > 0 &&
        !coterie_row_number(field, kind->least, kind->most, &number, error))
        return FALSE;
    if (kind->most == 0 && field[0] != '\0')
        return coterie_row_fail(error, "'%s' has no value", kind->name);
    *value = (guint8)number;
    return TRUE;
}

static gboolean
is_plain(const char *word)
{
    if (strlen(word) > LONGEST)
        return FALSE;
    for (; *word != '\0'; word++)
        if (!g_ascii_islower(*word) && *word != '-')
            return FALSE;
    return TRUE;
}

gboolean
coterie_date_words_take(GHashTable *words, const CoterieRow *row, GError **error)
{
    CoterieDateWord *word = g_hash_table_lookup(words, row->field[0]);

    if (!is_plain(row->field[0]))
        return coterie_row_fail(error,
                                "'%s' is no word of %d small letters and hyphens at most",
                                row->field[0],
                                LONGEST);
    if (word == NULL) {
        word = g_new0(CoterieDateWord, 1);
        g_hash_table_insert(words, g_strdup(row->field[0]), word);
    }
    for (guint i = 0; i < COTERIE_DATE_WORD_KINDS; i++) {
        if (g_str_equal(row->field[1], kinds[i].name)) {
            word->kinds |= 1U << i;
            return take_value(&kinds[i], row->field[2], &word->value[i], error);
        }
    }
    return coterie_row_fail(error, "'%s' is no kind of word in dates", row->field[1]);
}

const CoterieDateWord *
coterie_lexicon_date_word(const CoterieLexicon *lexicon, const char *text, gsize length)
{
    static const CoterieDateWord none = {0};
    const CoterieDateWord *word;
    char lower[LONGEST + 1];

    if (length > 0 && text[length - 1] == '.')
        length--;
    if (length == 0 || length > LONGEST)
        return &none;
    for (gsize i = 0; i < length; i++)
        lower[i] = g_ascii_tolower(text[i]);
    lower[length] = '\0';
    word = g_hash_table_lookup(lexicon->date_words, lower);
    return word != NULL ? word : &none;
}
