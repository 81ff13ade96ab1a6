/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of speech: a sentence goes in, a fine tag for each word comes out, from left to right, each
 * the best by a linear score of signs: the word and its neighbours, their clusters, beginnings and
 * endings, and the tags given before (Collins 2002, with greedy search).
 *
 * Weak spot: a wrong tag stays, and misleads the next ones. */
#include "text/tagging.h"

#include "text/templates.h"

#define VERB_BEHIND_NAME 36 /* parts of a weight: the trained texts have few names of one word */
#define SALT G_GUINT64_CONSTANT(0x74616767696e6731)

/* What describes a word in its place; of the words around it as far as templates ask. */
enum {
    NOTHING,
    WORD_P2,
    WORD_P1,
    WORD,
    WORD_N1,
    WORD_N2,
    COARSE_P1,
    COARSE,
    COARSE_N1,
    MIDDLE_P1,
    MIDDLE,
    MIDDLE_N1,
    FINE_P2,
    FINE_P1,
    FINE,
    FINE_N1,
    FINE_N2,
    END1,
    END2,
    END3,
    END4,
    END3_P1,
    END3_N1,
    END2_N1,
    BEGIN1,
    BEGIN2,
    BEGIN3,
    SHAPE_P1,
    SHAPE,
    SHAPE_N1,
    SHAPE_N2,
    TAG_P2,
    TAG_P1,
    OPENS, /* no word stands before it */
    ATOMS
};

static const CoterieTemplate templates[] = {
    {{NOTHING}},
    {{WORD}},
    {{WORD_P1}},
    {{WORD_N1}},
    {{WORD_P2}},
    {{WORD_N2}},
    {{WORD_P1, WORD}},
    {{WORD, WORD_N1}},
    {{WORD_P1, WORD_N1}},
    {{WORD_N1, WORD_N2}},
    {{WORD_P2, WORD_P1}},
    {{TAG_P1}},
    {{TAG_P2, TAG_P1}},
    {{TAG_P1, WORD}},
    {{TAG_P2, TAG_P1, WORD}},
    {{TAG_P1, WORD, WORD_N1}},
    {{TAG_P1, WORD_N1}},
    {{TAG_P2, WORD}},
    {{END1}},
    {{END2}},
    {{END3}},
    {{END4}},
    {{BEGIN1}},
    {{BEGIN2}},
    {{BEGIN3}},
    {{END3_P1}},
    {{END3_N1}},
    {{END2_N1}},
    {{END2, TAG_P1}},
    {{END3, TAG_P1}},
    {{END3, TAG_P2, TAG_P1}},
    {{END3, SHAPE, OPENS}},
    {{END2, SHAPE}},
    {{END3, END3_N1}},
    {{END3, WORD_N1}},
    {{END3, WORD_P1}},
    {{SHAPE}},
    {{SHAPE, OPENS}},
    {{SHAPE_P1, SHAPE}},
    {{SHAPE, SHAPE_N1}},
    {{SHAPE_P1, SHAPE, SHAPE_N1}},
    {{SHAPE, SHAPE_N1, SHAPE_N2}},
    {{SHAPE, TAG_P1}},
    {{SHAPE, TAG_P1, OPENS}},
    {{COARSE}},
    {{COARSE_P1}},
    {{COARSE_N1}},
    {{MIDDLE}},
    {{MIDDLE_P1}},
    {{MIDDLE_N1}},
    {{FINE}},
    {{FINE_P1}},
    {{FINE_N1}},
    {{FINE_P2}},
    {{FINE_N2}},
    {{MIDDLE, TAG_P1}},
    {{FINE, TAG_P1}},
    {{MIDDLE, TAG_P2, TAG_P1}},
    {{MIDDLE_P1, MIDDLE}},
    {{MIDDLE, MIDDLE_N1}},
    {{FINE, FINE_N1}},
    {{TAG_P1, MIDDLE_N1}},
    {{TAG_P1, FINE_N1}},
    {{TAG_P1, MIDDLE, MIDDLE_N1}},
    {{COARSE_P1, COARSE, COARSE_N1}},
    {{FINE, SHAPE}},
    {{FINE, END2}},
    {{MIDDLE, END3}},
    {{FINE, SHAPE, OPENS}},
    {{WORD, FINE_N1}},
    {{WORD, FINE_P1}},
    {{TAG_P1, END3_N1}},
    {{TAG_P1, WORD, FINE_N1}},
    {{TAG_P1, SHAPE, SHAPE_N1}},
};

static const CoterieForm *
form_at(const CoterieForm *forms, guint count, guint at, gint offset)
{
    static const CoterieForm none = {.word = 1};
    gint64 place = (gint64)at + offset;

    return place >= 0 && place < count ? &forms[place] : &none;
}

