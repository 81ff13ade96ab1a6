/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_H
#define COTERIE_TIES_H

#include <coterie/api.h>
#include <coterie/corrections.h>
#include <coterie/options.h>
#include <coterie/persons.h>
#include <coterie/roles.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieTies:
 *
 * Who is tied to whom, how strongly, and on what evidence. Immutable and self-contained.
 */
typedef struct CoterieTies CoterieTies;

/**
 * CoterieTie:
 * @source: index of a person
 * @target: index of another, greater than @source
 * @weight: the strength, above 0: the sum over its windows of 1/(n-1) or of 1 (#CoterieWeight)
 * @windows: how many windows both are named in, at least 1
 * @first: its first piece of evidence; it has @windows of them, in reading order
 */
typedef struct {
    guint32 source;
    guint32 target;
    double weight;
    guint32 windows;
    gsize first;
} CoterieTie;

/**
 * CoterieEvidence:
 * @document: index of the document
 * @window: the span of the window
 * @source: place (coterie_persons_place()) where the window names the tie's source
 * @target: place where it names the tie's target
 *
 * One window in which two persons are named. Of several places of a person in
 * the window it is the pair standing nearest to each other.
 */
typedef struct {
    guint32 document;
    CoterieSpan window;
    guint32 source;
    guint32 target;
} CoterieEvidence;

/**
 * CoterieTieWindow:
 * @document: index of the document
 * @span: where it stands
 * @persons: how many persons it names, at least 2
 * @share: what it adds to the tie of each of its pairs
 * @strength: what it adds to the ties of all of them together, less those that are not to be tied
 * @place: the first place in it
 *
 * A window that names two persons or more.
 */
typedef struct {
    guint32 document;
    CoterieSpan span;
    guint32 persons;
    double share;
    double strength;
    guint32 place;
} CoterieTieWindow;

/**
 * CoterieRepeat:
 * @place: the first place that could tie somebody in a sentence that stands word for word further
 * up
 * @first: the first such place in the sentence of the same words that is met first
 *
 * A sentence that is not counted again. One that ties nobody where it stands, in a caption, say, is
 * none and has none.
 */
typedef struct {
    guint32 place;
    guint32 first;
} CoterieRepeat;

/**
 * CoterieSubject:
 * @person: whom the text is about, or %COTERIE_NOBODY
 * @windows: how many windows name the person
 * @tied: how many others the person is tied to
 * @passages: of how many windows
 * @persons: how many persons take part
 */
typedef struct {
    guint32 person;
    guint32 windows;
    guint32 tied;
    guint32 passages;
    guint32 persons;
} CoterieSubject;

/**
 * coterie_ties_leave_out:
 * @persons: persons
 * @lexicon: what is known of names
 * @whom: a name as coterie_persons_find() takes it, or "cited" for all who are only cited
 * @left_out: (array): for each person whether to leave him out; those meant become 1
 * @error: return location, or %NULL
 *
 * Returns: %FALSE, with %COTERIE_ERROR_NAME and nothing changed, if @whom is nobody or may be
 * several.
 */
COTERIE_API gboolean coterie_ties_leave_out(const CoteriePersons *persons,
                                            const CoterieLexicon *lexicon,
                                            const char *whom,
                                            guint8 *left_out,
                                            GError **error);

/**
 * CoterieTieLimits:
 * @left_out: (nullable) (array): for each person whether to leave him out, 0 or 1
 * @corrections: (nullable): whose "no-tie" lines hold
 * @document_ids: (nullable) (element-type utf8): the documents' identifiers, for lines that hold in
 *   one of them; needed with @corrections
 * @beside: (nullable): roles that stand beside the ties: where only some time is asked for, who is
 *   in one of them takes part though nothing else names him then
 *
 * Who shall not be tied, and who takes part anyhow. Everything is borrowed.
 */
typedef struct {
    const guint8 *left_out;
    const CoterieCorrections *corrections;
    const GPtrArray *document_ids;
    const CoterieRoles *beside;
} CoterieTieLimits;

/**
 * CoterieTieRule:
 * @window: what two persons must be named in together
 * @window_words: its length, where it is one of words
 * @weight: what it adds to their tie
 * @told: whether a window must also tell a role between them (coterie_ties_new_told())
 * @since: the first date that ties, or none
 * @until: the last date that ties, or none
 *
 * The settings that the numbers of ties cannot be read without.
 */
typedef struct {
    CoterieWindow window;
    guint window_words;
    CoterieWeight weight;
    gboolean told;
    CoterieDate since;
    CoterieDate until;
} CoterieTieRule;

/**
 * coterie_ties_new:
 * @persons: persons and their places
 * @options: (nullable): the window, its weight, who and what counts (@min_mentions, @min_weight,
 *   @crowd, @quotes, @count_repeats); @without is not read here
 * @limits: (nullable): who shall not be tied
 * @error: return location, or %NULL
 *
 * Finds the co-occurrences. Where only some time is asked for, two persons are together in a window
 * that has places of theirs whose date, as coterie_evidence_date() tells it, is of it; who is
 * together with nobody so does not count in the window. Headings, captions, cast lists and source
 * lines make no ties; who is left out counts in no window. A sentence of 60 characters or more that
 * occurs again counts where it first may tie somebody, unless repeats are counted. A window of
 * words begins anew in each document. Weights are summed exactly in reading order. Time and memory
 * grow with the places and the evidence, never with persons times persons.
 *
 * Returns: (transfer full): ties ordered by source, then target; maybe none. Fails with
 * %COTERIE_ERROR_GRAPH if more than 4 billion pairs meet.
 */
COTERIE_API CoterieTies *coterie_ties_new(const CoteriePersons *persons,
                                          const CoterieOptions *options,
                                          const CoterieTieLimits *limits,
                                          GError **error);

