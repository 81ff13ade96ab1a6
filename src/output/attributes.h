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
guint coterie_attribute_count(void);

CoterieAttribute coterie_attribute(guint index);

/* Any value as text: a truth is "true" or "false", what is undefined is NULL. Free it. */
char *coterie_attribute_text(const CoterieView *view, guint32 vertex, guint index);

/* The value of any kind but a text: a truth is 0 or 1, what is undefined is NaN. */
double coterie_attribute_number(const CoterieView *view, guint32 vertex, guint index);

const CoteriePerson *coterie_person_of(const CoterieView *view, guint32 vertex);

/* What is told of an edge. */
typedef struct {
    const char *source; /* identifiers of persons */
    const char *target;
    double strength;
    guint32 windows;
} CoterieLine;

CoterieLine coterie_line_of(const CoterieView *view, guint32 edge);

#endif
