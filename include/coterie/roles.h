/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_ROLES_H
#define COTERIE_ROLES_H

#include <coterie/api.h>
#include <coterie/dates.h>
#include <coterie/mentions.h>
#include <coterie/options.h>
#include <coterie/persons.h>
#include <coterie/references.h>
#include <coterie/syntax.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieRoleRules:
 *
 * What persons can be to one another, and by which words a text tells it: `en/role_names.tsv`,
 * `roles.tsv`, `kinship.tsv` and `governors.tsv`, each described at its top. Immutable, and safe to
 * read from many threads.
 */
typedef struct CoterieRoleRules CoterieRoleRules;

/**
 * CoterieLiving:
 * @COTERIE_LIVING_NOBODY: it may be told of the dead: that somebody was a brother
 * @COTERIE_LIVING_SOURCE: whose role it is lives when it is so: who writes about somebody
 * @COTERIE_LIVING_BOTH: both do: who meet
 *
 * Who must live when a role is so (coterie_conflicts_new()).
 */
typedef enum {
    COTERIE_LIVING_NOBODY,
    COTERIE_LIVING_SOURCE,
    COTERIE_LIVING_BOTH,
} CoterieLiving;

/**
 * CoterieRoleName:
 * @name: "spouse", "wrote_to", ...
 * @reads: what it says of source and target: "is or was married to"
 * @symmetric: whether it holds in both directions
 * @wikidata: (nullable): the property that it answers to
 * @living: who must live when it is so
 */
typedef struct {
    const char *name;
    const char *reads;
    gboolean symmetric;
    const char *wikidata;
    CoterieLiving living;
} CoterieRoleName;

/**
 * coterie_role_rules_new:
 * @data_dir: the folder that holds `en`
 * @error: return location, or %NULL
 *
 * Returns: (transfer full): the rules. Fails with GLib's file error if a file is missing, and with
 * %COTERIE_ERROR_DATA (file:line) if one is malformed.
 */
COTERIE_API CoterieRoleRules *coterie_role_rules_new(const char *data_dir, GError **error);

COTERIE_API void coterie_role_rules_free(CoterieRoleRules *rules);

/** coterie_role_rules_count: Returns: how many roles there are. */
COTERIE_API guint coterie_role_rules_count(const CoterieRoleRules *rules);

/** coterie_role_rules_name: Returns: (transfer none): role @index, in the order of the file. */
COTERIE_API const CoterieRoleName *coterie_role_rules_name(const CoterieRoleRules *rules,
                                                           guint index);

/**
 * coterie_role_rules_check:
 * @rules: rules
 * @names: (nullable) (array zero-terminated=1): what somebody takes for names of roles
 * @error: return location, or %NULL
 *
 * Returns: %FALSE, with %COTERIE_ERROR_NAME and all names in its message, if one of @names is none.
 */
COTERIE_API gboolean coterie_role_rules_check(const CoterieRoleRules *rules,
                                              const char *const *names,
                                              GError **error);

/**
 * CoterieAssertion:
 * @COTERIE_ASSERTED: the text says so
 * @COTERIE_DENIED: it says that it is not so
 * @COTERIE_REPORTED: it says that somebody says so
 */
typedef enum {
    COTERIE_ASSERTED,
    COTERIE_DENIED,
    COTERIE_REPORTED,
} CoterieAssertion;

/** coterie_assertion_name: Returns: (transfer none): "asserted", "denied" or "reported". */
COTERIE_API const char *coterie_assertion_name(CoterieAssertion assertion);

/**
 * CoterieRole:
 * @document: index of the document
 * @role: index of its name (coterie_roles_name())
 * @assertion: CoterieAssertion
 * @source: place (coterie_persons_place()) that names whose role it is, or that the word in its
 *   stead refers to
 * @target: the same of the other one
 * @source_span: the name, or the word in its stead
 * @target_span: the same of the other one
 * @cue: the word that tells it
 * @sentence: the sentence it rests on
 * @date: when it was, or %COTERIE_DATE_NONE
 * @dating: from where that is taken (#CoterieDating)
 * @decision: (nullable): the line that tells it, "corrections.txt:3", where a reader does and not
 * the text; the spans are those of the first mentions then
 *
 * That a text tells in one place what one person is to another.
 */
typedef struct {
    guint32 document;
    guint16 role;
    guint8 assertion;
    guint32 source;
    guint32 target;
    CoterieSpan source_span;
    CoterieSpan target_span;
    CoterieSpan cue;
    CoterieSpan sentence;
    CoterieDate date;
    guint8 dating;
    const char *decision;
} CoterieRole;

