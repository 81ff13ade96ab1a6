/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes become UTF-8, whatever encoding they are said to be in: the first byte chooses it. */
#include "documents/encoding.h"
#include "documents/html.h"
#include "fuzz.h"

static const char *
encoding_of(uint8_t byte)
{
    static const char *const names[] = {
        NULL,
        "UTF-8",
        "windows-1252",
        "UTF-16",
        "Shift_JIS",
        "GB18030",
        "ISO-2022-JP",
        "UTF-7",
    };

    return names[byte % G_N_ELEMENTS(names)];
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *declared = NULL;
    g_autofree char *name = NULL;
    g_autoptr(GBytes) file = NULL;
    g_autoptr(GBytes) text = NULL;
    g_autoptr(GError) error = NULL;
    const char *found;
    gsize length;

    if (size == 0)
        return 0;
    file = g_bytes_new_static(data + 1, size - 1);
    declared = coterie_html_encoding((const char *)data + 1, size - 1);
    text = coterie_encoding_decode(file, declared, encoding_of(data[0]), &name, &error);
    g_assert_true((text == NULL) == (error != NULL));
    if (text == NULL)
        return 0;
    found = g_bytes_get_data(text, &length);
    g_assert_true(length == 0 || g_utf8_validate_len(found, length, NULL));
    g_assert_true(name == NULL || coterie_encoding_is_known(name));
    return 0;
}
