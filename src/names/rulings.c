/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is decided for one document. Decisions come in; out goes a table of names,
 * each with the person it is said to name. Names that "same" makes one person's
 * are one group (union-find), shown under the right-hand name that is nobody's
 * left-hand one: of "A = B" and "B = C" that is C. "not-same" parts two groups, so that
 * it parts all their names.
 *
 * Decisions that cannot all be followed are found here, because here they meet: a
 * pair that is both one and two, a person shown under two names. Weak spot: of three
 * lines that contradict each other together only two are named. */
#include "names/rulings.h"

#include "base/rows.h"
#include "text/fold.h"

#include <string.h>

/* The kinds of decision that say that a name is a person's, a bit each. */
#define BY_PERSONS (~(1u << COTERIE_DECISION_NOT_PERSON))

/* A name that a decision speaks of, and as which of its parts. */
typedef struct {
    guint32 decision;
    guint8 part;
} Use;

struct CoterieRulings {
    const GPtrArray *decisions; /* of CoterieDecision */
    GArray *holding;            /* of guint32: the decisions that hold */
    GHashTable *by_words;       /* folded words -> index + 1 */
    GArray *names;              /* of CoterieRuledName */
    GPtrArray *uses;            /* for each name a GArray of Use */
    GArray *parents;            /* of guint32: union-find of names */
    GArray *groups;             /* of CoterieRuledGroup; the first is nobody's */
    GHashTable *parted;         /* pairs of groups -> decision + 1 */
    GArray *mentions;           /* of guint32 */
};

const CoterieDecision *
coterie_rulings_decision(const CoterieRulings *rulings, guint32 decision)
{
    return g_ptr_array_index(rulings->decisions, decision);
}

static CoterieRuledName *
name_at(const CoterieRulings *rulings, guint32 name)
{
    return &g_array_index(rulings->names, CoterieRuledName, name);
}

static CoterieRuledGroup *
group_at(const CoterieRulings *rulings, guint32 group)
{
    return &g_array_index(rulings->groups, CoterieRuledGroup, group);
}

static guint32
held(const CoterieRulings *rulings, guint index)
{
    return g_array_index(rulings->holding, guint32, index);
}

/* ------------------------------------------------------------------ names and groups */

static guint32
enter_name(CoterieRulings *rulings, guint32 decision, guint part)
{
    const CoterieDecision *of = coterie_rulings_decision(rulings, decision);
    guint32 name = coterie_rulings_find(rulings, of->words[part]);
    Use use = {decision, (guint8)part};

    if (name == COTERIE_NO_RULING) {
        CoterieRuledName made = {
            .words = of->words[part],
            .text = of->part[part],
            .one_word = strchr(of->words[part], ' ') == NULL,
        };

        made.sought = !made.one_word;
        name = rulings->names->len;
        g_array_append_val(rulings->names, made);
        g_array_append_val(rulings->parents, rulings->parents->len);
        g_ptr_array_add(rulings->uses, g_array_new(FALSE, FALSE, sizeof(Use)));
        g_hash_table_insert(rulings->by_words, of->words[part], GUINT_TO_POINTER(name + 1));
    }
    g_array_append_val((GArray *)g_ptr_array_index(rulings->uses, name), use);
    return name;
}

static guint32
root_of(const CoterieRulings *rulings, guint32 name)
{
    guint32 *parents = (guint32 *)(void *)rulings->parents->data;

    while (parents[name] != name) {
        parents[name] = parents[parents[name]];
        name = parents[name];
    }
    return name;
}

static guint32
name_of(const CoterieRulings *rulings, const CoterieDecision *decision, guint part)
{
    return coterie_rulings_find(rulings, decision->words[part]);
}

