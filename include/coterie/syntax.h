/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_SYNTAX_H
#define COTERIE_SYNTAX_H

#include <coterie/api.h>
#include <coterie/tokens.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieTag:
 *
 * The universal parts of speech (universaldependencies.org/u/pos): ADJ, ADP and so on.
 */
typedef enum {
    COTERIE_TAG_ADJ,
    COTERIE_TAG_ADP,
    COTERIE_TAG_ADV,
    COTERIE_TAG_AUX,
    COTERIE_TAG_CCONJ,
    COTERIE_TAG_DET,
    COTERIE_TAG_INTJ,
    COTERIE_TAG_NOUN,
    COTERIE_TAG_NUM,
    COTERIE_TAG_PART,
    COTERIE_TAG_PRON,
    COTERIE_TAG_PROPN,
    COTERIE_TAG_PUNCT,
    COTERIE_TAG_SCONJ,
    COTERIE_TAG_SYM,
    COTERIE_TAG_VERB,
    COTERIE_TAG_X,
} CoterieTag;
#define COTERIE_TAGS 17

/**
 * CoterieRelation:
 *
 * How a word depends on its head: the relations of Universal Dependencies
 * (universaldependencies.org/u/dep), with those subtypes that tell who does what to whom. "Lenin
 * (nsubj) appointed him (obj)", "Trotsky (nsubj:pass) was (aux:pass) appointed by (case) Lenin
 * (obl:agent)", "Lenin (nmod:poss) 's (case) wife", "General (nmod:desc) Denikin", "his brother
 * Lev (appos)", "Lev Davidovich (flat)", "who came (acl:relcl)", "took over (compound:prt)". Of
 * other subtypes the part before the colon stands.
 */
typedef enum {
    COTERIE_RELATION_ACL,
    COTERIE_RELATION_ACL_RELCL,
    COTERIE_RELATION_ADVCL,
    COTERIE_RELATION_ADVMOD,
    COTERIE_RELATION_AMOD,
    COTERIE_RELATION_APPOS,
    COTERIE_RELATION_AUX,
    COTERIE_RELATION_AUX_PASS,
    COTERIE_RELATION_CASE,
    COTERIE_RELATION_CC,
    COTERIE_RELATION_CCOMP,
    COTERIE_RELATION_COMPOUND,
    COTERIE_RELATION_COMPOUND_PRT,
    COTERIE_RELATION_CONJ,
    COTERIE_RELATION_COP,
    COTERIE_RELATION_CSUBJ,
    COTERIE_RELATION_CSUBJ_PASS,
    COTERIE_RELATION_DEP,
    COTERIE_RELATION_DET,
    COTERIE_RELATION_DISCOURSE,
    COTERIE_RELATION_DISLOCATED,
    COTERIE_RELATION_EXPL,
    COTERIE_RELATION_FIXED,
    COTERIE_RELATION_FLAT,
    COTERIE_RELATION_GOESWITH,
    COTERIE_RELATION_IOBJ,
    COTERIE_RELATION_LIST,
    COTERIE_RELATION_MARK,
    COTERIE_RELATION_NMOD,
    COTERIE_RELATION_NMOD_DESC,
    COTERIE_RELATION_NMOD_POSS,
    COTERIE_RELATION_NSUBJ,
    COTERIE_RELATION_NSUBJ_PASS,
    COTERIE_RELATION_NUMMOD,
    COTERIE_RELATION_OBJ,
    COTERIE_RELATION_OBL,
    COTERIE_RELATION_OBL_AGENT,
    COTERIE_RELATION_ORPHAN,
    COTERIE_RELATION_PARATAXIS,
    COTERIE_RELATION_PUNCT,
    COTERIE_RELATION_REPARANDUM,
    COTERIE_RELATION_ROOT,
    COTERIE_RELATION_VOCATIVE,
    COTERIE_RELATION_XCOMP,
} CoterieRelation;
#define COTERIE_RELATIONS 44

/** coterie_tag_name: Returns: (transfer none): "ADJ" and so on. */
COTERIE_API const char *coterie_tag_name(CoterieTag tag);

/** coterie_relation_name: Returns: (transfer none): "nsubj:pass" and so on. */
COTERIE_API const char *coterie_relation_name(CoterieRelation relation);

/**
 * CoterieSyntaxModel:
 *
 * What is needed to see the syntax of English sentences: `en/syntax.model`, learned from annotated
 * sentences, and `en/lemmas.tsv`. Immutable, and safe to use from many threads.
 */
typedef struct CoterieSyntaxModel CoterieSyntaxModel;

/**
 * coterie_syntax_model_new:
 * @data_dir: the folder that holds `en`
 * @error: return location, or %NULL
 *
 * Returns: (transfer full): the model. Fails with GLib's file error if a file is missing, and with
 * %COTERIE_ERROR_DATA if one is of another version, cut short, changed or malformed.
 */
COTERIE_API CoterieSyntaxModel *coterie_syntax_model_new(const char *data_dir, GError **error);

COTERIE_API void coterie_syntax_model_free(CoterieSyntaxModel *model);

/** No word: the head of a root, the end of a list. */
#define COTERIE_SYNTAX_NONE G_MAXUINT32

/**
 * CoterieSyntaxWord:
 * @span: its bytes in the document
 * @token: the token that it is of, or the first of several
 * @head: the word on which it depends, or %COTERIE_SYNTAX_NONE
 * @tag: CoterieTag
 * @relation: CoterieRelation to its head
 *
 * A word as syntax counts them, where a token may be several ("don't" is "do" and "n't",
 * "well-known" is three) and several tokens one ("U." and "S." of "U.S."). Words are counted from 0
 * in the sentence.
 */
