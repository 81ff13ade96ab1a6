/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_TOLD_H
#define COTERIE_PEOPLE_TOLD_H

#include "people/resolver.h"

#include <coterie/facts.h>

/* What the document tells of each cluster but its gender, found at its root; to be asked when
 * nothing is joined any more. (transfer full) (element-type CoterieFacts) */
GArray *coterie_told_facts(const CoterieResolver *resolver);

#endif
