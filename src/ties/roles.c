/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What persons are to one another, told by the sentences of a document that speak of two of them:
 * who is meant by which words, whom "they" takes up, what "so did he" repeats. What each word
 * tells is found in telling.c. */
#include "text/marks.h"
#include "ties/correspondence.h"
#include "ties/exclusions.h"
#include "ties/mended.h"
#include "ties/portrayals.h"
#include "ties/role_ties.h"
#include "ties/telling.h"

#include <string.h>

/* A longer sentence is a list or a table. */
#define LONGEST_SENTENCE 400 /* tokens */
/* "So did they" is not said of more. */
#define MOST_TAKEN_OVER 400

/* Somebody meant by tokens of the document. */
typedef struct {
    guint32 first;
    guint32 count;
    guint32 sentence;
    guint32 person;
    CoterieFiller filler;
} Meant;

typedef struct {
    const CoterieRoleRules *rules;
    const CoterieSyntaxModel *model;
    const CoterieMentions *mentions;
    guint32 mention; /* the first of the sentence */
    const CoterieTokens *tokens;
    const CoteriePersons *persons;
    GArray *meant; /* of Meant, in reading order */
    GArray *roles; /* of CoterieRole */
    GArray *words; /* scratch, of guint32 */
    GArray *group; /* of CoterieFiller: the last that were spoken of together */
    guint32 group_sentence;
    guint last_role; /* the first of the sentence before */
    guint32 last_sentence;
} Finder;

/* A sentence on its way. */
typedef struct {
    Finder *finder;
    guint32 sentence;
    CoterieTelling telling;
} Scene;

/* ------------------------------------------------------------------ who is meant */

