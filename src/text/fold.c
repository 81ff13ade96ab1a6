/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folding: the form in which words are compared. ASCII goes straight through;
 * other characters are lower-cased and decomposed, and lose their combining
 * marks. What is left and does not decompose (ł, ø, ß, æ, ﬁ) stands in a table. */
#include "text/fold.h"

#include <string.h>

typedef struct {
    gunichar from;
    const char *to;
} Spelling;

static const Spelling spellings[] = {
    {0x00DF, "ss"}, {0x00E6, "ae"},  {0x00F0, "d"},   {0x00F8, "o"},  {0x00FE, "th"},
    {0x0111, "d"},  {0x0127, "h"},   {0x0131, "i"},   {0x0133, "ij"}, {0x0142, "l"},
    {0x0153, "oe"}, {0x0167, "t"},   {0x2010, "-"},   {0x2011, "-"},  {0x2018, "'"},
    {0x2019, "'"},  {0x02BC, "'"},   {0x00AD, ""},    {0xFB00, "ff"}, {0xFB01, "fi"},
    {0xFB02, "fl"}, {0xFB03, "ffi"}, {0xFB04, "ffl"}, {0xFB05, "st"}, {0xFB06, "st"},
};

static void
spell(GString *out, gunichar character)
{
    for (gsize i = 0; i < G_N_ELEMENTS(spellings); i++) {
        if (spellings[i].from == character) {
            g_string_append(out, spellings[i].to);
            return;
        }
    }
    g_string_append_unichar(out, character);
}

static void
fold_character(GString *out, gunichar character)
{
    gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
    gsize count;

    character = g_unichar_tolower(character);
    count = g_unichar_fully_decompose(character, FALSE, parts, G_N_ELEMENTS(parts));
    for (gsize i = 0; i < count; i++) {
        if (!g_unichar_ismark(parts[i]))
            spell(out, parts[i]);
    }
}

void
coterie_fold(GString *out, const char *text, gsize length)
{
    const char *end = text + length;

    while (text < end) {
        if ((guchar)*text < 0x80) {
            g_string_append_c(out, g_ascii_tolower(*text));
            text++;
        } else {
            fold_character(out, g_utf8_get_char(text));
            text = g_utf8_next_char(text);
        }
    }
}

char *
coterie_fold_words(const char *text)
{
    g_autoptr(GString) folded = g_string_new(NULL);
    GString *words = g_string_new(NULL);

    coterie_fold(folded, text, strlen(text));
    for (const char *at = folded->str; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);

        if (character != '.' && character != ',' && !g_unichar_isspace(character))
            g_string_append_unichar(words, character);
        else if (words->len > 0 && words->str[words->len - 1] != ' ')
            g_string_append_c(words, ' ');
    }
    return g_strchomp(g_string_free(words, FALSE));
}

gboolean
coterie_is_double_initial(const char *text, gsize length)
{
    static const char *const letters[] = {"ch", "kh", "sh", "ts", "ya", "yu", "zh"};

    for (gsize i = 0; length == 2 && i < G_N_ELEMENTS(letters); i++) {
        if (g_ascii_strncasecmp(text, letters[i], 2) == 0)
            return TRUE;
    }
    return FALSE;
}
