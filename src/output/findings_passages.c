/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader should know of the passages: those that weigh much, and those that
 * stand twice. Repeated sentences that follow one another are one passage.
 *
 * Weak spot: that a window weighs much says where to look, not that something is wrong. */
#include "base/number.h"
#include "output/findings_private.h"
#include "output/prose.h"
#include "output/quote.h"

#define HEAVY 0.05     /* of all strength, in one window */
#define HEAVY_NAMED 3  /* heavy windows named */
#define PLACES_MOST 24 /* passages whose places are listed */
#define PASSAGE_GAP 3  /* sentences between two repeats of one passage */

static double
total_strength(const CoterieTies *ties)
{
    double total = 0;

    for (guint32 i = 0; i < coterie_ties_window_count(ties); i++)
        total += coterie_ties_window(ties, i)->strength;
    return total;
}

static void
append_heavy(const CoterieView *view,
             const CoterieTieWindow *window,
             double share,
             CoterieFinding *finding)
{
    coterie_quote_append_place(view, window->place, finding->text, finding->links);
    g_string_append(finding->text, " (");
    coterie_number_append_count(finding->text, window->persons, "person", "persons");
    g_string_append(finding->text, ", ");
    coterie_prose_percent(finding->text, share);
    g_string_append_c(finding->text, ')');
    coterie_finding_add_spot(finding, window->place, COTERIE_NOBODY);
}

static gint
compare_strength(gconstpointer a, gconstpointer b)
{
    const CoterieTieWindow *one = *(const CoterieTieWindow *const *)a;
    const CoterieTieWindow *other = *(const CoterieTieWindow *const *)b;

    if (one->strength != other->strength)
        return one->strength > other->strength ? -1 : 1;
    return one->place < other->place ? -1 : one->place > other->place;
}

/* The windows that carry more than HEAVY of @total, or the one that carries most, the heaviest
 * first. */
static GPtrArray *
heavy_windows(const CoterieTies *ties, double total)
{
    GPtrArray *windows = g_ptr_array_new(); /* of CoterieTieWindow, borrowed */
    guint heavy = 0;

    for (guint32 i = 0; i < coterie_ties_window_count(ties); i++)
        if (coterie_ties_window(ties, i)->strength > 0)
            g_ptr_array_add(windows, (gpointer)coterie_ties_window(ties, i));
    g_ptr_array_sort(windows, compare_strength);
    while (heavy < windows->len &&
           ((const CoterieTieWindow *)g_ptr_array_index(windows, heavy))->strength > HEAVY * total)
        heavy++;
    g_ptr_array_set_size(windows, (gint)MIN(windows->len, MAX(heavy, 1)));
    return windows;
}

static void
append_crowds(guint32 crowds, GString *out)
{
    if (crowds == 0)
        return;
    g_string_append(out, out->len > 0 ? " " : "");
    coterie_number_append_count(out, crowds, "passage names", "passages name");
    g_string_append(out, " too many persons and ties nobody.");
}

void
coterie_find_windows(const CoterieView *view, CoterieFinding *finding)
{
    double total = total_strength(view->ties);
    g_autoptr(GPtrArray) windows = heavy_windows(view->ties, total);
    guint shown = MIN(windows->len, HEAVY_NAMED);
    const CoterieTieWindow *window;

    if (coterie_prose_is_told(view)) /* a sentence tells a role or two */
        return;
    for (guint i = 0; i < shown; i++) {
        window = g_ptr_array_index(windows, i);
        if (i > 0)
            g_string_append(finding->text,
                            coterie_prose_join(i, windows->len > shown ? shown + 1 : shown));
        else if (window->strength > HEAVY * total)
            coterie_number_append_count(
                finding->text,
                windows->len,
                "passage alone carries more than 5 % of the strength of all ties: ",
                "passages alone carry more than 5 % of the strength of all ties: ");
        else
            g_string_append(finding->text,
                            "No passage alone carries more than 5 % of the strength of all ties; "
                            "most is in ");
        append_heavy(view, window, window->strength / total, finding);
    }
    if (shown > 0)
        g_string_append(finding->text, shown < windows->len ? " and others." : ".");
    append_crowds(coterie_ties_crowd_count(view->ties), finding->text);
}

