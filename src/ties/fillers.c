/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the words of a sentence to the persons that they mean. */
#include "ties/fillers.h"

void
coterie_fillers_init(CoterieFillers *fillers, const CoterieSyntax *syntax)
{
    fillers->group = NULL;
    fillers->filler_of = g_new0(guint32, coterie_syntax_count(syntax) + 1);
    fillers->fillers = g_array_new(FALSE, FALSE, sizeof(CoterieFiller));
}

void
coterie_fillers_clear(CoterieFillers *fillers)
{
    g_free(fillers->filler_of);
    g_array_unref(fillers->fillers);
}

void
coterie_fillers_add(CoterieFillers *fillers,
                    const CoterieSyntax *syntax,
                    guint32 first,
                    guint32 count,
                    CoterieFiller filler)
{
    g_array_append_val(fillers->fillers, filler);
    for (guint32 i = first; i < first + count; i++) {
        guint32 *of = &fillers->filler_of[coterie_syntax_word_of(syntax, i)];

        if (*of == 0)
            *of = fillers->fillers->len;
    }
}

const CoterieFiller *
coterie_fillers_get(const CoterieFillers *fillers, guint32 word)
{
    return &g_array_index(fillers->fillers, CoterieFiller, fillers->filler_of[word] - 1);
}

static gboolean
push(const CoterieFillers *fillers, guint32 word, GArray *found)
{
    if (fillers->filler_of[word] == 0)
        return FALSE;
    g_array_append_vals(found, coterie_fillers_get(fillers, word), 1);
    return TRUE;
}

/* The name that stands directly before @word, or @word itself: "David, to whom". */
static guint32
name_before(const CoterieSyntax *syntax, guint32 word)
{
    guint32 i = word;

    if (i > 0 && coterie_syntax_get(syntax, i - 1)->tag == COTERIE_TAG_ADP)
        i--;
    while (i > 0 && coterie_syntax_get(syntax, i - 1)->tag == COTERIE_TAG_PUNCT)
        i--;
    if (i > 0 && coterie_syntax_get(syntax, i - 1)->relation == COTERIE_RELATION_APPOS)
        return coterie_syntax_get(syntax, i - 1)->head; /* "Abel James, an old friend, who" */
    if (i == 0 || coterie_syntax_get(syntax, i - 1)->tag != COTERIE_TAG_PROPN)
        return word;
    i--;
    while (coterie_syntax_get(syntax, i)->relation == COTERIE_RELATION_FLAT)
        i = coterie_syntax_get(syntax, i)->head;
    return i;
}

/* The noun that "who" or "whose" takes up, or @word itself. */
static guint32
taken_up(const CoterieSyntax *syntax, guint32 word)
{
    g_autofree char *lemma = coterie_syntax_lemma(syntax, word);
    static const char *const relative[] = {"who", "whom", "whose", "which", "that", NULL};
    guint32 steps = coterie_syntax_count(syntax);

    if (coterie_syntax_get(syntax, word)->tag != COTERIE_TAG_PRON ||
        !g_strv_contains(relative, lemma))
        return word;
    for (guint32 i = word; steps > 0; steps--) {
        const CoterieSyntaxWord *at = coterie_syntax_get(syntax, i);

        if (at->head == COTERIE_SYNTAX_NONE)
            break;
        i = at->head;
        if (at->relation == COTERIE_RELATION_ACL_RELCL)
            return i;
    }
    return name_before(syntax, word);
}

const char *const coterie_plural_words[] = {"they", "them", "their", "both", "couple", NULL};

gboolean
coterie_fillers_means_several(const CoterieSyntax *syntax, guint32 word)
{
    g_autofree char *lemma = coterie_syntax_lemma(syntax, word);
    guint8 tag = coterie_syntax_get(syntax, word)->tag;

    if (tag == COTERIE_TAG_NOUN &&
        coterie_syntax_child(syntax, word, COTERIE_RELATION_DET) == COTERIE_SYNTAX_NONE)
        return FALSE;
    return (tag == COTERIE_TAG_NOUN || tag == COTERIE_TAG_PRON) &&
           g_strv_contains(coterie_plural_words, lemma);
}

static void push_list(const CoterieFillers *fillers,
                      const CoterieSyntax *syntax,
                      guint32 word,
                      guint32 end,
                      GArray *found);

