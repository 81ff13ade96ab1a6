/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_DRAWING_TEXT_H
#define COTERIE_OUTPUT_DRAWING_TEXT_H

#include <coterie/output.h>

#define COTERIE_LABEL_CHARACTERS 48

/* @text valid and with at most @most characters, the last of a longer one an ellipsis. (transfer
 * full) */
char *coterie_drawing_shorten(const char *text, glong most);

/* What a person is called in a picture. (transfer full) */
char *coterie_drawing_name(const CoterieView *view, guint32 vertex);

#endif
