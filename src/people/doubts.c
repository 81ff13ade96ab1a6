/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader may want to decide: persons go in, pairs that may be one person and names
 * that may be another's come out. Names that are alike share a key (a family name, a first
 * name, a family name less a letter), so that nobody is compared with everybody. What a
 * sentence names side by side is two persons, and what is decided is no doubt.
 *
 * Weak spot: a key that too many share says nothing, and all who share it are passed over. */
#include "names/corrections_private.h"
#include "people/doubts_private.h"
#include "people/name.h"
#include "people/slips.h"

#include <string.h>

/* Of more persons with one key none is likely to be any other. */
#define MOST_ALIKE 12

struct CoterieDoubts {
    GArray *doubts; /* of CoterieDoubt */
};

/* A name of a person. */
typedef struct {
    guint32 person;
    CoterieName *name;
} Called;

typedef struct {
    const CoteriePersons *persons;
    const CoterieLexicon *lexicon;
    const CoterieRulings *rulings; /* or NULL */
    GArray *called;                /* of Called, person by person */
    guint32 *first;                /* where each person's names begin, and the end */
    GHashTable *by_key;            /* key -> GArray of guint32, indices of @called */
    GPtrArray *keys;               /* of char *, those of @by_key as met */
    GPtrArray *sentences;          /* of GArray of guint64, one a person: where he is named */
    GHashTable *paired;            /* pairs that are done, as one number */
    GArray *doubts;
} Search;

static const Called *
called_at(const Search *search, guint32 index)
{
    return &g_array_index(search->called, Called, index);
}

/* ------------------------------------------------------------------ keys */

/* Takes @key over. */
static void
enter(Search *search, char *key, guint32 index)
{
    GArray *list = g_hash_table_lookup(search->by_key, key);

    if (list == NULL) {
        list = g_array_new(FALSE, FALSE, sizeof(guint32));
        g_hash_table_insert(search->by_key, key, list);
        g_ptr_array_add(search->keys, key);
    } else {
        g_free(key);
    }
    g_array_append_val(list, index);
}

/* What a family name, or a lone word that may be one, shares with its misspellings. */
static void
enter_slips(Search *search, const char *key, guint32 index)
{
    g_autoptr(GPtrArray) slips = coterie_slips_of(key);

    for (guint i = 0; i < slips->len; i++)
        enter(search, g_strdup_printf("slip %s", (const char *)g_ptr_array_index(slips, i)), index);
}

/* A first name by itself and by what it is short for. */
static void
enter_given(Search *search, const char *word, const char *key, guint32 index)
{
    g_auto(GStrv) formal = coterie_name_formal_keys(word, search->lexicon);

    enter(search, g_strdup_printf("given %s", key), index);
    for (gsize i = 0; formal != NULL && formal[i] != NULL; i++)
        if (!g_str_equal(formal[i], key))
            enter(search, g_strdup_printf("given %s", formal[i]), index);
}

static void
enter_name(Search *search, guint32 index)
{
    const CoterieName *name = called_at(search, index)->name;
    const char *family = name->lone != NULL ? name->lone_masculine : name->family_key;
    const char *given = name->given_key;

    if (family != NULL) {
        enter(search, g_strdup_printf("family %s", family), index);
        enter_slips(search, family, index);
    }
    if (name->lone != NULL)
        enter(search, g_strdup_printf("alias %s", family), index);
    if (name->lone != NULL)
        enter_given(search, name->lone, name->lone_key, index);
    else if (given != NULL && !name->given_initial)
        enter_given(search, name->given, given, index);
    if (given != NULL && family != NULL) {
        gboolean before = strcmp(given, family) < 0;

        enter(search,
              g_strdup_printf("both %s %s", before ? given : family, before ? family : given),
              index);
    }
}

/* ------------------------------------------------------------------ likeness */

/* The likeness of two names of several words; COTERIE_LIKENESSES for none. */
static CoterieLikeness
compare_full(const Search *search, const CoterieName *one, const CoterieName *other)
{
    if (one->given_key == NULL || other->given_key == NULL || one->family_key == NULL ||
        other->family_key == NULL)
        return COTERIE_LIKENESSES;
    if (g_str_equal(one->given_key, other->family_key) &&
        g_str_equal(one->family_key, other->given_key))
        return COTERIE_LIKE_TURNED;
    if (!coterie_name_may_be_one(one, other, search->lexicon))
        return COTERIE_LIKENESSES;
    if (g_str_equal(one->family_key, other->family_key))
        return COTERIE_LIKE_FULL;
    return coterie_is_slip(one->family_key, other->family_key) ? COTERIE_LIKE_SPELLING
                                                               : COTERIE_LIKENESSES;
}

