/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of a file of corrections: a word that says what is decided, then names
 * with separators between. The kinds are rows of a table: what parts the names,
 * which parts are names of persons, and which must be found for the decision to
 * apply at all. A new kind is a row.
 *
 * A line is cut into words, quoted stretches (whatever is in them), and the signs
 * "=" and "|"; a separator that is a word ("in", "as") counts only unquoted. Weak
 * spot: a name with " in " must be quoted, or the rest is taken for a document. */
#include "names/decisions.h"

#include "base/rows.h"
#include "text/fold.h"

#include <string.h>

#define PART(index) (1u << (index))

typedef struct {
    const char *keyword;
    const char *separators[COTERIE_DECISION_PARTS]; /* NULL after the last */
    guint names;                                    /* parts that name persons */
    guint needs;                                    /* parts that must be found for it to apply */
    const char
        *missing[2];  /* why it does not apply, before and after the part that was not found */
    const char *form; /* for messages */
} Kind;

#define NOBODY                                                                                     \
    {                                                                                              \
        "nobody is called '", "' here"                                                             \
    }
#define NOWHERE                                                                                    \
    {                                                                                              \
        "'", "' is written nowhere here"                                                           \
    }
/* In the order of CoterieDecisionKind. */
/* clang-format off */
static const Kind kinds[] = {
    {"same", {"="}, PART(0) | PART(1), PART(0), NOBODY, "same A = B"},
    {"not-same", {"|"}, PART(0) | PART(1), PART(0) | PART(1), NOBODY, "not-same A | B"},
    {"not-person", {NULL}, 0, PART(0), NOWHERE, "not-person A"},
    {"person", {NULL}, PART(0), PART(0), NOWHERE, "person A"},
    {"show", {"as"}, PART(0), PART(0), NOBODY, "show A as B"},
    {"mention", {"in", "="}, PART(2), PART(1), NOWHERE, "mention \"A\" in \"words around A\" = B"},
    {"no-tie", {"|"}, PART(0) | PART(1), PART(0) | PART(1), NOBODY, "no-tie A | B"},
    {"tie", {NULL}, 0, 0, NOBODY, "tie A role B"},
};
/* clang-format on */

/* A word, a sign or a quoted stretch of a line. */
typedef struct {
    char *text;
    gboolean quoted;
} Piece;

static void
piece_clear(gpointer data)
{
    g_free(((Piece *)data)->text);
}

/* ------------------------------------------------------------------ pieces */

/* The mark that closes what @open opens, 0 if it opens nothing. */
static gunichar
closing_of(gunichar open)
{
    switch (open) {
    case '"':
        return '"';
    case 0x201C: /* “ */
        return 0x201D;
    case 0x201E: /* „ */
        return 0x201C;
    case 0x00AB: /* « */
        return 0x00BB;
    default:
        return 0;
    }
}

static gboolean
ends_word(gunichar character)
{
    return character == 0 || character == '=' || character == '|' || character == '#' ||
           g_unichar_isspace(character);
}

/* The end of the piece that begins at @at; *quoted and *inner are set for a quoted one. */
static const char *
piece_end(const char *at, gboolean *quoted, const char **inner, GError **error)
{
    gunichar first = g_utf8_get_char(at);
    gunichar closing = closing_of(first);
    const char *end = g_utf8_next_char(at);

    *quoted = closing != 0;
    *inner = *quoted ? end : at;
    if (*quoted) {
        end = g_utf8_strchr(end, -1, closing);
        if (end == NULL)
            coterie_row_fail(error, "a quotation mark is not closed");
    } else if (first != '=' && first != '|') {
        while (!ends_word(g_utf8_get_char(end)))
            end = g_utf8_next_char(end);
    }
    return end;
}

/* Cuts @line into pieces, up to its comment. */
static GArray *
cut(const char *line, GError **error)
{
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(Piece));

    g_array_set_clear_func(pieces, piece_clear);
    for (const char *at = line; *at != '\0' && *at != '#';) {
        Piece piece;
        const char *inner;
        const char *end;

        if (g_unichar_isspace(g_utf8_get_char(at))) {
            at = g_utf8_next_char(at);
            continue;
        }
        end = piece_end(at, &piece.quoted, &inner, error);
        if (end == NULL)
            return NULL;
        piece.text = g_strndup(inner, (gsize)(end - inner));
        g_array_append_val(pieces, piece);
        at = piece.quoted ? g_utf8_next_char(end) : end;
    }
    return g_steal_pointer(&pieces);
}

static gboolean
is_word(const GArray *pieces, guint index, const char *word)
{
    const Piece *piece = &g_array_index(pieces, Piece, index);

    return !piece->quoted && g_str_equal(piece->text, word);
}

