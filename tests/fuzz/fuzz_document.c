/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a plain text file become a document. */
#include "fuzz.h"
#include "paragraphs.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *what;

    coterie_document_free(read_checked(COTERIE_KIND_PLAIN, data, size));
    (void)coterie_kind_of_bytes((const char *)data, size, &what);
    return 0;
}