/**
 * coterie_ties_new_told:
 * @persons: persons and their places
 * @roles: what they are to one another
 * @options: (nullable): who counts and where (@min_mentions, @min_weight, @quotes, @count_repeats)
 * @limits: (nullable): who shall not be tied
 *
 * The ties of those of whom a sentence tells a role, whatever it is and in either direction. The
 * windows are these sentences; each adds 1 to the tie of two persons, however many roles it tells.
 * A place that a pronoun refers to may stand before its window.
 *
 * Returns: (transfer full): ties ordered by source, then target; maybe none.
 */
COTERIE_API CoterieTies *coterie_ties_new_told(const CoteriePersons *persons,
                                               const CoterieRoles *roles,
                                               const CoterieOptions *options,
                                               const CoterieTieLimits *limits);

/**
 * coterie_roles_tied:
 * @roles: roles
 * @persons: the persons they are of
 * @ties: ties of these persons, of coterie_ties_new_told()
 *
 * Returns: (transfer full): the roles whose sentences the ties rest on.
 */
COTERIE_API CoterieRoles *coterie_roles_tied(const CoterieRoles *roles,
                                             const CoteriePersons *persons,
                                             const CoterieTies *ties);

COTERIE_API void coterie_ties_free(CoterieTies *ties);

COTERIE_API guint32 coterie_ties_count(const CoterieTies *ties);

COTERIE_API const CoterieTie *coterie_ties_get(const CoterieTies *ties, guint32 index);

/** coterie_ties_rule: Returns: (transfer none): by what settings the ties were made. */
COTERIE_API const CoterieTieRule *coterie_ties_rule(const CoterieTies *ties);

/** coterie_ties_window_count: Returns: windows that name two persons or more, crowds left out. */
COTERIE_API guint32 coterie_ties_window_count(const CoterieTies *ties);

/** coterie_ties_window: Returns: (transfer none): window @index, in reading order. */
COTERIE_API const CoterieTieWindow *coterie_ties_window(const CoterieTies *ties, guint32 index);

/** coterie_ties_crowd_count: Returns: windows left out because they name too many persons. */
COTERIE_API guint32 coterie_ties_crowd_count(const CoterieTies *ties);

/** coterie_ties_undated_count: Returns: mentions that tie nobody because no date is told of them
 * and of nobody beside them, where only some time is asked for. */
COTERIE_API guint32 coterie_ties_undated_count(const CoterieTies *ties);

/** coterie_ties_takes_part: Returns: whether @person may be tied: named often enough, not left out.
 */
COTERIE_API gboolean coterie_ties_takes_part(const CoterieTies *ties, guint32 person);

/** coterie_ties_person_windows: Returns: in how many of the windows @person is named. */
COTERIE_API guint32 coterie_ties_person_windows(const CoterieTies *ties, guint32 person);

/** coterie_ties_repeat_count: Returns: sentences that stand further up already; 0 where repeats
 * count. */
COTERIE_API guint32 coterie_ties_repeat_count(const CoterieTies *ties);

/** coterie_ties_repeat: Returns: (transfer none): repeat @index, in reading order. */
COTERIE_API const CoterieRepeat *coterie_ties_repeat(const CoterieTies *ties, guint32 index);

/**
 * coterie_ties_subject:
 * @ties: ties
 * @persons: the persons they are of
 *
 * Whom the text is about: the person in the most windows, if these are more than half of all or if
 * the person is tied to more than half of the others who take part. Nobody where fewer than four
 * take part. Time grows with persons and ties.
 *
 * Returns: the subject and what makes it one.
 */
COTERIE_API CoterieSubject coterie_ties_subject(const CoterieTies *ties,
                                                const CoteriePersons *persons);

/** coterie_ties_evidence: Returns: (transfer none): piece @index, from @first of a tie on. */
COTERIE_API const CoterieEvidence *coterie_ties_evidence(const CoterieTies *ties, gsize index);

/**
 * coterie_evidence_date:
 * @evidence: a piece of evidence
 * @persons: the persons it is of
 * @dating: (out) (optional): from where the date is taken
 *
 * Returns: when that was: the date of one of its two places, of the other where that is surer.
 */
COTERIE_API CoterieDate coterie_evidence_date(const CoterieEvidence *evidence,
                                              const CoteriePersons *persons,
                                              CoterieDating *dating);

/**
 * coterie_tie_dates:
 * @tie: a tie of @ties
 * @ties: ties
 * @persons: the persons they are of
 *
 * Time grows with the evidence of the tie.
 *
 * Returns: the first and last day that its evidence may be of, in one date; %COTERIE_DATE_NONE if
 * none has a date.
 */
COTERIE_API CoterieDateRange coterie_tie_dates(const CoterieTie *tie,
                                               const CoterieTies *ties,
                                               const CoteriePersons *persons);

/** coterie_ties_are_dated: Returns: whether any of @ties or of @roles (nullable) has a date. */
COTERIE_API gboolean coterie_ties_are_dated(const CoterieTies *ties,
                                            const CoterieRoles *roles,
                                            const CoteriePersons *persons);

/** coterie_ties_find: Returns: (transfer none) (nullable): the tie of two persons, in any order. */
COTERIE_API const CoterieTie *
coterie_ties_find(const CoterieTies *ties, guint32 one, guint32 other);

/** coterie_ties_window_of: Returns: (transfer none): the window that @evidence of @ties is. */
COTERIE_API const CoterieTieWindow *coterie_ties_window_of(const CoterieTies *ties,
                                                           const CoterieEvidence *evidence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieTies, coterie_ties_free)

G_END_DECLS

#endif
