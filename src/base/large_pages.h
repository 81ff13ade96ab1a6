/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_BASE_LARGE_PAGES_H
#define COTERIE_BASE_LARGE_PAGES_H

#include <glib.h>

/* Memory for a table that is read all over: on large pages where the system has them, since to find
 * one of many small pages may take longer than to read it. What it holds is not set. Free it with
 * free(). */
void *coterie_large_pages_new(gsize size);

#endif
