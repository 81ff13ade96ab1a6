/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words and marks. A paragraph's bytes go in, tokens come out; sentences.c then
 * parts them. The cutting knows what names need: hyphens and apostrophes inside a
 * word belong to it (Berman-Yurin, O'Brien) unless the document knows its parts as two
 * names (text/pairs.c), a possessive mark does not (Trotsky|'s), the dot of an initial and of an
 * abbreviation belongs to it (K., Mr.).
 *
 * Weak spot: a word broken at a line's end by a hyphen stays in two pieces. */
#include "text/addresses.h"
#include "text/fold.h"
#include "text/lexicon_private.h"
#include "text/marks.h"
#include "text/pairs.h"
#include "text/sentences.h"

#include <coterie/tokens.h>

#include <string.h>

struct CoterieTokens {
    const CoterieDocument *document;
    GArray *tokens;    /* of CoterieToken */
    GArray *sentences; /* of CoterieSentence */
};

/* Where the cutting stands. */
typedef struct {
    const char *text;
    const char *at;
    const char *end;
    const CoterieLexicon *lexicon;
    GArray *tokens;
    GString *folded;   /* scratch */
    GHashTable *pairs; /* (nullable): words that are two names */
    gboolean blank;    /* something blank stands before @at */
} Cutter;

static gunichar
peek(const Cutter *cutter, const char *at)
{
    if (at >= cutter->end)
        return 0;
    return (guchar)*at < 0x80 ? (guchar)*at : g_utf8_get_char(at);
}

static const char *
after(const char *at)
{
    return g_utf8_next_char(at);
}

static gboolean
is_letter(gunichar character)
{
    if (character < 0x80)
        return g_ascii_isalpha((char)character);
    return g_unichar_isalpha(character) || g_unichar_ismark(character);
}

static gboolean
is_apostrophe(gunichar character)
{
    return character == '\'' || character == 0x2019 || character == 0x02BC;
}

static gboolean
is_hyphen(gunichar character)
{
    return character == '-' || character == 0x2010 || character == 0x2011;
}

static void
push(Cutter *cutter, const char *start, CoterieTokenKind kind, guint flags)
{
    CoterieToken token = {
        .span = {(guint32)(start - cutter->text), (guint32)(cutter->at - start)},
        .kind = (guint8)kind,
        .flags = (guint8)(flags | (cutter->blank ? COTERIE_TOKEN_SPACE_BEFORE : 0)),
    };

    g_array_append_val(cutter->tokens, token);
    cutter->blank = FALSE;
}

/* Whether the apostrophe at @at begins 's, 'll, 're, 've, 'd or 'm at a word's end. */
static gboolean
is_clitic(const Cutter *cutter, const char *at)
{
    static const char *const clitics[] = {"s", "ll", "re", "ve", "d", "m"};
    const char *word = after(at);

    for (gsize i = 0; i < G_N_ELEMENTS(clitics); i++) {
        gsize size = strlen(clitics[i]);

        if ((gsize)(cutter->end - word) >= size &&
            g_ascii_strncasecmp(word, clitics[i], size) == 0 &&
            !is_letter(peek(cutter, word + size)))
            return TRUE;
    }
    return FALSE;
}

/* Whether the word goes on past the character at @at, which is no letter. */
static gboolean
joins(const Cutter *cutter, const char *at, gunichar character)
{
    gunichar next = peek(cutter, after(at));

    if (is_apostrophe(character))
        return is_letter(next) && !is_clitic(cutter, at);
    if (is_hyphen(character))
        return is_letter(next);
    return character < 0x80 && g_ascii_isdigit((char)character);
}

/* Moves past a word; returns its first letters' case as flags. */
static guint
scan_word(Cutter *cutter)
{
    guint letters = 0;
    guint capitals = 0;
    gboolean first =
        g_unichar_isupper(peek(cutter, cutter->at)) || g_unichar_istitle(peek(cutter, cutter->at));

    while (cutter->at < cutter->end) {
        gunichar character = peek(cutter, cutter->at);

        if (is_letter(character)) {
            letters += g_unichar_ismark(character) ? 0 : 1;
            capitals += g_unichar_isupper(character) ? 1 : 0;
        } else if (!joins(cutter, cutter->at, character)) {
            break;
        }
        cutter->at = after(cutter->at);
    }
    return (first ? COTERIE_TOKEN_CAPITALISED : 0) |
           (letters > 1 && capitals == letters ? COTERIE_TOKEN_CAPITALS : 0) |
           (letters == 1 && capitals == 1 ? COTERIE_TOKEN_INITIAL : 0);
}

/* Moves back to the hyphen of a word that begins at @start, which is two names. */
static guint
rescan_first(Cutter *cutter, const char *start)
{
    const char *end = cutter->end;
    guint flags;

    cutter->end = memchr(start, '-', (gsize)(cutter->at - start));
    cutter->at = start;
    flags = scan_word(cutter);
    cutter->end = end;
    return flags;
}

static gboolean
is_pair(const Cutter *cutter, const char *start)
{
    g_autofree char *word = NULL;

    if (cutter->pairs == NULL || memchr(start, '-', (gsize)(cutter->at - start)) == NULL)
        return FALSE;
    word = g_strndup(start, (gsize)(cutter->at - start));
    return g_hash_table_contains(cutter->pairs, word);
}

/* "a.m.", "e.g.": lower-case letters each with its dot, the first one scanned already. */
static gboolean
scan_dotted_letters(Cutter *cutter, const char *start)
{
    const char *at = cutter->at;
    guint pairs = 0;

    if (at - start != 1 || !g_ascii_islower(*start))
        return FALSE;
    while (at + 1 < cutter->end && at[0] == '.' && g_ascii_islower(at[1])) {
        at += 2;
        pairs++;
    }
    if (pairs == 0 || at >= cutter->end || *at != '.')
        return FALSE;
    cutter->at = at + 1;
    return TRUE;
}

static gboolean
follows_capital(const Cutter *cutter)
{
    const CoterieToken *last;

    if (cutter->tokens->len == 0)
        return FALSE;
    last = &g_array_index(cutter->tokens, CoterieToken, cutter->tokens->len - 1);
    return last->kind == COTERIE_TOKEN_WORD && (last->flags & COTERIE_TOKEN_CAPITALISED) != 0;
}

/* Whether the word that ends here is an abbreviation, so that the dot after it is its own. */
static gboolean
is_abbreviation(Cutter *cutter, const char *start, guint flags)
{
    const CoterieWord *word;

    if (cutter->at - start > 10)
        return FALSE;
    g_string_truncate(cutter->folded, 0);
    coterie_fold(cutter->folded, start, (gsize)(cutter->at - start));
    word = coterie_lexicon_word(cutter->lexicon, cutter->folded->str);
    if ((word->flags & (COTERIE_WORD_NEVER_ENDS | COTERIE_WORD_MAY_END)) == 0)
        return FALSE;
    /* "Fedor Dan. Trotsky": a name at a sentence's end, not the prophet Daniel. */
    if ((word->flags & COTERIE_WORD_MAY_END) != 0 && word->given > 0 && follows_capital(cutter))
        return FALSE;
    /* "of art." ends a sentence, "Art. 5" does not. */
    return (flags & COTERIE_TOKEN_CAPITALISED) != 0 || word->lower < 8;
}

/* "Yu. Larin", "A. Ya. Vyshinsky": before a name two letters can be one initial. */
static gboolean
is_double_initial(const Cutter *cutter, const char *start)
{
    const char *next = cutter->at + 1;

    if (!g_ascii_isupper(start[0]) ||
        !coterie_is_double_initial(start, (gsize)(cutter->at - start)))
        return FALSE;
    while (g_unichar_isspace(peek(cutter, next)))
        next = after(next);
    return g_unichar_isupper(peek(cutter, next));
}

static void
cut_word(Cutter *cutter)
{
    const char *start = cutter->at;
    gsize address = coterie_address_length(start, cutter->end);
    guint flags;

    if (address > 0) {
        cutter->at += address;
        push(cutter, start, COTERIE_TOKEN_WORD, 0);
        return;
    }
    flags = scan_word(cutter);
    if (is_pair(cutter, start))
        flags = rescan_first(cutter, start);
    if (scan_dotted_letters(cutter, start)) {
        push(cutter, start, COTERIE_TOKEN_WORD, COTERIE_TOKEN_ABBREVIATION);
        return;
    }
    if (peek(cutter, cutter->at) == '.' && peek(cutter, cutter->at + 1) != '.') {
        if (is_double_initial(cutter, start))
            flags |= COTERIE_TOKEN_INITIAL;
        if ((flags & COTERIE_TOKEN_INITIAL) != 0) {
            cutter->at++;
            push(cutter, start, COTERIE_TOKEN_WORD, flags);
            return;
        }
        if (is_abbreviation(cutter, start, flags)) {
            cutter->at++;
            push(cutter, start, COTERIE_TOKEN_WORD, flags | COTERIE_TOKEN_ABBREVIATION);
            return;
        }
    }
    push(cutter, start, COTERIE_TOKEN_WORD, flags & ~(guint)COTERIE_TOKEN_INITIAL);
}

static void
cut_number(Cutter *cutter)
{
    const char *start = cutter->at;

    while (cutter->at < cutter->end) {
        gunichar character = peek(cutter, cutter->at);
        gunichar next = peek(cutter, after(cutter->at));
        gboolean inside = (character == '.' || character == ',' || character == ':') &&
                          next < 0x80 && g_ascii_isdigit((char)next);

        if (!is_letter(character) && !g_unichar_isdigit(character) && !inside)
            break;
        cutter->at = after(cutter->at);
    }
    push(cutter, start, COTERIE_TOKEN_NUMBER, 0);
}

/* The last token is a word without blank after it. */
static gboolean
follows_word(const Cutter *cutter)
{
    const CoterieToken *last;

    if (cutter->blank || cutter->tokens->len == 0)
        return FALSE;
    last = &g_array_index(cutter->tokens, CoterieToken, cutter->tokens->len - 1);
    return last->kind == COTERIE_TOKEN_WORD &&
           coterie_span_end(last->span) == (guint32)(cutter->at - cutter->text);
}

static void
cut_clitic(Cutter *cutter)
{
    const char *start = cutter->at;
    gboolean possessive = g_ascii_tolower(*after(start)) == 's';

    cutter->at = after(cutter->at);
    while (is_letter(peek(cutter, cutter->at)))
        cutter->at = after(cutter->at);
    push(cutter, start, possessive ? COTERIE_TOKEN_POSSESSIVE : COTERIE_TOKEN_WORD, 0);
}

/* "Adams' son": an apostrophe after a final s, before a blank. A closing quotation
 * mark may look the same; nothing hangs on the difference. */
static gboolean
is_bare_possessive(const Cutter *cutter, gunichar character)
{
    return is_apostrophe(character) && follows_word(cutter) && cutter->at > cutter->text &&
           g_ascii_tolower(cutter->at[-1]) == 's' &&
           g_unichar_isspace(peek(cutter, after(cutter->at)));
}

static void
cut_mark(Cutter *cutter, gunichar character)
{
    const char *start = cutter->at;
    gboolean possessive = is_bare_possessive(cutter, character);

    cutter->at = after(cutter->at);
    while (character == '.' && peek(cutter, cutter->at) == '.')
        cutter->at++;
    push(cutter, start, possessive ? COTERIE_TOKEN_POSSESSIVE : COTERIE_TOKEN_MARK, 0);
}

static void
cut(Cutter *cutter)
{
    while (cutter->at < cutter->end) {
        gunichar character = peek(cutter, cutter->at);

        if (g_unichar_isspace(character) || character < 0x20) {
            cutter->blank = TRUE;
            cutter->at = after(cutter->at);
        } else if (is_letter(character)) {
            cut_word(cutter);
        } else if (g_unichar_isdigit(character)) {
            cut_number(cutter);
        } else if (is_apostrophe(character) && follows_word(cutter) &&
                   is_clitic(cutter, cutter->at)) {
            cut_clitic(cutter);
        } else {
            cut_mark(cutter, character);
        }
    }
}

static void
cut_document(CoterieTokens *tokens, const CoterieLexicon *lexicon, GHashTable *pairs)
{
    g_autoptr(GString) folded = g_string_new(NULL);
    Cutter cutter = {
        .text = coterie_document_text(tokens->document, NULL),
        .lexicon = lexicon,
        .tokens = tokens->tokens,
        .folded = folded,
        .pairs = pairs,
    };

    g_array_set_size(tokens->tokens, 0);
    g_array_set_size(tokens->sentences, 0);
    for (guint32 i = 0; i < coterie_document_paragraph_count(tokens->document); i++) {
        CoterieSpan span = coterie_document_paragraph(tokens->document, i)->span;
        guint first = tokens->tokens->len;

        cutter.at = cutter.text + span.offset;
        cutter.end = cutter.text + coterie_span_end(span);
        cutter.blank = TRUE;
        cut(&cutter);
        coterie_sentences_append(tokens->sentences, cutter.text, lexicon, tokens->tokens, first, i);
    }
}

CoterieTokens *
coterie_tokens_new(const CoterieDocument *document, const CoterieLexicon *lexicon)
{
    g_return_val_if_fail(document != NULL && lexicon != NULL, NULL);
    g_autoptr(GHashTable) pairs = NULL;
    CoterieTokens *tokens = g_new0(CoterieTokens, 1);

    tokens->document = document;
    tokens->tokens = g_array_new(FALSE, FALSE, sizeof(CoterieToken));
    tokens->sentences = g_array_new(FALSE, FALSE, sizeof(CoterieSentence));
    cut_document(tokens, lexicon, NULL);
    pairs = coterie_pairs_new(tokens, lexicon);
    if (pairs != NULL)
        cut_document(tokens, lexicon, pairs);
    return tokens;
}

void
coterie_tokens_free(CoterieTokens *tokens)
{
    if (tokens == NULL)
        return;
    g_array_unref(tokens->tokens);
    g_array_unref(tokens->sentences);
    g_free(tokens);
}

const CoterieDocument *
coterie_tokens_document(const CoterieTokens *tokens)
{
    return tokens->document;
}

guint32
coterie_tokens_count(const CoterieTokens *tokens)
{
    return tokens->tokens->len;
}

const CoterieToken *
coterie_tokens_get(const CoterieTokens *tokens, guint32 index)
{
    g_return_val_if_fail(index < tokens->tokens->len, NULL);
    return &g_array_index(tokens->tokens, CoterieToken, index);
}

guint32
coterie_tokens_sentence_count(const CoterieTokens *tokens)
{
    return tokens->sentences->len;
}

const CoterieSentence *
coterie_tokens_sentence(const CoterieTokens *tokens, guint32 index)
{
    g_return_val_if_fail(index < tokens->sentences->len, NULL);
    return &g_array_index(tokens->sentences, CoterieSentence, index);
}

const CoterieSentence *
coterie_tokens_sentence_of(const CoterieTokens *tokens, guint32 token)
{
    return coterie_tokens_sentence(tokens, coterie_tokens_get(tokens, token)->sentence);
}

gunichar
coterie_tokens_mark(const CoterieTokens *tokens, guint32 index)
{
    const CoterieToken *token;

    if (index >= tokens->tokens->len)
        return 0;
    token = coterie_tokens_get(tokens, index);
    return token->kind == COTERIE_TOKEN_MARK
               ? g_utf8_get_char(coterie_document_text(tokens->document, NULL) + token->span.offset)
               : 0;
}

gboolean
coterie_tokens_mark_is(const CoterieTokens *tokens, guint32 index, const char *marks)
{
    gunichar mark = coterie_tokens_mark(tokens, index);

    return mark != 0 && g_utf8_strchr(marks, -1, mark) != NULL;
}

gboolean
coterie_tokens_capitalised(const CoterieTokens *tokens, guint32 token)
{
    const CoterieToken *at;

    if (token >= tokens->tokens->len)
        return FALSE;
    at = coterie_tokens_get(tokens, token);
    return at->kind == COTERIE_TOKEN_WORD && (at->flags & COTERIE_TOKEN_CAPITALISED) != 0;
}

gboolean
coterie_tokens_in_capitals(const CoterieTokens *tokens, guint32 from, guint32 to)
{
    for (guint32 i = from; i < to; i++) {
        if (i >= tokens->tokens->len ||
            (coterie_tokens_get(tokens, i)->flags & COTERIE_TOKEN_CAPITALS) == 0)
            return FALSE;
    }
    return TRUE;
}

gboolean
coterie_tokens_begins_line(const CoterieTokens *tokens, guint32 token)
{
    const char *text = coterie_document_text(tokens->document, NULL);
    guint32 from, to;

    if (token == 0 || token >= tokens->tokens->len)
        return TRUE;
    from = coterie_span_end(coterie_tokens_get(tokens, token - 1)->span);
    to = coterie_tokens_get(tokens, token)->span.offset;
    return memchr(text + from, '\n', to - from) != NULL;
}

gboolean
coterie_tokens_year(const CoterieTokens *tokens, guint32 index)
{
    const CoterieToken *number;

    if (coterie_tokens_mark(tokens, index) != '(' || coterie_tokens_mark(tokens, index + 2) != ')')
        return FALSE;
    number = coterie_tokens_get(tokens, index + 1);
    return number->kind == COTERIE_TOKEN_NUMBER && number->span.length == 4;
}

guint32
coterie_tokens_past_brackets(const CoterieTokens *tokens, guint32 open, guint32 end)
{
    guint32 close = open + 1;

    if (coterie_tokens_mark(tokens, open) != '(')
        return open;
    while (close < end && coterie_tokens_mark(tokens, close) != ')')
        close++;
    return close < end ? close + 1 : open;
}
