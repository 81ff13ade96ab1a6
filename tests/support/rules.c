/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of roles as they are, for tests of what is made of roles. */
#include "support/rules.h"

#include "support/check.h"

#include <coterie/coterie.h>

static CoterieRoleRules *rules;

int
rules_setup(void **state)
{
    g_autofree char *data_dir = coterie_data_dir(NULL);
    g_autoptr(GError) error = NULL;

    (void)state;
    rules = coterie_role_rules_new(data_dir, &error);
    if (rules == NULL)
        g_printerr("%s\n", error->message);
    return rules != NULL ? 0 : -1;
}

int
rules_teardown(void **state)
{
    (void)state;
    g_clear_pointer(&rules, coterie_role_rules_free);
    return 0;
}

const CoterieRoleRules *
rules_loaded(void)
{
    return rules;
}