static void
enter_decision(CoterieRulings *rulings, guint32 index)
{
    const CoterieDecision *decision = coterie_rulings_decision(rulings, index);
    guint names = coterie_decision_names(decision);

    g_array_append_val(rulings->holding, index);
    for (guint i = 0; i < COTERIE_DECISION_PARTS; i++)
        if ((names & (1u << i)) != 0)
            enter_name(rulings, index, i);
    switch (decision->kind) {
    case COTERIE_DECISION_SAME: {
        guint32 one = root_of(rulings, name_of(rulings, decision, 0));
        guint32 other = root_of(rulings, name_of(rulings, decision, 1));

        g_array_index(rulings->parents, guint32, MAX(one, other)) = MIN(one, other);
        break;
    }
    case COTERIE_DECISION_NOT_PERSON:
        name_at(rulings, enter_name(rulings, index, 0))->nobody = TRUE;
        break;
    case COTERIE_DECISION_PERSON:
        name_at(rulings, name_of(rulings, decision, 0))->sought = TRUE;
        break;
    case COTERIE_DECISION_MENTION:
        g_array_append_val(rulings->mentions, index);
        break;
    case COTERIE_DECISION_NOT_SAME:
    case COTERIE_DECISION_SHOW:
    case COTERIE_DECISION_NO_TIE:
    case COTERIE_DECISION_TIE:
    default:
        break;
    }
}

/* The last decision of the @wanted kinds (a bit each) that uses @name, or COTERIE_NO_RULING. */
static guint32
last_use(const CoterieRulings *rulings, guint32 name, guint wanted)
{
    const GArray *uses = g_ptr_array_index(rulings->uses, name);

    for (guint i = uses->len; i > 0; i--) {
        Use use = g_array_index(uses, Use, i - 1);

        if ((wanted & (1u << coterie_rulings_decision(rulings, use.decision)->kind)) != 0)
            return use.decision;
    }
    return COTERIE_NO_RULING;
}

/* Numbers the groups in the order of their first names. */
static void
number_groups(CoterieRulings *rulings)
{
    for (guint32 i = 0; i < rulings->names->len; i++) {
        CoterieRuledGroup group = {0};
        guint32 root = root_of(rulings, i);

        if (last_use(rulings, i, BY_PERSONS) == COTERIE_NO_RULING)
            continue;
        if (root == i) { /* a root is the first of its group */
            name_at(rulings, i)->group = rulings->groups->len;
            g_array_append_val(rulings->groups, group);
        } else {
            name_at(rulings, i)->group = name_at(rulings, root)->group;
        }
    }
}

/* ------------------------------------------------------------------ contradictions */

static gboolean
contradict(const CoterieRulings *rulings, guint32 later, guint32 earlier, GError **error)
{
    const CoterieDecision *one = coterie_rulings_decision(rulings, MAX(later, earlier));
    const CoterieDecision *other = coterie_rulings_decision(rulings, MIN(later, earlier));

    return coterie_row_fail(
        error, "%s:%u: contradicts %s:%u", one->file, one->line, other->file, other->line);
}

/* A name is nobody's and yet somebody's. One occurrence of it may be, by "mention". */
static gboolean
check_nobodies(const CoterieRulings *rulings, GError **error)
{
    for (guint32 i = 0; i < rulings->names->len; i++) {
        guint32 against =
            name_at(rulings, i)->nobody ? last_use(rulings, i, BY_PERSONS) : COTERIE_NO_RULING;

        if (against != COTERIE_NO_RULING)
            return contradict(
                rulings, against, last_use(rulings, i, 1u << COTERIE_DECISION_NOT_PERSON), error);
    }
    return TRUE;
}

/* Gives a group the name that @decision shows it under; two names are one too many. */
static gboolean
show(CoterieRulings *rulings,
     guint32 group,
     const char *text,
     guint32 decision,
     guint32 *shown_by,
     GError **error)
{
    CoterieRuledGroup *of = group_at(rulings, group);

    if (shown_by[group] != COTERIE_NO_RULING && !g_str_equal(of->shown, text))
        return contradict(rulings, decision, shown_by[group], error);
    of->shown = text;
    shown_by[group] = decision;
    return TRUE;
}

static gboolean
is_left_hand(const CoterieRulings *rulings, guint32 name)
{
    const GArray *uses = g_ptr_array_index(rulings->uses, name);

    for (guint i = 0; i < uses->len; i++) {
        Use use = g_array_index(uses, Use, i);

        if (use.part == 0 &&
            coterie_rulings_decision(rulings, use.decision)->kind == COTERIE_DECISION_SAME)
            return TRUE;
    }
    return FALSE;
}