/* The likeness of a lone word and a name of several. */
static CoterieLikeness
compare_lone(const Search *search, const CoterieName *lone, const CoterieName *full)
{
    if (full->family_key != NULL && g_str_equal(lone->lone_masculine, full->family_key))
        return COTERIE_LIKE_FAMILY;
    if (full->given_key != NULL && !full->given_initial && !lone->lone_family &&
        (g_str_equal(lone->lone_key, full->given_key) ||
         coterie_name_is_short_form(lone->lone, full->given, search->lexicon)))
        return COTERIE_LIKE_GIVEN;
    if (full->family_key != NULL && coterie_is_slip(lone->lone_masculine, full->family_key))
        return COTERIE_LIKE_SPELLING;
    return COTERIE_LIKENESSES;
}

static CoterieLikeness
compare_names(const Search *search, const CoterieName *one, const CoterieName *other)
{
    if (one->lone == NULL && other->lone == NULL)
        return compare_full(search, one, other);
    if (one->lone == NULL)
        return compare_lone(search, other, one);
    if (other->lone == NULL)
        return compare_lone(search, one, other);
    if (coterie_is_slip(one->lone_key, other->lone_key))
        return COTERIE_LIKE_SPELLING;
    return coterie_name_is_short_form(one->lone, other->lone, search->lexicon) ? COTERIE_LIKE_GIVEN
                                                                               : COTERIE_LIKENESSES;
}

/* Whether a person is called by first and family name anywhere. */
static gboolean
has_full_name(const Search *search, guint32 person)
{
    for (guint32 i = search->first[person]; i < search->first[person + 1]; i++)
        if (called_at(search, i)->name->family_key != NULL)
            return TRUE;
    return FALSE;
}

/* The greatest likeness of any names of two persons. Of two who have full names these alone are
 * compared: Sergei Sedov is not Lev Sedov for being called Sedov. */
static CoterieLikeness
compare_persons(const Search *search, guint32 one, guint32 other)
{
    gboolean both = has_full_name(search, one) && has_full_name(search, other);
    CoterieLikeness best = COTERIE_LIKENESSES;

    for (guint32 i = search->first[one]; i < search->first[one + 1]; i++)
        for (guint32 j = search->first[other]; j < search->first[other + 1]; j++) {
            const CoterieName *a = called_at(search, i)->name;
            const CoterieName *b = called_at(search, j)->name;

            if (!both || (a->lone == NULL && b->lone == NULL))
                best = MIN(best, compare_names(search, a, b));
        }
    return best;
}

/* ------------------------------------------------------------------ what speaks against it */

static gboolean
share_a_sentence(const Search *search, guint32 one, guint32 other)
{
    const GArray *a = g_ptr_array_index(search->sentences, one);
    const GArray *b = g_ptr_array_index(search->sentences, other);

    for (guint i = 0, j = 0; i < a->len && j < b->len;) {
        guint64 here = g_array_index(a, guint64, i);
        guint64 there = g_array_index(b, guint64, j);

        if (here == there)
            return TRUE;
        if (here < there)
            i++;
        else
            j++;
    }
    return FALSE;
}

/* Whether it is decided of any two names of both that they are two persons'. */
static gboolean
is_decided(const Search *search, guint32 one, guint32 other)
{
    guint32 count, others;
    const CoterieAlias *aliases = coterie_persons_aliases(search->persons, one, &count);
    const CoterieAlias *more = coterie_persons_aliases(search->persons, other, &others);

    for (guint32 i = 0; search->rulings != NULL && i < count; i++) {
        guint32 group = coterie_rulings_group_of(search->rulings, aliases[i].text);

        for (guint32 j = 0; group != 0 && j < others; j++) {
            guint32 against = coterie_rulings_group_of(search->rulings, more[j].text);

            if (against != 0 && against != group &&
                coterie_rulings_part(search->rulings, group, against))
                return TRUE;
        }
    }
    return FALSE;
}

/* Whether two are called by the same full name, to the letter, and so are two on purpose: facts
 * keep them apart, or a decision about one document. */
static gboolean
share_a_full_name(const Search *search, guint32 one, guint32 other)
{
    guint32 count, others;
    const CoterieAlias *aliases = coterie_persons_aliases(search->persons, one, &count);
    const CoterieAlias *more = coterie_persons_aliases(search->persons, other, &others);

    for (guint32 i = 0; i < count; i++)
        for (guint32 j = 0; j < others; j++)
            if (called_at(search, search->first[one] + i)->name->family_key != NULL &&
                g_str_equal(aliases[i].text, more[j].text))
                return TRUE;
    return FALSE;
}