/* The pieces from @from to @to, one space between. */
static char *
join(const GArray *pieces, guint from, guint to)
{
    GString *text = g_string_new(NULL);

    for (guint i = from; i < to; i++) {
        if (i > from)
            g_string_append_c(text, ' ');
        g_string_append(text, g_array_index(pieces, Piece, i).text);
    }
    return g_string_free(text, FALSE);
}

/* The first piece from @from on that is the separator @word, or the end. */
static guint
find(const GArray *pieces, guint from, const char *word)
{
    guint at = from;

    while (at < pieces->len && !is_word(pieces, at, word))
        at++;
    return at;
}

/* ------------------------------------------------------------------ decisions */

static const Kind *
kind_of(const GArray *pieces, GError **error)
{
    g_autoptr(GString) known = g_string_new(NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (is_word(pieces, 0, kinds[i].keyword))
            return &kinds[i];
        g_string_append_printf(known, "%s%s", i > 0 ? ", " : "", kinds[i].keyword);
    }
    coterie_row_fail(
        error, "'%s' is no decision, only %s", g_array_index(pieces, Piece, 0).text, known->str);
    return NULL;
}

/* Takes "in FILE" off the end of the last part, which begins at @from; returns the new end. */
static guint
take_document(CoterieDecision *decision, const GArray *pieces, guint from)
{
    for (guint at = pieces->len - 1; at > from; at--) {
        if (!is_word(pieces, at, "in"))
            continue;
        if (at + 1 == pieces->len)
            break;
        decision->document = join(pieces, at + 1, pieces->len);
        return at;
    }
    return pieces->len;
}

static gboolean
take_part(CoterieDecision *decision, guint index, const GArray *pieces, guint from, guint to)
{
    decision->part[index] = join(pieces, from, to);
    decision->words[index] = coterie_fold_words(decision->part[index]);
    return decision->words[index][0] != '\0';
}

static gboolean
take_parts(CoterieDecision *decision, const Kind *kind, const GArray *pieces)
{
    guint from = 1;
    guint index = 0;

    for (; kind->separators[index] != NULL; index++) {
        guint to = find(pieces, from, kind->separators[index]);

        if (to == pieces->len || !take_part(decision, index, pieces, from, to))
            return FALSE;
        from = to + 1;
    }
    return from < pieces->len &&
           take_part(decision, index, pieces, from, take_document(decision, pieces, from));
}

static gboolean
is_meant(const CoterieDecision *decision, const Kind *kind, GError **error)
{
    if (decision->words[1] == NULL)
        return TRUE;
    if (decision->kind != COTERIE_DECISION_SHOW && kind->names == (PART(0) | PART(1)) &&
        g_str_equal(decision->words[0], decision->words[1]))
        return coterie_row_fail(error, "both names are '%s'", decision->part[0]);
    if (decision->kind == COTERIE_DECISION_MENTION &&
        strstr(decision->words[1], decision->words[0]) == NULL)
        return coterie_row_fail(
            error, "'%s' does not stand in '%s'", decision->part[0], decision->part[1]);
    return TRUE;
}

CoterieDecision *
coterie_decision_parse(const char *line, GError **error)
{
    g_autoptr(GArray) pieces = cut(line, error);
    g_autoptr(CoterieDecision) decision = NULL;
    const Kind *kind;

    if (pieces == NULL || pieces->len == 0)
        return NULL;
    kind = kind_of(pieces, error);
    if (kind == NULL)
        return NULL;
    decision = g_new0(CoterieDecision, 1);
    decision->kind = (CoterieDecisionKind)(kind - kinds);
    if (!take_parts(decision, kind, pieces)) {
        coterie_row_fail(error, "a line like this is wanted: %s", kind->form);
        return NULL;
    }
    return is_meant(decision, kind, error) ? g_steal_pointer(&decision) : NULL;
}

void
coterie_decision_free(CoterieDecision *decision)
{
    if (decision == NULL)
        return;
    for (guint i = 0; i < COTERIE_DECISION_PARTS; i++) {
        g_free(decision->part[i]);
        g_free(decision->words[i]);
    }
    g_free(decision->document);
    g_free(decision->file);
    g_free(decision);
}

guint
coterie_decision_names(const CoterieDecision *decision)
{
    return kinds[decision->kind].names;
}

GByteArray *
coterie_met_blank(gsize decisions)
{
    return g_byte_array_new_take(g_malloc0(MAX(decisions, 1)), decisions);
}

char *
coterie_decision_missing(const CoterieDecision *decision, guint met)
{
    const Kind *kind = &kinds[decision->kind];

    if (decision->document != NULL && (met & COTERIE_MET_DOCUMENT) == 0)
        return g_strdup_printf("no document is called '%s' here", decision->document);
    for (guint i = 0; i < COTERIE_DECISION_PARTS; i++) {
        if ((kind->needs & ~met & PART(i)) == 0)
            continue;
        return g_strconcat(kind->missing[0], decision->part[i], kind->missing[1], NULL);
    }
    return NULL;
}
