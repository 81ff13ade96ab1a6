/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a file of known persons become persons or one error of one line that
 * names its line; every person has a name and is found by it. */
#include "file.h"
#include "fuzz.h"
#include "names/known_private.h"

#include <coterie/error.h>
#include <coterie/mentions.h>

#include <glib/gstdio.h>

#include <string.h>

static void
check_error(const char *path, const GError *error)
{
    g_assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    g_assert_true(g_str_has_prefix(error->message, path));
    g_assert_true(g_ascii_isdigit(error->message[strlen(path) + 1]));
    g_assert_null(strpbrk(error->message, "\n\r"));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *const files[] = {file_of(data, size), NULL};
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieKnown) known = coterie_known_new(files, "", &error);

    (void)g_unlink(files[0]);
    if (known == NULL) {
        check_error(files[0], error);
        return 0;
    }
    for (guint32 i = 0; i < coterie_known_count(known); i++) {
        g_assert_cmpuint(strlen(coterie_known_name(known, i)), >, 0);
        g_assert_cmpuint(coterie_known_gender(known, i), <=, COTERIE_GENDER_FEMALE);
    }
    g_assert_cmpuint(coterie_known_find(known, ""), ==, COTERIE_NOBODY);
    return 0;
}
