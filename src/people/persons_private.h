/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_PERSONS_PRIVATE_H
#define COTERIE_PEOPLE_PERSONS_PRIVATE_H

#include <coterie/namesakes.h>

/* A person as resolution knows it; the container works out the rest. */
typedef struct {
    char *name;     /* owned, not empty */
    const char *id; /* or NULL, for all alike: made from the name */
    CoterieGender gender;
    double confidence;
    CoterieFacts facts; /* but for the gender, which stands above */
} CoteriePersonRecord;

/* Makes persons of what resolution found. Takes all three arrays over, and the names in them.
 *
 * @persons: of CoteriePersonRecord, in any order; one without places is dropped
 * @places: of CoteriePlace, in reading order; each names a record by its index
 * @forms: of char *, how place i is written; frees its elements itself
 *
 * Persons are put in the order of their first mentions, and the places renumbered with them. */
CoteriePersons *coterie_persons_take(GArray *persons, GArray *places, GPtrArray *forms);

/* The persons with a mention that is dated from @since to @until, with these mentions alone; the
 * identifiers stay. Where neither end is given, all. @undated: (out): mentions that are left out
 * for want of a date. */
CoteriePersons *coterie_persons_of_time(const CoteriePersons *persons,
                                        CoterieDate since,
                                        CoterieDate until,
                                        guint32 *undated);

/* Gives persons the places where they are spoken of without their names, of CoteriePlace with the
 * persons' own indices, in reading order, and how each is written (of char *). Set once, while they
 * are made; takes both over. */
void coterie_persons_set_references(CoteriePersons *persons, GArray *references, GPtrArray *forms);

/* Tells each place of the persons of one document, and each where they are spoken of, its date. Set
 * once, while they are made. */
void coterie_persons_set_dates(CoteriePersons *persons, const CoterieDates *dates);

/* Why the persons of documents are those of all, and which are not: CoterieJoin, ordered by person
 * and document, and CoterieParting, ordered by person and other. Takes both over; set once. */
void coterie_persons_set_namesakes(CoteriePersons *persons, GArray *joins, GArray *partings);

/* What was met of the decisions (names/rulings.h) on the way to the persons; NULL if nothing is
 * decided. Set once, while they are made; takes @met over. */
void coterie_persons_set_met(CoteriePersons *persons, GByteArray *met);
GByteArray *coterie_persons_ref_met(const CoteriePersons *persons); /* (transfer full) (nullable) */

#endif
