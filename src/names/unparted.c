/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of names that have lost the marks or the ends of lines between them, as columns of tables
 * do when they become text: a long run of capitalised words in which first names and surnames take
 * turns. The run is parted so that first names stand first and surnames last as often as can be
 * (dynamic programming over the words of the run).
 *
 * Weak spot: lists of surnames alone. */
#include "names/unparted.h"

#include "text/marks.h"

#define FEWEST_WORDS 4 /* of a run */
#define FEWEST_NAMES 2
#define LONGEST 3 /* words of a name */
#define USUAL_GIVEN 3
#define USUAL_SURNAME 3 /* of a word that is something else, too */
#define CLEAR 0.8       /* the chance of a name of such a list */
#define NEVER (-1000)

/* How the words of a run become names. */
typedef struct {
    const CoterieTokens *tokens;
    const CoterieVocabulary *vocabulary;
    guint32 first;
    guint32 count;
    int *best;     /* one a word and one more: of the words before it */
    guint8 *words; /* of the name that ends before it */
} Run;

static const CoterieTerm *
term_of(const Run *run, guint32 at)
{
    return coterie_vocabulary_term(run->vocabulary, run->first + at);
}

static gboolean
is_initial(const Run *run, guint32 at)
{
    return (coterie_tokens_get(run->tokens, run->first + at)->flags & COTERIE_TOKEN_INITIAL) != 0;
}

static gboolean
is_given(const Run *run, guint32 at)
{
    return term_of(run, at)->known->given >= USUAL_GIVEN;
}

/* Whether a word may stand in a name: no title, place or people, and no "Center" that is nobody's.
 */
static gboolean
may_be_name(const CoterieTerm *term)
{
    const CoterieWord *known = term->known;
    gboolean other = coterie_term_is_plain(term) ||
                     (known->flags & (COTERIE_WORD_HEAD_FIRST | COTERIE_WORD_HEAD_LAST)) != 0;

    return term->title == NULL && !coterie_term_is_place(term) &&
           (known->flags & COTERIE_WORD_DEMONYM) == 0 &&
           (!other || known->surname >= USUAL_SURNAME);
}

static int
worth_as_first(const Run *run, guint32 at)
{
    if (is_given(run, at))
        return 3;
    if (is_initial(run, at))
        return 1;
    return may_be_name(term_of(run, at)) && term_of(run, at)->known->surname == 0 ? 0 : -2;
}

static int
worth_as_last(const Run *run, guint32 at)
{
    const CoterieTerm *term = term_of(run, at);

    if (is_initial(run, at) || !may_be_name(term))
        return NEVER;
    if (term->known->surname > 0)
        return 2;
    return is_given(run, at) ? -2 : 1;
}

/* What a name of @count words is worth that ends before @end. */
static int
worth(const Run *run, guint32 end, guint32 count)
{
    int sum = worth_as_first(run, end - count) + worth_as_last(run, end - 1);

    if (count > 2)
        sum -= is_initial(run, end - 2) ? 0 : 2;
    return sum;
}

static void
part(Run *run)
{
    run->best[0] = 0;
    for (guint32 end = 1; end <= run->count; end++) {
        run->best[end] = NEVER;
        for (guint32 count = 2; count <= MIN(end, (guint32)LONGEST); count++) {
            int sum = run->best[end - count] + worth(run, end, count);

            if (sum > run->best[end]) {
                run->best[end] = sum;
                run->words[end] = (guint8)count;
            }
        }
    }
}

/* Whether a word is rather a surname than a first name. */
static gboolean
is_family(const Run *run, guint32 at)
{
    const CoterieWord *known = term_of(run, at)->known;

    return known->surname >= known->given;
}

/* Whether it is a list: three of four names or more begin and end as names do, so that the many
 * names of one who was christened at a court are none; of two names, both. */
static gboolean
is_list(const Run *run)
{
    guint names = 0;
    guint given = 0;
    guint family = 0;

    if (run->best[run->count] <= 0)
        return FALSE;
    for (guint32 end = run->count; end > 0; end -= run->words[end]) {
        names++;
        given += is_given(run, end - run->words[end]) ? 1 : 0;
        family += is_family(run, end - 1) ? 1 : 0;
    }
    return names >= FEWEST_NAMES && 4 * MIN(given, family) >= 3 * names;
}

/* One past the run of capitalised words that begins with @first. */
static guint32
run_end(const CoterieTokens *tokens, guint32 first)
{
    guint32 end = first;

    while (end < coterie_tokens_count(tokens) && coterie_tokens_capitalised(tokens, end) &&
           (end == first || !coterie_tokens_begins_line(tokens, end)))
        end++;
    return end;
}

/* Appends the names of a run, in reading order. */
static void
append_names(const Run *run, GArray *names)
{
    guint from = names->len;

    for (guint32 end = run->count; end > 0; end -= run->words[end]) {
        CoterieCandidate name = {.first = run->first + end - run->words[end],
                                 .count = run->words[end]};

        g_array_insert_val(names, from, name);
    }
}

/* The names of all such lists, in reading order. (transfer full) (element-type CoterieCandidate) */
static GArray *
find_names(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary)
{
    GArray *names = g_array_new(FALSE, FALSE, sizeof(CoterieCandidate));

    for (guint32 first = 0, end = 0; first < coterie_tokens_count(tokens); first = end + 1) {
        end = run_end(tokens, first);
        if (end - first >= FEWEST_WORDS) {
            guint32 count = end - first;
            g_autofree int *best = g_new(int, count + 1);
            g_autofree guint8 *words = g_new0(guint8, count + 1);
            Run run = {tokens, vocabulary, first, count, best, words};

            part(&run);
            if (is_list(&run))
                append_names(&run, names);
        }
    }
    return names;
}

void
coterie_unparted_part(const CoterieTokens *tokens, CoterieJudgement *judgement)
{
    g_autoptr(GArray) names = find_names(tokens, judgement->vocabulary);

    coterie_judgement_put(judgement, names, CLEAR);
}
