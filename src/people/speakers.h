/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_SPEAKERS_H
#define COTERIE_PEOPLE_SPEAKERS_H

#include "people/expressions.h"

/* How the speaker of a quotation is told. */
typedef enum {
    COTERIE_SPEAKER_UNKNOWN,
    COTERIE_SPEAKER_BEHIND, /* "...," said Anna */
    COTERIE_SPEAKER_BEFORE, /* Anna said: "..." */
    COTERIE_SPEAKER_LEAD,   /* Anna rose. "..." */
    COTERIE_SPEAKER_BESIDE, /* of another quotation of the same paragraph */
    COTERIE_SPEAKER_AUTHOR, /* of what follows a source line */
} CoterieSpeakerSign;

/* Words that somebody says or writes. */
typedef struct {
    guint32 first; /* its first token */
    guint32 end;
    guint32 paragraph;
    guint32 speaker; /* the expression that names who speaks, or COTERIE_NOBODY */
    CoterieSpeakerSign sign;
} CoterieQuotation;

/* The quotations of a document in reading order. */
typedef struct CoterieSpeakers CoterieSpeakers;

CoterieSpeakers *coterie_speakers_new(const CoterieExpressions *expressions);
void coterie_speakers_free(CoterieSpeakers *speakers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieSpeakers, coterie_speakers_free)

guint32 coterie_speakers_count(const CoterieSpeakers *speakers);

const CoterieQuotation *coterie_speakers_get(const CoterieSpeakers *speakers, guint32 index);

/* The quotation that @token stands in, or COTERIE_NOBODY. */
guint32 coterie_speakers_at(const CoterieSpeakers *speakers, guint32 token);

#endif