/* ------------------------------------------------------------------ persons who may be one */

static void
try_pair(Search *search, guint32 one, guint32 other)
{
    const CoteriePerson *a = coterie_persons_get(search->persons, one);
    const CoteriePerson *b = coterie_persons_get(search->persons, other);
    guint64 pair = ((guint64)one << 32) | other;
    CoterieDoubt doubt = {.one = one, .other = other, .fact = COTERIE_FACTS};

    /* Two of one shown name cannot be told apart in a line of corrections. */
    if (!g_hash_table_add(search->paired, g_memdup2(&pair, sizeof pair)) ||
        !coterie_genders_agree(a->gender, b->gender) || g_str_equal(a->name, b->name) ||
        share_a_sentence(search, one, other) || is_decided(search, one, other) ||
        share_a_full_name(search, one, other))
        return;
    doubt.likeness = compare_persons(search, one, other);
    if (doubt.likeness != COTERIE_LIKENESSES)
        g_array_append_val(search->doubts, doubt);
}

/* The persons who share a key, each once; names of a person stand together. (transfer full) */
static GArray *
sharers(const Search *search, const GArray *list)
{
    GArray *persons = g_array_new(FALSE, FALSE, sizeof(guint32));

    for (guint i = 0; i < list->len; i++) {
        guint32 person = called_at(search, g_array_index(list, guint32, i))->person;

        if (persons->len == 0 || g_array_index(persons, guint32, persons->len - 1) != person)
            g_array_append_val(persons, person);
    }
    return persons;
}

static void
find_pairs(Search *search)
{
    for (guint k = 0; k < search->keys->len; k++) {
        const GArray *list =
            g_hash_table_lookup(search->by_key, g_ptr_array_index(search->keys, k));
        g_autoptr(GArray) persons = sharers(search, list);

        for (guint i = 0; persons->len <= MOST_ALIKE && i < persons->len; i++)
            for (guint j = i + 1; j < persons->len; j++)
                try_pair(
                    search, g_array_index(persons, guint32, i), g_array_index(persons, guint32, j));
    }
}

/* ------------------------------------------------------------------ names that may be another's */

/* Whether another person has the key "@kind @word", too. */
static gboolean
is_shared(const Search *search, const char *kind, const char *word)
{
    g_autofree char *key = g_strdup_printf("%s %s", kind, word);
    const GArray *list = g_hash_table_lookup(search->by_key, key);
    g_autoptr(GArray) persons = list != NULL ? sharers(search, list) : NULL;

    return persons != NULL && persons->len > 1;
}

/* Whether a name that is a person's by a guess is worth a question. What hangs on who was named
 * last or near by is so if another person is called so too; the keys are those of enter_name(). */
static gboolean
is_doubtful(const Search *search, CoterieReason reason, const char *form)
{
    g_autoptr(CoterieName) name = coterie_name_new_from_text(form, search->lexicon);

    if (name->lone == NULL)
        return reason == COTERIE_REASON_MISSPELLED || reason == COTERIE_REASON_MOSTLY;
    if (reason == COTERIE_REASON_LAST_BEARER)
        return is_shared(search, "family", name->lone_masculine);
    if (reason == COTERIE_REASON_GIVEN_NEAR)
        return is_shared(search, "alias", name->lone_masculine);
    return reason != COTERIE_REASON_GIVEN_FAR || is_shared(search, "given", name->lone_key);
}

/* Notes place @index as one of a name that may be another's; @noted leads from person, reason and
 * form to the doubt + 1. */
static void
note_place(Search *search, guint32 index, GHashTable *noted)
{
    const CoteriePlace *place = coterie_persons_place(search->persons, index);
    const char *form = coterie_persons_form(search->persons, index);
    g_autofree char *key = g_strdup_printf("%u %u %s", place->person, place->reason, form);
    guint32 known = GPOINTER_TO_UINT(g_hash_table_lookup(noted, key));
    CoterieDoubt doubt = {.one = place->person,
                          .other = COTERIE_NOBODY,
                          .likeness = COTERIE_LIKENESSES,
                          .place = index,
                          .reason = (CoterieReason)place->reason,
                          .count = 1,
                          .fact = COTERIE_FACTS};

    if (known > 0) {
        g_array_index(search->doubts, CoterieDoubt, known - 1).count++;
        return;
    }
    if (coterie_rulings_group_of(search->rulings, form) != 0 ||
        !is_doubtful(search, (CoterieReason)place->reason, form) ||
        g_str_equal(form, coterie_persons_get(search->persons, place->person)->name))
        return;
    g_array_append_val(search->doubts, doubt);
    g_hash_table_insert(noted, g_steal_pointer(&key), GUINT_TO_POINTER(search->doubts->len));
}

