/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_COTERIE_H
#define COTERIE_COTERIE_H

#include <coterie/api.h>
#include <coterie/bundle.h>
#include <coterie/conflicts.h>
#include <coterie/corrections.h>
#include <coterie/date.h>
#include <coterie/dates.h>
#include <coterie/document.h>
#include <coterie/doubts.h>
#include <coterie/error.h>
#include <coterie/facts.h>
#include <coterie/known.h>
#include <coterie/lexicon.h>
#include <coterie/measures.h>
#include <coterie/mentions.h>
#include <coterie/namesakes.h>
#include <coterie/network.h>
#include <coterie/options.h>
#include <coterie/output.h>
#include <coterie/persons.h>
#include <coterie/pipeline.h>
#include <coterie/references.h>
#include <coterie/roles.h>
#include <coterie/span.h>
#include <coterie/syntax.h>
#include <coterie/ties.h>
#include <coterie/tokens.h>

#endif
