/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_MADE_H
#define COTERIE_OUTPUT_MADE_H

#include <coterie/bundle.h>

/* @picture: (nullable): the picture as SVG, which names the version of Graphviz; else @fault says
 * why there is none.
 *
 * Returns: (transfer full): how a bundle was made, as text; fails with GLib's file error. */
GBytes *coterie_made_write(const CoterieBundleOptions *options,
                           GBytes *picture,
                           const char *fault,
                           GError **error);

#endif
