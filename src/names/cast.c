/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The persons that a text lists itself: a cast list before it, an index of names behind
 * it. Such a list begins with a heading that data/en/cast_headings.tsv has, alone in its line,
 * and goes on line by line while lines read as entries (names/cast_entry.c); a line or
 * two between them may be something else ("The Rostovs", "Soldiers and servants"). It is
 * over at the next heading, at a long paragraph, at a sentence. A list of fewer than two
 * entries is none, and one in the midst of a text neither.
 *
 * The persons become known persons of the document. A name that two of them could be
 * called by ("Rostov", father and son) is nobody's.
 *
 * Weak spot: a first paragraph of prose that begins "Pierre, who" right under the list. */
#include "names/cast.h"

#include "names/cast_entry.h"
#include "names/known_private.h"
#include "text/fold.h"
#include "text/marks.h"

#include <string.h>

#define LONGEST 80     /* tokens of an entry; more are prose */
#define MOST_BETWEEN 2 /* lines between entries that are none */
#define LEAST_ENTRIES 2
#define SENTENCE 4 /* words from which on a line with a stop is a sentence */
#define EDGE 4     /* a list begins in the first quarter of a text or ends in the last */

struct CoterieCast {
    GPtrArray *entries;     /* of CoterieCastEntry */
    GHashTable *paragraphs; /* index + 1 of each that is of a list */
};

/* A document as lines. */
typedef struct {
    const CoterieTokens *tokens;
    const CoterieLexicon *lexicon;
    const CoterieVocabulary *vocabulary;
    GArray *lines; /* of CoterieCastLine */
} Page;

static const CoterieCastLine *
line_at(const Page *page, guint index)
{
    return &g_array_index(page->lines, CoterieCastLine, index);
}

static guint32
paragraph_of(const CoterieTokens *tokens, guint32 token)
{
    return coterie_tokens_sentence_of(tokens, token)->paragraph;
}

/* Whether a line goes on with what the one before began: a small letter, a number, a bracket. */
static gboolean
goes_on(const CoterieTokens *tokens, guint32 token)
{
    const CoterieToken *at = coterie_tokens_get(tokens, token);

    return at->kind == COTERIE_TOKEN_WORD     ? (at->flags & COTERIE_TOKEN_CAPITALISED) == 0
           : at->kind == COTERIE_TOKEN_NUMBER ? coterie_tokens_mark(tokens, token + 1) != '.'
                                              : coterie_tokens_mark(tokens, token) == '(';
}

static GArray *
cut_lines(const CoterieTokens *tokens)
{
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(CoterieCastLine));

    for (guint32 i = 0; i < coterie_tokens_count(tokens); i++) {
        CoterieCastLine line = {i, i + 1, paragraph_of(tokens, i)};
        CoterieCastLine *last =
            lines->len > 0 ? &g_array_index(lines, CoterieCastLine, lines->len - 1) : NULL;

        if (last == NULL || last->paragraph != line.paragraph ||
            (coterie_tokens_begins_line(tokens, i) && !goes_on(tokens, i)))
            g_array_append_val(lines, line);
        else
            last->end = i + 1;
    }
    return lines;
}

/* The folded words from @first to @end, one space between. (transfer full) */
static char *
fold_line(const Page *page, guint32 first, guint32 end)
{
    GString *folded = g_string_new(NULL);

    for (guint32 i = first; i < end; i++) {
        if (coterie_tokens_get(page->tokens, i)->kind == COTERIE_TOKEN_MARK)
            continue;
        if (folded->len > 0 &&
            coterie_tokens_get(page->tokens, i)->kind != COTERIE_TOKEN_POSSESSIVE)
            g_string_append_c(folded, ' ');
        g_string_append(folded, coterie_vocabulary_term(page->vocabulary, i)->folded);
    }
    return g_string_free(folded, FALSE);
}

/* Looks a heading up as it is, then with any last word: "persons of this *". */
static CoterieHeading
look_up(const CoterieLexicon *lexicon, const char *words)
{
    CoterieHeading heading = coterie_lexicon_heading(lexicon, words);
    const char *last = strrchr(words, ' ');
    g_autofree char *open = NULL;

    if (heading != COTERIE_HEADING_OTHER || last == NULL)
        return heading;
    open = g_strdup_printf("%.*s *", (int)(last - words), words);
    return coterie_lexicon_heading(lexicon, open);
}

