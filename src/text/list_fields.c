/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fields of the lists mean, whatever list they stand in. */
#include "text/list_fields.h"

#include "text/fold.h"

#include <string.h>

const char *
coterie_list_fold(CoterieLexicon *lexicon, const char *text)
{
    g_string_truncate(lexicon->folded, 0);
    coterie_fold(lexicon->folded, text, strlen(text));
    return lexicon->folded->str;
}

CoterieWord *
coterie_list_entry_of(CoterieLexicon *lexicon, const char *folded)
{
    CoterieWord *word = g_hash_table_lookup(lexicon->words, folded);

    if (word == NULL) {
        word = g_new0(CoterieWord, 1);
        word->text = g_string_chunk_insert(lexicon->strings, folded);
        g_hash_table_insert(lexicon->words, (gpointer)word->text, word);
    }
    return word;
}

CoterieWord *
coterie_list_entry(CoterieLexicon *lexicon, const char *text)
{
    return coterie_list_entry_of(lexicon, coterie_list_fold(lexicon, text));
}

void
coterie_list_mark_phrase(CoterieLexicon *lexicon, const char *folded)
{
    g_autofree char *first = g_strndup(folded, strcspn(folded, " "));

    coterie_list_entry_of(lexicon, first)->flags |= COTERIE_WORD_BEGINS_PHRASE;
}

void
coterie_list_drop_dots(char *text)
{
    char *to = text;

    for (const char *from = text; *from != '\0'; from++) {
        if (*from != '.')
            *to++ = *from;
    }
    *to = '\0';
}

gboolean
coterie_list_level(const char *field, guint most, guint8 *level, GError **error)
{
    guint value;

    if (!coterie_row_number(field, 0, most, &value, error))
        return FALSE;
    *level = MAX(*level, (guint8)value);
    return TRUE;
}

gboolean
coterie_list_gender(const char *field, CoterieGender *gender, GError **error)
{
    return coterie_gender_parse(field, gender) ||
           coterie_row_fail(error, "'%s' is no gender: m, f or u", field);
}

/* A kind of word in a list of "word, kind", and the flag that it sets. */
typedef struct {
    const char *kind;
    guint32 flag;
} Kind;

gboolean
coterie_list_kind(
    const char *field, const CoterieListKind *kinds, gsize count, guint32 *value, GError **error)
{
    g_autoptr(GString) all = g_string_new(NULL);

    for (gsize i = 0; i < count; i++) {
        if (g_str_equal(field, kinds[i].kind)) {
            *value = kinds[i].value;
            return TRUE;
        }
        g_string_append_printf(
            all, "%s%s", i > 0 ? ", " : "", kinds[i].kind[0] != '\0' ? kinds[i].kind : "nothing");
    }
    return coterie_row_fail(error, "'%s' is none of %s", field, all->str);
}
