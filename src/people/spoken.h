/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_SPOKEN_H
#define COTERIE_PEOPLE_SPOKEN_H

#include "people/name.h"

/* @form, the written form of @name, in the order and with the parts of a name that is spoken: "Anna
 * Lund" of "LUND, Anna" and of "Anna Lund@FIRM"; the comma of "Anna Lund, Jr." stays. (transfer
 * full)
 */
char *coterie_name_spoken(const char *form, const CoterieName *name);

#endif
