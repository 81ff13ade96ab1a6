/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A log-linear classifier over signs that are hashes. A sign gets a row when a case first has
 * something to teach about it, and the row a weight for each class of which it was taught; most
 * classes stay without. */
#include "train/learner.h"

#include <stdlib.h>

#define IDLE 0.02f  /* a gradient so small teaches nothing */
#define RAREST 3    /* a sign counts from so many lessons on */
#define COUNTERS 27 /* a power of 2: places where the lessons of rare signs are counted */

typedef struct {
    float weight;
    float sum;
    float square;
    float mean;
    guint8 class;
} Weight;

typedef struct {
    guint64 key; /* 0 is an empty row */
    Weight *weights;
    guint16 count;
    guint16 room;
} Row;

/* A class and how far its chance is from what it should be. */
typedef struct {
    guint8 class;
    float gradient;
} Lesson;

struct Learner {
    FtrlRates rates;
    guint classes;
    Row *rows;
    guint64 room; /* a power of 2 */
    guint64 used;
    guint8 *lessons; /* of signs without row, by hash; some share a place */
    gboolean closed; /* no sign gets a row any more */
    guint rounds;    /* that count into the mean */
};

Learner *
learner_new(const FtrlRates *rates, guint classes)
{
    Learner *learner = g_new0(Learner, 1);

    learner->rates = *rates;
    learner->classes = classes;
    learner->room = 1 << 20;
    learner->rows = g_new0(Row, learner->room);
    learner->lessons = g_new0(guint8, (gsize)1 << COUNTERS);
    return learner;
}

void
learner_free(Learner *learner)
{
    if (learner == NULL)
        return;
    for (guint64 at = 0; at < learner->room; at++)
        g_free(learner->rows[at].weights);
    g_free(learner->rows);
    g_free(learner->lessons);
    g_free(learner);
}

static guint64
place(const Learner *learner, guint64 key)
{
    return (key ^ key >> 31) & (learner->room - 1);
}

static Row *
find(const Learner *learner, guint64 key)
{
    guint64 at = place(learner, key);

    while (learner->rows[at].key != 0 && learner->rows[at].key != key)
        at = (at + 1) & (learner->room - 1);
    return &learner->rows[at];
}

static void
grow(Learner *learner)
{
    g_autofree Row *rows = learner->rows;
    guint64 room = learner->room;

    learner->room *= 2;
    learner->rows = g_new0(Row, learner->room);
    for (guint64 at = 0; at < room; at++) {
        if (rows[at].key != 0)
            *find(learner, rows[at].key) = rows[at];
    }
}

/* The row of a sign; NULL as long as it was seldom taught about. */
static Row *
find_or_add(Learner *learner, guint64 key)
{
    Row *row = find(learner, key);

    if (row->key != 0)
        return row;
    if (learner->closed)
        return NULL;
    if (++learner->lessons[key >> (64 - COUNTERS)] < RAREST)
        return NULL;
    learner->lessons[key >> (64 - COUNTERS)]--;
    if (++learner->used * 2 > learner->room) {
        grow(learner);
        row = find(learner, key);
    }
    row->key = key;
    return row;
}

void
learner_sum(const Learner *learner, const guint64 *keys, guint count, float *scores)
{
    for (guint i = 0; i < learner->classes; i++)
        scores[i] = 0;
    for (guint i = 0; i < count; i++)
        __builtin_prefetch(&learner->rows[place(learner, keys[i])]);
    for (guint i = 0; i < count; i++) {
        const Row *row = find(learner, keys[i]);

        for (guint k = 0; k < row->count; k++)
            scores[row->weights[k].class] += row->weights[k].weight;
    }
}

/* ------------------------------------------------------------------ learning */

/* The chances of the classes that @among marks; those of others are 0. */
static void
find_chances(const Learner *learner, const float *scores, const gboolean *among, float *chances)
{
    float best = -INFINITY;
    float total = 0;

    for (guint i = 0; i < learner->classes; i++) {
        if (among[i])
            best = fmaxf(best, scores[i]);
    }
    for (guint i = 0; i < learner->classes; i++) {
        chances[i] = among[i] ? expf(scores[i] - best) : 0;
        total += chances[i];
    }
    for (guint i = 0; i < learner->classes; i++)
        chances[i] /= total;
}