/**
 * CoterieRoleTie:
 * @source: index of a person
 * @target: index of another; of a role that holds in both directions the greater one
 * @role: index of its name
 * @assertion: CoterieAssertion
 * @count: in how many places it is told, at least 1
 * @first: the first of them (coterie_roles_get()); the others follow
 *
 * What one person is to another.
 */
typedef struct {
    guint32 source;
    guint32 target;
    guint16 role;
    guint8 assertion;
    guint32 count;
    guint32 first;
} CoterieRoleTie;

/**
 * CoterieRoles:
 *
 * What persons are to one another, and where it is told. Borrows the rules, which must live longer.
 * Immutable.
 */
typedef struct CoterieRoles CoterieRoles;

/**
 * coterie_roles_new:
 * @rules: by which words it is told
 * @model: to see the syntax of sentences
 * @mentions: the mentions of a document
 * @persons: its persons
 * @references: what stands in their stead
 * @dates: (nullable): its dates
 * @lexicon: what is known of words
 *
 * Looks at the sentences of at most 400 tokens that speak of two persons or more. Time grows with
 * their number. A cue that would tie more than 400 pairs ties none.
 *
 * Returns: (transfer full): the roles told in the document.
 */
COTERIE_API CoterieRoles *coterie_roles_new(const CoterieRoleRules *rules,
                                            const CoterieSyntaxModel *model,
                                            const CoterieMentions *mentions,
                                            const CoteriePersons *persons,
                                            const CoterieReferences *references,
                                            const CoterieDates *dates,
                                            const CoterieLexicon *lexicon);

/**
 * coterie_roles_join:
 * @documents: (element-type CoterieRoles): the roles of successive documents, at least one
 * @persons: the persons of all of them, of coterie_persons_join()
 *
 * Returns: (transfer full): the roles of the corpus.
 */
COTERIE_API CoterieRoles *coterie_roles_join(const GPtrArray *documents,
                                             const CoteriePersons *persons);

/**
 * coterie_roles_decide:
 * @roles: roles
 * @persons: the persons they are of
 * @corrections: what a reader has decided; its lines "tie A role B" are looked at
 * @document_ids: (element-type utf8): the documents' identifiers, for lines that hold in one
 * @faults: (element-type utf8): gets an element for each line: a message why it cannot be followed,
 *   %NULL where it is
 *
 * Returns: (transfer full): @roles and those decided. A name must be one person's; where both are
 *   named in one document, the role stands there.
 */
COTERIE_API CoterieRoles *coterie_roles_decide(const CoterieRoles *roles,
                                               const CoteriePersons *persons,
                                               const CoterieCorrections *corrections,
                                               const GPtrArray *document_ids,
                                               GPtrArray *faults);

/**
 * coterie_roles_choose:
 * @roles: roles
 * @persons: the persons they are of
 * @options: (nullable): @roles, @assertions, @since and @until say which
 * @undated: (out) (optional): how many are left out only because no date is told of them
 *
 * Returns: (transfer full): those that are asked for.
 */
COTERIE_API CoterieRoles *coterie_roles_choose(const CoterieRoles *roles,
                                               const CoteriePersons *persons,
                                               const CoterieOptions *options,
                                               guint32 *undated);

COTERIE_API void coterie_roles_free(CoterieRoles *roles);

/** coterie_roles_name: Returns: (transfer none): role @role. */
COTERIE_API const CoterieRoleName *coterie_roles_name(const CoterieRoles *roles, guint role);

COTERIE_API guint32 coterie_roles_tie_count(const CoterieRoles *roles);

/** coterie_roles_tie: Returns: (transfer none): tie @index, by source, target, role and assertion.
 */
COTERIE_API const CoterieRoleTie *coterie_roles_tie(const CoterieRoles *roles, guint32 index);

/**
 * coterie_role_tie_dates:
 * @tie: a tie of @roles
 * @roles: roles
 *
 * Returns: the earliest and the latest date of its places.
 */
COTERIE_API CoterieDateRange coterie_role_tie_dates(const CoterieRoleTie *tie,
                                                    const CoterieRoles *roles);

COTERIE_API guint32 coterie_roles_count(const CoterieRoles *roles);

/** coterie_roles_get: Returns: (transfer none): place @index; those of a tie stand together, in
 * reading order. */
COTERIE_API const CoterieRole *coterie_roles_get(const CoterieRoles *roles, guint32 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieRoleRules, coterie_role_rules_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieRoles, coterie_roles_free)

G_END_DECLS

#endif
