/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_KNOWN_H
#define COTERIE_KNOWN_H

#include <coterie/api.h>
#include <coterie/lexicon.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieKnown:
 *
 * Persons known beforehand, with their aliases. Immutable.
 */
typedef struct CoterieKnown CoterieKnown;

/**
 * coterie_known_new:
 * @files: (array zero-terminated=1): paths, or names without a slash and without an
 *   ending, looked up as `figures/NAME.tsv` in @data_dir where no file of that name is here
 * @data_dir: the folder of the lists
 * @error: return location, or %NULL
 *
 * A file is UTF-8, a person a line: name, aliases with | between, gender (m, f, u or
 * empty), note; parted by tabs, only the name is required. `#` begins a comment line;
 * a first line that begins with `name` and a tab is a header. A person of the same name in two
 * files is one.
 *
 * Returns: (transfer full): the persons. Fails with GLib's file error, or with %COTERIE_ERROR_DATA
 * (file:line) where a line is malformed or an alias stands under two persons.
 */
COTERIE_API CoterieKnown *
coterie_known_new(const char *const *files, const char *data_dir, GError **error);

COTERIE_API void coterie_known_free(CoterieKnown *known);

/** coterie_known_count: Returns: how many persons. */
COTERIE_API guint32 coterie_known_count(const CoterieKnown *known);

/** coterie_known_name: Returns: (transfer none): the shown name of person @index. */
COTERIE_API const char *coterie_known_name(const CoterieKnown *known, guint32 index);

/** coterie_known_gender: Returns: the gender of person @index. */
COTERIE_API CoterieGender coterie_known_gender(const CoterieKnown *known, guint32 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieKnown, coterie_known_free)

G_END_DECLS

#endif
