/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of corrections, read whole before anything is done: a decision a line
 * (names/decisions.c), all of them together free of contradictions (names/rulings.c).
 * What holds everywhere is gathered once; a document that has decisions of its own gets
 * its own gathering. */
#include "base/rows.h"
#include "names/corrections_private.h"

struct CoterieCorrections {
    GPtrArray *decisions;       /* of CoterieDecision */
    GArray *no_ties;            /* of guint32 */
    GArray *ties;               /* of guint32 */
    CoterieRulings *everywhere; /* what is decided for all documents */
};

typedef struct {
    CoterieCorrections *corrections;
    const char *path;
} Reading;

static const CoterieDecision *
decision_at(const CoterieCorrections *corrections, guint32 index)
{
    return g_ptr_array_index(corrections->decisions, index);
}

static gboolean
take_line(char *line, guint number, gpointer data, GError **error)
{
    const Reading *reading = data;
    GPtrArray *decisions = reading->corrections->decisions;
    GError *inner = NULL;
    CoterieDecision *decision = coterie_decision_parse(line, &inner);

    if (inner != NULL) {
        g_propagate_error(error, inner);
        return FALSE;
    }
    if (decision == NULL)
        return TRUE;
    decision->file = g_strdup(reading->path);
    decision->line = number;
    if (decision->kind == COTERIE_DECISION_NO_TIE)
        g_array_append_val(reading->corrections->no_ties, decisions->len);
    if (decision->kind == COTERIE_DECISION_TIE)
        g_array_append_val(reading->corrections->ties, decisions->len);
    g_ptr_array_add(decisions, decision);
    return TRUE;
}

/* Gathers what is decided for each document that is named, to see whether it can be followed. */
static gboolean
check_documents(const CoterieCorrections *corrections, GError **error)
{
    g_autoptr(GHashTable) checked = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint32 i = 0; i < corrections->decisions->len; i++) {
        char *document = decision_at(corrections, i)->document;
        g_autoptr(CoterieRulings) rulings = NULL;

        if (document == NULL || !g_hash_table_add(checked, document))
            continue;
        rulings = coterie_rulings_new(corrections->decisions, document, error);
        if (rulings == NULL)
            return FALSE;
    }
    return TRUE;
}

CoterieCorrections *
coterie_corrections_new(const char *const *files, GError **error)
{
    g_return_val_if_fail(files != NULL, NULL);
    g_autoptr(CoterieCorrections) corrections = g_new0(CoterieCorrections, 1);

    corrections->decisions = g_ptr_array_new_with_free_func((GDestroyNotify)coterie_decision_free);
    corrections->no_ties = g_array_new(FALSE, FALSE, sizeof(guint32));
    corrections->ties = g_array_new(FALSE, FALSE, sizeof(guint32));
    for (gsize i = 0; files[i] != NULL; i++) {
        Reading reading = {corrections, files[i]};

        if (!coterie_lines_read(files[i], take_line, &reading, error))
            return NULL;
    }
    corrections->everywhere = coterie_rulings_new(corrections->decisions, NULL, error);
    if (corrections->everywhere == NULL || !check_documents(corrections, error))
        return NULL;
    return g_steal_pointer(&corrections);
}

void
coterie_corrections_free(CoterieCorrections *corrections)
{
    if (corrections == NULL)
        return;
    coterie_rulings_unref(corrections->everywhere);
    g_array_unref(corrections->no_ties);
    g_array_unref(corrections->ties);
    g_ptr_array_unref(corrections->decisions);
    g_free(corrections);
}

guint32
coterie_corrections_count(const CoterieCorrections *corrections)
{
    g_return_val_if_fail(corrections != NULL, 0);

    return corrections->decisions->len;
}

guint32
coterie_corrections_no_tie_count(const CoterieCorrections *corrections)
{
    g_return_val_if_fail(corrections != NULL, 0);

    return corrections->no_ties->len;
}

CoterieNoTie
coterie_corrections_no_tie(const CoterieCorrections *corrections, guint32 index)
{
    const CoterieDecision *decision =
        decision_at(corrections, g_array_index(corrections->no_ties, guint32, index));

    return (CoterieNoTie){decision->part[0], decision->part[1], decision->document};
}

guint32
coterie_corrections_tie_count(const CoterieCorrections *corrections)
{
    g_return_val_if_fail(corrections != NULL, 0);

    return corrections->ties->len;
}

CoterieDecidedTie
coterie_corrections_tie(const CoterieCorrections *corrections, guint32 index)
{
    const CoterieDecision *decision =
        decision_at(corrections, g_array_index(corrections->ties, guint32, index));

    return (CoterieDecidedTie){
        decision->part[0], decision->document, decision->file, decision->line};
}

gboolean
coterie_decided_tie_is_for(const CoterieDecidedTie *line, const char *document)
{
    g_return_val_if_fail(line != NULL && line->document != NULL && document != NULL, FALSE);
    return coterie_document_is_meant(line->document, document);
}

gboolean
coterie_no_tie_is_for(const CoterieNoTie *line, const char *document)
{
    g_return_val_if_fail(line != NULL && line->document != NULL && document != NULL, FALSE);
    return coterie_document_is_meant(line->document, document);
}

/* Two decisions for one document under two names of it ("a.txt", "letters/a.txt") may contradict
 * each other unseen; then what holds everywhere is followed. */
CoterieRulings *
coterie_corrections_rule(const CoterieCorrections *corrections, const char *document)
{
    CoterieRulings *own = NULL;

    for (guint32 i = 0; document != NULL && i < corrections->decisions->len; i++) {
        const CoterieDecision *decision = decision_at(corrections, i);

        if (decision->document != NULL && coterie_document_is_meant(decision->document, document)) {
            own = coterie_rulings_new(corrections->decisions, document, NULL);
            break;
        }
    }
    return own != NULL ? own : coterie_rulings_ref(corrections->everywhere);
}

GByteArray *
coterie_met_new(const CoterieCorrections *corrections)
{
    return coterie_met_blank(corrections->decisions->len);
}

void
coterie_met_add(GByteArray *met, const GByteArray *more)
{
    for (guint i = 0; more != NULL && i < more->len; i++)
        met->data[i] |= more->data[i];
}

char **
coterie_corrections_unapplied(const CoterieCorrections *corrections, const GByteArray *met)
{
    GPtrArray *messages = g_ptr_array_new();

    for (guint32 i = 0; i < corrections->decisions->len; i++) {
        const CoterieDecision *decision = decision_at(corrections, i);
        g_autofree char *why = coterie_decision_missing(decision, met->data[i]);

        if (why != NULL)
            g_ptr_array_add(messages,
                            g_strdup_printf("%s:%u: %s", decision->file, decision->line, why));
    }
    g_ptr_array_add(messages, NULL);
    return (char **)g_ptr_array_free(messages, FALSE);
}
