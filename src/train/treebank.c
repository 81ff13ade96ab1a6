/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Annotated sentences: CoNLL-U (universaldependencies.org/format) goes in, words with tag, head and
 * relation come out. A comment "# doc = NAME" begins a document. Ranges of words and empty ones are
 * passed over. */
#include "train/treebank.h"

#include "text/grammar.h"

#include <coterie/error.h>

#include <stdlib.h>
#include <string.h>

enum { ID, FORM, LEMMA, TAG, PENN, FEATURES, HEAD, RELATION, FIELDS };

typedef struct {
    Treebank *treebank;
    const CoterieClusterTable *clusters;
    const char *path;
    GString *folded;
    guint first; /* word of the sentence that is being read */
    guint32 document;
} Reader;

static gboolean
fail(const Reader *reader, guint line, const char *reason, GError **error)
{
    g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA, "%s:%u: %s", reader->path, line, reason);
    return FALSE;
}

static gboolean
take_word(Reader *reader, char **fields, guint line, GError **error)
{
    Treebank *treebank = reader->treebank;
    guint tag = coterie_fine_tag_find(fields[TAG], fields[PENN]);
    guint relation = coterie_relation_find(fields[RELATION]);
    TreebankWord word = {
        .text = g_string_chunk_insert_const(treebank->strings, fields[FORM]),
        .lemma = g_string_chunk_insert_const(treebank->strings, fields[LEMMA]),
        .head = (guint32)strtoul(fields[HEAD], NULL, 10) - 1,
    };

    if (tag == G_MAXUINT)
        return fail(reader, line, "an unknown tag", error);
    if (relation == G_MAXUINT)
        return fail(reader, line, "an unknown relation", error);
    word.tag = (guint8)tag;
    word.relation = (guint8)relation;
    word.form = coterie_form_of(reader->clusters, word.text, strlen(word.text), reader->folded);
    g_array_append_val(treebank->words, word);
    return TRUE;
}

static gboolean
end_sentence(Reader *reader, guint line, GError **error)
{
    GArray *words = reader->treebank->words;
    TreebankSentence sentence = {
        .first = reader->first,
        .count = words->len - reader->first,
        .document = reader->document,
    };

    if (sentence.count == 0)
        return TRUE;
    for (guint i = reader->first; i < words->len; i++) {
        TreebankWord *word = &g_array_index(words, TreebankWord, i);

        word->head = MIN(word->head, sentence.count);
        if (word->head == i - reader->first)
            return fail(reader, line, "a word that depends on itself", error);
    }
    g_array_append_val(reader->treebank->sentences, sentence);
    reader->first = words->len;
    return TRUE;
}

static gboolean
take_line(Reader *reader, const char *text, guint line, GError **error)
{
    g_auto(GStrv) fields = NULL;

    if (*text == '\0')
        return end_sentence(reader, line, error);
    if (*text == '#') {
        if (g_str_has_prefix(text, "# doc "))
            reader->document = (guint32)(coterie_model_hash(text, strlen(text)) >> 32);
        return TRUE;
    }
    fields = g_strsplit(text, "\t", -1);
    if (g_strv_length(fields) < FIELDS)
        return fail(reader, line, "eight fields are needed", error);
    if (strpbrk(fields[ID], "-.") != NULL)
        return TRUE;
    return take_word(reader, fields, line, error);
}

static gboolean
read_file(Reader *reader, GError **error)
{
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;
    guint line = 0;

    if (!g_file_get_contents(reader->path, &text, NULL, error))
        return FALSE;
    lines = g_strsplit(text, "\n", -1);
    for (; lines[line] != NULL; line++) {
        if (!take_line(reader, lines[line], line + 1, error))
            return FALSE;
    }
    return end_sentence(reader, line, error);
}

Treebank *
treebank_new(const CoterieClusterTable *clusters, char **paths, int count, GError **error)
{
    g_autoptr(Treebank) treebank = g_new0(Treebank, 1);
    g_autoptr(GString) folded = g_string_new(NULL);
    Reader reader = {.treebank = treebank, .clusters = clusters, .folded = folded};

    treebank->words = g_array_new(FALSE, FALSE, sizeof(TreebankWord));
    treebank->sentences = g_array_new(FALSE, FALSE, sizeof(TreebankSentence));
    treebank->strings = g_string_chunk_new(1 << 16);
    for (int i = 0; i < count; i++) {
        reader.path = paths[i];
        if (!read_file(&reader, error))
            return NULL;
    }
    return g_steal_pointer(&treebank);
}

void
treebank_free(Treebank *treebank)
{
    if (treebank == NULL)
        return;
    g_array_unref(treebank->words);
    g_array_unref(treebank->sentences);
    g_string_chunk_free(treebank->strings);
    g_free(treebank);
}
