/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_BASE_INSTALLED_H
#define COTERIE_BASE_INSTALLED_H

/* Looks for @relative ("share/coterie/en") in the folder that holds the `lib` of this library, or
 * the `bin` of the running program.
 *
 * Returns: (transfer full) (nullable): its path, or %NULL where there is no such file or folder. */
char *coterie_installed_path(const char *relative);

#endif
