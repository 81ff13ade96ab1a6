/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree of a sentence as those ask it who look for roles: its lemmas, with the words of several
 * parts, and steps from word to word. */
#include "ties/clause.h"

#include <string.h>

/* Whether a word with a capital is no name: "his Private Secretary", "Quarrel between". */
static gboolean
is_office(const CoterieSyntax *syntax, guint32 word)
{
    guint32 owner = coterie_syntax_child(syntax, word, COTERIE_RELATION_NMOD_POSS);
    guint32 leads = coterie_syntax_child(syntax, word, COTERIE_RELATION_CASE);
    g_autofree char *lemma =
        leads != COTERIE_SYNTAX_NONE ? coterie_syntax_lemma(syntax, leads) : NULL;

    if (word == 0 && coterie_syntax_count(syntax) > 1)
        return coterie_syntax_get(syntax, 1)->tag == COTERIE_TAG_ADP;
    return (owner != COTERIE_SYNTAX_NONE &&
            coterie_syntax_get(syntax, owner)->tag == COTERIE_TAG_PRON) ||
           (lemma != NULL && g_str_equal(lemma, "as"));
}

static void
to_small(char *word)
{
    for (; *word != '\0'; word++)
        *word = g_ascii_tolower(*word);
}

/* "Comrades-in-arms": the first part has the plural. Returns what the lists know it by, or NULL.
 * (transfer full) */
static char *
compound_lemma(const CoterieRoleRules *rules, const char *text, gsize length)
{
    g_autofree char *form = g_ascii_strdown(text, (gssize)length);
    char *dash = strstr(form, "s-");

    if (coterie_role_rules_of(rules, form) != NULL)
        return g_steal_pointer(&form);
    if (dash == NULL)
        return NULL;
    memmove(dash, dash + 1, strlen(dash));
    return coterie_role_rules_of(rules, form) != NULL ? g_steal_pointer(&form) : NULL;
}

/* A word of several parts is one in the lists: "brother-in-law". The first part that another one
 * hangs on stands for it, the others for nothing. */
static char *
lemma_of(const CoterieSyntax *syntax,
         const CoterieTokens *tokens,
         const CoterieRoleRules *rules,
         guint32 word)
{
    const CoterieSyntaxWord *at = coterie_syntax_get(syntax, word);
    CoterieSpan span = coterie_tokens_get(tokens, at->token)->span;
    const char *text = coterie_document_text(coterie_tokens_document(tokens), NULL) + span.offset;

    if (at->tag == COTERIE_TAG_VERB) {
        g_autofree char *form = g_ascii_strdown(text, span.length);
        const char *lemma = coterie_role_rules_lemma(rules, form);

        if (lemma != NULL)
            return g_strdup(lemma);
    }
    if (at->span.length >= span.length || memchr(text, '-', span.length) == NULL) {
        char *lemma = memchr(text, '-', span.length) != NULL
                          ? compound_lemma(rules, text, span.length)
                          : NULL;

        if (lemma == NULL)
            lemma = coterie_syntax_lemma(syntax, word);

        if (at->tag == COTERIE_TAG_PROPN && is_office(syntax, word))
            to_small(lemma);
        return lemma;
    }
    if (coterie_syntax_word_of(syntax, at->token) != word)
        return g_strdup("");
    return g_ascii_strdown(text, span.length);
}

void
coterie_clause_init(CoterieClause *clause,
                    CoterieSyntax *syntax,
                    const CoterieTokens *tokens,
                    const CoterieRoleRules *rules)
{
    guint32 count = coterie_syntax_count(syntax);

    *clause = (CoterieClause){
        syntax,
        rules,
        g_ptr_array_new_full(count, g_free),
        coterie_document_text(coterie_tokens_document(tokens), NULL),
    };
    for (guint32 i = 0; i < count; i++)
        g_ptr_array_add(clause->lemmas, lemma_of(syntax, tokens, rules, i));
}

void
coterie_clause_clear(CoterieClause *clause)
{
    g_ptr_array_unref(clause->lemmas);
}

const char *
coterie_clause_lemma(const CoterieClause *clause, guint32 word)
{
    return g_ptr_array_index(clause->lemmas, word);
}

gboolean
coterie_clause_is_singular(const CoterieClause *clause, guint32 word)
{
    CoterieSpan span = coterie_syntax_get(clause->syntax, word)->span;
    const char *lemma = coterie_clause_lemma(clause, word);

    return strlen(lemma) == span.length &&
           g_ascii_strncasecmp(lemma, clause->text + span.offset, span.length) == 0;
}

const CoterieSyntaxWord *
coterie_clause_at(const CoterieClause *clause, guint32 word)
{
    return coterie_syntax_get(clause->syntax, word);
}

gboolean
coterie_clause_is(const CoterieClause *clause, guint32 word, CoterieRelation relation)
{
    return coterie_clause_at(clause, word)->relation == relation;
}

guint32
coterie_clause_child(const CoterieClause *clause, guint32 word, CoterieRelation relation)
{
    return coterie_syntax_child(clause->syntax, word, relation);
}

void
coterie_clause_push(GArray *words, guint32 word)
{
    if (word != COTERIE_SYNTAX_NONE)
        g_array_append_val(words, word);
}

void
coterie_clause_push_children(const CoterieClause *clause,
                             guint32 word,
                             CoterieRelation relation,
                             GArray *words)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (coterie_clause_is(clause, i, relation))
            g_array_append_val(words, i);
    }
}

