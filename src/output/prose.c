/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and lists as they stand in sentences. */
#include "output/prose.h"

#include "base/number.h"
#include "output/when.h"

void
coterie_prose_percent(GString *out, double share)
{
    coterie_number_append_fixed(out, share * 100, share < 0.1 ? 1 : 0);
    g_string_append(out, "\u00a0%"); /* no line ends between the two */
}

const char *
coterie_prose_join(guint index, guint count)
{
    if (index == 0)
        return "";
    return index + 1 == count ? " and " : ", ";
}

char *
coterie_prose_passage(const CoterieTies *ties)
{
    static const char *const kinds[] = {"a paragraph", "a sentence", "a document", "a scene"};
    const CoterieTieRule *rule = coterie_ties_rule(ties);

    if (rule->window == COTERIE_WINDOW_WORDS)
        return g_strdup_printf("%u words", rule->window_words);
    return g_strdup(kinds[rule->window]);
}

gboolean
coterie_prose_is_told(const CoterieView *view)
{
    return view->ties != NULL && coterie_ties_rule(view->ties)->told;
}

const char *
coterie_prose_tied(const CoterieView *view)
{
    if (view->roles == NULL)
        return "Persons tied by being named together.";
    if (coterie_prose_is_told(view))
        return "Persons tied by what the texts say that one is to the other.";
    return "Persons tied by being named together, and beside it by what the texts say that one is "
           "to the other.";
}

const char *
coterie_prose_share(const CoterieTies *ties)
{
    if (coterie_ties_rule(ties)->told)
        return "a sentence that tells what one of two persons is to the other gives the pair 1";
    return coterie_ties_rule(ties)->weight == COTERIE_WEIGHT_COUNT
               ? "a passage gives each of its pairs 1"
               : "a passage that names n persons gives each of its pairs 1/(n-1)";
}

char *
coterie_prose_time(const CoterieView *view)
{
    g_autofree char *since = coterie_when_text_of(view->since);
    g_autofree char *until = coterie_when_text_of(view->until);

    if (since == NULL && until == NULL)
        return NULL;
    return g_strdup_printf("Only what the texts date%s%s%s%s%s %s here.",
                           since != NULL ? " since " : "",
                           since != NULL ? since : "",
                           since != NULL && until != NULL ? " and" : "",
                           until != NULL ? " until " : "",
                           until != NULL ? until : "",
                           view->ties != NULL ? "ties anybody" : "counts");
}
