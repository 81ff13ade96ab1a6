/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_ATTRIBUTES_H
#define COTERIE_OUTPUT_ATTRIBUTES_H

#include <coterie/output.h>

typedef enum {
    COTERIE_ATTRIBUTE_TEXT,
    COTERIE_ATTRIBUTE_INTEGER,
    COTERIE_ATTRIBUTE_REAL,
    COTERIE_ATTRIBUTE_BOOLEAN,
} CoterieAttributeKind;

/* Something that is told of each person beside identifier and name. */
typedef struct {
    const char *name;  /* in files: lower case, no blanks */
    const char *label; /* for eyes */
    CoterieAttributeKind kind;
} CoterieAttribute;

/* How many there are; their order is the same everywhere, the other names are the last. */
guint coterie_attribute_count(const CoterieView *view);

CoterieAttribute coterie_attribute(const CoterieView *view, guint index);

/* Any value as text: a truth is "true" or "false", what is undefined is NULL. Free it. */
char *coterie_attribute_text(const CoterieView *view, guint32 vertex, guint at);

/* The value of any kind but a text: a truth is 0 or 1, what is undefined is NaN. */
double coterie_attribute_number(const CoterieView *view, guint32 vertex, guint at);

const CoteriePerson *coterie_person_of(const CoterieView *view, guint32 vertex);

/* A line of the network as it goes out: an edge, or, where roles tie, what one person is to
 * another. */
typedef struct {
    const char *source; /* identifiers of persons */
    const char *target;
    double strength;            /* of a role in how many places it is told */
    guint32 windows;            /* 0 of a role */
    const CoterieTie *meetings; /* NULL of a role */
    const CoterieRoleTie *tie;  /* NULL of an edge */
    gboolean directed;
} CoterieLine;

/* Lines are the edges, unless roles alone tie, and then the roles. */
guint32 coterie_line_count(const CoterieView *view);

CoterieLine coterie_line_of(const CoterieView *view, guint32 index);

/* What parts lines of the same two persons: "cooccurrence", "wrote_to", "met, denied". NULL where
 * there is one kind of line only. (transfer full) */
char *coterie_line_kind(const CoterieView *view, const CoterieLine *line);

/* From when to when it is told. */
CoterieDateRange coterie_line_dates(const CoterieView *view, const CoterieLine *line);

/* What is told of each line beside its ends and its strength. */
guint coterie_line_attribute_count(const CoterieView *view);

CoterieAttribute coterie_line_attribute(const CoterieView *view, guint index);

/* Its value as text, as coterie_attribute_text() has it. */
char *coterie_line_text(const CoterieView *view, const CoterieLine *line, guint index);

#endif
