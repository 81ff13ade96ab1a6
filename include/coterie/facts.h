/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_FACTS_H
#define COTERIE_FACTS_H

#include <coterie/api.h>
#include <coterie/lexicon.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieFact:
 * @COTERIE_FACT_GENDER: whether a man or a woman
 * @COTERIE_FACT_GENERATION: "Sr." or "Jr.", "the Elder" or "the Younger"
 * @COTERIE_FACT_BORN: the year of birth
 * @COTERIE_FACT_DIED: the year of death
 * @COTERIE_FACT_CALLING: what they are (#CoterieCalling)
 * @COTERIE_FACT_TIME: the years of a document that names them with years
 *
 * What texts tell of persons that can tell namesakes apart.
 */
typedef enum {
    COTERIE_FACT_GENDER,
    COTERIE_FACT_GENERATION,
    COTERIE_FACT_BORN,
    COTERIE_FACT_DIED,
    COTERIE_FACT_CALLING,
    COTERIE_FACT_TIME,
} CoterieFact;

#define COTERIE_FACTS (COTERIE_FACT_TIME + 1)

/** coterie_fact_name: Returns: (transfer none): "gender", "generation", "born", "died", ... */
COTERIE_API const char *coterie_fact_name(CoterieFact fact);

/** coterie_calling_name: Returns: (transfer none): "throne", "church", ...; @calling counts the
 * bits of #CoterieCalling from 0. */
COTERIE_API const char *coterie_calling_name(guint calling);

/**
 * CoterieFacts:
 * @gender: a #CoterieGender
 * @generation: a #CoterieGeneration
 * @callings: bits of #CoterieCalling, 0 for none
 * @born: the year, or 0
 * @died: the year, or 0
 * @earliest: the first year of the documents that name the person with years, or 0
 * @latest: the last
 *
 * What is told of one person. What a document tells in two ways, it does not tell.
 */
typedef struct {
    guint8 gender;
    guint8 generation;
    guint8 callings;
    guint16 born;
    guint16 died;
    guint16 earliest;
    guint16 latest;
} CoterieFacts;

/**
 * coterie_facts_clash:
 * @one: what is told of somebody
 * @other: what is told of somebody of the same name
 *
 * Returns: the first fact that makes them two persons, or %COTERIE_FACTS.
 */
COTERIE_API CoterieFact coterie_facts_clash(const CoterieFacts *one, const CoterieFacts *other);

/**
 * coterie_facts_agree:
 * @one: what is told of somebody
 * @other: what is told of somebody of the same name
 *
 * Returns: a bit for each fact that speaks for one person, 1 << #CoterieFact. That both are men
 * does not.
 */
COTERIE_API guint coterie_facts_agree(const CoterieFacts *one, const CoterieFacts *other);

G_END_DECLS

#endif
