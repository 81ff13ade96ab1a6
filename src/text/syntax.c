/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The syntax of a sentence: its tokens go in, words with tag, head and relation come out
 * (tagging.c, parsing.c), with their children and the tokens that they are of. What the tree says
 * of verbs is asked in clauses.c.
 *
 * Weak spot: only the best tree is kept, and nothing tells how sure it is. */
#include "text/asides.h"
#include "text/parsing.h"
#include "text/syntax_private.h"
#include "text/syntax_words.h"
#include "text/tagging.h"

#include <string.h>

/* ------------------------------------------------------------------ the model */

static gboolean
read_model(CoterieSyntaxModel *model, const char *data_dir, GError **error)
{
    g_autofree char *weights = g_build_filename(data_dir, "en", "syntax.model", NULL);
    g_autofree char *lemmas = g_build_filename(data_dir, "en", "lemmas.tsv", NULL);
    g_autoptr(GBytes) bytes = coterie_model_file_map(weights, error);

    if (bytes == NULL || !coterie_syntax_file_read(&model->file, bytes, weights, error))
        return FALSE;
    model->lemmas = coterie_lemmas_new(lemmas, error);
    return model->lemmas != NULL;
}

CoterieSyntaxModel *
coterie_syntax_model_new(const char *data_dir, GError **error)
{
    g_return_val_if_fail(data_dir != NULL, NULL);
    g_autoptr(CoterieSyntaxModel) model = g_new0(CoterieSyntaxModel, 1);

    return read_model(model, data_dir, error) ? g_steal_pointer(&model) : NULL;
}

void
coterie_syntax_model_free(CoterieSyntaxModel *model)
{
    if (model == NULL)
        return;
    coterie_syntax_file_clear(&model->file);
    coterie_lemmas_free(model->lemmas);
    g_free(model);
}

/* ------------------------------------------------------------------ a sentence */

/* Whether word @index goes on in the name of the word before it. */
static gboolean
goes_on(const CoterieSyntax *syntax, const guint8 *names, guint32 index)
{
    guint32 token;

    if (names == NULL || index == 0)
        return FALSE;
    token = coterie_syntax_get(syntax, index)->token - syntax->first_token;
    return names[token] == COTERIE_WITHIN_NAME ||
           (names[token] == COTERIE_BEGINS_NAME &&
            coterie_syntax_get(syntax, index - 1)->token - syntax->first_token == token);
}

/* The words of a part of a sentence that are parsed together: without insertions, and of a name
 * only the last, on which its others hang. (transfer full) */
static GArray *
parsed_words(const CoterieSyntax *syntax, const guint8 *names, guint32 first, guint32 end)
{
    GArray *parsed = g_array_sized_new(FALSE, FALSE, sizeof(guint32), end - first);

    for (guint32 i = first; i < end;) {
        guint32 next =
            goes_on(syntax, names, i) ? i : coterie_aside_end(syntax, names, first, i, end);

        if (next == i && (++next == end || !goes_on(syntax, names, next)))
            g_array_append_val(parsed, i);
        i = next;
    }
    return parsed;
}

/* (transfer full) */
static CoterieForm *
forms_new(const CoterieSyntax *syntax, const GArray *parsed, const guint8 *names)
{
    const char *text = coterie_document_text(coterie_tokens_document(syntax->tokens), NULL);
    CoterieForm *forms = g_new(CoterieForm, parsed->len);
    g_autoptr(GString) folded = g_string_new(NULL);

    for (guint32 i = 0; i < parsed->len; i++) {
        const CoterieSyntaxWord *word =
            coterie_syntax_get(syntax, g_array_index(parsed, guint32, i));

        forms[i] = coterie_form_of(
            &syntax->model->file.clusters, text + word->span.offset, word->span.length, folded);
        forms[i].named =
            names != NULL && names[word->token - syntax->first_token] != COTERIE_NO_NAME;
    }
    return forms;
}

static void
take_word(CoterieSyntax *syntax, guint32 index, guint32 head, guint8 relation, guint8 tag)
{
    CoterieSyntaxWord *word = &g_array_index(syntax->words, CoterieSyntaxWord, index);

    word->head = head;
    word->relation = relation;
    syntax->tags->data[index] = tag;
    word->tag = (guint8)coterie_syntax_fine_tag(syntax, index)->tag;
}

/* Takes over the tree of the words that were parsed, hangs the others of each name on its last, and
 * the root on @above. */
static void
take_tree(CoterieSyntax *syntax,
          const CoterieParserState *state,
          const GArray *parsed,
          const guint8 *names,
          const guint8 *tags,
          guint32 above)
{
    for (guint32 i = 0; i < parsed->len; i++) {
        const CoterieNode *node = coterie_parser_state_node(state, i);
        guint32 at = g_array_index(parsed, guint32, i);

        for (guint32 part = at; goes_on(syntax, names, part); part--)
            take_word(syntax, part - 1, at, COTERIE_RELATION_FLAT, tags[i]);
        if (node->head != parsed->len)
            take_word(
                syntax, at, g_array_index(parsed, guint32, node->head), node->relation, tags[i]);
        else
            take_word(syntax,
                      at,
                      above,
                      above == COTERIE_SYNTAX_NONE ? node->relation : COTERIE_RELATION_PARATAXIS,
                      tags[i]);
    }
}