static void
find_guesses(Search *search)
{
    g_autoptr(GHashTable) noted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint32 i = 0; i < coterie_persons_place_count(search->persons); i++)
        if (coterie_reason_is_guess(
                (CoterieReason)coterie_persons_place(search->persons, i)->reason))
            note_place(search, i, noted);
}

/* ------------------------------------------------------------------ the whole */

static void
called_clear(gpointer data)
{
    Called *called = data;

    coterie_name_free(called->name);
}

/* Parses the names of all persons; a person is shown under one of them, mostly. */
static void
parse_names(Search *search)
{
    for (guint32 i = 0; i < coterie_persons_count(search->persons); i++) {
        guint32 count;
        const CoterieAlias *aliases = coterie_persons_aliases(search->persons, i, &count);

        search->first[i] = search->called->len;
        for (guint32 j = 0; j < count; j++) {
            Called called = {i, coterie_name_new_from_text(aliases[j].text, search->lexicon)};

            g_array_append_val(search->called, called);
            enter_name(search, search->called->len - 1);
        }
    }
    search->first[coterie_persons_count(search->persons)] = search->called->len;
}

/* Notes in which sentences each person is named, as document and sentence in one number. */
static void
note_sentences(Search *search)
{
    for (guint32 i = 0; i < coterie_persons_count(search->persons); i++)
        g_ptr_array_add(search->sentences, g_array_new(FALSE, FALSE, sizeof(guint64)));
    for (guint32 i = 0; i < coterie_persons_place_count(search->persons); i++) {
        const CoteriePlace *place = coterie_persons_place(search->persons, i);
        guint64 sentence = ((guint64)place->document << 32) | place->sentence;

        g_array_append_val(g_ptr_array_index(search->sentences, place->person), sentence);
    }
}

CoterieDoubts *
coterie_doubts_new(const CoteriePersons *persons,
                   const CoterieLexicon *lexicon,
                   const CoterieCorrections *corrections)
{
    g_return_val_if_fail(persons != NULL && lexicon != NULL, NULL);
    g_autoptr(CoterieRulings) rulings =
        corrections != NULL ? coterie_corrections_rule(corrections, NULL) : NULL;
    g_autoptr(GArray) called = g_array_new(FALSE, FALSE, sizeof(Called));
    g_autoptr(GHashTable) by_key =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    g_autoptr(GPtrArray) keys = g_ptr_array_new();
    g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    g_autoptr(GHashTable) paired = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    g_autofree guint32 *first = g_new(guint32, (gsize)coterie_persons_count(persons) + 1);
    CoterieDoubts *doubts = g_new0(CoterieDoubts, 1);
    Search search = {
        persons, lexicon, rulings, called, first, by_key, keys, sentences, paired, NULL};

    g_array_set_clear_func(called, called_clear);
    search.doubts = doubts->doubts = g_array_new(FALSE, FALSE, sizeof(CoterieDoubt));
    parse_names(&search);
    note_sentences(&search);
    find_pairs(&search);
    find_guesses(&search);
    coterie_doubts_find_joins(persons, lexicon, rulings, doubts->doubts);
    return doubts;
}

void
coterie_doubts_free(CoterieDoubts *doubts)
{
    if (doubts == NULL)
        return;
    g_array_unref(doubts->doubts);
    g_free(doubts);
}

guint32
coterie_doubts_count(const CoterieDoubts *doubts)
{
    g_return_val_if_fail(doubts != NULL, 0);

    return doubts->doubts->len;
}

const CoterieDoubt *
coterie_doubts_get(const CoterieDoubts *doubts, guint32 index)
{
    g_return_val_if_fail(doubts != NULL && index < doubts->doubts->len, NULL);

    return &g_array_index(doubts->doubts, CoterieDoubt, index);
}

const char *
coterie_likeness_name(CoterieLikeness likeness)
{
    static const char *const names[] = {"full", "spelling", "turned", "family", "given"};

    g_return_val_if_fail((guint)likeness < G_N_ELEMENTS(names), NULL);
    return names[likeness];
}
