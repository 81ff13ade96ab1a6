/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NETWORK_RANKING_H
#define COTERIE_NETWORK_RANKING_H

#include <glib.h>

/* The numbers 0 to @count - 1, the highest of @values first, or the lowest if @ascending; values
 * that agree to 1e-9 stand in the order of their numbers and NaN last. Free with g_free(). */
guint32 *coterie_ranking_new(const double *values, guint32 count, gboolean ascending);

#endif