/* Lists the words that depend on each, from the last to the first. */
static void
list_children(CoterieSyntax *syntax)
{
    guint32 none = COTERIE_SYNTAX_NONE;

    g_array_set_size(syntax->children, 0);
    g_array_set_size(syntax->next, 0);
    for (guint32 i = 0; i < syntax->words->len; i++) {
        g_array_append_val(syntax->children, none);
        g_array_append_val(syntax->next, none);
    }
    for (guint32 i = syntax->words->len; i-- > 0;) {
        guint32 head = coterie_syntax_get(syntax, i)->head;

        if (head == COTERIE_SYNTAX_NONE)
            continue;
        g_array_index(syntax->next, guint32, i) = g_array_index(syntax->children, guint32, head);
        g_array_index(syntax->children, guint32, head) = i;
    }
}

void
coterie_syntax_move(CoterieSyntax *syntax, guint32 word, guint32 head, CoterieRelation relation)
{
    CoterieSyntaxWord *moved = &g_array_index(syntax->words, CoterieSyntaxWord, word);

    moved->head = head;
    moved->relation = (guint8)relation;
    list_children(syntax);
}

/* Parses words that belong together; their root depends on @above. */
static void
parse_words(CoterieSyntax *syntax, const GArray *parsed, const guint8 *names, guint32 above)
{
    const CoterieWeightTable *weights = &syntax->model->file.weights;
    g_autofree CoterieForm *forms = forms_new(syntax, parsed, names);
    g_autofree guint8 *tags = g_malloc0(parsed->len + 1);
    CoterieParserState state;

    coterie_tagging_run(weights, forms, parsed->len, tags);
    coterie_parser_state_init(&state);
    coterie_parser_state_begin(&state, forms, tags, parsed->len);
    coterie_parsing_run(weights, &state);
    take_tree(syntax, &state, parsed, names, tags, above);
    coterie_parser_state_clear(&state);
}

static void
parse(CoterieSyntax *syntax, const guint8 *names, guint32 first, guint32 end, guint32 above);

/* Hangs an aside on the word before it, or a single word on the one behind: "her THEN husband". */
static void
parse_aside(CoterieSyntax *syntax, const guint8 *names, guint32 first, guint32 end)
{
    guint8 bracket = (guint8)coterie_fine_tag_find("PUNCT", ".");

    if (end == first + 1) {
        take_word(syntax,
                  first,
                  end,
                  COTERIE_RELATION_ADVMOD,
                  (guint8)coterie_fine_tag_find("ADV", "RB"));
        return;
    }
    if (end > first + 2)
        parse(syntax, names, first + 1, end - 1, first - 1);
    take_word(syntax, first, first - 1, COTERIE_RELATION_PUNCT, bracket);
    take_word(syntax, end - 1, first - 1, COTERIE_RELATION_PUNCT, bracket);
}

/* An aside is parsed by itself: "Ada Pike (1870-1930) was born" is read like "Ada Pike was born".
 */
static void
parse(CoterieSyntax *syntax, const guint8 *names, guint32 first, guint32 end, guint32 above)
{
    g_autoptr(GArray) parsed = parsed_words(syntax, names, first, end);

    parse_words(syntax, parsed, names, above);
    for (guint32 i = first; i < end; i++) {
        guint32 next =
            goes_on(syntax, names, i) ? i : coterie_aside_end(syntax, names, first, i, end);

        if (next == i)
            continue;
        parse_aside(syntax, names, i, next);
        i = next - 1;
    }
}

CoterieSyntax *
coterie_syntax_new(const CoterieSyntaxModel *model,
                   const CoterieTokens *tokens,
                   guint32 sentence,
                   const guint8 *names)
{
    g_return_val_if_fail(model != NULL && tokens != NULL, NULL);
    g_return_val_if_fail(sentence < coterie_tokens_sentence_count(tokens), NULL);
    const CoterieSentence *at = coterie_tokens_sentence(tokens, sentence);
    CoterieSyntax *syntax = g_new0(CoterieSyntax, 1);

    syntax->model = model;
    syntax->tokens = tokens;
    syntax->first_token = at->first;
    syntax->words = g_array_new(FALSE, FALSE, sizeof(CoterieSyntaxWord));
    syntax->firsts = g_array_new(FALSE, FALSE, sizeof(guint32));
    syntax->children = g_array_new(FALSE, FALSE, sizeof(guint32));
    syntax->next = g_array_new(FALSE, FALSE, sizeof(guint32));
    syntax->tags = g_byte_array_new();
    coterie_syntax_words_append(tokens, at, syntax->words, syntax->firsts);
    g_byte_array_set_size(syntax->tags, syntax->words->len);
    parse(syntax, names, 0, syntax->words->len, COTERIE_SYNTAX_NONE);
    list_children(syntax);
    return syntax;
}

