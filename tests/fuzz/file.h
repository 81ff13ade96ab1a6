/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_FUZZ_FILE_H
#define COTERIE_FUZZ_FILE_H

#include <glib/gstdio.h>

#include <stdint.h>
#include <unistd.h>

/* The input as a file, the same one each time. */
static inline const char *
file_of(const uint8_t *data, size_t size)
{
    static char *path;

    if (path == NULL) {
        int file = g_file_open_tmp("coterie-XXXXXX", &path, NULL);

        g_assert_cmpint(file, >=, 0);
        (void)close(file);
    }
    g_assert_true(g_file_set_contents_full(
        path, (const char *)data, (gssize)size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    return path;
}

#endif