typedef struct {
    CoterieSpan span;
    guint32 token;
    guint32 head;
    guint8 tag;
    guint8 relation;
} CoterieSyntaxWord;

/**
 * CoterieSyntax:
 *
 * The syntax of one sentence: a tree of its words. Immutable; borrows the model and the tokens,
 * which must live longer.
 */
typedef struct CoterieSyntax CoterieSyntax;

/**
 * coterie_syntax_new:
 * @model: what was learned
 * @tokens: the tokens of a document
 * @sentence: a sentence of it
 * @names: (nullable): for each token of the sentence, in order, 1 where a name of somebody or
 *   something begins, 2 where it goes on, else 0; a name is parsed as one word, its last, on which
 *   the others hang as %COTERIE_RELATION_FLAT
 *
 * Tags and parses a sentence. Time and memory grow with its length.
 *
 * Returns: (transfer full): its syntax, of at least one word. About one word in seven depends on
 * another one than it should; subjects and objects are surer than what is far from the verb.
 */
COTERIE_API CoterieSyntax *coterie_syntax_new(const CoterieSyntaxModel *model,
                                              const CoterieTokens *tokens,
                                              guint32 sentence,
                                              const guint8 *names);

COTERIE_API void coterie_syntax_free(CoterieSyntax *syntax);

COTERIE_API guint32 coterie_syntax_count(const CoterieSyntax *syntax);

COTERIE_API const CoterieSyntaxWord *coterie_syntax_get(const CoterieSyntax *syntax, guint32 word);

/**
 * coterie_syntax_word_of:
 * @token: a token of the sentence, counted in the document
 *
 * Returns: the word that stands for the token: of several the first that depends on none of the
 * others, of "don't" the verb.
 */
COTERIE_API guint32 coterie_syntax_word_of(const CoterieSyntax *syntax, guint32 token);

/**
 * coterie_syntax_head_of:
 * @first: the first of some tokens of the sentence, counted in the document
 * @count: how many they are, at least 1
 *
 * Returns: the word of these tokens that stands for all: the first that depends on none of them. Of
 * a name it is the word whose relation tells the part of the person.
 */
COTERIE_API guint32 coterie_syntax_head_of(const CoterieSyntax *syntax,
                                           guint32 first,
                                           guint32 count);

/**
 * coterie_syntax_lemma:
 *
 * Returns: (transfer full): the word as a dictionary has it, in lower case: "appoint" of
 * "appointed", "brother" of "brothers". A name stays as it is written.
 */
COTERIE_API char *coterie_syntax_lemma(const CoterieSyntax *syntax, guint32 word);

/** coterie_syntax_first_child: Returns: the first word that depends on @word, or none. */
COTERIE_API guint32 coterie_syntax_first_child(const CoterieSyntax *syntax, guint32 word);

/** coterie_syntax_next_child: Returns: the next word that depends on the head of @child, or none.
 */
COTERIE_API guint32 coterie_syntax_next_child(const CoterieSyntax *syntax, guint32 child);

/** coterie_syntax_child: Returns: the first word that depends on @word as @relation, or none. */
COTERIE_API guint32 coterie_syntax_child(const CoterieSyntax *syntax,
                                         guint32 word,
                                         CoterieRelation relation);

/**
 * coterie_syntax_first_conjunct:
 *
 * Returns: the first of those words that @word is listed with ("Zinoviev" for each of "Zinoviev,
 * Kamenev and Rykov"); @word itself if there are none. The others are its children as
 * %COTERIE_RELATION_CONJ, and they have the part that it has.
 */
COTERIE_API guint32 coterie_syntax_first_conjunct(const CoterieSyntax *syntax, guint32 word);

/**
 * coterie_syntax_is_passive:
 *
 * Returns: whether @word is a verb whose subject suffers what it says: "was arrested", and
 * "arrested by the police" after a noun.
 */
COTERIE_API gboolean coterie_syntax_is_passive(const CoterieSyntax *syntax, guint32 word);

/**
 * coterie_syntax_actor:
 * @verb: a word
 *
 * Returns: who does what @verb says: its subject, or the agent of a passive ("by Lenin"). Of a verb
 * without one of its own it is the subject that it shares with the verbs it is listed with ("came
 * and saw") or hangs on ("wanted to come", "left, taking", "sent him to see"), and the noun that it
 * describes ("Lenin, who came", "a man coming"). The first conjunct of several; none if nobody is
 * named or the sentence hides it.
 */
COTERIE_API guint32 coterie_syntax_actor(const CoterieSyntax *syntax, guint32 verb);

/**
 * coterie_syntax_target:
 * @verb: a word
 *
 * Returns: to whom it is done: the object of @verb, or the subject of a passive; of one without,
 * what it shares or describes as with coterie_syntax_actor(). None if there is none.
 */
COTERIE_API guint32 coterie_syntax_target(const CoterieSyntax *syntax, guint32 verb);

/**
 * coterie_syntax_path:
 * @from: a word
 * @to: another one
 * @top: (out) (nullable): the word where the way up ends, which both depend on or which is one of
 *   them
 *
 * The way through the tree: from @from up to @top, then down to @to.
 *
 * Returns: (transfer full) (element-type guint32): the words of the way, both ends with it.
 */
COTERIE_API GArray *
coterie_syntax_path(const CoterieSyntax *syntax, guint32 from, guint32 to, guint32 *top);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieSyntaxModel, coterie_syntax_model_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieSyntax, coterie_syntax_free)

G_END_DECLS

#endif