void
coterie_syntax_free(CoterieSyntax *syntax)
{
    if (syntax == NULL)
        return;
    g_array_unref(syntax->words);
    g_array_unref(syntax->firsts);
    g_array_unref(syntax->children);
    g_array_unref(syntax->next);
    g_byte_array_unref(syntax->tags);
    g_free(syntax);
}

/* ------------------------------------------------------------------ words */

guint32
coterie_syntax_count(const CoterieSyntax *syntax)
{
    return syntax->words->len;
}

const CoterieSyntaxWord *
coterie_syntax_get(const CoterieSyntax *syntax, guint32 word)
{
    g_return_val_if_fail(word < syntax->words->len, NULL);
    return &g_array_index(syntax->words, CoterieSyntaxWord, word);
}

guint32
coterie_syntax_head_of(const CoterieSyntax *syntax, guint32 first, guint32 count)
{
    guint32 from;
    guint32 to;

    g_return_val_if_fail(first >= syntax->first_token && count > 0, COTERIE_SYNTAX_NONE);
    first -= syntax->first_token;
    g_return_val_if_fail(first + count < syntax->firsts->len, COTERIE_SYNTAX_NONE);
    from = g_array_index(syntax->firsts, guint32, first);
    to = MAX(g_array_index(syntax->firsts, guint32, first + count), from + 1);
    for (guint32 i = from; i < to; i++) {
        guint32 head = coterie_syntax_get(syntax, i)->head;

        if (head == COTERIE_SYNTAX_NONE || head < from || head >= to)
            return i;
    }
    return from;
}

guint32
coterie_syntax_word_of(const CoterieSyntax *syntax, guint32 token)
{
    return coterie_syntax_head_of(syntax, token, 1);
}

gboolean
coterie_syntax_is_written(const CoterieSyntax *syntax, guint32 word, const char *written)
{
    const char *text = coterie_document_text(coterie_tokens_document(syntax->tokens), NULL);
    CoterieSpan span = coterie_syntax_get(syntax, word)->span;

    return span.length == strlen(written) && strncmp(text + span.offset, written, span.length) == 0;
}

char *
coterie_syntax_lemma(const CoterieSyntax *syntax, guint32 word)
{
    g_return_val_if_fail(word < syntax->words->len, NULL);
    const char *text = coterie_document_text(coterie_tokens_document(syntax->tokens), NULL);
    CoterieSpan span = coterie_syntax_get(syntax, word)->span;
    GString *lemma = g_string_new(NULL);

    coterie_lemmas_find(
        syntax->model->lemmas, text + span.offset, span.length, syntax->tags->data[word], lemma);
    return g_string_free(lemma, FALSE);
}

guint32
coterie_syntax_first_child(const CoterieSyntax *syntax, guint32 word)
{
    g_return_val_if_fail(word < syntax->words->len, COTERIE_SYNTAX_NONE);
    return g_array_index(syntax->children, guint32, word);
}

guint32
coterie_syntax_next_child(const CoterieSyntax *syntax, guint32 child)
{
    g_return_val_if_fail(child < syntax->words->len, COTERIE_SYNTAX_NONE);
    return g_array_index(syntax->next, guint32, child);
}

guint32
coterie_syntax_child(const CoterieSyntax *syntax, guint32 word, CoterieRelation relation)
{
    guint32 child = coterie_syntax_first_child(syntax, word);

    while (child != COTERIE_SYNTAX_NONE &&
           coterie_syntax_get(syntax, child)->relation != (guint8)relation)
        child = coterie_syntax_next_child(syntax, child);
    return child;
}

/* ------------------------------------------------------------------ ways */

/* The words from @word up to its root. */
static GArray *
way_up(const CoterieSyntax *syntax, guint32 word)
{
    GArray *way = g_array_new(FALSE, FALSE, sizeof(guint32));

    for (; word != COTERIE_SYNTAX_NONE; word = coterie_syntax_get(syntax, word)->head)
        g_array_append_val(way, word);
    return way;
}

GArray *
coterie_syntax_path(const CoterieSyntax *syntax, guint32 from, guint32 to, guint32 *top)
{
    g_return_val_if_fail(from < syntax->words->len && to < syntax->words->len, NULL);
    GArray *path = way_up(syntax, from);
    g_autoptr(GArray) down = way_up(syntax, to);
    guint32 met = COTERIE_SYNTAX_NONE;

    while (path->len > 0 && down->len > 0 &&
           g_array_index(path, guint32, path->len - 1) ==
               g_array_index(down, guint32, down->len - 1)) {
        met = g_array_index(path, guint32, path->len - 1);
        g_array_set_size(path, path->len - 1);
        g_array_set_size(down, down->len - 1);
    }
    g_array_append_val(path, met);
    for (guint i = down->len; i-- > 0;)
        g_array_append_val(path, g_array_index(down, guint32, i));
    if (top != NULL)
        *top = met;
    return path;
}
