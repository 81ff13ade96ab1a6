/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of lemmas: annotated words go in, rows come out. First endings: for each form and each
 * ending, from short to long, what most words with it change, if that is not what shorter endings
 * say already. Then the words whose lemma the endings do not give.
 *
 * Weak spot: what annotators got wrong, or writers, is learned as well, if it occurs twice. */
#include "train/lemma_rows.h"

#include "base/rows.h"
#include "text/fold.h"
#include "text/grammar.h"
#include "text/lemmas.h"

#include <string.h>

#define COMMENT                                                                                    \
    "# A word or an ending, the Penn tag of its form (VBD also for VBN, VB for VBP, JJR for RBR, " \
    "JJS "                                                                                         \
    "for RBS), its lemma\n# or what stands for the ending. Made by scripts/train_syntax.sh.\n"
#define LEAST_STEM 2  /* letters before an ending */
#define LEAST_WORDS 3 /* that an ending is seen in */
#define SURE 1000000  /* occurrences that a row by hand is worth */
#define LEAST_COUNT 2 /* occurrences of a word with a row of its own */

/* A word in one form, with the lemmas that it has. */
typedef struct {
    const char *form;
    char *word;
    char *lemma; /* the commonest */
    guint count; /* of that */
} Entry;

typedef struct {
    GPtrArray *entries;    /* of Entry, by form and word */
    GHashTable *seen;      /* form, word and lemma, with tabs between -> Entry */
    CoterieLemmas *lemmas; /* what the rows say that there are so far */
    GPtrArray *rows;       /* of char */
} Maker;

static void
entry_free(gpointer data)
{
    Entry *entry = data;

    g_free(entry->word);
    g_free(entry->lemma);
    g_free(entry);
}

static char *
folded(const char *text)
{
    GString *word = g_string_new(NULL);

    coterie_fold(word, text, strlen(text));
    return g_string_free(word, FALSE);
}

static gboolean
is_word(const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        if (!g_ascii_isalpha(*at) && *at != '\'' && *at != '-')
            return FALSE;
    }
    return *text != '\0';
}

static gboolean
is_one_of(const char *form, const char *const *forms, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        if (g_str_equal(forms[i], form))
            return TRUE;
    }
    return FALSE;
}

/* Whether endings tell the lemma of words in that form. */
static gboolean
is_inflected(const char *form)
{
    static const char *const forms[] = {"JJR", "JJS", "NNS", "VBD", "VBG", "VBZ"};

    return is_one_of(form, forms, G_N_ELEMENTS(forms));
}

/* Whether single words of that form have another lemma than themselves: "am", "ca", "them". */
static gboolean
is_irregular(const char *form)
{
    static const char *const forms[] = {"MD", "PRP", "VB"};

    return is_one_of(form, forms, G_N_ELEMENTS(forms));
}

static gint
compare_entries(gconstpointer one, gconstpointer other)
{
    const Entry *a = *(const Entry *const *)one;
    const Entry *b = *(const Entry *const *)other;
    gint order = strcmp(a->form, b->form);

    order = order != 0 ? order : strcmp(a->word, b->word);
    order = order != 0 ? order : (a->count < b->count) - (a->count > b->count);
    return order != 0 ? order : strcmp(a->lemma, b->lemma);
}

/* Counts a word as seen @count times more with that lemma. */
static void
count_lemma(Maker *maker, const char *form, const char *word, const char *lemma, guint count)
{
    g_autofree char *key = g_strjoin("\t", form, word, lemma, NULL);
    Entry *entry = g_hash_table_lookup(maker->seen, key);

    if (entry == NULL) {
        entry = g_new0(Entry, 1);
        *entry = (Entry){form, g_strdup(word), g_strdup(lemma), 0};
        g_ptr_array_add(maker->entries, entry);
        g_hash_table_insert(maker->seen, g_steal_pointer(&key), entry);
    }
    entry->count += count;
}

/* Every word with every lemma that it has, and how often. */
static void
count_lemmas(Maker *maker, const Treebank *treebank)
{
    for (guint i = 0; i < treebank->words->len; i++) {
        const TreebankWord *word = &g_array_index(treebank->words, TreebankWord, i);
        const CoterieFineTag *tag = coterie_fine_tag(word->tag);
        const char *form = coterie_lemmas_form(tag->penn);
        g_autofree char *text = folded(word->text);
        g_autofree char *lemma = folded(word->lemma);

        if ((is_inflected(form) || is_irregular(form)) && tag->tag != COTERIE_TAG_PROPN &&
            is_word(text) && is_word(lemma))
            count_lemma(maker, form, text, lemma, 1);
    }
}

/* Takes a verb with its pasts and participles, which stand above what was counted. */
static gboolean
take_verb(const CoterieRow *row, gpointer data, GError **error)
{
    g_auto(GStrv) words = g_strsplit(row->field[1], "|", -1);

    if (row->count != 2 || row->field[1][0] == '\0')
        return coterie_row_fail(error, "'%s' has no past", row->field[0]);
    for (gsize i = 0; words[i] != NULL; i++)
        count_lemma(data, "VBD", words[i], row->field[0], SURE);
    return TRUE;
}

/* Leaves of each word in each form the commonest lemma. */
static void
keep_commonest(Maker *maker)
{
    GPtrArray *kept = g_ptr_array_new_with_free_func(entry_free);

    g_ptr_array_sort(maker->entries, compare_entries);
    g_ptr_array_set_free_func(maker->entries, NULL);
    for (guint i = 0; i < maker->entries->len; i++) {
        Entry *entry = g_ptr_array_index(maker->entries, i);
        const Entry *last = kept->len > 0 ? g_ptr_array_index(kept, kept->len - 1) : NULL;

        if (last != NULL && last->form == entry->form && g_str_equal(last->word, entry->word))
            entry_free(entry);
        else
            g_ptr_array_add(kept, entry);
    }
    g_ptr_array_unref(maker->entries);
    maker->entries = kept;
}

