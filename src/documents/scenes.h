/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_SCENES_H
#define COTERIE_DOCUMENTS_SCENES_H

#include <glib.h>

/**
 * coterie_scenes_mark:
 * @text: (nullable): UTF-8
 * @paragraphs: (element-type CoterieParagraph): of @text, their kinds known
 *
 * Numbers the scenes: a run of dialogue is one, any other paragraph is one by itself; in a play or
 * a transcript one goes on up to the next heading.
 */
void coterie_scenes_mark(const char *text, GArray *paragraphs);

#endif
