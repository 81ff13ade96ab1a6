/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons of several documents who may be several persons. Full names that agree are one
 * person's; but where both first and family name are common ones, a reader wants more:
 * a fact that agrees, or somebody else whom both documents name. And where callings
 * differ, he wants to know. The first document that has nothing of the kind is a doubt,
 * one a person.
 *
 * Weak spot: what is common in the lists need not be so where the texts come from. */
#include "people/doubts_private.h"
#include "people/name.h"

#include <coterie/namesakes.h>

#include <string.h>

/* Names that so many bear, of 9 steps in the lists. */
#define COMMON_GIVEN 6
#define COMMON_FAMILY 7
/* In a document of more persons everybody is named. */
#define MOST_COMPANY 1000

/* The persons of each document, one after another. */
typedef struct {
    guint32 *persons;
    guint32 *first; /* where those of each document begin, and the end */
} Companies;

typedef struct {
    const CoteriePersons *persons;
    const CoterieLexicon *lexicon;
    Companies companies;
    guint32 *seen; /* for each person the one whose company he was seen in last, + 1 */
} Search;

/* ------------------------------------------------------------------ company */

static guint32
count_documents(const CoteriePersons *persons)
{
    guint32 places = coterie_persons_place_count(persons);

    return places > 0 ? coterie_persons_place(persons, places - 1)->document + 1 : 0;
}

/* Fills the persons of each document, out of the documents of each person. */
static void
fill_companies(Search *search, guint32 documents)
{
    guint32 *first = g_new0(guint32, (gsize)documents + 2);
    guint32 count;

    for (guint32 i = 0; i < coterie_persons_count(search->persons); i++) {
        const CoterieJoin *joins = coterie_persons_joins(search->persons, i, &count);

        for (guint32 j = 0; j < count; j++)
            first[joins[j].document + 2]++;
    }
    for (guint32 i = 2; i < documents + 2; i++)
        first[i] += first[i - 1];
    search->companies.persons = g_new(guint32, (gsize)first[documents + 1] + 1);
    for (guint32 i = 0; i < coterie_persons_count(search->persons); i++) {
        const CoterieJoin *joins = coterie_persons_joins(search->persons, i, &count);

        for (guint32 j = 0; j < count; j++)
            search->companies.persons[first[joins[j].document + 1]++] = i;
    }
    search->companies.first = first;
}

/* Whether @document names anybody whom the documents of @person so far name, too; notes those it
 * names. */
static gboolean
shares_company(const Search *search, guint32 person, guint32 document)
{
    guint32 from = search->companies.first[document];
    guint32 to = search->companies.first[document + 1];
    gboolean shares = FALSE;

    for (guint32 i = from; to - from <= MOST_COMPANY && i < to; i++) {
        guint32 other = search->companies.persons[i];

        shares |= other != person && search->seen[other] == person + 1;
        search->seen[other] = person + 1;
    }
    return shares;
}

/* ------------------------------------------------------------------ doubts */

static gboolean
is_common(const Search *search, const char *text)
{
    g_autoptr(CoterieName) name = coterie_name_new_from_text(text, search->lexicon);

    return name->given != NULL && name->family != NULL && name->middle == NULL &&
           name->patronymic == NULL && name->number == NULL &&
           coterie_lexicon_word(search->lexicon, name->given)->given >= COMMON_GIVEN &&
           coterie_lexicon_word(search->lexicon, name->family)->surname >= COMMON_FAMILY;
}

/* Finds the first document whose person may be another one; FALSE if there is none. */
static gboolean
find_doubtful(const Search *search, guint32 person, guint32 *document, guint8 *fact)
{
    gboolean common = is_common(search, coterie_persons_get(search->persons, person)->name);
    guint callings = 0;
    guint32 count;
    const CoterieJoin *joins = coterie_persons_joins(search->persons, person, &count);

    for (guint32 i = 0; i < count; i++) {
        gboolean differ = callings != 0 && joins[i].facts.callings != 0 &&
                          (callings & joins[i].facts.callings) == 0;
        gboolean alone = common && !shares_company(search, person, joins[i].document) &&
                         joins[i].agreed == 0 && joins[i].reason == COTERIE_JOIN_FULL;

        callings |= joins[i].facts.callings;
        if (!differ && !alone)
            continue;
        *document = joins[i].document;
        *fact = differ ? COTERIE_FACT_CALLING : COTERIE_FACTS;
        return TRUE;
    }
    return FALSE;
}

/* Fills in where the doubts of persons stand; @doubt_of has those of each person, + 1, and
 * @documents which document is doubtful. */
static void
find_places(const CoteriePersons *persons,
            const guint32 *doubt_of,
            const guint32 *documents,
            GArray *doubts)
{
    for (guint32 i = 0; i < coterie_persons_place_count(persons); i++) {
        const CoteriePlace *place = coterie_persons_place(persons, i);
        guint32 index = doubt_of[place->person];
        CoterieDoubt *doubt;

        if (index == 0 || documents[place->person] != place->document)
            continue;
        doubt = &g_array_index(doubts, CoterieDoubt, index - 1);
        if (doubt->count++ == 0)
            doubt->place = i;
    }
}

void
coterie_doubts_find_joins(const CoteriePersons *persons,
                          const CoterieLexicon *lexicon,
                          const CoterieRulings *rulings,
                          GArray *doubts)
{
    guint32 count = coterie_persons_count(persons);
    g_autofree guint32 *seen = g_new0(guint32, (gsize)count + 1);
    g_autofree guint32 *doubt_of = g_new0(guint32, (gsize)count + 1);
    g_autofree guint32 *documents = g_new0(guint32, (gsize)count + 1);
    Search search = {.persons = persons, .lexicon = lexicon, .seen = seen};

    fill_companies(&search, count_documents(persons));
    for (guint32 i = 0; i < count; i++) {
        CoterieDoubt doubt = {.one = i,
                              .other = COTERIE_NOBODY,
                              .likeness = (CoterieLikeness)COTERIE_LIKENESSES,
                              .reason = COTERIE_REASON_FULL};

        if (coterie_rulings_group_of(rulings, coterie_persons_get(persons, i)->name) != 0 ||
            !find_doubtful(&search, i, &documents[i], &doubt.fact))
            continue;
        g_array_append_val(doubts, doubt);
        doubt_of[i] = doubts->len;
    }
    find_places(persons, doubt_of, documents, doubts);
    g_free(search.companies.persons);
    g_free(search.companies.first);
}