static void
teach(const Learner *learner, Row *row, Lesson lesson)
{
    Weight *weight;
    guint k = 0;

    while (k < row->count && row->weights[k].class != lesson.class)
        k++;
    if (k == row->room) {
        row->room = (guint16)(row->room * 2 + 2);
        row->weights = g_renew(Weight, row->weights, row->room);
    }
    weight = &row->weights[k];
    if (k == row->count) {
        row->count++;
        *weight = (Weight){0, 0, 0, 0, lesson.class};
    }
    ftrl_update(&learner->rates, lesson.gradient, &weight->weight, &weight->sum, &weight->square);
}

void
learner_learn(Learner *learner,
              const guint64 *keys,
              guint count,
              const float *scores,
              const gboolean *possible,
              const gboolean *right)
{
    float chances[COTERIE_CLASSES_MOST];
    float wanted[COTERIE_CLASSES_MOST];
    Lesson lessons[COTERIE_CLASSES_MOST];
    guint taught = 0;

    find_chances(learner, scores, possible, chances);
    find_chances(learner, scores, right, wanted);
    for (guint i = 0; i < learner->classes; i++) {
        float gradient = chances[i] - wanted[i];

        if (fabsf(gradient) >= IDLE)
            lessons[taught++] = (Lesson){(guint8)i, gradient};
    }
    for (guint i = 0; i < count && taught > 0; i++) {
        Row *row = find_or_add(learner, keys[i]);

        for (guint k = 0; k < taught && row != NULL; k++)
            teach(learner, row, lessons[k]);
    }
}

void
learner_end_round(Learner *learner)
{
    float share = 1.0f / (float)++learner->rounds;

    for (guint64 at = 0; at < learner->room; at++) {
        for (guint k = 0; k < learner->rows[at].count; k++) {
            Weight *weight = &learner->rows[at].weights[k];

            weight->mean += share * (weight->weight - weight->mean);
        }
    }
}

/* Whether some class has a weight that is worth its place. */
static gboolean
is_worth_keeping(const Row *row, float least)
{
    for (guint k = 0; k < row->count; k++) {
        if (fabsf(row->weights[k].weight) >= least)
            return TRUE;
    }
    return FALSE;
}

void
learner_settle(Learner *learner, float least)
{
    g_autofree Row *rows = learner->rows;

    learner->rows = g_new0(Row, learner->room);
    learner->closed = TRUE;
    learner->rounds = 0;
    for (guint64 at = 0; at < learner->room; at++) {
        if (rows[at].key != 0 && is_worth_keeping(&rows[at], least))
            *find(learner, rows[at].key) = rows[at];
        else
            g_free(rows[at].weights);
    }
}

/* ------------------------------------------------------------------ writing */

static gint
compare_rows(gconstpointer one, gconstpointer other)
{
    const Row *a = *(const Row *const *)one;
    const Row *b = *(const Row *const *)other;

    return a->key < b->key ? -1 : a->key > b->key;
}

static gint
compare_votes(gconstpointer one, gconstpointer other)
{
    const CoterieVote *a = one;
    const CoterieVote *b = other;

    return a->class < b->class ? -1 : a->class > b->class;
}

static void
write_row(const Row *row, float parts, GArray *signs, GArray *votes)
{
    CoterieNewSign sign = {.hash = row->key, .first = votes->len};

    for (guint k = 0; k < row->count; k++) {
        float weight = CLAMP(roundf(row->weights[k].mean * parts), -127.0f, 127.0f);
        CoterieVote vote = {row->weights[k].class, (gint8)weight};

        if (vote.weight != 0)
            g_array_append_val(votes, vote);
    }
    sign.count = votes->len - sign.first;
    if (sign.count == 0)
        return;
    qsort(&g_array_index(votes, CoterieVote, sign.first),
          sign.count,
          sizeof(CoterieVote),
          compare_votes);
    g_array_append_val(signs, sign);
}

void
learner_write(const Learner *learner, float parts, GArray *signs, GArray *votes)
{
    g_autoptr(GPtrArray) rows = g_ptr_array_new();

    for (guint64 at = 0; at < learner->room; at++) {
        if (learner->rows[at].key != 0)
            g_ptr_array_add(rows, &learner->rows[at]);
    }
    g_ptr_array_sort(rows, compare_rows);
    for (guint i = 0; i < rows->len; i++)
        write_row(g_ptr_array_index(rows, i), parts, signs, votes);
}