/* What a line says as a heading of its own; "the" before it says nothing. */
static CoterieHeading
heading_of(const Page *page, guint index)
{
    const CoterieCastLine *line = line_at(page, index);
    g_autofree char *whole = NULL;
    CoterieHeading heading;

    if (line->end - line->first > 10)
        return COTERIE_HEADING_OTHER;
    whole = fold_line(page, line->first, line->end);
    heading = look_up(page->lexicon, g_str_has_prefix(whole, "the ") ? whole + 4 : whole);
    if (heading != COTERIE_HEADING_OTHER)
        return heading;
    whole[strcspn(whole, " ")] = '\0';
    heading = coterie_lexicon_heading(page->lexicon, whole);
    return heading == COTERIE_HEADING_END ? heading : COTERIE_HEADING_OTHER;
}

static gboolean
is_prose(const Page *page, const CoterieCastLine *line)
{
    gunichar last = coterie_tokens_mark(page->tokens, line->end - 1);

    return line->end - line->first > LONGEST ||
           (line->end - line->first > SENTENCE && (last == '.' || last == '!' || last == '?'));
}

/* A list as it is read. */
typedef struct {
    GPtrArray *entries; /* of CoterieCastEntry */
    guint end;          /* the line behind its last entry */
} List;

/* The entry of a line, NULL if it is none. Among other subjects only a name that is turned round
 * ("Rostova, Natalia") is surely a person's. */
static CoterieCastEntry *
read_entry(const Page *page, const CoterieCastLine *line, CoterieHeading kind)
{
    g_autoptr(CoterieCastEntry) entry = NULL;

    if (line->end - line->first > LONGEST)
        return NULL;
    entry = coterie_cast_entry_new(
        page->tokens, page->vocabulary, *line, kind == COTERIE_HEADING_INDEX);
    if (entry == NULL || (kind == COTERIE_HEADING_SUBJECTS && !entry->turned))
        return NULL;
    return g_steal_pointer(&entry);
}

static List
read_list(const Page *page, guint heading, CoterieHeading kind)
{
    List list = {g_ptr_array_new_with_free_func((GDestroyNotify)coterie_cast_entry_free), heading};
    guint between = 0;

    for (guint i = heading + 1; i < page->lines->len; i++) {
        const CoterieCastLine *line = line_at(page, i);
        CoterieCastEntry *entry;

        if (heading_of(page, i) != COTERIE_HEADING_OTHER)
            break;
        entry = read_entry(page, line, kind);
        if (entry != NULL) {
            entry->list = heading;
            g_ptr_array_add(list.entries, entry);
            list.end = i + 1;
            between = 0;
        } else if (is_prose(page, line) ||
                   (++between > MOST_BETWEEN && kind == COTERIE_HEADING_CAST)) {
            break;
        } else if (kind != COTERIE_HEADING_CAST && list.entries->len > 0) {
            list.end = i + 1; /* a place or a thing is in the index too */
        }
    }
    return list;
}

/* Whether the lines from @first to @end stand at the start or the end of the text. */
static gboolean
stands_at_edge(const Page *page, guint first, guint end)
{
    guint64 count = coterie_tokens_count(page->tokens);
    guint64 behind = count - line_at(page, end - 1)->end;

    return line_at(page, first)->first * (guint64)EDGE <= count || behind * EDGE <= count;
}

static void
take_list(CoterieCast *cast, const Page *page, guint heading, const List *list)
{
    for (guint i = heading; i < list->end; i++)
        g_hash_table_add(cast->paragraphs, GUINT_TO_POINTER(line_at(page, i)->paragraph + 1));
    g_ptr_array_extend_and_steal(cast->entries, g_ptr_array_ref(list->entries));
}

