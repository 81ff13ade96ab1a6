/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What persons are to one another, told by sentences: each word that a rule is for is a cue; who
 * stands in its slots is read off the syntax, and whether it is so off the words above it. A pair
 * that a sentence tells twice counts once. */
#include "text/marks.h"
#include "ties/fillers.h"
#include "ties/portrayals.h"
#include "ties/role_ties.h"
#include "ties/standing.h"

#include <string.h>

/* A longer sentence is a list or a table, and what would be told of so many pairs by one cue a
 * crowd: neither says what anybody is to anybody. */
#define LONGEST_SENTENCE 400 /* tokens */
#define MOST_PAIRS 400

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
    CoterieClause clause;
    CoterieFillers fillers;
    guint first_role; /* of the sentence */
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

static void
add_meant(Finder *finder, CoterieSpan span, guint32 place)
{
    const CoterieTokens *tokens = finder->tokens;
    Meant meant = {.first = token_at(tokens, span.offset), .filler = {place, span}};
    guint32 end = token_at(tokens, coterie_span_end(span));

    if (meant.first >= end)
        return;
    meant.count = end - meant.first;
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

/* ------------------------------------------------------------------ roles */

static guint32
person_of(const Scene *scene, const CoterieFiller *filler)
{
    return coterie_persons_place(scene->finder->persons, filler->place)->person;
}

static gboolean
is_same(const Scene *scene, const CoterieRole *one, const CoterieRole *other)
{
    const CoteriePersons *persons = scene->finder->persons;
    guint32 a = coterie_persons_place(persons, one->source)->person;
    guint32 b = coterie_persons_place(persons, one->target)->person;
    guint32 c = coterie_persons_place(persons, other->source)->person;
    guint32 d = coterie_persons_place(persons, other->target)->person;

    if (one->role != other->role || one->assertion != other->assertion)
        return FALSE;
    return (a == c && b == d) ||
           (coterie_role_rules_name(scene->finder->rules, one->role)->symmetric && a == d &&
            b == c);
}

static void
add_role(Scene *scene,
         guint role,
         CoterieAssertion assertion,
         guint32 cue,
         const CoterieFiller *source,
         const CoterieFiller *target)
{
    GArray *roles = scene->finder->roles;
    const CoterieRole made = {
        .role = (guint16)role,
        .assertion = (guint8)assertion,
        .source = source->place,
        .target = target->place,
        .source_span = source->span,
        .target_span = target->span,
        .cue = coterie_syntax_get(scene->clause.syntax, cue)->span,
        .sentence = coterie_tokens_sentence(scene->finder->tokens, scene->sentence)->span,
    };

    if (person_of(scene, source) == person_of(scene, target))
        return;
    for (guint i = scene->first_role; i < roles->len; i++) {
        if (is_same(scene, &made, &g_array_index(roles, CoterieRole, i)))
            return;
    }
    g_array_append_val(roles, made);
}

/* Up to where a list is read: in "Jan and his wife" only Jan has her. */
static guint32
list_end(const Scene *scene, guint32 cue, CoterieSlot slot, guint32 word)
{
    return slot.kind == COTERIE_SLOT_POSSESSOR && word < cue
               ? cue
               : coterie_syntax_count(scene->clause.syntax);
}

static gboolean
is_between(const CoterieSlot *slot)
{
    return slot->kind == COTERIE_SLOT_PREPOSITION && g_str_equal(slot->preposition, "between");
}

/* Appends who stands in the first of @slots that anybody stands in. */
static void
fill(Scene *scene,
     guint32 cue,
     const CoterieRoleRule *rule,
     const CoterieSlots *slots,
     GArray *found)
{
    GArray *words = scene->finder->words;

    for (guint i = 0; i < slots->count && found->len == 0; i++) {
        g_array_set_size(words, 0);
        coterie_clause_fill(&scene->clause, cue, rule->kind, slots->slot[i], words);
        for (guint k = 0; k < words->len && (found->len == 0 || is_between(&slots->slot[i])); k++)
            coterie_fillers_of(
                &scene->fillers,
                scene->clause.syntax,
                g_array_index(words, guint32, k),
                list_end(scene, cue, slots->slot[i], g_array_index(words, guint32, k)),
                found);
    }
}

/* How far a filler stands from the cue. */
static guint32
distance(CoterieSpan cue, CoterieSpan filler)
{
    return filler.offset > cue.offset ? filler.offset - cue.offset : cue.offset - filler.offset;
}

/* A noun in the singular means one: of a list the one nearest to it. */
static void
keep_nearest(const Scene *scene, guint32 cue, GArray *found)
{
    CoterieSpan span = coterie_syntax_get(scene->clause.syntax, cue)->span;
    guint best = 0;

    for (guint i = 1; i < found->len; i++) {
        if (distance(span, g_array_index(found, CoterieFiller, i).span) <
            distance(span, g_array_index(found, CoterieFiller, best).span))
            best = i;
    }
    if (best > 0)
        g_array_index(found, CoterieFiller, 0) = g_array_index(found, CoterieFiller, best);
    g_array_set_size(found, MIN(found->len, 1));
}

/* Nobody is tied to those among whom he stands himself. */
static void
take_out(const Scene *scene, GArray *sources, const GArray *targets)
{
    for (guint i = sources->len; i > 0; i--) {
        for (guint k = 0; k < targets->len; k++) {
            if (person_of(scene, &g_array_index(sources, CoterieFiller, i - 1)) ==
                person_of(scene, &g_array_index(targets, CoterieFiller, k))) {
                g_array_remove_index(sources, i - 1);
                break;
            }
        }
    }
}

static gboolean
is_self(const CoterieSlots *slots)
{
    return slots->slot[0].kind == COTERIE_SLOT_SELF;
}

static gboolean
is_each(const CoterieSlots *slots)
{
    return slots->slot[0].kind == COTERIE_SLOT_EACH;
}

/* Every source with every target; of a list with itself each pair, where the role has a direction
 * both ways: in a quarrel each opposes the other. */
static void
add_pairs(Scene *scene,
          const CoterieRoleRule *rule,
          CoterieAssertion assertion,
          guint32 cue,
          const GArray *sources,
          const GArray *targets)
{
    gboolean symmetric = coterie_role_rules_name(scene->finder->rules, rule->role)->symmetric;

    if ((guint64)sources->len * targets->len > MOST_PAIRS)
        return;
    for (guint i = 0; i < sources->len; i++) {
        for (guint k = sources == targets && symmetric ? i + 1 : 0; k < targets->len; k++)
            add_role(scene,
                     rule->role,
                     assertion,
                     cue,
                     &g_array_index(sources, CoterieFiller, i),
                     &g_array_index(targets, CoterieFiller, k));
    }
}

static void
apply(Scene *scene, guint32 cue, const CoterieRoleRule *rule, const CoterieStanding *standing)
{
    g_autoptr(GArray) sources = g_array_new(FALSE, FALSE, sizeof(CoterieFiller));
    g_autoptr(GArray) targets = g_array_new(FALSE, FALSE, sizeof(CoterieFiller));

    fill(scene, cue, rule, &rule->source, sources);
    if (!is_each(&rule->target))
        fill(scene, cue, rule, &rule->target, targets);
    if (coterie_clause_is_singular(&scene->clause, cue)) {
        if (is_self(&rule->source))
            keep_nearest(scene, cue, sources);
        if (is_self(&rule->target))
            keep_nearest(scene, cue, targets);
    }
    if (standing->causer != COTERIE_SYNTAX_NONE)
        coterie_fillers_of(&scene->fillers,
                           scene->clause.syntax,
                           standing->causer,
                           coterie_syntax_count(scene->clause.syntax),
                           sources);
    take_out(scene, sources, targets);
    add_pairs(
        scene, rule, standing->assertion, cue, sources, is_each(&rule->target) ? sources : targets);
}

static gboolean
is_kind(const CoterieClause *clause, guint32 word, CoterieCueKind kind)
{
    guint8 tag = coterie_syntax_get(clause->syntax, word)->tag;

    switch (kind) {
    case COTERIE_CUE_PREPOSITION:
        return coterie_syntax_get(clause->syntax, word)->relation == COTERIE_RELATION_CASE;
    case COTERIE_CUE_VERB:
        return tag == COTERIE_TAG_VERB;
    case COTERIE_CUE_NOUN:
        return tag == COTERIE_TAG_NOUN || tag == COTERIE_TAG_PROPN;
    case COTERIE_CUE_ADJECTIVE:
    default:
        return tag == COTERIE_TAG_ADJ || tag == COTERIE_TAG_VERB;
    }
}

/* How many words more than the cue a rule asks for, all of them there; -1 if it is not for @word.
 */
static gint
match(const Scene *scene, guint32 word, const CoterieRoleRule *rule)
{
    if (!is_kind(&scene->clause, word, rule->kind) ||
        (rule->with != NULL && !coterie_clause_has(&scene->clause, word, rule->with)))
        return -1;
    return rule->with == NULL ? 0 : (gint)g_strv_length((char **)rule->with);
}

/* Of the rules for a cue those that ask for most words hold: "business partner", not "partner". */
static void
look_at(Scene *scene, guint32 word)
{
    const CoterieRoleRules *rules = scene->finder->rules;
    const GArray *of = coterie_role_rules_of(rules, coterie_clause_lemma(&scene->clause, word));
    CoterieStanding standing;
    gint most = -1;

    for (guint i = 0; of != NULL && i < of->len; i++)
        most = MAX(most, match(scene, word, &g_array_index(of, CoterieRoleRule, i)));
    if (most < 0)
        return;
    standing = coterie_standing(&scene->clause, rules, word);
    if (standing.unreal)
        return;
    for (guint i = 0; i < of->len; i++) {
        const CoterieRoleRule *rule = &g_array_index(of, CoterieRoleRule, i);

        if (rule->role != COTERIE_NO_ROLE && match(scene, word, rule) == most)
            apply(scene, word, rule, &standing);
    }
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

        if (mention->first >= of->first + of->count)
            break;
        for (guint32 k = first; k < mention->first + mention->count; k++)
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
static void
keep_couple(Scene *scene)
{
    Finder *finder = scene->finder;
    const CoterieRole *role;
    CoterieFiller pair[2];

    if (finder->roles->len == scene->first_role)
        return;
    role = &g_array_index(finder->roles, CoterieRole, finder->roles->len - 1);
    if (!coterie_role_rules_name(finder->rules, role->role)->symmetric ||
        role->assertion != COTERIE_ASSERTED)
        return;
    pair[0] = (CoterieFiller){role->source, role->source_span};
    pair[1] = (CoterieFiller){role->target, role->target_span};
    g_array_set_size(finder->group, 0);
    g_array_append_vals(finder->group, pair, 2);
    finder->group_sentence = scene->sentence;
}

static void
keep_group(Scene *scene)
{
    g_autoptr(GArray) group = g_array_new(FALSE, FALSE, sizeof(CoterieFiller));
    const CoterieSyntax *syntax = scene->clause.syntax;

    keep_couple(scene);
    coterie_fillers_group(&scene->fillers, syntax, coterie_syntax_count(syntax), group);
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
    guint to = scene->first_role;

    if (!follows(finder, scene->sentence, finder->last_sentence) ||
        !g_str_equal(coterie_clause_lemma(&scene->clause, 0), "so") ||
        finder->roles->len > scene->first_role ||
        (guint64)(to - from) * scene->fillers.fillers->len > MOST_PAIRS)
        return;
    for (guint i = from; i < to; i++) {
        for (guint k = 0; k < scene->fillers.fillers->len; k++) {
            CoterieRole role = g_array_index(finder->roles, CoterieRole, i);
            const CoterieFiller target = {role.target, role.target_span};

            add_role(scene,
                     role.role,
                     (CoterieAssertion)role.assertion,
                     0,
                     &g_array_index(scene->fillers.fillers, CoterieFiller, k),
                     &target);
        }
    }
}

static void
read_sentence(Finder *finder, guint32 sentence, guint from, guint to)
{
    g_autoptr(CoterieSyntax) syntax = parse(finder, sentence);
    Scene scene = {.finder = finder, .sentence = sentence, .first_role = finder->roles->len};

    coterie_clause_init(&scene.clause, syntax, finder->tokens, finder->rules);
    coterie_fillers_init(&scene.fillers, syntax);
    if (follows(finder, sentence, finder->group_sentence))
        scene.fillers.group = finder->group;
    for (guint i = from; i < to; i++)
        coterie_fillers_add(&scene.fillers,
                            syntax,
                            meant_at(finder, i)->first,
                            meant_at(finder, i)->count,
                            meant_at(finder, i)->filler);
    for (guint32 word = 0; word < coterie_syntax_count(syntax); word++)
        look_at(&scene, word);
    take_over(&scene);
    keep_group(&scene);
    finder->last_role = scene.first_role;
    finder->last_sentence = sentence;
    coterie_fillers_clear(&scene.fillers);
    coterie_clause_clear(&scene.clause);
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
    static const char *const plural[] = {"they", "them", "their", "both", NULL};
    static const char *const so[] = {"so", NULL};
    const CoterieSentence *of = coterie_tokens_sentence(finder->tokens, sentence);

    if (follows(finder, sentence, finder->last_sentence) && is_word_of(finder, of->first, so))
        return TRUE;
    if (!follows(finder, sentence, finder->group_sentence))
        return FALSE;
    for (guint32 i = of->first; i < of->first + of->count; i++) {
        if (is_word_of(finder, i, plural))
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
    g_array_unref(finder.meant);
    g_array_unref(finder.words);
    g_array_unref(finder.group);
    return coterie_roles_take(rules, persons, finder.roles);
}