gboolean
coterie_clause_is_governed(const CoterieClause *clause, guint32 verb, CoterieGovernor governor)
{
    return verb != COTERIE_SYNTAX_NONE &&
           coterie_role_rules_governor(clause->rules, coterie_clause_lemma(clause, verb)) ==
               governor;
}

gboolean
coterie_clause_has_copula(const CoterieClause *clause, guint32 word)
{
    return coterie_clause_child(clause, word, COTERIE_RELATION_COP) != COTERIE_SYNTAX_NONE;
}

gboolean
coterie_clause_is_after(const CoterieClause *clause, guint32 word, const char *preposition)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (coterie_clause_is(clause, i, COTERIE_RELATION_CASE) &&
            g_str_equal(coterie_clause_lemma(clause, i), preposition))
            return TRUE;
    }
    return FALSE;
}

void
coterie_clause_push_behind(const CoterieClause *clause,
                           guint32 word,
                           guint32 first,
                           const char *preposition,
                           GArray *words)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (i >= first && coterie_clause_is_after(clause, i, preposition))
            g_array_append_val(words, i);
    }
}

void
coterie_clause_push_after(const CoterieClause *clause,
                          guint32 word,
                          const char *preposition,
                          GArray *words)
{
    coterie_clause_push_behind(clause, word, 0, preposition, words);
}

guint32
coterie_clause_whole(const CoterieClause *clause, guint32 noun)
{
    do
        noun = coterie_clause_at(clause, noun)->head;
    while (coterie_clause_is(clause, noun, COTERIE_RELATION_COMPOUND));
    return noun;
}

guint32
coterie_clause_verb_of(const CoterieClause *clause, guint32 noun)
{
    const CoterieSyntaxWord *word =
        coterie_clause_at(clause, coterie_syntax_first_conjunct(clause->syntax, noun));

    if (word->relation == COTERIE_RELATION_COMPOUND || word->relation == COTERIE_RELATION_NMOD_DESC)
        word = coterie_clause_at(clause, word->head); /* "has a son Adi" */
    if (word->relation == COTERIE_RELATION_NMOD && coterie_clause_is_after(clause, noun, "as") &&
        coterie_clause_at(clause, word->head)->tag == COTERIE_TAG_PROPN)
        word = coterie_clause_at(clause, word->head); /* "chose Jan as her deputy" */
    switch (word->relation) {
    case COTERIE_RELATION_OBJ:
    case COTERIE_RELATION_OBL:
    case COTERIE_RELATION_XCOMP:
        return word->head;
    default:
        return COTERIE_SYNTAX_NONE;
    }
}

guint32
coterie_clause_named(const CoterieClause *clause, guint32 verb)
{
    guint32 noun = coterie_clause_child(clause, verb, COTERIE_RELATION_OBJ);
    guint32 name = noun == COTERIE_SYNTAX_NONE
                       ? COTERIE_SYNTAX_NONE
                       : coterie_clause_child(clause, noun, COTERIE_RELATION_COMPOUND);

    return name != COTERIE_SYNTAX_NONE &&
                   coterie_clause_at(clause, name)->tag == COTERIE_TAG_PROPN &&
                   coterie_clause_child(clause, noun, COTERIE_RELATION_DET) == COTERIE_SYNTAX_NONE
               ? name
               : COTERIE_SYNTAX_NONE;
}

gboolean
coterie_clause_is_bare(const CoterieClause *clause, guint32 noun)
{
    return coterie_clause_child(clause, noun, COTERIE_RELATION_DET) == COTERIE_SYNTAX_NONE &&
           coterie_clause_child(clause, noun, COTERIE_RELATION_NMOD_POSS) == COTERIE_SYNTAX_NONE;
}

guint32
coterie_clause_name_at(const CoterieClause *clause, guint32 word)
{
    while (coterie_clause_is(clause, word, COTERIE_RELATION_FLAT) &&
           coterie_clause_at(clause, word)->head > word)
        word = coterie_clause_at(clause, word)->head;
    return word;
}

/* ------------------------------------------------------------------ cues of several words */

/* A preposition before a complement is no part of its verb: "took him on Monday" is not "took on".
 */
static gboolean
is_part(const CoterieClause *clause, guint32 word)
{
    return !coterie_clause_is(clause, word, COTERIE_RELATION_CASE) &&
           !coterie_clause_is(clause, word, COTERIE_RELATION_MARK);
}

static gboolean
has_below(const CoterieClause *clause, guint32 word, const char *lemma, guint depth)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if ((is_part(clause, i) && g_str_equal(coterie_clause_lemma(clause, i), lemma)) ||
            (depth > 1 && has_below(clause, i, lemma, depth - 1)))
            return TRUE;
    }
    return FALSE;
}

gboolean
coterie_clause_has(const CoterieClause *clause, guint32 cue, const char *const *lemmas)
{
    for (guint i = 0; lemmas[i] != NULL; i++) {
        if (!has_below(clause, cue, lemmas[i], 2))
            return FALSE;
    }
    return TRUE;
}

guint32
coterie_name_behind(const CoterieSyntax *syntax, guint32 word, guint32 end, guint32 tags)
{
    end = MIN(end, coterie_syntax_count(syntax));
    for (guint32 i = word + 1; i < end; i++) {
        guint8 tag = coterie_syntax_get(syntax, i)->tag;

        if (tag == COTERIE_TAG_PROPN)
            return i;
        if ((tags & 1u << tag) == 0)
            break;
    }
    return COTERIE_SYNTAX_NONE;
}
