/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_ADDRESSES_H
#define COTERIE_TEXT_ADDRESSES_H

#include <glib.h>

/* How many bytes the address takes that begins at @at, of e-mail or on the web, or 0. */
gsize coterie_address_length(const char *at, const char *end);

#endif
