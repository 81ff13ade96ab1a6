/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_REASONS_H
#define COTERIE_OUTPUT_REASONS_H

#include <coterie/persons.h>

/* Why a name was taken for a person's, in words. */
typedef struct {
    const char *title;   /* a heading */
    const char *meaning; /* a sentence or two; what stands for the person is "this person" */
} CoterieReasonWords;

const CoterieReasonWords *coterie_reason_words(CoterieReason reason);

#endif
