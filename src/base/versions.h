/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_BASE_VERSIONS_H
#define COTERIE_BASE_VERSIONS_H

/* Returns: (transfer none): the version of igraph that runs: "0.10.2". */
const char *coterie_igraph_version(void);

#endif
