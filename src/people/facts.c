/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tells namesakes apart. Each fact is a row of one table, with a test that says
 * whether two tellings of it cannot be one person's, and one that says whether they
 * speak for one person.
 *
 * Weak spot: a text that errs in a year of birth makes two persons of one. */
#include "people/facts.h"

/* Sources give years of birth and death that are so many years apart. */
#define MOST_OFF 2
/* Nobody lives so long, in years. */
#define LONGEST_LIFE 120
/* So long after somebody's death texts may tell of him as of one who acts. */
#define LONGEST_MEMORY 120
/* A king is no constable. */
#define NO_KING                                                                                    \
    (COTERIE_CALLING_POLICE | COTERIE_CALLING_RANKS | COTERIE_CALLING_SPORT |                      \
     COTERIE_CALLING_STAGE | COTERIE_CALLING_SCIENCE)

typedef gboolean (*Test)(const CoterieFacts *one, const CoterieFacts *other);

static gboolean
genders_clash(const CoterieFacts *one, const CoterieFacts *other)
{
    return one->gender != COTERIE_GENDER_UNKNOWN && other->gender != COTERIE_GENDER_UNKNOWN &&
           one->gender != other->gender;
}

static gboolean
are_of_two_generations(const CoterieFacts *one, const CoterieFacts *other)
{
    return one->generation != COTERIE_GENERATION_UNKNOWN &&
           other->generation != COTERIE_GENERATION_UNKNOWN && one->generation != other->generation;
}

static gboolean
are_of_one_generation(const CoterieFacts *one, const CoterieFacts *other)
{
    return one->generation != COTERIE_GENERATION_UNKNOWN && one->generation == other->generation;
}

static gboolean
are_near(guint one, guint other)
{
    return one <= other + MOST_OFF && other <= one + MOST_OFF;
}

static gboolean
births_clash(const CoterieFacts *one, const CoterieFacts *other)
{
    return one->born != 0 && other->born != 0 && !are_near(one->born, other->born);
}

static gboolean
births_agree(const CoterieFacts *one, const CoterieFacts *other)
{
    return one->born != 0 && one->born == other->born;
}

static gboolean
deaths_clash(const CoterieFacts *one, const CoterieFacts *other)
{
    return one->died != 0 && other->died != 0 && !are_near(one->died, other->died);
}

static gboolean
deaths_agree(const CoterieFacts *one, const CoterieFacts *other)
{
    return one->died != 0 && one->died == other->died;
}

static gboolean
callings_clash(const CoterieFacts *one, const CoterieFacts *other)
{
    guint both = one->callings | other->callings;

    return (one->callings & other->callings) == 0 && one->callings != 0 && other->callings != 0 &&
           (both & COTERIE_CALLING_THRONE) != 0 && (both & NO_KING) != 0;
}

static gboolean
callings_agree(const CoterieFacts *one, const CoterieFacts *other)
{
    return (one->callings & other->callings) != 0;
}

/* The first year in which somebody may have lived, as far as birth, death or else the years of his
 * documents tell. */
static guint
first_of_life(const CoterieFacts *facts)
{
    guint known = facts->died != 0 ? facts->died : facts->latest;

    if (facts->born != 0)
        return facts->born;
    return known > LONGEST_LIFE ? known - LONGEST_LIFE : 0;
}

/* The last one; G_MAXUINT16 if nothing tells. */
static guint
last_of_life(const CoterieFacts *facts)
{
    if (facts->died != 0)
        return facts->died;
    if (facts->born != 0)
        return facts->born + LONGEST_LIFE;
    return facts->earliest != 0 ? facts->earliest : G_MAXUINT16;
}

/* Whether the years of the documents of @one lie before the life of @other, or long after it. */
static gboolean
is_out_of_time(const CoterieFacts *one, const CoterieFacts *other)
{
    return one->earliest != 0 && (one->latest < first_of_life(other) ||
                                  one->earliest > last_of_life(other) + LONGEST_MEMORY);
}

static gboolean
times_clash(const CoterieFacts *one, const CoterieFacts *other)
{
    return is_out_of_time(one, other) || is_out_of_time(other, one);
}

static gboolean
never(const CoterieFacts *one, const CoterieFacts *other)
{
    (void)one;
    (void)other;
    return FALSE;
}

static const struct {
    const char *name;
    Test clash;
    Test agree;
} tests[] = {
    [COTERIE_FACT_GENDER] = {"gender", genders_clash, never},
    [COTERIE_FACT_GENERATION] = {"generation", are_of_two_generations, are_of_one_generation},
    [COTERIE_FACT_BORN] = {"born", births_clash, births_agree},
    [COTERIE_FACT_DIED] = {"died", deaths_clash, deaths_agree},
    [COTERIE_FACT_CALLING] = {"calling", callings_clash, callings_agree},
    [COTERIE_FACT_TIME] = {"time", times_clash, never},
};

G_STATIC_ASSERT(G_N_ELEMENTS(tests) == COTERIE_FACTS);

const char *
coterie_fact_name(CoterieFact fact)
{
    g_return_val_if_fail((gsize)fact < G_N_ELEMENTS(tests), NULL);

    return tests[fact].name;
}

const char *
coterie_calling_name(guint calling)
{
    static const char *const names[COTERIE_CALLINGS] = {
        "throne", "church", "police", "ranks", "sport", "stage", "science"};

    g_return_val_if_fail(calling < COTERIE_CALLINGS, NULL);

    return names[calling];
}

CoterieFact
coterie_facts_clash(const CoterieFacts *one, const CoterieFacts *other)
{
    g_return_val_if_fail(one != NULL && other != NULL, COTERIE_FACTS);

    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
        if (tests[i].clash(one, other))
            return (CoterieFact)i;
    }
    return (CoterieFact)COTERIE_FACTS;
}

guint
coterie_facts_agree(const CoterieFacts *one, const CoterieFacts *other)
{
    guint agreed = 0;

    g_return_val_if_fail(one != NULL && other != NULL, 0);

    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++)
        agreed |= tests[i].agree(one, other) ? 1u << i : 0;
    return agreed;
}

void
coterie_facts_add(CoterieFacts *facts, const CoterieFacts *more)
{
    if (facts->gender == COTERIE_GENDER_UNKNOWN)
        facts->gender = more->gender;
    if (facts->generation == COTERIE_GENERATION_UNKNOWN)
        facts->generation = more->generation;
    facts->callings |= more->callings;
    if (facts->born == 0)
        facts->born = more->born;
    if (facts->died == 0)
        facts->died = more->died;
    if (more->earliest != 0 && (facts->earliest == 0 || more->earliest < facts->earliest))
        facts->earliest = more->earliest;
    facts->latest = MAX(facts->latest, more->latest);
}