/* The name beside a noun that means somebody: "his friends, AXELROD and Deich"; or none. */
static guint32
name_beside(const CoterieFillers *fillers, const CoterieSyntax *syntax, guint32 word)
{
    for (guint32 i = coterie_syntax_first_child(syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(syntax, i)) {
        switch (coterie_syntax_get(syntax, i)->relation) {
        case COTERIE_RELATION_APPOS:
        case COTERIE_RELATION_FLAT:
        case COTERIE_RELATION_NMOD_DESC:
        case COTERIE_RELATION_PARATAXIS:
            if (fillers->filler_of[i] != 0)
                return i;
            break;
        default:
            break;
        }
    }
    return COTERIE_SYNTAX_NONE;
}

/* A noun that means nobody by itself may have names beside it. */
static void
push_beside(const CoterieFillers *fillers,
            const CoterieSyntax *syntax,
            guint32 word,
            guint32 end,
            GArray *found)
{
    guint32 name = name_beside(fillers, syntax, word);

    if (name != COTERIE_SYNTAX_NONE && name < end)
        push_list(fillers, syntax, name, end, found);
}

/* "The father of Anna and Karl by MARIA": with another preposition a list is over. */
static gboolean
is_led_otherwise(const CoterieSyntax *syntax, guint32 word, guint32 first)
{
    guint32 own = coterie_syntax_child(syntax, word, COTERIE_RELATION_CASE);
    guint32 led = coterie_syntax_child(syntax, first, COTERIE_RELATION_CASE);
    g_autofree char *lemma = NULL;
    g_autofree char *other = NULL;

    if (own == COTERIE_SYNTAX_NONE || own > word)
        return FALSE;
    if (led == COTERIE_SYNTAX_NONE || led > first)
        return TRUE;
    lemma = coterie_syntax_lemma(syntax, own);
    other = coterie_syntax_lemma(syntax, led);
    return !g_str_equal(lemma, other);
}

/* Whether a name means no person: "secretaries of the Central COMMITTEE, Antonov, Bubnov", but not
 * "two GERMANS, Engels and Marx". */
static gboolean
is_other_name(const CoterieSyntax *syntax, guint32 word)
{
    return coterie_syntax_get(syntax, word)->tag == COTERIE_TAG_PROPN &&
           coterie_syntax_child(syntax, word, COTERIE_RELATION_NUMMOD) == COTERIE_SYNTAX_NONE;
}

/* "The singer Ada and the actor and director JAN": the name that follows a member of a list which
 * means nobody. */
static void
push_behind(const CoterieFillers *fillers,
            const CoterieSyntax *syntax,
            guint32 word,
            guint32 end,
            GArray *found)
{
    const guint32 tags = 1u << COTERIE_TAG_NOUN | 1u << COTERIE_TAG_ADJ | 1u << COTERIE_TAG_CCONJ;
    guint32 name = coterie_name_behind(syntax, word, MIN(word + 5, end), tags);

    if (name != COTERIE_SYNTAX_NONE)
        push(fillers, name, found);
}

/* Appends who is listed with @word, before @end. */
static void
push_listed_with(const CoterieFillers *fillers,
                 const CoterieSyntax *syntax,
                 guint32 word,
                 guint32 end,
                 GArray *found)
{
    for (guint32 i = coterie_syntax_first_child(syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(syntax, i)) {
        guint before = found->len;

        if (i >= end || coterie_syntax_get(syntax, i)->relation != COTERIE_RELATION_CONJ ||
            coterie_syntax_get(syntax, i)->tag == COTERIE_TAG_VERB ||
            is_led_otherwise(syntax, i, word))
            continue;
        push_list(fillers, syntax, i, end, found);
        if (found->len == before && coterie_syntax_get(syntax, i)->tag == COTERIE_TAG_NOUN &&
            coterie_syntax_child(syntax, i, COTERIE_RELATION_NMOD_POSS) == COTERIE_SYNTAX_NONE)
            push_behind(fillers, syntax, i, end, found);
    }
}

/* "The banker ROBERT and Anna": she is listed with the name of him whom the noun means. */
static void
push_listed_with_name(const CoterieFillers *fillers,
                      const CoterieSyntax *syntax,
                      guint32 noun,
                      guint32 end,
                      GArray *found)
{
    guint32 name = name_beside(fillers, syntax, noun);

    if (coterie_syntax_get(syntax, noun)->tag == COTERIE_TAG_NOUN && name != COTERIE_SYNTAX_NONE &&
        coterie_fillers_get(fillers, name)->place == coterie_fillers_get(fillers, noun)->place)
        push_listed_with(fillers, syntax, name, end, found);
}

/* Appends who stands before @end in the list that @word begins. */
static void
push_list(const CoterieFillers *fillers,
          const CoterieSyntax *syntax,
          guint32 word,
          guint32 end,
          GArray *found)
{
    if (push(fillers, word, found)) {
        push_listed_with_name(fillers, syntax, word, end, found);
    } else {
        push_beside(fillers, syntax, word, end, found);
        if (is_other_name(syntax, word))
            return;
    }
    push_listed_with(fillers, syntax, word, end, found);
}

void
coterie_fillers_group(const CoterieFillers *fillers,
                      const CoterieSyntax *syntax,
                      guint32 end,
                      GArray *group)
{
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(CoterieFiller));

    for (guint32 i = 0; i < end; i++) {
        if (coterie_syntax_get(syntax, i)->relation == COTERIE_RELATION_CONJ)
            continue;
        g_array_set_size(list, 0);
        push_list(fillers, syntax, i, end, list);
        if (list->len < 2)
            continue;
        g_array_set_size(group, 0);
        g_array_append_vals(group, list->data, list->len);
    }
}

void
coterie_fillers_of(const CoterieFillers *fillers,
                   const CoterieSyntax *syntax,
                   guint32 word,
                   guint32 end,
                   GArray *found)
{
    g_autoptr(GArray) group = NULL;

    word = taken_up(syntax, word);
    if (fillers->filler_of[word] != 0 || !coterie_fillers_means_several(syntax, word)) {
        push_list(fillers, syntax, word, end, found);
        return;
    }
    group = g_array_new(FALSE, FALSE, sizeof(CoterieFiller));
    if (fillers->group != NULL)
        g_array_append_vals(group, fillers->group->data, fillers->group->len);
    coterie_fillers_group(fillers, syntax, word, group);
    g_array_append_vals(found, group->data, group->len);
}

void
coterie_fillers_beside(const CoterieFillers *fillers,
                       const CoterieSyntax *syntax,
                       guint32 word,
                       GArray *found)
{
    if (!push(fillers, word, found))
        push_beside(fillers, syntax, word, coterie_syntax_count(syntax), found);
}
