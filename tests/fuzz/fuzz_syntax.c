/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes are a model of syntax or are refused in one line; and they are made signs and votes of
 * a model, which is read again as it was written and parses the same bytes as text, whatever it
 * learned: every sentence becomes a tree, and what is asked of its words has an answer. */
#include "fuzz.h"
#include "lists.h"
#include "text/syntax_private.h"

#include <coterie/error.h>

#include <string.h>

static void
read_as_it_is(const uint8_t *data, size_t size)
{
    g_autoptr(GBytes) bytes = g_bytes_new(data, size);
    g_autoptr(GError) error = NULL;
    CoterieSyntaxFile file;

    if (coterie_syntax_file_read(&file, bytes, "model", &error)) {
        coterie_syntax_file_clear(&file);
        return;
    }
    g_assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    g_assert_null(strpbrk(error->message, "\n\r"));
}

/* A model of votes that the bytes chose. Signs are those of one hash out of a few, so that some of
 * them are met, and have up to eight votes, so that some are summed up as rows. */
static GBytes *
make_model(const uint8_t *data, size_t size)
{
    g_autoptr(GArray) signs = g_array_new(FALSE, FALSE, sizeof(CoterieNewSign));
    g_autoptr(GArray) votes = g_array_new(FALSE, FALSE, sizeof(CoterieVote));
    CoterieClusterTable none = {NULL, 0};

    for (size_t i = 0; i + 2 <= size; i += 2) {
        CoterieVote vote = {data[i], (gint8)data[i + 1]};
        CoterieNewSign sign = {.hash = coterie_model_mix(i, data[i])};

        g_array_append_val(votes, vote);
        sign.count = MIN(1 + data[i] % 8u, votes->len);
        sign.first = votes->len - sign.count;
        g_array_append_val(signs, sign);
    }
    return coterie_syntax_file_write(&none, signs, votes);
}

static void
ask(const CoterieSyntax *syntax)
{
    guint32 count = coterie_syntax_count(syntax);
    guint roots = 0;

    for (guint32 i = 0; i < count; i++) {
        const CoterieSyntaxWord *word = coterie_syntax_get(syntax, i);
        g_autofree char *lemma = coterie_syntax_lemma(syntax, i);
        g_autoptr(GArray) path = coterie_syntax_path(syntax, i, count - 1 - i, NULL);

        roots += word->head == COTERIE_SYNTAX_NONE ? 1 : 0;
        g_assert_cmpuint(word->tag, <, COTERIE_TAGS);
        g_assert_cmpuint(word->relation, <, COTERIE_RELATIONS);
        g_assert_cmpuint(coterie_syntax_word_of(syntax, word->token), <, count);
        g_assert_cmpuint(coterie_syntax_first_conjunct(syntax, i), <, count);
        g_assert_cmpuint(path->len, >, 0);
        (void)coterie_syntax_actor(syntax, i);
        (void)coterie_syntax_target(syntax, i);
        g_assert_true(g_utf8_validate(lemma, -1, NULL));
    }
    g_assert_cmpuint(roots, ==, 1);
}

static void
parse(const CoterieSyntaxModel *model, const uint8_t *data, size_t size)
{
    g_autoptr(GBytes) bytes = g_bytes_new(data, size);
    g_autoptr(CoterieDocument) document = coterie_document_new("fuzz", bytes, NULL);
    g_autoptr(CoterieTokens) tokens =
        document != NULL ? coterie_tokens_new(document, lexicon()) : NULL;

    for (guint32 i = 0; tokens != NULL && i < coterie_tokens_sentence_count(tokens); i++) {
        g_autoptr(CoterieSyntax) syntax = coterie_syntax_new(model, tokens, i, NULL);

        ask(syntax);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(GBytes) bytes = make_model(data, size);
    CoterieSyntaxModel model = {.lemmas = coterie_lemmas_new_empty()};

    read_as_it_is(data, size);
    g_assert_true(coterie_syntax_file_read(&model.file, bytes, "model", NULL));
    if (size <= 4096)
        parse(&model, data, size);
    coterie_syntax_file_clear(&model.file);
    coterie_lemmas_free(model.lemmas);
    return 0;
}
