/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OPTIONS_H
#define COTERIE_OPTIONS_H

#include <coterie/api.h>
#include <coterie/date.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieWindow:
 * @COTERIE_WINDOW_PARAGRAPH: a paragraph
 * @COTERIE_WINDOW_SENTENCE: a sentence
 * @COTERIE_WINDOW_DOCUMENT: a whole document
 * @COTERIE_WINDOW_SCENE: a paragraph, or a run of dialogue, or a scene of a play
 * @COTERIE_WINDOW_WORDS: successive stretches of #CoterieOptions.window_words words
 *
 * What two persons must be named in together to co-occur.
 */
typedef enum {
    COTERIE_WINDOW_PARAGRAPH,
    COTERIE_WINDOW_SENTENCE,
    COTERIE_WINDOW_DOCUMENT,
    COTERIE_WINDOW_SCENE,
    COTERIE_WINDOW_WORDS,
} CoterieWindow;

/**
 * CoterieQuotes:
 * @COTERIE_QUOTES_IN: who is named in quotations counts like anybody
 * @COTERIE_QUOTES_OUT: mentions within quotations make no ties
 * @COTERIE_QUOTES_ONLY: only they do
 */
typedef enum {
    COTERIE_QUOTES_IN,
    COTERIE_QUOTES_OUT,
    COTERIE_QUOTES_ONLY,
} CoterieQuotes;

/**
 * CoterieWeight:
 * @COTERIE_WEIGHT_SHARED: a window of n persons adds 1/(n-1) to each of its pairs, so that it
 *   adds 1 to each person however crowded it is (Newman 2001, Phys. Rev. E 64, 016132)
 * @COTERIE_WEIGHT_COUNT: a window adds 1 to each of its pairs
 */
typedef enum {
    COTERIE_WEIGHT_SHARED,
    COTERIE_WEIGHT_COUNT,
} CoterieWeight;

/**
 * CoterieTieKinds:
 * @COTERIE_TIES_COOCCURRENCE: who is named together with whom
 * @COTERIE_TIES_ROLES: who is told to be something to whom
 * @COTERIE_TIES_ALL: both, side by side
 *
 * What ties two persons.
 */
typedef enum {
    COTERIE_TIES_COOCCURRENCE,
    COTERIE_TIES_ROLES,
    COTERIE_TIES_ALL,
} CoterieTieKinds;

/**
 * CoterieNote:
 * @note: something the user ought to know, on one line
 * @data: the caller's
 *
 * Called from the thread that called the library.
 */
typedef void (*CoterieNote)(const char *note, gpointer data);

/**
 * CoterieOptions:
 * @window: the co-occurrence window
 * @window_words: length of a window in words, for %COTERIE_WINDOW_WORDS; at least 2
 * @weight: what a window adds to the strength of a tie
 * @min_mentions: persons named less often are left out of ties and network
 * @min_weight: weaker ties are left out
 * @min_confidence: names that are less surely a person's are left out; from 0 to 1
 * @crowd: windows that name more persons make no ties; 0 for %COTERIE_MOST_CROWD
 * @count_repeats: whether a sentence that occurs again counts again
 * @quotes: what quotations do
 * @count_pronouns: whether windows count a person whom they only speak of as "he" or "the general",
 *   where it is sure enough who that is
 * @ties: what ties two persons
 * @roles: (nullable) (array zero-terminated=1): the names of the roles that tie, or %NULL for all
 * @assertions: which roles tie by how they are told: a bit 1 << #CoterieAssertion each, 0 for those
 *   asserted
 * @since: only what is dated then or later ties, or %COTERIE_DATE_NONE
 * @until: only what is dated then or before ties, or %COTERIE_DATE_NONE
 * @without: (nullable) (array zero-terminated=1): who is left out of ties and network: names as
 *   coterie_analysis_find() takes them, "subject", "cited"
 * @corrections: (nullable) (array zero-terminated=1): files of corrections
 * @seed: seeds every random choice (communities, layouts)
 * @jobs: documents read at the same time, %COTERIE_MOST_JOBS at most; 0 for one per processor.
 *   Never changes a result
 * @keep_texts: whether an analysis keeps the documents' texts, to quote from
 * @suggest: whether an analysis looks for what a reader may want to decide (#CoterieDoubts)
 * @data_dir: (nullable): the folder of the lists, or %NULL to look for it (coterie_data_dir())
 * @known: (nullable) (array zero-terminated=1): files of known persons, or names of files in the
 *   `figures` folder of the lists; a name has no slash
 * @encoding: (nullable): the encoding of files that are not UTF-8, or %NULL to find it out
 * @note: (nullable): told what the user ought to know
 * @note_data: for @note
 *
 * Every setting of the library. Start from %COTERIE_OPTIONS_INIT. The strings are borrowed.
 */
