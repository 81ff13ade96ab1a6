/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TRAIN_FTRL_H
#define COTERIE_TRAIN_FTRL_H

#include <math.h>

/* How a weight learns by FTRL-Proximal (McMahan and others, 2013). */
typedef struct {
    float rate;   /* of learning */
    float steady; /* the greater, the slower the first steps */
    float lasso;  /* penalty of a weight, which leaves most of them at nought */
    float ridge;  /* penalty of its square */
} FtrlRates;

/* Takes a @gradient of the loss into a weight: @sum and @square are what it has learned so far. */
static inline void
ftrl_update(const FtrlRates *rates, float gradient, float *weight, float *sum, float *square)
{
    float squares = *square + gradient * gradient;
    float root = sqrtf(squares);
    float total = *sum + gradient - (root - sqrtf(*square)) / rates->rate * *weight;
    float away = fabsf(total) - rates->lasso;

    *sum = total;
    *square = squares;
    *weight = away <= 0
                  ? 0
                  : -copysignf(away, total) / ((rates->steady + root) / rates->rate + rates->ridge);
}

#endif
