/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In what place each name stands. The kind of its paragraph decides first, then
 * quotation marks, then the words beside it. Of a source line the author is a source,
 * whoever else it names only titles what follows.
 *
 * A name that may be a source's ("Service shows how", or anything within a
 * quotation) is one if the document shows its family name as a source's in running text
 * and never tells of its bearer itself: a modern author does not act in the story, a
 * witness does, and so may whoever wrote a letter that is printed.
 *
 * Weak spot: a witness whom the text does nothing but quote is a source like any author. */
#include "names/places.h"

#include "names/quoted.h"
#include "names/sources.h"
#include "text/marks.h"

/* What is known while the places of a document are found. */
typedef struct {
    GArray *mentions; /* of CoterieMention */
    const CoterieTokens *tokens;
    const CoterieVocabulary *vocabulary;
    const guint8 *works;
    CoterieSourceSign *signs; /* one a mention */
    GHashTable *authors;      /* terms: family names of sources */
    GHashTable *actors;       /* terms: family names of those whom the text tells of */
} Places;

static CoterieMention *
mention_at(const Places *places, guint index)
{
    return &g_array_index(places->mentions, CoterieMention, index);
}

static const CoterieParagraph *
paragraph_of(const Places *places, const CoterieMention *mention)
{
    return coterie_document_paragraph(
        coterie_tokens_document(places->tokens),
        coterie_tokens_sentence_of(places->tokens, mention->first)->paragraph);
}

static CoterieTerm *
family_of(const Places *places, const CoterieMention *mention)
{
    return coterie_vocabulary_term(places->vocabulary, mention->first + mention->count - 1);
}

static gboolean
is_possessive(const Places *places, const CoterieMention *mention)
{
    guint32 after = mention->first + mention->count;

    return after < coterie_tokens_count(places->tokens) &&
           coterie_tokens_get(places->tokens, after)->kind == COTERIE_TOKEN_POSSESSIVE;
}

/* Whether nothing but "and", a comma or the like stands between two names. */
static gboolean
adjoins(const Places *places, const CoterieMention *one, const CoterieMention *next)
{
    return next->first - next->title <= one->first + one->count + 1 &&
           coterie_tokens_mark(places->tokens, one->first + one->count) != '(';
}

/* Whether no word stands before a name in its line: "(18) Victor Serge". */
static gboolean
is_first(const Places *places, const CoterieMention *mention)
{
    guint32 sentence = coterie_tokens_get(places->tokens, mention->first)->sentence;
    const CoterieSentence *at = coterie_tokens_sentence(places->tokens, sentence);
    guint32 i = at->first;

    if (sentence > 0 &&
        coterie_tokens_sentence(places->tokens, sentence - 1)->paragraph == at->paragraph)
        return FALSE;
    while (i < mention->first - mention->title &&
           coterie_tokens_get(places->tokens, i)->kind != COTERIE_TOKEN_WORD)
        i++;
    return i == mention->first - mention->title;
}

/* "Natalia Sedova, wrote". */
static gboolean
writes(const Places *places, const CoterieMention *mention)
{
    guint32 after = mention->first + mention->count;

    if (coterie_tokens_mark(places->tokens, after) == ',')
        after++;
    return after < coterie_tokens_count(places->tokens) &&
           (coterie_vocabulary_term(places->vocabulary, after)->known->flags &
            COTERIE_WORD_LEADS_TO_TITLE) != 0;
}

/* Whether a name in a source line is an author's: the line begins with it, or it is said to have
 * written, or an author stands right before it (@author, nullable: the last one so far), or it
 * begins another source behind a semicolon. */
static gboolean
is_author(const Places *places, const CoterieMention *mention, const CoterieMention *author)
{
    guint32 first = mention->first - mention->title;

    if (is_possessive(places, mention))
        return FALSE;
    return is_first(places, mention) || writes(places, mention) ||
           (author != NULL && adjoins(places, author, mention)) ||
           (first > 0 && coterie_tokens_mark(places->tokens, first - 1) == ';');
}

