/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_CHECKS_H
#define COTERIE_OUTPUT_CHECKS_H

#include <coterie/output.h>

/* A doubt that a look at one sentence can settle. */
typedef struct {
    char *text; /* without a stop */
    guint32 place;
} CoterieCheck;

/* The doubts that would change the network most, at most three, names that several persons bear
 * before names that may be no person's. (transfer full) (element-type CoterieCheck) */
GArray *coterie_checks_new(const CoterieView *view);

#endif
