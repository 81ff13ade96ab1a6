/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TESTS_RULES_H
#define COTERIE_TESTS_RULES_H

#include "ties/role_rules.h"

/* Group fixtures of cmocka: the rules of COTERIE_DATA_DIR, loaded once for a program. */
int rules_setup(void **state);
int rules_teardown(void **state);

/* (transfer none) */
const CoterieRoleRules *rules_loaded(void);

#endif
