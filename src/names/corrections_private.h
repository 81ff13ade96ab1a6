/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_CORRECTIONS_PRIVATE_H
#define COTERIE_NAMES_CORRECTIONS_PRIVATE_H

#include "names/rulings.h"

#include <coterie/corrections.h>

/* What is decided for a document; NULL stands for a corpus. (transfer full) */
CoterieRulings *coterie_corrections_rule(const CoterieCorrections *corrections,
                                         const char *document);

/* Nothing met of any decision. (transfer full) */
GByteArray *coterie_met_new(const CoterieCorrections *corrections);

/* Adds what was met of the decisions in one place (@more, nullable) to what was met in others. */
void coterie_met_add(GByteArray *met, const GByteArray *more);

/* A message for each decision that applied nowhere, @met being all that was met: "FILE:LINE: nobody
 * is called 'A' here". (transfer full) (array zero-terminated=1) */
char **coterie_corrections_unapplied(const CoterieCorrections *corrections, const GByteArray *met);

#endif
