/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a JSON Lines file become documents or errors, line by line, to the
 * end; every document has an identifier, every error a message of one line. */
#define _POSIX_C_SOURCE 200809L /* fmemopen */

#include "documents/jsonl.h"
#include "fuzz.h"

#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree uint8_t *copy = g_memdup2(data, size);
    FILE *stream = size > 0 ? fmemopen(copy, size, "rb") : NULL;
    g_autoptr(CoterieJsonl) jsonl = NULL;
    gboolean more = stream != NULL;

    if (more)
        jsonl = coterie_jsonl_new(stream, 0, "a.jsonl", "a.jsonl");
    while (more) {
        g_autoptr(GError) error = NULL;
        g_autoptr(CoterieDocument) document = coterie_jsonl_next(jsonl, &error);

        more = document != NULL || error != NULL;
        if (document != NULL)
            g_assert_cmpuint(strlen(coterie_document_id(document)), >, 0);
        if (error != NULL)
            g_assert_null(strpbrk(error->message, "\n\r"));
    }
    g_assert_cmpuint(jsonl != NULL ? coterie_jsonl_bytes(jsonl) : 0, ==, size);
    return 0;
}