typedef struct {
    CoterieWindow window;
    guint window_words;
    CoterieWeight weight;
    guint min_mentions;
    double min_weight;
    double min_confidence;
    guint crowd;
    gboolean count_repeats;
    CoterieQuotes quotes;
    gboolean count_pronouns;
    CoterieTieKinds ties;
    const char *const *roles;
    guint assertions;
    CoterieDate since;
    CoterieDate until;
    const char *const *without;
    const char *const *corrections;
    guint32 seed;
    guint jobs;
    gboolean keep_texts;
    gboolean suggest;
    const char *data_dir;
    const char *const *known;
    const char *encoding;
    CoterieNote note;
    gpointer note_data;
} CoterieOptions;

#define COTERIE_OPTIONS_INIT                                                                       \
    {                                                                                              \
        .window = COTERIE_WINDOW_PARAGRAPH, .window_words = 50, .weight = COTERIE_WEIGHT_SHARED,   \
        .min_mentions = 1, .seed = 1917,                                                           \
    }

/* Windows of more persons never make ties: their pairs would be more than anybody can read. */
#define COTERIE_MOST_CROWD 2000

/* More documents are never read at the same time: each job is a thread. */
#define COTERIE_MOST_JOBS 1024

/**
 * coterie_window_parse:
 * @text: "paragraph", "scene", "sentence", "document" or a number of words, at least 2
 * @options: the options whose @window and @window_words are set
 * @error: return location, or %NULL
 *
 * Returns: %FALSE, with %COTERIE_ERROR_DATA and @options as it was, for any other text.
 */
COTERIE_API gboolean coterie_window_parse(const char *text,
                                          CoterieOptions *options,
                                          GError **error);

/**
 * coterie_weight_parse:
 * @text: "shared" or "count"
 * @options: the options whose @weight is set
 * @error: return location, or %NULL
 *
 * Returns: %FALSE, with %COTERIE_ERROR_DATA and @options as it was, for any other text.
 */
COTERIE_API gboolean coterie_weight_parse(const char *text,
                                          CoterieOptions *options,
                                          GError **error);

/**
 * coterie_quotes_parse:
 * @text: "in", "out" or "only"
 * @options: the options whose @quotes is set
 * @error: return location, or %NULL
 *
 * Returns: %FALSE, with %COTERIE_ERROR_DATA and @options as it was, for any other text.
 */
COTERIE_API gboolean coterie_quotes_parse(const char *text,
                                          CoterieOptions *options,
                                          GError **error);

/**
 * coterie_tie_kinds_parse:
 * @text: "cooccurrence", "roles" or "all"
 * @options: the options whose @ties is set
 * @error: return location, or %NULL
 *
 * Returns: %FALSE, with %COTERIE_ERROR_DATA and @options as it was, for any other text.
 */
COTERIE_API gboolean coterie_tie_kinds_parse(const char *text,
                                             CoterieOptions *options,
                                             GError **error);

/**
 * coterie_assertions_parse:
 * @text: some of "asserted", "denied", "reported" and "all", commas between them
 * @options: the options to whose @assertions they are added
 * @error: return location, or %NULL
 *
 * Returns: %FALSE, with %COTERIE_ERROR_DATA and @options as it was, for any other text.
 */
COTERIE_API gboolean coterie_assertions_parse(const char *text,
                                              CoterieOptions *options,
                                              GError **error);

/**
 * coterie_options_text:
 * @options: (nullable): settings, or %NULL for the defaults
 *
 * Returns: (transfer full): every setting that can change a result, a line each, but for the files
 * that are read.
 */
COTERIE_API char *coterie_options_text(const CoterieOptions *options);

G_END_DECLS

#endif