/* The right-hand name of "same" is shown, unless "show" says otherwise. */
static gboolean
apply_shown(CoterieRulings *rulings, CoterieDecisionKind kind, guint32 *shown_by, GError **error)
{
    for (guint i = 0; i < rulings->holding->len; i++) {
        const CoterieDecision *decision = coterie_rulings_decision(rulings, held(rulings, i));
        guint32 group;

        if (decision->kind != kind)
            continue;
        group = name_at(rulings, name_of(rulings, decision, 0))->group;
        if (kind == COTERIE_DECISION_SAME)
            group_at(rulings, group)->joins = TRUE;
        if (kind == COTERIE_DECISION_SAME && is_left_hand(rulings, name_of(rulings, decision, 1)))
            continue;
        if (!show(rulings, group, decision->part[1], held(rulings, i), shown_by, error))
            return FALSE;
    }
    return TRUE;
}

/* In a circle of "same" every name is on the left, and none is left to show. */
static gboolean
check_circles(const CoterieRulings *rulings, const guint32 *shown_by, GError **error)
{
    for (guint32 i = 0; i < rulings->names->len; i++) {
        guint32 group = name_at(rulings, i)->group;
        guint32 last = last_use(rulings, i, 1u << COTERIE_DECISION_SAME);

        if (group == 0 || !group_at(rulings, group)->joins || shown_by[group] != COTERIE_NO_RULING)
            continue;
        for (guint j = 0; j < rulings->holding->len; j++) {
            const CoterieDecision *decision = coterie_rulings_decision(rulings, held(rulings, j));

            if (decision->kind == COTERIE_DECISION_SAME && held(rulings, j) != last &&
                name_at(rulings, name_of(rulings, decision, 0))->group == group)
                return contradict(rulings, last, held(rulings, j), error);
        }
    }
    return TRUE;
}

static guint64
pair_of(guint32 one, guint32 other)
{
    return ((guint64)MIN(one, other) << 32) | MAX(one, other);
}

static gboolean
apply_apart(CoterieRulings *rulings, GError **error)
{
    for (guint i = 0; i < rulings->holding->len; i++) {
        guint32 index = held(rulings, i);
        const CoterieDecision *decision = coterie_rulings_decision(rulings, index);
        guint32 one, other;
        guint64 pair;

        if (decision->kind == COTERIE_DECISION_PERSON)
            group_at(rulings, name_at(rulings, name_of(rulings, decision, 0))->group)->own = TRUE;
        if (decision->kind != COTERIE_DECISION_NOT_SAME)
            continue;
        one = name_of(rulings, decision, 0);
        other = name_of(rulings, decision, 1);
        if (name_at(rulings, one)->group == name_at(rulings, other)->group)
            return contradict(
                rulings, index, last_use(rulings, one, 1u << COTERIE_DECISION_SAME), error);
        pair = pair_of(name_at(rulings, one)->group, name_at(rulings, other)->group);
        g_hash_table_add(rulings->parted, g_memdup2(&pair, sizeof pair));
    }
    return TRUE;
}

static gboolean
apply(CoterieRulings *rulings, GError **error)
{
    gsize size = sizeof(guint32) * rulings->groups->len;
    g_autofree guint32 *shown_by = g_malloc(size); /* for each group the decision */

    memset(shown_by, 0xff, size); /* COTERIE_NO_RULING */
    if (!check_nobodies(rulings, error) || !apply_apart(rulings, error) ||
        !apply_shown(rulings, COTERIE_DECISION_SAME, shown_by, error) ||
        !check_circles(rulings, shown_by, error))
        return FALSE;
    memset(shown_by, 0xff, size); /* "show" has the last word */
    return apply_shown(rulings, COTERIE_DECISION_SHOW, shown_by, error);
}

/* ------------------------------------------------------------------ the whole */

gboolean
coterie_document_is_meant(const char *wanted, const char *document)
{
    const char *last = strrchr(document, '/');

    return g_str_equal(wanted, document) || (last != NULL && g_str_equal(wanted, last + 1));
}

