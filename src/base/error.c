/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library's one error domain. */
#include <coterie/error.h>

/* clang-format off */
G_DEFINE_QUARK(coterie-error-quark, coterie_error)
/* clang-format on */