/* Places the mentions of the source line that begins with mention @index; returns how many. */
static guint
place_source_line(Places *places, guint index)
{
    const CoterieParagraph *line = paragraph_of(places, mention_at(places, index));
    const CoterieMention *author = NULL;
    guint i = index;

    for (; i < places->mentions->len && paragraph_of(places, mention_at(places, i)) == line; i++) {
        CoterieMention *mention = mention_at(places, i);

        mention->place = COTERIE_PLACE_HEADING;
        if (!is_author(places, mention, author))
            continue;
        mention->place = COTERIE_PLACE_SOURCE;
        author = mention;
    }
    return i - index;
}

/* The place that the paragraph and the quotation marks give. */
static CoterieMentionPlace
place_by_paragraph(const Places *places, const CoterieMention *mention, const guint8 *quoted)
{
    switch (paragraph_of(places, mention)->kind) {
    case COTERIE_PARAGRAPH_HEADING:
        return COTERIE_PLACE_HEADING;
    case COTERIE_PARAGRAPH_CAPTION:
        return COTERIE_PLACE_CAPTION;
    case COTERIE_PARAGRAPH_QUOTATION:
        return COTERIE_PLACE_QUOTED;
    case COTERIE_PARAGRAPH_SOURCE:
    case COTERIE_PARAGRAPH_PROSE:
    case COTERIE_PARAGRAPH_LIST:
    default:
        return coterie_token_set_has(quoted, mention->first) ? COTERIE_PLACE_QUOTED
                                                             : COTERIE_PLACE_TEXT;
    }
}

static void
place_all(Places *places)
{
    g_autofree guint8 *quoted = coterie_quoted_new(places->tokens);
    guint count;

    for (guint i = 0; i < places->mentions->len; i += count) {
        CoterieMention *mention = mention_at(places, i);

        count = 1;
        if (paragraph_of(places, mention)->kind == COTERIE_PARAGRAPH_SOURCE) {
            count = place_source_line(places, i);
            continue;
        }
        mention->place = place_by_paragraph(places, mention, quoted);
        places->signs[i] =
            coterie_source_sign(places->tokens, places->vocabulary, places->works, mention);
    }
}

/* Who is a source somewhere, and whom the text itself tells of. */
static void
gather(Places *places)
{
    for (guint i = 0; i < places->mentions->len; i++) {
        const CoterieMention *mention = mention_at(places, i);

        if (places->signs[i] == COTERIE_SOURCE_YES)
            g_hash_table_add(places->authors, family_of(places, mention));
        else if (places->signs[i] == COTERIE_SOURCE_NO && mention->place == COTERIE_PLACE_TEXT)
            g_hash_table_add(places->actors, family_of(places, mention));
    }
}

static gboolean
is_source(const Places *places, guint index)
{
    const CoterieMention *mention = mention_at(places, index);

    if (mention->place != COTERIE_PLACE_TEXT && mention->place != COTERIE_PLACE_QUOTED)
        return FALSE;
    if (places->signs[index] == COTERIE_SOURCE_YES)
        return TRUE;
    return g_hash_table_contains(places->authors, family_of(places, mention)) &&
           !g_hash_table_contains(places->actors, family_of(places, mention));
}

void
coterie_places_mark(GArray *mentions,
                    const CoterieTokens *tokens,
                    const CoterieVocabulary *vocabulary,
                    const guint8 *works)
{
    g_autofree CoterieSourceSign *signs = g_new0(CoterieSourceSign, MAX(mentions->len, 1));
    g_autoptr(GHashTable) authors = g_hash_table_new(NULL, NULL);
    g_autoptr(GHashTable) actors = g_hash_table_new(NULL, NULL);
    Places places = {mentions, tokens, vocabulary, works, signs, authors, actors};

    place_all(&places);
    gather(&places);
    for (guint i = 0; i < mentions->len; i++)
        if (is_source(&places, i))
            mention_at(&places, i)->place = COTERIE_PLACE_SOURCE;
}
