/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where sentences end. A stop, a question or exclamation mark, or an ellipsis
 * ends one if a capital or a number follows it (after closing marks and a blank).
 * The dots of initials and abbreviations are the hard part, because a name may
 * follow them: "K. B. Berman-Yurin", "St. Petersburg". They end a sentence only
 * before a word that the language writes small and that is no name, as in
 * "arrested by the G.P.U. Nor was".
 *
 * Weak spot: an exclamation inside a sentence before a name ("Ah! Pierre"). */
#include "text/sentences.h"

#include "text/fold.h"
#include "text/lexicon_private.h"

typedef struct {
    const char *text;
    const CoterieLexicon *lexicon;
    const CoterieToken *tokens;
    guint end;
} Paragraph;

/* Tokens that are skipped together. */
typedef struct {
    guint first;
    guint end;
} Stretch;

typedef gboolean (*Skipped)(const Paragraph *paragraph, guint token);

static gboolean
is_one_of(const Paragraph *paragraph, guint token, const char *marks)
{
    const CoterieToken *at = &paragraph->tokens[token];
    gunichar character = g_utf8_get_char(paragraph->text + at->span.offset);

    return at->kind != COTERIE_TOKEN_WORD && at->kind != COTERIE_TOKEN_NUMBER &&
           g_utf8_strchr(marks, -1, character) != NULL;
}

static gboolean
has_flag(const Paragraph *paragraph, guint token, guint flag)
{
    return (paragraph->tokens[token].flags & flag) != 0;
}

/* A closing quotation mark or bracket, or a further mark that ends the sentence. */
static gboolean
is_closing(const Paragraph *paragraph, guint token)
{
    return !has_flag(paragraph, token, COTERIE_TOKEN_SPACE_BEFORE) &&
           is_one_of(paragraph, token, "\"'”’»)]}?!");
}

static gboolean
is_opening(const Paragraph *paragraph, guint token)
{
    return is_one_of(paragraph, token, "\"'“‘«([{-–—…*.,");
}

/* The first token from @token on that is not @skipped. @known is the stretch that was skipped last,
 * so that a thousand marks in a row are walked over once. */
static guint
skip(const Paragraph *paragraph, guint token, Skipped skipped, Stretch *known)
{
    guint at = token;

    if (token >= known->first && token < known->end)
        return known->end;
    while (at < paragraph->end && skipped(paragraph, at))
        at++;
    *known = (Stretch){token, at};
    return at;
}

/* Whether the capitalised word is one that the language writes small and no name: "The", "Nor". */
static gboolean
is_plain_word(const Paragraph *paragraph, guint token)
{
    g_autoptr(GString) folded = g_string_new(NULL);
    const CoterieToken *at = &paragraph->tokens[token];
    const CoterieWord *word;

    if ((at->flags & (COTERIE_TOKEN_INITIAL | COTERIE_TOKEN_ABBREVIATION)) != 0)
        return FALSE;
    coterie_fold(folded, paragraph->text + at->span.offset, at->span.length);
    word = coterie_lexicon_word(paragraph->lexicon, folded->str);
    return word->lower >= 7 && word->caps <= 2 && word->given < 5;
}

static gboolean
never_ends(const Paragraph *paragraph, guint token)
{
    g_autoptr(GString) folded = g_string_new(NULL);
    const CoterieToken *at = &paragraph->tokens[token];

    coterie_fold(folded, paragraph->text + at->span.offset, at->span.length - 1);
    return (coterie_lexicon_word(paragraph->lexicon, folded->str)->flags &
            COTERIE_WORD_NEVER_ENDS) != 0;
}

/* Whether the sentence may go on with token @next although a stop stands before it. */
static gboolean
goes_on(const Paragraph *paragraph, guint stop, guint next)
{
    const CoterieToken *at = &paragraph->tokens[next];
    gboolean dotted = has_flag(paragraph, stop, COTERIE_TOKEN_INITIAL | COTERIE_TOKEN_ABBREVIATION);

    if (at->kind == COTERIE_TOKEN_NUMBER)
        return dotted;
    if (at->kind != COTERIE_TOKEN_WORD)
        return dotted;
    if (!has_flag(paragraph, next, COTERIE_TOKEN_CAPITALISED)) {
        gunichar first = g_utf8_get_char(paragraph->text + at->span.offset);

        return g_unichar_islower(first); /* scripts without case begin a sentence */
    }
    return dotted && !is_plain_word(paragraph, next);
}

/* The token after the sentence that @token may end, or 0 if it ends none. */
static guint
boundary(const Paragraph *paragraph, guint token, Stretch *closing, Stretch *opening)
{
    gboolean dotted =
        has_flag(paragraph, token, COTERIE_TOKEN_INITIAL | COTERIE_TOKEN_ABBREVIATION);
    guint next, word;

    if (!dotted && !is_one_of(paragraph, token, ".?!…"))
        return 0;
    if (has_flag(paragraph, token, COTERIE_TOKEN_ABBREVIATION) && never_ends(paragraph, token))
        return 0;
    next = skip(paragraph, token + 1, is_closing, closing);
    if (next >= paragraph->end || !has_flag(paragraph, next, COTERIE_TOKEN_SPACE_BEFORE))
        return 0;
    word = skip(paragraph, next, is_opening, opening);
    if (word >= paragraph->end || goes_on(paragraph, token, word))
        return 0;
    return next;
}

static void
close_sentence(GArray *sentences, GArray *tokens, guint first, guint end, guint32 paragraph)
{
    const CoterieToken *last = &g_array_index(tokens, CoterieToken, end - 1);
    CoterieSentence sentence = {.first = first, .count = end - first, .paragraph = paragraph};
    gboolean begun = FALSE;

    sentence.span.offset = g_array_index(tokens, CoterieToken, first).span.offset;
    sentence.span.length = coterie_span_end(last->span) - sentence.span.offset;
    for (guint i = first; i < end; i++) {
        CoterieToken *token = &g_array_index(tokens, CoterieToken, i);

        token->sentence = sentences->len;
        if (!begun && token->kind == COTERIE_TOKEN_WORD) {
            token->flags |= COTERIE_TOKEN_STARTS_SENTENCE;
            begun = TRUE;
        }
    }
    g_array_append_val(sentences, sentence);
}

void
coterie_sentences_append(GArray *sentences,
                         const char *text,
                         const CoterieLexicon *lexicon,
                         GArray *tokens,
                         guint first,
                         guint32 paragraph)
{
    Paragraph view = {text, lexicon, (const CoterieToken *)(gpointer)tokens->data, tokens->len};
    Stretch closing = {0, 0};
    Stretch opening = {0, 0};
    guint start = first;

    for (guint i = first; i < tokens->len; i++) {
        guint next = boundary(&view, i, &closing, &opening);

        if (next == 0)
            continue;
        close_sentence(sentences, tokens, start, next, paragraph);
        start = next;
        i = next - 1;
    }
    if (start < tokens->len)
        close_sentence(sentences, tokens, start, tokens->len, paragraph);
}
