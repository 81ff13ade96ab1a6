/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TESTS_CHECK_H
#define COTERIE_TESTS_CHECK_H

/* cmocka wants these before it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* clang-format off */
#include <cmocka.h>
/* clang-format on */

#include <glib.h>

#include <string.h>

/* Fails with the error's message if there is one. */
#define assert_no_error(error)                                                                     \
    do {                                                                                           \
        if ((error) != NULL)                                                                       \
            fail_msg("unexpected error: %s", (error)->message);                                    \
    } while (0)

/* Fails unless the error is of this domain and code. */
#define assert_error(error, error_domain, error_code)                                              \
    do {                                                                                           \
        assert_non_null(error);                                                                    \
        assert_string_equal(g_quark_to_string((error)->domain), g_quark_to_string(error_domain));  \
        assert_int_equal((error)->code, (error_code));                                             \
    } while (0)

/* Fails unless @words stand in @text. */
static inline void
assert_says(const char *text, const char *words)
{
    if (strstr(text, words) == NULL)
        fail_msg("no \"%s\" in:\n%s", words, text);
}

#endif