/* ------------------------------------------------------------------ endings */

/* What stands in the lemma for the last @size letters of the word; NULL if more changes. */
static const char *
change_of(const Entry *entry, gsize size)
{
    gsize stem = strlen(entry->word) - size;

    return strncmp(entry->word, entry->lemma, stem) == 0 && strlen(entry->lemma) >= stem
               ? entry->lemma + stem
               : NULL;
}

/* The lemma that the endings give. (transfer full) */
static char *
lemma_by_endings(const Maker *maker, const char *form, const char *word)
{
    GString *lemma = g_string_new(word);

    coterie_lemmas_change_ending(maker->lemmas, form, lemma);
    return g_string_free(lemma, FALSE);
}

static void
add_row(Maker *maker, const char *form, const char *word, const char *lemma)
{
    coterie_lemmas_add(maker->lemmas, form, word, lemma);
    g_ptr_array_add(maker->rows, g_strjoin("\t", word, form, lemma, NULL));
}

/* Counts for each ending of @size what words change: key, tab, change -> number of words. */
static GHashTable *
count_changes(const Maker *maker, gsize size)
{
    GHashTable *counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < maker->entries->len; i++) {
        const Entry *entry = g_ptr_array_index(maker->entries, i);
        gsize length = strlen(entry->word);
        const char *change;
        char *key;

        if (!is_inflected(entry->form) || length < size + LEAST_STEM)
            continue;
        change = change_of(entry, size);
        key = g_strconcat(entry->form,
                          "\t-",
                          entry->word + length - size,
                          "\t",
                          change != NULL ? change : "?",
                          NULL);
        g_hash_table_insert(
            counts, key, GUINT_TO_POINTER(GPOINTER_TO_UINT(g_hash_table_lookup(counts, key)) + 1));
    }
    return counts;
}

/* What most words with each ending of @size change: form, tab, ending -> change. */
static GHashTable *
commonest_changes(const Maker *maker, gsize size)
{
    g_autoptr(GHashTable) counts = count_changes(maker, size);
    g_autoptr(GList) keys = g_list_sort(g_hash_table_get_keys(counts), (GCompareFunc)strcmp);
    g_autoptr(GHashTable) most = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GHashTable *changes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);

    for (GList *at = keys; at != NULL; at = at->next) {
        const char *key = at->data;
        const char *change = strrchr(key, '\t') + 1;
        g_autofree char *ending = g_strndup(key, (gsize)(change - key - 1));
        guint count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, key));

        if (count < LEAST_WORDS || *change == '?' ||
            count <= GPOINTER_TO_UINT(g_hash_table_lookup(most, ending)))
            continue;
        g_hash_table_insert(changes, g_strdup(ending), g_strdup(change));
        g_hash_table_insert(most, g_steal_pointer(&ending), GUINT_TO_POINTER(count));
    }
    return changes;
}

/* Adds rows for endings of which shorter ones do not say the same already. */
static void
add_endings(Maker *maker, gsize size)
{
    g_autoptr(GHashTable) changes = commonest_changes(maker, size);
    g_autoptr(GList) keys = g_list_sort(g_hash_table_get_keys(changes), (GCompareFunc)strcmp);

    for (GList *at = keys; at != NULL; at = at->next) {
        const char *change = g_hash_table_lookup(changes, at->data);
        g_auto(GStrv) parts = g_strsplit(at->data, "\t", 2);
        g_autofree char *said = lemma_by_endings(maker, parts[0], parts[1] + 1);

        if (!g_str_equal(said, change))
            add_row(maker, parts[0], parts[1], change);
    }
}

/* ------------------------------------------------------------------ rows */

static gint
compare_rows(gconstpointer one, gconstpointer other)
{
    return strcmp(*(const char *const *)one, *(const char *const *)other);
}

static void
add_words(Maker *maker)
{
    for (guint i = 0; i < maker->entries->len; i++) {
        const Entry *entry = g_ptr_array_index(maker->entries, i);
        g_autofree char *lemma = lemma_by_endings(maker, entry->form, entry->word);

        if (!g_str_equal(lemma, entry->lemma) &&
            (entry->count >= LEAST_COUNT || is_inflected(entry->form)))
            add_row(maker, entry->form, entry->word, entry->lemma);
    }
}

char *
lemma_rows_write(const Treebank *treebank, const char *irregular_verbs, GError **error)
{
    g_autoptr(CoterieLemmas) lemmas = coterie_lemmas_new_empty();
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Maker maker = {g_ptr_array_new_with_free_func(entry_free), seen, lemmas, rows};
    GString *text;

    count_lemmas(&maker, treebank);
    if (!coterie_rows_read(irregular_verbs, take_verb, &maker, error)) {
        g_ptr_array_unref(maker.entries);
        return NULL;
    }
    keep_commonest(&maker);
    for (gsize size = 1; size <= COTERIE_LEMMA_ENDING; size++)
        add_endings(&maker, size);
    add_words(&maker);
    g_ptr_array_sort(rows, compare_rows);
    text = g_string_new(COMMENT);
    for (guint i = 0; i < rows->len; i++)
        g_string_append_printf(text, "%s\n", (const char *)g_ptr_array_index(rows, i));
    g_ptr_array_unref(maker.entries);
    return g_string_free(text, FALSE);
}
