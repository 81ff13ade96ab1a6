/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_API_H
#define COTERIE_API_H

/* The mark of a public function: every other symbol of the library is hidden. */
#if defined(__GNUC__)
#define COTERIE_API __attribute__((visibility("default")))
#else
#define COTERIE_API
#endif

#endif
