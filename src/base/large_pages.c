/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _DEFAULT_SOURCE /* madvise */

#include "base/large_pages.h"

#include <stdlib.h>
#include <sys/mman.h>

#define LARGE_PAGE ((gsize)1 << 21) /* bytes */

void *
coterie_large_pages_new(gsize size)
{
    gsize whole = (size / LARGE_PAGE + 1) * LARGE_PAGE;
    void *memory = aligned_alloc(LARGE_PAGE, whole);

    if (memory == NULL)
        g_error("no memory for %" G_GSIZE_FORMAT " bytes", whole);
#ifdef MADV_HUGEPAGE
    madvise(memory, whole, MADV_HUGEPAGE); /* without them it is slower, not wrong */
#endif
    return memory;
}
