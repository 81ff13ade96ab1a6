/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a sentence goes on over as if it did not stand there. Parsers have seen few such, and lose
 * their way in them.
 *
 * Weak spot: "kissed her then left" loses its "then". */
#include "text/asides.h"

guint32
coterie_aside_past_brackets(const CoterieSyntax *syntax, guint32 open, guint32 end)
{
    guint32 depth = 0;

    for (guint32 i = open; i < end && (i == open || depth > 0); i++) {
        depth += coterie_syntax_is_written(syntax, i, "(");
        if (depth > 0 && coterie_syntax_is_written(syntax, i, ")") && --depth == 0)
            return i + 1;
    }
    return open;
}

guint32
coterie_aside_before_brackets(const CoterieSyntax *syntax, guint32 close)
{
    guint32 word = close;

    while (word > 0 && !coterie_syntax_is_written(syntax, word, "("))
        word--;
    return word > 0 ? word - 1 : close;
}

/* Whether the sentence goes on over what stands in brackets: "(left)", "(born in 1870)", "(Danish:
 * Karl Lund)"; but "Jan (and his wife Ada) built it". */
static gboolean
is_aside(const CoterieSyntax *syntax, const guint8 *names, guint32 first, guint32 end)
{
    const char *text = coterie_document_text(coterie_tokens_document(syntax->tokens), NULL);
    gboolean named = FALSE;

    for (guint32 i = first; i < end; i++) {
        const CoterieSyntaxWord *word = coterie_syntax_get(syntax, i);

        if (g_ascii_isdigit(text[word->span.offset]) || coterie_syntax_is_written(syntax, i, ":"))
            return TRUE;
        named |= names != NULL && names[word->token - syntax->first_token] != COTERIE_NO_NAME;
    }
    return !named;
}

/* "Her THEN husband", "Ada's then husband", "the then mayor": no adverb, but what he was then. */
static gboolean
is_then(const CoterieSyntax *syntax, guint32 word)
{
    static const char *const before[] = {
        "'s", "his", "her", "their", "my", "our", "your", "whose", "the"};

    if (!coterie_syntax_is_written(syntax, word, "then"))
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(before); i++) {
        if (coterie_syntax_is_written(syntax, word - 1, before[i]))
            return TRUE;
    }
    return coterie_tokens_get(syntax->tokens, coterie_syntax_get(syntax, word - 1)->token)->kind ==
           COTERIE_TOKEN_POSSESSIVE;
}

guint32
coterie_aside_end(
    const CoterieSyntax *syntax, const guint8 *names, guint32 first, guint32 word, guint32 end)
{
    guint32 next;

    if (word == first)
        return word;
    if (is_then(syntax, word) && word + 1 < end &&
        !coterie_syntax_is_written(syntax, word + 1, ","))
        return word + 1;
    next = coterie_aside_past_brackets(syntax, word, end);
    return next > word && is_aside(syntax, names, word, next) ? next : word;
}