static CoterieRulings *
rulings_alloc(const GPtrArray *decisions)
{
    CoterieRulings *rulings = g_atomic_rc_box_new0(CoterieRulings);

    rulings->decisions = decisions;
    rulings->holding = g_array_new(FALSE, FALSE, sizeof(guint32));
    rulings->by_words = g_hash_table_new(g_str_hash, g_str_equal);
    rulings->names = g_array_new(FALSE, FALSE, sizeof(CoterieRuledName));
    rulings->uses = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    rulings->parents = g_array_new(FALSE, FALSE, sizeof(guint32));
    rulings->groups = g_array_new(FALSE, TRUE, sizeof(CoterieRuledGroup));
    rulings->parted = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    rulings->mentions = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_array_set_size(rulings->groups, 1);
    return rulings;
}

static void
rulings_clear(gpointer data)
{
    CoterieRulings *rulings = data;

    g_array_unref(rulings->holding);
    g_hash_table_unref(rulings->by_words);
    g_array_unref(rulings->names);
    g_ptr_array_unref(rulings->uses);
    g_array_unref(rulings->parents);
    g_array_unref(rulings->groups);
    g_hash_table_unref(rulings->parted);
    g_array_unref(rulings->mentions);
}

CoterieRulings *
coterie_rulings_ref(CoterieRulings *rulings)
{
    return g_atomic_rc_box_acquire(rulings);
}

void
coterie_rulings_unref(CoterieRulings *rulings)
{
    if (rulings != NULL)
        g_atomic_rc_box_release_full(rulings, rulings_clear);
}

CoterieRulings *
coterie_rulings_new(const GPtrArray *decisions, const char *document, GError **error)
{
    g_autoptr(CoterieRulings) rulings = rulings_alloc(decisions);

    for (guint32 i = 0; i < decisions->len; i++) {
        const CoterieDecision *decision = coterie_rulings_decision(rulings, i);

        if (decision->document == NULL ||
            (document != NULL && coterie_document_is_meant(decision->document, document)))
            enter_decision(rulings, i);
    }
    number_groups(rulings);
    return apply(rulings, error) ? g_steal_pointer(&rulings) : NULL;
}

guint32
coterie_rulings_find(const CoterieRulings *rulings, const char *words)
{
    guint32 index = GPOINTER_TO_UINT(g_hash_table_lookup(rulings->by_words, words));

    return index == 0 ? COTERIE_NO_RULING : index - 1;
}

guint32
coterie_rulings_find_name(const CoterieRulings *rulings, const char *name)
{
    g_autofree char *words = coterie_fold_words(name);

    return coterie_rulings_find(rulings, words);
}

guint32
coterie_rulings_count(const CoterieRulings *rulings)
{
    return rulings->names->len;
}

const CoterieRuledName *
coterie_rulings_name(const CoterieRulings *rulings, guint32 name)
{
    return name_at(rulings, name);
}

guint32
coterie_rulings_group_count(const CoterieRulings *rulings)
{
    return rulings->groups->len;
}

const CoterieRuledGroup *
coterie_rulings_group(const CoterieRulings *rulings, guint32 group)
{
    return group_at(rulings, group);
}

gboolean
coterie_rulings_part(const CoterieRulings *rulings, guint32 one, guint32 other)
{
    guint64 pair = pair_of(one, other);

    return g_hash_table_contains(rulings->parted, &pair);
}

const GArray *
coterie_rulings_mentions(const CoterieRulings *rulings)
{
    return rulings->mentions;
}

GByteArray *
coterie_rulings_met(const CoterieRulings *rulings)
{
    GByteArray *met = coterie_met_blank(rulings->decisions->len);

    for (guint i = 0; i < rulings->holding->len; i++)
        if (coterie_rulings_decision(rulings, held(rulings, i))->document != NULL)
            met->data[held(rulings, i)] = COTERIE_MET_DOCUMENT;
    return met;
}

void
coterie_rulings_meet(const CoterieRulings *rulings, guint32 name, GByteArray *met)
{
    const GArray *uses = g_ptr_array_index(rulings->uses, name);

    for (guint i = 0; i < uses->len; i++) {
        Use use = g_array_index(uses, Use, i);

        met->data[use.decision] |= (guint8)(1u << use.part);
    }
}

guint32
coterie_rulings_group_of(const CoterieRulings *rulings, const char *name)
{
    guint32 found = rulings != NULL ? coterie_rulings_find_name(rulings, name) : COTERIE_NO_RULING;

    return found != COTERIE_NO_RULING ? name_at(rulings, found)->group : 0;
}
