/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_ROLES_TABLE_H
#define COTERIE_OUTPUT_ROLES_TABLE_H

#include "output/json.h"
#include "output/table.h"

#include <coterie/output.h>

/* Returns: (transfer full): the table of roles for people: who is what to whom, with notes, and
 * with quotes where texts are kept; those told most often first. */
CoterieTable *coterie_roles_table(const CoterieView *view, guint top);

/* An array of roles with all the places that tell them. */
void
coterie_roles_append_json(const CoterieView *view, guint top, CoterieJson *json, const char *key);

/* Rows of a table of ties of both kinds, as coterie_ties_write() has it in CSV. */
void coterie_roles_append_rows(const CoterieView *view, guint top, CoterieTable *table);

/* Appends a place of a role as an object: its sentence, the two persons, the word that tells it. */
void
coterie_roles_append_place(const CoterieView *view, const CoterieRole *role, CoterieJson *json);

/* Appends one role as an object, with all its places. */
void
coterie_roles_append_tie(const CoterieView *view, const CoterieRoleTie *tie, CoterieJson *json);

#endif
