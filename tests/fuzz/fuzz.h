/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TESTS_FUZZ_H
#define COTERIE_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* What each fuzz_<surface>.c defines: returns 0, or stops the process where a promise is broken. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
