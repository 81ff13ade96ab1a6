/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_ROLE_TIES_H
#define COTERIE_OUTPUT_ROLE_TIES_H

#include <coterie/output.h>

/* Returns: (transfer full): what people read of a role: "wrote to", "met (denied)". */
char *coterie_role_label(const CoterieView *view, const CoterieRoleTie *tie);

/* Appends what two persons are to one another, each after @lead: "Anna → Boris: wrote to, told 2
 * times". */
void coterie_role_append_all(
    const CoterieView *view, guint32 one, guint32 other, const char *lead, GString *out);

/* Returns: (nullable): the first role that @evidence of the ties tells, where told roles tie. */
const CoterieRole *coterie_role_of_evidence(const CoterieView *view,
                                            const CoterieEvidence *evidence);

#endif
