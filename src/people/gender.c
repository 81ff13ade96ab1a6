/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gender out of pronouns and words of kinship. "His wife" before a mention votes for the gender
 * of the person mentioned; where it is told whose kin he is, and what follows may be said of
 * the other, nothing else does; else the first "he" or "she" after it, with no other
 * person named between and at most one sentence's end. Two thirds of the votes decide. Where the
 * name tells a gender, only "his sister, Kit" speaks against it, if nothing speaks for it, as there
 * are women called Kit.
 *
 * Weak spot: "Trotsky met her father" votes wrongly; the many outvote it. */
#include "people/gender.h"

#include "text/fold.h"

typedef struct {
    guint32 male;
    guint32 female;
    gboolean kin; /* a word of kinship has voted */
} Votes;

static CoterieGender
pronoun_at(const CoterieTokens *tokens,
           const CoterieLexicon *lexicon,
           guint32 token,
           GString *scratch)
{
    const CoterieToken *at = coterie_tokens_get(tokens, token);
    const char *text = coterie_document_text(coterie_tokens_document(tokens), NULL);
    guint flags;

    if (at->kind != COTERIE_TOKEN_WORD || at->span.length > 7)
        return COTERIE_GENDER_UNKNOWN;
    g_string_truncate(scratch, 0);
    coterie_fold(scratch, text + at->span.offset, at->span.length);
    flags = coterie_lexicon_word(lexicon, scratch->str)->flags;
    if ((flags & COTERIE_WORD_PRONOUN) == 0 ||
        (flags & (COTERIE_WORD_MALE | COTERIE_WORD_FEMALE)) == 0) /* "who", "they" */
        return COTERIE_GENDER_UNKNOWN;
    return (flags & COTERIE_WORD_MALE) != 0 ? COTERIE_GENDER_MALE : COTERIE_GENDER_FEMALE;
}

/* What the first pronoun between @mention and @end says. */
static CoterieGender
vote(const CoterieTokens *tokens,
     const CoterieLexicon *lexicon,
     const CoterieMention *mention,
     guint32 end,
     GString *scratch)
{
    guint32 sentence = coterie_tokens_get(tokens, mention->first)->sentence;

    for (guint32 i = mention->first + mention->count; i < end; i++) {
        CoterieGender gender;

        if (coterie_tokens_get(tokens, i)->sentence > sentence + 1)
            return COTERIE_GENDER_UNKNOWN;
        gender = pronoun_at(tokens, lexicon, i, scratch);
        if (gender != COTERIE_GENDER_UNKNOWN)
            return gender;
    }
    return COTERIE_GENDER_UNKNOWN;
}

/* Whether a word of kinship speaks against the @gender that a name tells, and nothing for it. */
static gboolean
speaks_against(const Votes *votes, CoterieGender gender)
{
    return votes->kin && (gender == COTERIE_GENDER_MALE ? votes->male : votes->female) == 0;
}

void
coterie_genders_from_pronouns(CoterieClusters *clusters,
                              const CoterieMentions *mentions,
                              const CoterieKin *kin,
                              const CoterieLexicon *lexicon,
                              const guint32 *cluster_of)
{
    const CoterieTokens *tokens = coterie_mentions_tokens(mentions);
    guint32 count = coterie_mentions_count(mentions);
    g_autofree Votes *votes = g_new0(Votes, coterie_clusters_count(clusters) + 1);
    g_autoptr(GString) scratch = g_string_new(NULL);

    for (guint32 i = 0; i < count; i++) {
        guint32 root = coterie_clusters_root(clusters, cluster_of[i]);
        guint32 end = i + 1 < count ? coterie_mentions_get(mentions, i + 1)->first
                                    : coterie_tokens_count(tokens);
        CoterieGender gender;

        /* In a list of persons "his" and "her" are said of somebody else. */
        if (coterie_mentions_get(mentions, i)->place == COTERIE_PLACE_CAPTION)
            continue;
        gender = kin[i].told
                     ? kin[i].gender
                     : vote(tokens, lexicon, coterie_mentions_get(mentions, i), end, scratch);
        votes[root].kin |= kin[i].owned && gender != COTERIE_GENDER_UNKNOWN;
        votes[root].male += gender == COTERIE_GENDER_MALE;
        votes[root].female += gender == COTERIE_GENDER_FEMALE;
    }
    for (guint32 i = 0; i < coterie_clusters_count(clusters); i++) {
        CoterieCluster *cluster = coterie_clusters_get(clusters, i);

        if (cluster->gender != COTERIE_GENDER_UNKNOWN &&
            !speaks_against(&votes[i], cluster->gender))
            continue;
        if (votes[i].male > 2 * votes[i].female)
            cluster->gender = COTERIE_GENDER_MALE;
        else if (votes[i].female > 2 * votes[i].male)
            cluster->gender = COTERIE_GENDER_FEMALE;
    }
}