static guint32
tag_at(const guint8 *tags, guint at, guint back)
{
    return at >= back ? tags[at - back] + 1u : 0;
}

/* Whether only marks stand before the word. */
static gboolean
opens(const CoterieForm *forms, guint at)
{
    while (at > 0 && at < 4 && (forms[at - 1].shape & 32) != 0)
        at--;
    return at == 0;
}

guint
coterie_tagging_keys(
    const CoterieForm *forms, guint count, guint at, const guint8 *tags, guint64 *keys)
{
    const CoterieForm *p2 = form_at(forms, count, at, -2);
    const CoterieForm *p1 = form_at(forms, count, at, -1);
    const CoterieForm *form = &forms[at];
    const CoterieForm *n1 = form_at(forms, count, at, 1);
    const CoterieForm *n2 = form_at(forms, count, at, 2);
    const guint32 atoms[ATOMS] = {
        [WORD_P2] = p2->word,
        [WORD_P1] = p1->word,
        [WORD] = form->word,
        [WORD_N1] = n1->word,
        [WORD_N2] = n2->word,
        [COARSE_P1] = p1->clusters.of[0],
        [COARSE] = form->clusters.of[0],
        [COARSE_N1] = n1->clusters.of[0],
        [MIDDLE_P1] = p1->clusters.of[1],
        [MIDDLE] = form->clusters.of[1],
        [MIDDLE_N1] = n1->clusters.of[1],
        [FINE_P2] = p2->clusters.of[2],
        [FINE_P1] = p1->clusters.of[2],
        [FINE] = form->clusters.of[2],
        [FINE_N1] = n1->clusters.of[2],
        [FINE_N2] = n2->clusters.of[2],
        [END1] = form->ends[0],
        [END2] = form->ends[1],
        [END3] = form->ends[2],
        [END4] = form->ends[3],
        [END3_P1] = p1->ends[2],
        [END3_N1] = n1->ends[2],
        [END2_N1] = n1->ends[1],
        [BEGIN1] = form->begins[0],
        [BEGIN2] = form->begins[1],
        [BEGIN3] = form->begins[2],
        [SHAPE_P1] = p1->shape,
        [SHAPE] = form->shape,
        [SHAPE_N1] = n1->shape,
        [SHAPE_N2] = n2->shape,
        [TAG_P2] = tag_at(tags, at, 2),
        [TAG_P1] = tag_at(tags, at, 1),
        [OPENS] = opens(forms, at) ? 1 : 0,
    };

    coterie_templates_fill(templates, G_N_ELEMENTS(templates), SALT, atoms, keys);
    return G_N_ELEMENTS(templates);
}

/* Whether a word has a tense: what a clause has one of. */
static gboolean
is_finite(const CoterieFineTag *tag)
{
    return g_str_equal(tag->penn, "VBD") || g_str_equal(tag->penn, "VBZ") ||
           g_str_equal(tag->penn, "VBP") || g_str_equal(tag->penn, "MD");
}

/* Whether the first verb of a sentence may well stand at @at: behind the name of a person, small.
 */
static gboolean
awaits_verb(const CoterieForm *forms, guint at, const guint8 *tags)
{
    if (at == 0 || !forms[at - 1].named || forms[at].named || forms[at].shape != 0)
        return FALSE;
    for (guint i = 0; i < at; i++) {
        if (is_finite(coterie_fine_tag(tags[i])))
            return FALSE;
    }
    return TRUE;
}

/* The best of the fine tags; of a word of a name, which one of those. */
static guint8
best_tag(const CoterieForm *forms, guint at, const guint8 *tags, const gint32 *scores)
{
    gboolean awaited = awaits_verb(forms, at, tags);
    gint32 most = 0;
    gint best = -1;

    for (gint i = 0; i < COTERIE_FINE_TAGS; i++) {
        const CoterieFineTag *tag = coterie_fine_tag((guint)i);
        gint32 score = scores[i] + (awaited && is_finite(tag) ? VERB_BEHIND_NAME : 0);

        if (forms[at].named && tag->tag != COTERIE_TAG_PROPN)
            continue;
        if (best < 0 || score > most) {
            best = i;
            most = score;
        }
    }
    return (guint8)best;
}

void
coterie_tagging_run(const CoterieWeightTable *weights,
                    const CoterieForm *forms,
                    guint count,
                    guint8 *tags)
{
    guint64 keys[COTERIE_TEMPLATES_MOST];
    gint32 scores[COTERIE_CLASSES_MOST];

    for (guint i = 0; i < count; i++) {
        guint used = coterie_tagging_keys(forms, count, i, tags, keys);

        coterie_weights_sum(weights, keys, used, COTERIE_FINE_TAGS, scores);
        tags[i] = best_tag(forms, i, tags, scores);
    }
}
