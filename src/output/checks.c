/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to check first. Two kinds of slips change a network most: a bare surname
 * that goes to the wrong bearer, and a word that is taken for a person and stands
 * between others. Of the first the most frequent are shown, of the second the most
 * central.
 *
 * Weak spot: namesakes who share a whole name are not suspected here. */
#include "output/checks.h"

#include "output/attributes.h"
#include "output/ranks.h"

#include <string.h>

#define CHECKS_MOST 3
#define SHARED_MOST 2  /* of them, bare surnames */
#define SHARED_LEAST 3 /* mentions of a bare surname */
#define CENTRAL 25     /* places of the ranking that are looked at */
#define SURE 0.8       /* chance from which on a name is not doubted */

/* A bare surname that a person is called by although another bears it too. */
typedef struct {
    guint32 person;
    guint32 other;
    const char *word;
    guint32 count;
} Shared;

static void
check_clear(CoterieCheck *check)
{
    g_free(check->text);
}

static const CoteriePerson *
person_at(const CoterieView *view, guint32 index)
{
    return coterie_persons_get(view->persons, index);
}

/* The last word of a name of several words; NULL for a single word. */
static const char *
surname_of(const char *name)
{
    const char *space = strrchr(name, ' ');

    return space != NULL ? space + 1 : NULL;
}

/* For each surname its most mentioned bearer's index plus 1, and the second one's. */
static void
list_bearers(const CoterieView *view, GHashTable *first, GHashTable *second)
{
    for (guint32 i = 0; i < coterie_persons_count(view->persons); i++) {
        const char *word = surname_of(person_at(view, i)->name);
        guint32 most;

        if (word == NULL)
            continue;
        most = GPOINTER_TO_UINT(g_hash_table_lookup(first, word));
        if (most == 0) {
            g_hash_table_insert(first, (gpointer)word, GUINT_TO_POINTER(i + 1));
        } else if (person_at(view, i)->mention_count > person_at(view, most - 1)->mention_count) {
            g_hash_table_insert(first, (gpointer)word, GUINT_TO_POINTER(i + 1));
            g_hash_table_insert(second, (gpointer)word, GUINT_TO_POINTER(most));
        } else if (!g_hash_table_contains(second, word)) {
            g_hash_table_insert(second, (gpointer)word, GUINT_TO_POINTER(i + 1));
        }
    }
}

static guint32
alias_count(const CoterieView *view, guint32 person, const char *word)
{
    guint32 count;
    const CoterieAlias *aliases = coterie_persons_aliases(view->persons, person, &count);

    for (guint32 i = 0; i < count; i++)
        if (g_str_equal(aliases[i].text, word))
            return aliases[i].count;
    return 0;
}

static gint
compare_shared(gconstpointer a, gconstpointer b)
{
    const Shared *one = a;
    const Shared *other = b;

    if (one->count != other->count)
        return one->count > other->count ? -1 : 1;
    return one->person < other->person ? -1 : one->person > other->person;
}

/* The surnames that two persons bear and that stand alone, the most frequent first. */
static GArray *
list_shared(const CoterieView *view)
{
    g_autoptr(GHashTable) first = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) second = g_hash_table_new(g_str_hash, g_str_equal);
    GArray *list = g_array_new(FALSE, FALSE, sizeof(Shared));

    list_bearers(view, first, second);
    for (guint32 i = 0; i < coterie_persons_count(view->persons); i++) {
        const char *word = surname_of(person_at(view, i)->name);
        guint32 other = word != NULL ? GPOINTER_TO_UINT(g_hash_table_lookup(second, word)) : 0;
        Shared shared = {i, other - 1, word, 0};

        if (other == 0 || GPOINTER_TO_UINT(g_hash_table_lookup(first, word)) != i + 1)
            continue;
        shared.count = alias_count(view, i, word);
        if (shared.count >= SHARED_LEAST)
            g_array_append_val(list, shared);
    }
    g_array_sort(list, compare_shared);
    return list;
}

/* The first place where @person is written as @word. */
static guint32
first_written(const CoterieView *view, guint32 person, const char *word)
{
    for (guint32 i = 0; i < coterie_persons_place_count(view->persons); i++)
        if (coterie_persons_place(view->persons, i)->person == person &&
            g_str_equal(coterie_persons_form(view->persons, i), word))
            return i;
    return person_at(view, person)->first_mention;
}

static void
add_shared(const CoterieView *view, GArray *checks)
{
    g_autoptr(GArray) list = list_shared(view);

    for (guint i = 0; i < MIN(list->len, SHARED_MOST); i++) {
        const Shared *shared = &g_array_index(list, Shared, i);
        CoterieCheck check = {
            .text = g_strdup_printf("whether \"%s\" alone, %u times, is always %s and never %s",
                                    shared->word,
                                    shared->count,
                                    person_at(view, shared->person)->name,
                                    person_at(view, shared->other)->name),
            .place = first_written(view, shared->person, shared->word),
        };

        g_array_append_val(checks, check);
    }
}

static void
add_doubtful(const CoterieView *view, GArray *checks)
{
    g_auto(CoterieRanks) ranks = {0};

    coterie_ranks_fill(&ranks, view->measures, COTERIE_MEASURE_BETWEENNESS);
    for (guint32 i = 0; i < MIN(ranks.defined, CENTRAL) && checks->len < CHECKS_MOST; i++) {
        const CoteriePerson *person = coterie_person_of(view, ranks.vertices[i]);
        CoterieCheck check = {.place = person->first_mention};

        if (person->confidence >= SURE)
            continue;
        check.text = g_strdup_printf("whether %s is a person at all", person->name);
        g_array_append_val(checks, check);
    }
}

GArray *
coterie_checks_new(const CoterieView *view)
{
    GArray *checks = g_array_new(FALSE, FALSE, sizeof(CoterieCheck));

    g_array_set_clear_func(checks, (GDestroyNotify)check_clear);
    add_shared(view, checks);
    add_doubtful(view, checks);
    return checks;
}
