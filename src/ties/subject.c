/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a text is about: who is named in more than half of its windows, or is tied to more
 * than half of the persons. Such a one stands in the middle of every network of the
 * text, whatever the text says. */
#include <coterie/ties.h>

#define LEAST_PERSONS 4 /* of fewer, more than half is one or two */

/* How many others each person is tied to. (transfer full) */
static guint32 *
count_neighbours(const CoteriePersons *persons, const CoterieTies *ties)
{
    guint32 *neighbours = g_new0(guint32, MAX(coterie_persons_count(persons), 1));

    for (guint32 i = 0; i < coterie_ties_count(ties); i++) {
        neighbours[coterie_ties_get(ties, i)->source]++;
        neighbours[coterie_ties_get(ties, i)->target]++;
    }
    return neighbours;
}

CoterieSubject
coterie_ties_subject(const CoterieTies *ties, const CoteriePersons *persons)
{
    CoterieSubject subject = {.person = COTERIE_NOBODY};
    g_autofree guint32 *neighbours = NULL;

    g_return_val_if_fail(ties != NULL && persons != NULL, subject);
    subject.passages = coterie_ties_window_count(ties);
    neighbours = count_neighbours(persons, ties);
    for (guint32 i = 0; i < coterie_persons_count(persons); i++) {
        guint32 windows = coterie_ties_person_windows(ties, i);

        subject.persons += coterie_ties_takes_part(ties, i);
        if (windows < subject.windows ||
            (windows == subject.windows && neighbours[i] <= subject.tied))
            continue;
        subject.person = i;
        subject.windows = windows;
        subject.tied = neighbours[i];
    }
    if (subject.persons < LEAST_PERSONS ||
        (subject.windows * 2 <= subject.passages && subject.tied * 2 <= subject.persons - 1))
        subject.person = COTERIE_NOBODY;
    return subject;
}
