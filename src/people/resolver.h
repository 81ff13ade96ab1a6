/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_RESOLVER_H
#define COTERIE_PEOPLE_RESOLVER_H

#include "names/mentions_private.h"
#include "people/clusters.h"

#include <coterie/persons.h>

/* The persons of one document while they are being resolved (people/coreference.c). */
typedef struct {
    const CoterieMentions *mentions;
    const CoterieTokens *tokens;
    const CoterieLexicon *lexicon;
    const CoterieKnown *known;     /* or NULL */
    const CoterieRulings *rulings; /* what is decided, or NULL */
    CoterieClusters *clusters;
    CoterieApart *apart;     /* names that are two persons' */
    CoterieKin *kin;         /* one a mention */
    GPtrArray *names;        /* of CoterieName, one a mention */
    guint32 *cluster_of;     /* one a mention */
    guint8 *reasons;         /* CoterieReason, one a mention: why it is in its cluster */
    guint8 *announces;       /* one a mention: whether it joins its cluster to that before */
    GHashTable *forms;       /* a name of several words as written, and its number -> cluster + 1 */
    guint32 *of_known;       /* cluster of each known person */
    GPtrArray *known_names;  /* of CoterieName: those the known persons here are known by */
    GHashTable *lone_counts; /* a lone word -> how often it is a name */
    GHashTable *bare_counts; /* the same without a title before it */
    GHashTable *titled;      /* title and lone word -> the cluster last called so, + 1; or 0;
                              * without title: whether a rank or office stands before the word */
} CoterieResolver;

/* The parsed name of a mention. */
const CoterieName *coterie_resolver_name(const CoterieResolver *resolver, guint32 mention);

/* The sentence a mention stands in. */
guint32 coterie_resolver_sentence(const CoterieResolver *resolver, guint32 mention);

/* A mention as written, line breaks as spaces. (transfer full) */
char *coterie_resolver_form(const CoterieResolver *resolver, guint32 mention);

/* How often the lone word of @name is a name in the document. */
guint32 coterie_resolver_lone_count(const CoterieResolver *resolver, const CoterieName *name);

/* A key of @title and a lone @word. (transfer full) */
char *coterie_resolver_titled_key(const CoterieTitle *title, const char *word);

/* Whether the folded @word is anywhere all of a name behind @title, or behind any rank or office if
 * that is NULL. */
gboolean coterie_resolver_is_titled(const CoterieResolver *resolver,
                                    const CoterieTitle *title,
                                    const char *word);

/* How often the folded @word is all of a name, and no title stands before it. */
guint32 coterie_resolver_bare_count(const CoterieResolver *resolver, const char *word);

/* people/lone.c: the cluster that the lone word of @mention means, or COTERIE_NO_CLUSTER; sets
 * @why. */
guint32
coterie_resolver_for_lone(const CoterieResolver *resolver, guint32 mention, CoterieReason *why);

/* people/decided.c: joins, moves and names persons as it is decided, and returns what was met of
 * the decisions. Nothing may be joined after it. (transfer full) */
GByteArray *coterie_resolver_decide(CoterieResolver *resolver);

/* people/shown.c: the finished persons, each under its best name. (transfer full) */
CoteriePersons *coterie_resolver_persons(const CoterieResolver *resolver);

#endif