void
coterie_find_time(const CoterieView *view, CoterieFinding *finding)
{
    g_autofree char *time = coterie_prose_time(view);
    guint32 undated = coterie_ties_undated_count(view->ties);

    if (time == NULL)
        return;
    g_string_append(finding->text, time);
    if (undated == 0)
        return;
    g_string_append_c(finding->text, ' ');
    coterie_number_append_count(finding->text, undated, "mention has", "mentions have");
    g_string_append(finding->text,
                    undated == 1 ? " no date and does not count." : " no date and do not count.");
}

/* Whether a repeat goes on with the passage of the one before it, here and further up. */
static gboolean
goes_on(const CoterieView *view, const CoterieRepeat *before, const CoterieRepeat *repeat)
{
    const CoteriePlace *places[] = {coterie_persons_place(view->persons, before->place),
                                    coterie_persons_place(view->persons, repeat->place),
                                    coterie_persons_place(view->persons, before->first),
                                    coterie_persons_place(view->persons, repeat->first)};

    for (int i = 0; i < 4; i += 2)
        if (places[i]->document != places[i + 1]->document ||
            places[i + 1]->sentence <= places[i]->sentence ||
            places[i + 1]->sentence > places[i]->sentence + PASSAGE_GAP)
            return FALSE;
    return TRUE;
}

/* Sentences that are repeated one after the other. */
typedef struct {
    guint32 repeat; /* the one that names somebody most often */
    guint32 count;
} Passage;

/* How often the sentence of a repeat names somebody. */
static guint32
names_in(const CoterieView *view, guint32 repeat)
{
    guint32 first = coterie_ties_repeat(view->ties, repeat)->place;
    const CoteriePlace *start = coterie_persons_place(view->persons, first);
    guint32 i = first + 1;

    for (; i < coterie_persons_place_count(view->persons); i++) {
        const CoteriePlace *place = coterie_persons_place(view->persons, i);

        if (place->document != start->document || place->sentence != start->sentence)
            break;
    }
    return i - first;
}

static void
lengthen(const CoterieView *view, Passage *passage, guint32 repeat)
{
    passage->count++;
    if (names_in(view, repeat) > names_in(view, passage->repeat))
        passage->repeat = repeat;
}

static gint
compare_passages(gconstpointer a, gconstpointer b)
{
    const Passage *one = a;
    const Passage *other = b;

    if (one->count != other->count)
        return one->count > other->count ? -1 : 1;
    return one->repeat < other->repeat ? -1 : one->repeat > other->repeat;
}

/* Returns: (transfer full) (element-type Passage): the longest first. */
static GArray *
list_passages(const CoterieView *view)
{
    GArray *passages = g_array_new(FALSE, FALSE, sizeof(Passage));

    for (guint32 i = 0; i < coterie_ties_repeat_count(view->ties); i++) {
        Passage passage = {i, 1};

        if (i > 0 && goes_on(view,
                             coterie_ties_repeat(view->ties, i - 1),
                             coterie_ties_repeat(view->ties, i)))
            lengthen(view, &g_array_index(passages, Passage, passages->len - 1), i);
        else
            g_array_append_val(passages, passage);
    }
    g_array_sort(passages, compare_passages);
    return passages;
}

void
coterie_find_repeats(const CoterieView *view, CoterieFinding *finding)
{
    guint32 count = coterie_ties_repeat_count(view->ties);
    g_autoptr(GArray) passages = list_passages(view);

    if (count == 0)
        return;
    coterie_number_append_count(
        finding->text,
        count,
        "sentence that names somebody stands further up already and is not counted again",
        "sentences that name somebody stand further up already and are not counted again");
    if (passages->len > 1 && passages->len < count)
        g_string_append_printf(finding->text, ", in %u passages", passages->len);
    g_string_append(finding->text, ": ");
    for (guint i = 0; i < passages->len; i++) {
        const CoterieRepeat *repeat =
            coterie_ties_repeat(view->ties, g_array_index(passages, Passage, i).repeat);
        const CoterieSpot spot = {repeat->place, repeat->first};

        g_array_append_val(finding->spots, spot);
        if (i >= PLACES_MOST)
            continue;
        g_string_append(finding->text, i > 0 ? "; " : "");
        coterie_finding_append_spot(view, &spot, finding->text, finding->links);
    }
    g_string_append(finding->text, passages->len > PLACES_MOST ? "; and further places." : ".");
}
