/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_BLANK_CORRECTIONS_H
#define COTERIE_OUTPUT_BLANK_CORRECTIONS_H

#include <glib.h>

/* Returns: (transfer full): a file of corrections without a decision, which explains itself. */
GBytes *coterie_blank_corrections_write(void);

#endif
