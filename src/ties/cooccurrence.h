/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_COOCCURRENCE_H
#define COTERIE_TIES_COOCCURRENCE_H

#include "ties/barred.h"

#include <coterie/options.h>
#include <coterie/persons.h>

/* A window that names two persons or more. */
typedef struct {
    CoterieSpan span;
    guint32 document;
    guint32 persons;  /* how many different ones meet somebody, were he not barred */
    guint32 meetings; /* how many pairs of them meet: all but the barred */
    guint32 first;    /* its places: a stretch of the kept ones */
    guint32 count;
} CoterieCrowd;

/* Two persons named in one window, by the pair of places standing nearest to each other; the
 * source is the person of lower index. */
typedef struct {
    guint32 source; /* place */
    guint32 target; /* place */
    guint32 crowd;
} CoterieMeeting;

/* The windows and meetings of a text, both in reading order. */
typedef struct {
    GArray *crowds;      /* of CoterieCrowd */
    GArray *meetings;    /* of CoterieMeeting */
    guint32 *windows_of; /* for each person, how many of the windows name him */
    guint32 too_crowded; /* windows left out */
    guint32 undated; /* places that tie nobody for want of a date, where some time is asked for */
} CoterieCooccurrence;

/* Finds them among @places (of guint32, indices of places in reading order); pairs that are @barred
 * (nullable) do not meet. Where only some time is asked for, two meet where the date of a pair of
 * their places (coterie_places_date()) is of it. */
CoterieCooccurrence *coterie_cooccurrence_new(const CoteriePersons *persons,
                                              const GArray *places,
                                              const CoterieOptions *options,
                                              const CoterieBarred *barred,
                                              GError **error);

void coterie_cooccurrence_free(CoterieCooccurrence *cooccurrence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieCooccurrence, coterie_cooccurrence_free)

#endif
