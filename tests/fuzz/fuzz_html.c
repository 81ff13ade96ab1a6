/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a page become a document. */
#include "fuzz.h"
#include "paragraphs.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(CoterieDocument) document = read_checked(COTERIE_KIND_HTML, data, size);

    check_gaps(document);
    return 0;
}