CoterieCast *
coterie_cast_new(const CoterieTokens *tokens,
                 const CoterieLexicon *lexicon,
                 const CoterieVocabulary *vocabulary)
{
    g_autoptr(GArray) lines = cut_lines(tokens);
    g_autoptr(CoterieCast) cast = g_new0(CoterieCast, 1);
    Page page = {tokens, lexicon, vocabulary, lines};

    cast->entries = g_ptr_array_new_with_free_func((GDestroyNotify)coterie_cast_entry_free);
    cast->paragraphs = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < lines->len; i++) {
        CoterieHeading heading = heading_of(&page, i);
        List list;

        if (heading == COTERIE_HEADING_OTHER || heading == COTERIE_HEADING_END)
            continue;
        list = read_list(&page, i, heading);
        if (list.entries->len >= LEAST_ENTRIES && stands_at_edge(&page, i, list.end)) {
            take_list(cast, &page, i, &list);
            i = list.end - 1;
        }
        g_ptr_array_unref(list.entries);
    }
    return cast->entries->len > 0 ? g_steal_pointer(&cast) : NULL;
}

void
coterie_cast_free(CoterieCast *cast)
{
    if (cast == NULL)
        return;
    g_ptr_array_unref(cast->entries);
    g_hash_table_unref(cast->paragraphs);
    g_free(cast);
}

gboolean
coterie_cast_has(const CoterieCast *cast, guint32 paragraph)
{
    return g_hash_table_contains(cast->paragraphs, GUINT_TO_POINTER(paragraph + 1));
}

/* ------------------------------------------------------------------ known persons */

/* Notes that @person is called by @name, if nobody else of the list is. */
static void
note_alias(GHashTable *aliases, const char *name, guint32 person)
{
    char *words = coterie_fold_words(name);
    gpointer other;

    if (!g_hash_table_lookup_extended(aliases, words, NULL, &other))
        g_hash_table_insert(aliases, words, GUINT_TO_POINTER(person));
    else if (GPOINTER_TO_UINT(other) == person)
        g_free(words);
    else
        g_hash_table_insert(aliases, words, GUINT_TO_POINTER(COTERIE_NOBODY));
}

static void
note_aliases(GHashTable *aliases, const CoterieCastEntry *entry, guint32 person)
{
    if (entry->family != NULL)
        note_alias(aliases, entry->family, person);
    for (guint i = 0; i < entry->aliases->len; i++)
        note_alias(aliases, g_ptr_array_index(entry->aliases, i), person);
}

/* Whether an entry with bracketed names of its own stands below another of the same list with the
 * same name: "Konrad Harloff (Koni)", grandson of Konrad Harloff. */
static gboolean
is_homonym(const CoterieCast *cast, guint index)
{
    const CoterieCastEntry *entry = g_ptr_array_index(cast->entries, index);

    for (guint i = 0; entry->aliases->len > 0 && i < index; i++) {
        const CoterieCastEntry *other = g_ptr_array_index(cast->entries, i);

        if (other->list == entry->list && g_str_equal(other->name, entry->name))
            return TRUE;
    }
    return FALSE;
}

CoterieKnown *
coterie_cast_known(const CoterieCast *cast, const CoterieKnown *known, CoterieClaims *claims)
{
    CoterieKnown *all = coterie_known_copy(known);
    g_autoptr(GHashTable) aliases = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    guint32 before = coterie_known_count(all);
    GHashTableIter iter;
    gpointer words, person;

    for (guint i = 0; i < cast->entries->len; i++) {
        const CoterieCastEntry *entry = g_ptr_array_index(cast->entries, i);
        CoterieClaim claim = {
            .first = entry->first,
            .count = entry->count,
            .title = entry->title,
            .known = is_homonym(cast, i)
                         ? coterie_known_add_homonym(all, entry->name, entry->gender)
                         : coterie_known_add(all, entry->name, entry->gender),
            .name = COTERIE_NO_RULING,
        };

        coterie_claims_add(claims, claim);
        note_aliases(aliases, entry, claim.known);
        if (claim.known >= before && entry->aliases->len == 0 && strchr(entry->name, ' ') == NULL)
            coterie_known_set_open(all, claim.known);
    }
    g_hash_table_iter_init(&iter, aliases); /* in any order: no two are alike */
    while (g_hash_table_iter_next(&iter, &words, &person)) {
        if (GPOINTER_TO_UINT(person) != COTERIE_NOBODY)
            coterie_known_alias(all, words, GPOINTER_TO_UINT(person));
    }
    return all;
}
