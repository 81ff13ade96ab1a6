/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two names with a hyphen between them: "the Kirov-Zhdanov group", "the Stalin-Hitler pact", unlike
 * one of two parts ("Antonov-Ovseenko", "Jean-Paul"). Each part stands by itself elsewhere in the
 * document, and more than once; mostly an article stands before both, as it does before no person's
 * name, and nowhere a first name or a title; and the whole is no word of the lists, begins with no
 * usual first name and is not made of plain words.
 *
 * Weak spot: two who are named nowhere else are one. */
#include "text/pairs.h"

#include "text/fold.h"
#include "text/lexicon_private.h"

#include <string.h>

#define SHORTEST 3    /* bytes of a part */
#define USUAL_GIVEN 4 /* how usual a first name is with which no pair begins */
#define TIMES 2       /* how often each part stands by itself */

/* What stands before a word with a hyphen. */
typedef struct {
    guint places;
    guint articles;
    guint names; /* a title, a first name */
} Before;

typedef struct {
    const CoterieTokens *tokens;
    const CoterieLexicon *lexicon;
    const char *text;
    GHashTable *alone; /* a part -> guint: how often it stands by itself */
    GHashTable *pairs; /* words that may be two names -> Before */
    GString *scratch;
} Finder;

static char *
word_of(const Finder *finder, guint32 token)
{
    CoterieSpan span = coterie_tokens_get(finder->tokens, token)->span;

    return g_strndup(finder->text + span.offset, span.length);
}

static const CoterieWord *
look_up(const Finder *finder, const char *text)
{
    g_string_truncate(finder->scratch, 0);
    coterie_fold(finder->scratch, text, strlen(text));
    return coterie_lexicon_word(finder->lexicon, finder->scratch->str);
}

static gboolean
is_capitalised(const Finder *finder, guint32 token)
{
    return (coterie_tokens_get(finder->tokens, token)->flags & COTERIE_TOKEN_CAPITALISED) != 0;
}

/* Whether a word may be two names: two long parts, each with a capital. */
static gboolean
has_parts(const char *word)
{
    const char *hyphen = strchr(word, '-');

    return hyphen != NULL && hyphen - word >= SHORTEST && strlen(hyphen + 1) >= SHORTEST &&
           strchr(hyphen + 1, '-') == NULL && g_unichar_isupper(g_utf8_get_char(hyphen + 1));
}

/* Notes what stands before: "the" or "a"; or "Vladimir", "V.", "Count". */
static void
note_before(const Finder *finder, guint32 token, Before *before)
{
    g_autofree char *word = NULL;

    before->places++;
    if (token == 0 || coterie_tokens_get(finder->tokens, token - 1)->sentence !=
                          coterie_tokens_get(finder->tokens, token)->sentence)
        return;
    word = word_of(finder, token - 1);
    if (g_ascii_strcasecmp(word, "the") == 0 || g_ascii_strcasecmp(word, "a") == 0 ||
        g_ascii_strcasecmp(word, "an") == 0)
        before->articles++;
    else if (is_capitalised(finder, token - 1) &&
             (coterie_tokens_get(finder->tokens, token - 1)->flags &
              COTERIE_TOKEN_STARTS_SENTENCE) == 0)
        before->names++;
}

static gboolean
is_plain(const Finder *finder, const char *part)
{
    const CoterieWord *word = look_up(finder, part);

    return word->lower > 0 && word->caps <= 4 && word->surname == 0;
}

/* Whether a word may be two names, as far as its parts tell. */
static gboolean
may_be_pair(const Finder *finder, const char *word, const char *first, const char *second)
{
    return look_up(finder, word)->text == NULL && look_up(finder, first)->given < USUAL_GIVEN &&
           !is_plain(finder, first) && !is_plain(finder, second);
}

static void
consider(Finder *finder, guint32 token)
{
    g_autofree char *word = word_of(finder, token);
    g_autofree char *first = g_strndup(word, strcspn(word, "-"));
    Before *before = g_hash_table_lookup(finder->pairs, word);

    if (before == NULL) {
        if (!has_parts(word) || !may_be_pair(finder, word, first, strchr(word, '-') + 1))
            return;
        before = g_new0(Before, 1);
        g_hash_table_insert(finder->alone, g_strdup(strchr(word, '-') + 1), g_new0(guint, 1));
        g_hash_table_insert(finder->alone, g_steal_pointer(&first), g_new0(guint, 1));
        g_hash_table_insert(finder->pairs, g_steal_pointer(&word), before);
    }
    note_before(finder, token, before);
}

static void
count(const Finder *finder, guint32 token)
{
    CoterieSpan span = coterie_tokens_get(finder->tokens, token)->span;
    guint *times;

    g_string_truncate(finder->scratch, 0);
    g_string_append_len(finder->scratch, finder->text + span.offset, span.length);
    times = g_hash_table_lookup(finder->alone, finder->scratch->str);
    if (times != NULL)
        ++*times;
}

static gboolean
stands_alone(const Finder *finder, const char *part)
{
    const guint *times = g_hash_table_lookup(finder->alone, part);

    return *times >= TIMES;
}

static gboolean
is_one_name(gpointer key, gpointer value, gpointer data)
{
    const char *word = key;
    const Before *before = value;
    g_autofree char *first = g_strndup(word, strcspn(word, "-"));

    return before->names > 0 || 2 * before->articles < before->places ||
           !stands_alone(data, first) || !stands_alone(data, strchr(word, '-') + 1);
}

GHashTable *
coterie_pairs_new(const CoterieTokens *tokens, const CoterieLexicon *lexicon)
{
    g_autoptr(GHashTable) alone = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_autoptr(GHashTable) pairs = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_autoptr(GString) scratch = g_string_new(NULL);
    Finder finder = {
        .tokens = tokens,
        .lexicon = lexicon,
        .text = coterie_document_text(coterie_tokens_document(tokens), NULL),
        .alone = alone,
        .pairs = pairs,
        .scratch = scratch,
    };

    for (guint32 i = 0; i < coterie_tokens_count(tokens); i++) {
        CoterieSpan span = coterie_tokens_get(tokens, i)->span;

        if (is_capitalised(&finder, i) &&
            memchr(finder.text + span.offset, '-', span.length) != NULL)
            consider(&finder, i);
    }
    for (guint32 i = 0; i < coterie_tokens_count(tokens) && g_hash_table_size(pairs) > 0; i++) {
        if (is_capitalised(&finder, i))
            count(&finder, i);
    }
    g_hash_table_foreach_remove(pairs, is_one_name, &finder);
    return g_hash_table_size(pairs) > 0 ? g_steal_pointer(&pairs) : NULL;
}
