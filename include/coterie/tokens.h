/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TOKENS_H
#define COTERIE_TOKENS_H

#include <coterie/api.h>
#include <coterie/document.h>
#include <coterie/lexicon.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieTokens:
 *
 * The words and marks of one document and its sentences. Borrows nothing but the
 * document, which must live longer.
 */
typedef struct CoterieTokens CoterieTokens;

/**
 * CoterieTokenKind:
 * @COTERIE_TOKEN_WORD: letters, with inner hyphens and apostrophes ("Berman-Yurin", "O'Brien")
 * @COTERIE_TOKEN_NUMBER: begins with a digit ("1917", "7th", "3,000")
 * @COTERIE_TOKEN_POSSESSIVE: the mark after a name: 's or a lone apostrophe after s
 * @COTERIE_TOKEN_MARK: one punctuation mark or symbol; "..." is one
 */
typedef enum {
    COTERIE_TOKEN_WORD,
    COTERIE_TOKEN_NUMBER,
    COTERIE_TOKEN_POSSESSIVE,
    COTERIE_TOKEN_MARK,
} CoterieTokenKind;

/**
 * CoterieTokenFlags:
 * @COTERIE_TOKEN_CAPITALISED: its first letter is a capital
 * @COTERIE_TOKEN_CAPITALS: two letters or more, all capitals
 * @COTERIE_TOKEN_INITIAL: a capital with its dot ("K."); the dot belongs to the token. Also "Ch.",
 * "Yu."
 * @COTERIE_TOKEN_ABBREVIATION: a word with its dot, which belongs to it ("Mr.", "St.", "Gen.")
 * @COTERIE_TOKEN_SPACE_BEFORE: something blank stands before it
 * @COTERIE_TOKEN_STARTS_SENTENCE: the first word of its sentence (marks before it do not count)
 */
typedef enum {
    COTERIE_TOKEN_CAPITALISED = 1 << 0,
    COTERIE_TOKEN_CAPITALS = 1 << 1,
    COTERIE_TOKEN_INITIAL = 1 << 2,
    COTERIE_TOKEN_ABBREVIATION = 1 << 3,
    COTERIE_TOKEN_SPACE_BEFORE = 1 << 4,
    COTERIE_TOKEN_STARTS_SENTENCE = 1 << 5,
} CoterieTokenFlags;

typedef struct {
    CoterieSpan span;
    guint32 sentence; /* counted from 0 through the document */
    guint8 kind;      /* CoterieTokenKind */
    guint8 flags;     /* CoterieTokenFlags */
} CoterieToken;

/**
 * CoterieSentence:
 * @span: from its first to its last token
 * @first: its first token
 * @count: its tokens, at least 1
 * @paragraph: the paragraph it stands in; no sentence crosses one
 */
typedef struct {
    CoterieSpan span;
    guint32 first;
    guint32 count;
    guint32 paragraph;
} CoterieSentence;

/**
 * coterie_tokens_new:
 * @document: a document
 * @lexicon: for the abbreviations that end no sentence
 *
 * Time grows with the text.
 *
 * Returns: (transfer full): its tokens and sentences, none for an empty document.
 */
COTERIE_API CoterieTokens *coterie_tokens_new(const CoterieDocument *document,
                                              const CoterieLexicon *lexicon);

COTERIE_API void coterie_tokens_free(CoterieTokens *tokens);

/** coterie_tokens_document: Returns: (transfer none): the document they are of. */
COTERIE_API const CoterieDocument *coterie_tokens_document(const CoterieTokens *tokens);

COTERIE_API guint32 coterie_tokens_count(const CoterieTokens *tokens);

COTERIE_API const CoterieToken *coterie_tokens_get(const CoterieTokens *tokens, guint32 index);

COTERIE_API guint32 coterie_tokens_sentence_count(const CoterieTokens *tokens);

COTERIE_API const CoterieSentence *coterie_tokens_sentence(const CoterieTokens *tokens,
                                                           guint32 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieTokens, coterie_tokens_free)

G_END_DECLS

#endif
