/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_ROLES_H
#define COTERIE_OUTPUT_ROLES_H

#include "output/page.h"

/* The section of a report about what persons are to one another: how often each role is told and
 * whose it is most, where each person stands among them, and all of them. */
void coterie_roles_compose(const CoterieView *view, guint top, CoteriePage *page);

/* An array of the roles that are told, with how many ties and places each has. */
void coterie_roles_append_kinds(const CoterieView *view, CoterieJson *json, const char *key);

#endif
