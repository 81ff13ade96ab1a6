/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of grammar: parts of speech and relations, as tables. Their order is that of the
 * classes in data/en/syntax.model; whoever changes it trains the model anew and counts up its
 * version. */
#include "text/grammar.h"

#include <string.h>

static const char *const tags[COTERIE_TAGS] = {
    "ADJ",
    "ADP",
    "ADV",
    "AUX",
    "CCONJ",
    "DET",
    "INTJ",
    "NOUN",
    "NUM",
    "PART",
    "PRON",
    "PROPN",
    "PUNCT",
    "SCONJ",
    "SYM",
    "VERB",
    "X",
};

static const char *const relations[COTERIE_RELATIONS] = {
    "acl",      "acl:relcl", "advcl",      "advmod",    "amod",       "appos",        "aux",
    "aux:pass", "case",      "cc",         "ccomp",     "compound",   "compound:prt", "conj",
    "cop",      "csubj",     "csubj:pass", "dep",       "det",        "discourse",    "dislocated",
    "expl",     "fixed",     "flat",       "goeswith",  "iobj",       "list",         "mark",
    "nmod",     "nmod:desc", "nmod:poss",  "nsubj",     "nsubj:pass", "nummod",       "obj",
    "obl",      "obl:agent", "orphan",     "parataxis", "punct",      "reparandum",   "root",
    "vocative", "xcomp",
};

static const CoterieFineTag fine_tags[COTERIE_FINE_TAGS] = {
    {COTERIE_TAG_ADJ, "JJ"},     {COTERIE_TAG_ADJ, "JJR"},  {COTERIE_TAG_ADJ, "JJS"},
    {COTERIE_TAG_ADJ, "NNP"},    {COTERIE_TAG_ADP, "IN"},   {COTERIE_TAG_ADP, "RP"},
    {COTERIE_TAG_ADV, "RB"},     {COTERIE_TAG_ADV, "RBR"},  {COTERIE_TAG_ADV, "RBS"},
    {COTERIE_TAG_ADV, "WRB"},    {COTERIE_TAG_AUX, "VB"},   {COTERIE_TAG_AUX, "VBD"},
    {COTERIE_TAG_AUX, "VBG"},    {COTERIE_TAG_AUX, "VBN"},  {COTERIE_TAG_AUX, "VBP"},
    {COTERIE_TAG_AUX, "VBZ"},    {COTERIE_TAG_AUX, "MD"},   {COTERIE_TAG_CCONJ, "CC"},
    {COTERIE_TAG_DET, "DT"},     {COTERIE_TAG_DET, "PDT"},  {COTERIE_TAG_DET, "WDT"},
    {COTERIE_TAG_INTJ, "UH"},    {COTERIE_TAG_NOUN, "NN"},  {COTERIE_TAG_NOUN, "NNS"},
    {COTERIE_TAG_NUM, "CD"},     {COTERIE_TAG_PART, "TO"},  {COTERIE_TAG_PART, "RB"},
    {COTERIE_TAG_PART, "POS"},   {COTERIE_TAG_PRON, "PRP"}, {COTERIE_TAG_PRON, "PRP$"},
    {COTERIE_TAG_PRON, "DT"},    {COTERIE_TAG_PRON, "WDT"}, {COTERIE_TAG_PRON, "WP"},
    {COTERIE_TAG_PRON, "NN"},    {COTERIE_TAG_PRON, "EX"},  {COTERIE_TAG_PROPN, "NNP"},
    {COTERIE_TAG_PROPN, "NNPS"}, {COTERIE_TAG_PUNCT, "."},  {COTERIE_TAG_SCONJ, "IN"},
    {COTERIE_TAG_SYM, "SYM"},    {COTERIE_TAG_VERB, "VB"},  {COTERIE_TAG_VERB, "VBD"},
    {COTERIE_TAG_VERB, "VBG"},   {COTERIE_TAG_VERB, "VBN"}, {COTERIE_TAG_VERB, "VBP"},
    {COTERIE_TAG_VERB, "VBZ"},   {COTERIE_TAG_X, "FW"},
};

const char *
coterie_tag_name(CoterieTag tag)
{
    g_return_val_if_fail((guint)tag < COTERIE_TAGS, NULL);
    return tags[tag];
}

const char *
coterie_relation_name(CoterieRelation relation)
{
    g_return_val_if_fail((guint)relation < COTERIE_RELATIONS, NULL);
    return relations[relation];
}

const CoterieFineTag *
coterie_fine_tag(guint index)
{
    return &fine_tags[index];
}

guint
coterie_fine_tag_find(const char *tag, const char *penn)
{
    guint found = G_MAXUINT;

    for (guint i = COTERIE_FINE_TAGS; i-- > 0;) {
        if (!g_str_equal(tags[fine_tags[i].tag], tag))
            continue;
        if (g_str_equal(fine_tags[i].penn, penn))
            return i;
        found = i;
    }
    return found;
}

guint
coterie_relation_find(const char *name)
{
    gsize base = strcspn(name, ":");
    guint found = G_MAXUINT;

    for (guint i = 0; i < COTERIE_RELATIONS; i++) {
        if (g_str_equal(relations[i], name))
            return i;
        if (strlen(relations[i]) == base && strncmp(relations[i], name, base) == 0)
            found = i;
    }
    return found;
}

gboolean
coterie_relation_is_like(guint one, guint other)
{
    gsize base = strcspn(relations[one], ":");

    return base == strcspn(relations[other], ":") &&
           strncmp(relations[one], relations[other], base) == 0;
}
