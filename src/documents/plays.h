/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_PLAYS_H
#define COTERIE_DOCUMENTS_PLAYS_H

#include <glib.h>

/**
 * coterie_play_mark:
 * @text: UTF-8
 * @paragraphs: (element-type CoterieParagraph): of @text, their kinds known
 *
 * Where the text is a play or a transcript, numbers its scenes, which go on up to a heading, and
 * takes the names of speakers and lines of verse for no headings.
 *
 * Returns: whether it is one
 */
gboolean coterie_play_mark(const char *text, GArray *paragraphs);

#endif