/* The token that begins at or after @offset. */
static guint32
token_at(const CoterieTokens *tokens, gsize offset)
{
    guint32 low = 0;
    guint32 high = coterie_tokens_count(tokens);

    while (low < high) {
        guint32 middle = low + (high - low) / 2;

        if (coterie_tokens_get(tokens, middle)->span.offset < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The end of the sentence in which a token stands. */
static guint32
sentence_end(const CoterieTokens *tokens, guint32 token)
{
    const CoterieSentence *sentence = coterie_tokens_sentence_of(tokens, token);

    return sentence->first + sentence->count;
}

/* A name that is given beforehand may go on behind the end of a sentence, where nobody is meant. */
static void
add_meant(Finder *finder, CoterieSpan span, guint32 place)
{
    const CoterieTokens *tokens = finder->tokens;
    Meant meant = {.first = token_at(tokens, span.offset), .filler = {place, span}};
    guint32 end = token_at(tokens, coterie_span_end(span));

    if (meant.first >= end)
        return;
    meant.count = MIN(end, sentence_end(tokens, meant.first)) - meant.first;
    meant.sentence = coterie_tokens_get(tokens, meant.first)->sentence;
    meant.person = coterie_persons_place(finder->persons, place)->person;
    g_array_append_val(finder->meant, meant);
}

static gint
compare_meant(gconstpointer one, gconstpointer other)
{
    const Meant *a = one;
    const Meant *b = other;

    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return a->count > b->count ? -1 : a->count < b->count;
}

static void
find_meant(Finder *finder, const CoterieReferences *references)
{
    for (guint32 i = 0; i < coterie_persons_place_count(finder->persons); i++)
        add_meant(finder, coterie_persons_place(finder->persons, i)->span, i);
    for (guint32 i = 0; i < coterie_references_count(references); i++) {
        const CoterieReference *reference = coterie_references_get(references, i);

        add_meant(finder, reference->span, reference->antecedent);
    }
    g_array_sort(finder->meant, compare_meant);
}

static const Meant *
meant_at(const Finder *finder, guint index)
{
    return &g_array_index(finder->meant, Meant, index);
}

/* ------------------------------------------------------------------ sentences */

static gboolean
is_question(const CoterieTokens *tokens, const CoterieSentence *sentence)
{
    guint32 last = sentence->first + sentence->count - 1;

    return coterie_tokens_mark(tokens, last) == '?';
}

/* Names, each with its title, are parsed as one word. */
static CoterieSyntax *
parse(const Finder *finder, guint32 sentence)
{
    const CoterieSentence *of = coterie_tokens_sentence(finder->tokens, sentence);
    g_autofree guint8 *names = g_new0(guint8, of->count);

    for (guint32 i = finder->mention; i < coterie_mentions_count(finder->mentions); i++) {
        const CoterieMention *mention = coterie_mentions_get(finder->mentions, i);
        guint32 first = MAX(mention->first - mention->title, of->first);
        guint32 end = MIN(mention->first + mention->count, of->first + of->count);

        if (mention->first >= of->first + of->count)
            break;
        for (guint32 k = first; k < end; k++)
            names[k - of->first] = k == first ? 1 : 2;
    }
    return coterie_syntax_new(finder->model, finder->tokens, sentence, names);
}

/* Whether @sentence follows on @other closely enough for "they" and "so did he". */
static gboolean
follows(const Finder *finder, guint32 sentence, guint32 other)
{
    const CoterieTokens *tokens = finder->tokens;

    return sentence > other && sentence - other <= 2 &&
           coterie_tokens_sentence(tokens, sentence)->paragraph ==
               coterie_tokens_sentence(tokens, other)->paragraph;
}

/* Two who are tied both ways belong together as if they stood in a list: "he married her". */
static gboolean
keep_couple(Scene *scene)
{
    Finder *finder = scene->finder;
    const CoterieRole *role;
    CoterieFiller pair[2];

    if (finder->roles->len == scene->telling.first_role)
        return FALSE;
    role = &g_array_index(finder->roles, CoterieRole, finder->roles->len - 1);
    if (!coterie_role_rules_name(finder->rules, role->role)->symmetric ||
        role->assertion != COTERIE_ASSERTED)
        return FALSE;
    pair[0] = (CoterieFiller){role->source, role->source_span};
    pair[1] = (CoterieFiller){role->target, role->target_span};
    g_array_set_size(finder->group, 0);
    g_array_append_vals(finder->group, pair, 2);
    finder->group_sentence = scene->sentence;
    return TRUE;
}

static void
keep_group(Scene *scene)
{
    g_autoptr(GArray) group = g_array_new(FALSE, FALSE, sizeof(CoterieFiller));
    const CoterieSyntax *syntax = scene->telling.clause.syntax;

    coterie_fillers_group(&scene->telling.fillers, syntax, coterie_syntax_count(syntax), group);
    if (group->len == 0)
        return;
    g_array_set_size(scene->finder->group, 0);
    g_array_append_vals(scene->finder->group, group->data, group->len);
    scene->finder->group_sentence = scene->sentence;
}

/* "So did Axelrod": what the sentence before tells is told of those who stand here, too. */
static void
take_over(Scene *scene)
{
    Finder *finder = scene->finder;
    guint from = finder->last_role;
    guint to = scene->telling.first_role;

    if (!follows(finder, scene->sentence, finder->last_sentence) ||
        !g_str_equal(coterie_clause_lemma(&scene->telling.clause, 0), "so") ||
        finder->roles->len > scene->telling.first_role ||
        (guint64)(to - from) * scene->telling.fillers.fillers->len > MOST_TAKEN_OVER)
        return;
    for (guint i = from; i < to; i++) {
        for (guint k = 0; k < scene->telling.fillers.fillers->len; k++) {
            CoterieRole role = g_array_index(finder->roles, CoterieRole, i);
            const CoterieFiller target = {role.target, role.target_span};

            coterie_telling_add(&scene->telling,
                                role.role,
                                (CoterieAssertion)role.assertion,
                                0,
                                &g_array_index(scene->telling.fillers.fillers, CoterieFiller, k),
                                &target);
        }
    }
}

static void
read_sentence(Finder *finder, guint32 sentence, guint from, guint to)
{
    g_autoptr(CoterieSyntax) syntax = parse(finder, sentence);
    Scene scene = {
        .finder = finder,
        .sentence = sentence,
        .telling =
            {
                .rules = finder->rules,
                .persons = finder->persons,
                .sentence = coterie_tokens_sentence(finder->tokens, sentence)->span,
                .roles = finder->roles,
                .first_role = finder->roles->len,
                .words = finder->words,
            },
    };

    coterie_clause_init(&scene.telling.clause, syntax, finder->tokens, finder->rules);
    coterie_fillers_init(&scene.telling.fillers, syntax);
    if (follows(finder, sentence, finder->group_sentence))
        scene.telling.fillers.group = finder->group;
    for (guint i = from; i < to; i++)
        coterie_fillers_add(&scene.telling.fillers,
                            syntax,
                            meant_at(finder, i)->first,
                            meant_at(finder, i)->count,
                            meant_at(finder, i)->filler);
    coterie_syntax_mend(syntax, &scene.telling.fillers);
    for (guint32 word = 0; word < coterie_syntax_count(syntax); word++) {
        coterie_telling_look_at(&scene.telling, word);
        if (keep_couple(&scene))
            scene.telling.fillers.group = finder->group;
    }
    take_over(&scene);
    coterie_exclusions_drop(
        finder->rules, finder->persons, finder->roles, scene.telling.first_role);
    keep_group(&scene);
    finder->last_role = scene.telling.first_role;
    finder->last_sentence = sentence;
    coterie_fillers_clear(&scene.telling.fillers);
    coterie_clause_clear(&scene.telling.clause);
}

static gboolean
speaks_of_two(const Finder *finder, guint from, guint to)
{
    for (guint i = from + 1; i < to; i++) {
        if (meant_at(finder, i)->person != meant_at(finder, from)->person)
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_word_of(const Finder *finder, guint32 token, const char *const *words)
{
    const char *text = coterie_document_text(coterie_tokens_document(finder->tokens), NULL);
    CoterieSpan span = coterie_tokens_get(finder->tokens, token)->span;

    for (guint i = 0; words[i] != NULL; i++) {
        if (strlen(words[i]) == span.length &&
            g_ascii_strncasecmp(words[i], text + span.offset, span.length) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Whether a sentence takes up those who were spoken of before: "they", "so did". */
static gboolean
takes_up(const Finder *finder, guint32 sentence)
{
    static const char *const so[] = {"so", NULL};
    const CoterieSentence *of = coterie_tokens_sentence(finder->tokens, sentence);

    if (follows(finder, sentence, finder->last_sentence) && is_word_of(finder, of->first, so))
        return TRUE;
    if (!follows(finder, sentence, finder->group_sentence))
        return FALSE;
    for (guint32 i = of->first; i < of->first + of->count; i++) {
        if (is_word_of(finder, i, coterie_plural_words))
            return TRUE;
    }
    return FALSE;
}

static void
read_sentences(Finder *finder)
{
    guint from = 0;

    for (guint32 i = 0; i < coterie_tokens_sentence_count(finder->tokens); i++) {
        const CoterieSentence *at = coterie_tokens_sentence(finder->tokens, i);
        guint to = from;

        while (finder->mention < coterie_mentions_count(finder->mentions) &&
               coterie_mentions_get(finder->mentions, finder->mention)->first < at->first)
            finder->mention++;
        while (to < finder->meant->len && meant_at(finder, to)->sentence == i)
            to++;
        if (at->count <= LONGEST_SENTENCE &&
            (speaks_of_two(finder, from, to) || takes_up(finder, i)) &&
            !is_question(finder->tokens, at))
            read_sentence(finder, i, from, to);
        from = to;
    }
}

/* Dates what is told by the nearest date to its cue. */
static void
date(const Finder *finder, const CoterieDates *dates)
{
    for (guint i = 0; dates != NULL && i < finder->roles->len; i++) {
        CoterieRole *role = &g_array_index(finder->roles, CoterieRole, i);
        guint32 token = token_at(finder->tokens, role->cue.offset);
        CoterieDating dating;

        role->date = coterie_dates_at(
            dates, coterie_tokens_get(finder->tokens, token)->sentence, role->cue, &dating);
        role->dating = (guint8)dating;
    }
}

CoterieRoles *
coterie_roles_new(const CoterieRoleRules *rules,
                  const CoterieSyntaxModel *model,
                  const CoterieMentions *mentions,
                  const CoteriePersons *persons,
                  const CoterieReferences *references,
                  const CoterieDates *dates,
                  const CoterieLexicon *lexicon)
{
    g_return_val_if_fail(rules != NULL && model != NULL && mentions != NULL, NULL);
    g_return_val_if_fail(persons != NULL && references != NULL, NULL);
    Finder finder = {
        .rules = rules,
        .model = model,
        .mentions = mentions,
        .tokens = coterie_mentions_tokens(mentions),
        .persons = persons,
        .meant = g_array_new(FALSE, FALSE, sizeof(Meant)),
        .roles = g_array_new(FALSE, FALSE, sizeof(CoterieRole)),
        .words = g_array_new(FALSE, FALSE, sizeof(guint32)),
        .group = g_array_new(FALSE, FALSE, sizeof(CoterieFiller)),
        .group_sentence = G_MAXUINT32,
        .last_sentence = G_MAXUINT32,
    };

    find_meant(&finder, references);
    read_sentences(&finder);
    if (coterie_role_rules_portrayal(rules) != COTERIE_NO_ROLE)
        coterie_portrayals_find(coterie_role_rules_portrayal(rules),
                                mentions,
                                persons,
                                references,
                                lexicon,
                                finder.roles);
    for (guint i = 0; i < coterie_role_rules_inferences(rules)->len; i++)
        coterie_roles_infer(
            &g_array_index(coterie_role_rules_inferences(rules), CoterieInference, i),
            persons,
            finder.roles);
    date(&finder, dates);
    coterie_correspondence_find(rules, finder.tokens, persons, dates, finder.roles);
    g_array_unref(finder.meant);
    g_array_unref(finder.words);
    g_array_unref(finder.group);
    return coterie_roles_take(rules, persons, finder.roles);
}
