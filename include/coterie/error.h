/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_ERROR_H
#define COTERIE_ERROR_H

#include <coterie/api.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieError:
 * @COTERIE_ERROR_TEXT: input is not readable prose: bad UTF-8, a kind that is not read, too large
 * @COTERIE_ERROR_DATA: a list or a file of known persons is malformed; the message has file:line
 * @COTERIE_ERROR_GRAPH: igraph refused or could not finish
 * @COTERIE_ERROR_OUTPUT: a result cannot be expressed in the chosen format
 * @COTERIE_ERROR_NAME: nobody, or more than one, is called so; the message lists who may be meant
 *
 * What the library itself may fail with; faults of the file system come as
 * GLib's own %G_FILE_ERROR or %G_IO_ERROR with the file's name in the message.
 * Every message is one line without a full stop.
 */
typedef enum {
    COTERIE_ERROR_TEXT,
    COTERIE_ERROR_DATA,
    COTERIE_ERROR_GRAPH,
    COTERIE_ERROR_OUTPUT,
    COTERIE_ERROR_NAME,
} CoterieError;

#define COTERIE_ERROR (coterie_error_quark())

COTERIE_API GQuark coterie_error_quark(void);

G_END_DECLS

#endif
