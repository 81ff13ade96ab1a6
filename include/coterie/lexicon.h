/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_LEXICON_H
#define COTERIE_LEXICON_H

#include <coterie/api.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieGender:
 *
 * As far as names, titles and pronouns tell; FORMAT's "u", "m" and "f".
 */
typedef enum {
    COTERIE_GENDER_UNKNOWN,
    COTERIE_GENDER_MALE,
    COTERIE_GENDER_FEMALE,
} CoterieGender;

/**
 * CoterieGeneration:
 *
 * Which of two of one family who bear one name: Sr. and Jr., "the Elder" and "the Younger".
 */
typedef enum {
    COTERIE_GENERATION_UNKNOWN,
    COTERIE_GENERATION_ELDER,
    COTERIE_GENERATION_YOUNGER,
} CoterieGeneration;

/**
 * CoterieCalling:
 *
 * What somebody is, as bits: kinds of callings that are seldom one person's.
 */
typedef enum {
    COTERIE_CALLING_THRONE = 1 << 0,
    COTERIE_CALLING_CHURCH = 1 << 1,
    COTERIE_CALLING_POLICE = 1 << 2,
    COTERIE_CALLING_RANKS = 1 << 3,
    COTERIE_CALLING_SPORT = 1 << 4,
    COTERIE_CALLING_STAGE = 1 << 5,
    COTERIE_CALLING_SCIENCE = 1 << 6,
} CoterieCalling;

#define COTERIE_CALLINGS 7

/** coterie_gender_letter: Returns: (transfer none): "u", "m" or "f". */
COTERIE_API const char *coterie_gender_letter(CoterieGender gender);

/**
 * CoterieLexicon:
 *
 * What is known beforehand about names: the lists of `data/en`, read once. Immutable, and safe to
 * read from many threads.
 */
typedef struct CoterieLexicon CoterieLexicon;

/**
 * coterie_data_dir:
 * @given: (nullable): the folder that the user named
 *
 * Where the lists are: @given, else the environment's COTERIE_DATA_DIR, else, for a
 * program run from its build folder, the source tree's `data`, else the `share/coterie` that lies
 * beside the `lib` of this library or the `bin` of the running program, so that an installation may
 * be moved; else the folder that coterie was configured to be installed to.
 *
 * Returns: (transfer full): a path that may not exist.
 */
COTERIE_API char *coterie_data_dir(const char *given);

/**
 * coterie_lexicon_new:
 * @data_dir: the folder that holds `en`
 * @error: return location, or %NULL
 *
 * Returns: (transfer full): the lists. Fails with GLib's file error if one is missing, and
 * with %COTERIE_ERROR_DATA (file:line) if one is malformed.
 */
COTERIE_API CoterieLexicon *coterie_lexicon_new(const char *data_dir, GError **error);

COTERIE_API void coterie_lexicon_free(CoterieLexicon *lexicon);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieLexicon, coterie_lexicon_free)

G_END_DECLS

#endif
