/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_REPORT_ROWS_H
#define COTERIE_OUTPUT_REPORT_ROWS_H

#include <coterie/output.h>

/* Returns: (transfer full) (element-type guint32): the persons who have a row in the HTML report of
 * @top rows (0 for all), so that other files can lead there. */
GArray *coterie_report_persons(const CoterieView *view, guint top);

#endif
