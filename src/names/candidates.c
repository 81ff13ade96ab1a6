/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stretches that may be names. A run of capitalised words, with initials,
 * particles and numbers between and after them, is cut down from both ends:
 * titles, nationalities and words that are capitalised only because a sentence
 * begins there fall off. What is left is a candidate; whether it names a person
 * is decided by names/judgement.c.
 *
 *   When | Grand Duke | Michael Alexandrovich | 's
 *   the Russian | General | L. G. Kornilov
 *   Charles de Gaulle, Nicholas II, Martin Luther King Jr., Catherine the Great
 *
 * Weak spot: a text or a heading all in capitals or with All Its Words Capitalised
 * runs names and other words together. */
#include "names/candidates.h"

#include "names/token_set.h"
#include "text/marks.h"

#include <string.h>

typedef struct {
    const CoterieTokens *tokens;
    const CoterieLexicon *lexicon;
    const CoterieVocabulary *vocabulary;
    const guint8 *walls; /* a set of tokens */
    const char *text;
    GString *phrase; /* scratch */
    GArray *candidates;
    guint32 end;  /* of the sentence */
    guint32 lead; /* first of the particles before the run */
    guint32 run;  /* first token of the run */
} Finder;

static const CoterieToken *
token_at(const Finder *finder, guint32 index)
{
    return coterie_tokens_get(finder->tokens, index);
}

static CoterieTerm *
term_at(const Finder *finder, guint32 index)
{
    return coterie_vocabulary_term(finder->vocabulary, index);
}

static gboolean
has_flag(const Finder *finder, guint32 index, guint flag)
{
    return (token_at(finder, index)->flags & flag) != 0;
}

/* The pronoun "I" is a capital and no name. */
static gboolean
is_pronoun(const Finder *finder, guint32 index)
{
    const CoterieToken *token = token_at(finder, index);

    return token->span.length == 1 && finder->text[token->span.offset] == 'I';
}

/* "X33098", "V02": an extension or a number of something. */
static gboolean
has_digit(const Finder *finder, guint32 index)
{
    CoterieSpan span = token_at(finder, index)->span;

    for (guint32 i = 0; i < span.length; i++) {
        if (g_ascii_isdigit(finder->text[span.offset + i]))
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_capitalised(const Finder *finder, guint32 index)
{
    return index < finder->end && token_at(finder, index)->kind == COTERIE_TOKEN_WORD &&
           has_flag(finder, index, COTERIE_TOKEN_CAPITALISED) && !is_pronoun(finder, index) &&
           !has_digit(finder, index);
}

static gboolean
word_flag(const Finder *finder, guint32 index, guint flag)
{
    return (term_at(finder, index)->known->flags & flag) != 0;
}

gboolean
coterie_token_is_free(const CoterieTokens *tokens, guint32 token)
{
    const CoterieToken *at = coterie_tokens_get(tokens, token);

    return (at->flags & COTERIE_TOKEN_STARTS_SENTENCE) != 0 || token == 0 ||
           coterie_tokens_mark_is(tokens, token - 1, "\"“‘'«:([—–-…*.!?;");
}

gboolean
coterie_term_is_saint(const CoterieTerm *term)
{
    return g_str_equal(term->folded, "st") || g_str_equal(term->folded, "saint");
}

guint32
coterie_candidate_start(const CoterieCandidate *candidate)
{
    return candidate->first - candidate->title;
}

guint32
coterie_candidate_end(const CoterieCandidate *candidate)
{
    return candidate->first + candidate->count;
}

CoterieTerm *
coterie_candidate_last(const CoterieVocabulary *vocabulary, const CoterieCandidate *candidate)
{
    return coterie_vocabulary_term(vocabulary, coterie_candidate_end(candidate) - 1);
}

gboolean
coterie_term_is_closing(const CoterieTerm *term)
{
    return (term->known->flags & COTERIE_WORD_CLOSING) != 0;
}

gboolean
coterie_term_is_plain(const CoterieTerm *term)
{
    const CoterieWord *known = term->known;

    return known->lower >= 6 && known->caps <= 4 && known->given < 6;
}

gboolean
coterie_term_is_place(const CoterieTerm *term)
{
    const CoterieWord *known = term->known;

    return known->place >= 4 && known->given < 4 && known->surname < 3;
}

/* ------------------------------------------------------------------ runs */

/* Whether the "I" at @index is more likely a ruler's number than the pronoun: "Tsar Nicholas I",
 * "James I of Scotland". */
static gboolean
numbers_ruler(const Finder *finder, guint32 index)
{
    if (index > 1 && term_at(finder, index - 2)->title != NULL)
        return TRUE;
    return index + 1 < finder->end && g_str_equal(term_at(finder, index + 1)->folded, "of");
}

/* "II", "XIV"; a lone "V" or "I" only after a first name, and "I" not where it may be the pronoun.
 */
static gboolean
is_regnal(const Finder *finder, guint32 index)
{
    const CoterieToken *token = token_at(finder, index);

    if (index == 0 || token->span.length > 5 || token->kind != COTERIE_TOKEN_WORD)
        return FALSE;
    if (is_pronoun(finder, index) && !numbers_ruler(finder, index))
        return FALSE;
    for (guint32 i = 0; i < token->span.length; i++) {
        if (strchr("IVX", finder->text[token->span.offset + i]) == NULL)
            return FALSE;
    }
    return token->span.length > 1 || term_at(finder, index - 1)->known->given > 0;
}

/* How many particles stand at @index before a capitalised word: 1 for "von", 2 for "van der". */
static guint32
particles(const Finder *finder, guint32 index)
{
    guint32 at = index;

    while (at < finder->end && at < index + 2 && token_at(finder, at)->kind == COTERIE_TOKEN_WORD &&
           !has_flag(finder, at, COTERIE_TOKEN_CAPITALISED) &&
           word_flag(finder, at, COTERIE_WORD_PARTICLE) &&
           term_at(finder, at)->known->lower < 12) /* not "of" and "in" */
        at++;
    return at > index && is_capitalised(finder, at) ? at - index : 0;
}

/* "d'Orléans", "al-Rahman": a small particle joined to a capitalised word. */
static gboolean
has_joined_particle(const Finder *finder, guint32 index)
{
    const CoterieToken *token = token_at(finder, index);
    const char *at = finder->text + token->span.offset;
    const char *end = at + token->span.length;

    if (token->kind != COTERIE_TOKEN_WORD)
        return FALSE;
    for (guint letters = 0; letters <= 3 && at < end; letters++) {
        gunichar character = g_utf8_get_char(at);

        at = g_utf8_next_char(at);
        if (letters > 0 && at < end && g_utf8_strchr("-'’", -1, character) != NULL)
            return g_unichar_isupper(g_utf8_get_char(at));
    }
    return FALSE;
}

static gboolean
is_comma(const Finder *finder, guint32 index)
{
    return index < finder->end && coterie_tokens_mark(finder->tokens, index) == ',';
}

/* The end of the run of capitalised words from @first on. */
static guint32
run_end(const Finder *finder, guint32 first)
{
    guint32 at = first + 1;

    while (at < finder->end && !coterie_token_set_has(finder->walls, at)) {
        guint32 between = particles(finder, at);
        gboolean epithet = g_str_equal(term_at(finder, at)->folded, "the") &&
                           is_capitalised(finder, at + 1) &&
                           word_flag(finder, at + 1, COTERIE_WORD_EPITHET) &&
                           term_at(finder, at - 1)->known->given > 0;
        gboolean suffix = is_comma(finder, at) && is_capitalised(finder, at + 1) &&
                          !has_flag(finder, at + 1, COTERIE_TOKEN_INITIAL) &&
                          word_flag(finder, at + 1, COTERIE_WORD_SUFFIX);

        if (is_capitalised(finder, at) || is_regnal(finder, at) || has_joined_particle(finder, at))
            at++;
        else if (between > 0)
            at += between + 1;
        else if (epithet || suffix)
            at += 2;
        else
            break;
    }
    return at;
}

/* ------------------------------------------------------------------ peeling */

static const char *
phrase(const Finder *finder, guint32 first, guint32 count)
{
    g_string_truncate(finder->phrase, 0);
    for (guint32 i = first; i < first + count; i++) {
        if (i > first)
            g_string_append_c(finder->phrase, ' ');
        g_string_append(finder->phrase, term_at(finder, i)->folded);
    }
    return finder->phrase->str;
}

/* The number of tokens of the longest title that begins at @first, or 0. */
static guint32
title_length(const Finder *finder, guint32 first, guint32 end)
{
    guint32 most = MIN((guint32)COTERIE_PHRASE_WORDS, end - first);
    const CoterieTitle *title = term_at(finder, first)->title;

    if (word_flag(finder, first, COTERIE_WORD_BEGINS_PHRASE)) {
        for (guint32 count = most; count > 1; count--) {
            const CoterieTitle *found =
                coterie_lexicon_title(finder->lexicon, phrase(finder, first, count));

            if (found != NULL && !found->after)
                return count;
        }
    }
    /* "M. V. Rodzianko" begins with an initial, "M. Poulain" with a title. */
    if (has_flag(finder, first, COTERIE_TOKEN_INITIAL) && first + 1 < end &&
        has_flag(finder, first + 1, COTERIE_TOKEN_INITIAL))
        return 0;
    return title != NULL && !title->after ? 1 : 0;
}

/* The number of tokens of the longest place of several words that begins at @first, or 0. */
static guint32
place_length(const Finder *finder, guint32 first, guint32 end)
{
    guint32 most = MIN((guint32)COTERIE_PHRASE_WORDS, end - first);

    if (!word_flag(finder, first, COTERIE_WORD_BEGINS_PHRASE))
        return 0;
    for (guint32 count = most; count > 1; count--) {
        if (coterie_lexicon_place(finder->lexicon, phrase(finder, first, count)) > 0)
            return count;
    }
    return 0;
}

/* "Dean Acheson", "Earl Warren": a title that is more often a first name. */
static gboolean
title_is_given_name(const Finder *finder, guint32 at, guint32 end)
{
    const CoterieTerm *term = term_at(finder, at);

    return term->known->given >= 7 && at + 1 < end && term_at(finder, at + 1)->known->given == 0;
}

static gboolean
is_demonym(const Finder *finder, guint32 at)
{
    const CoterieTerm *term = term_at(finder, at);

    return (term->known->flags & COTERIE_WORD_DEMONYM) != 0 && term->known->given < 5 &&
           term->family == 0;
}

/* "Intellectually", which no list of words has: one in -ly that is no name. */
static gboolean
is_adverb(const CoterieTerm *term)
{
    return g_str_has_suffix(term->folded, "ly") && term->known->given == 0 &&
           term->known->surname == 0 && term->family == 0;
}

/* "Catches Mitya": a word that is seen small, if not often, and is no name. */
static gboolean
is_rare_word(const CoterieTerm *term)
{
    return (term->known->lower >= 2 || term->lower > 0) && term->known->caps <= 4 &&
           term->known->given == 0 && term->known->surname < 3;
}

/* Whether @at may begin a name that another word only happens to precede. */
static gboolean
begins_other_name(const Finder *finder, guint32 at)
{
    const CoterieTerm *term = term_at(finder, at);

    return (term->known->flags & (COTERIE_WORD_HEAD_LAST | COTERIE_WORD_DEMONYM)) == 0 &&
           !coterie_term_is_plain(term);
}

/* "Moscow Pierre thought", "in Paris Martov wrote": a place or a month that only happens to stand
 * before a name. */
static gboolean
happens_to_precede(const Finder *finder, guint32 first, guint32 end)
{
    const CoterieWord *known = term_at(finder, first)->known;
    const CoterieWord *next = term_at(finder, first + 1)->known;
    gboolean place = coterie_term_is_place(term_at(finder, first));
    gboolean city_or_month =
        (known->place >= 7 && known->given < 4) || (known->flags & COTERIE_WORD_DEMONYM) != 0;

    if (first > 0 && term_at(finder, first - 1)->known->place_cue > 0 &&
        begins_other_name(finder, first + 1) && (place || city_or_month))
        return TRUE;
    return end == first + 2 && next->given >= 5 && (next->surname < 3 || known->place >= 7) &&
           place;
}

/* Whether the word at @at falls off the front of a name. */
static gboolean
falls_off_front(const Finder *finder, guint32 at)
{
    const CoterieTerm *term = term_at(finder, at);

    if (has_flag(finder, at, COTERIE_TOKEN_INITIAL))
        return FALSE;
    if (is_demonym(finder, at) || is_comma(finder, at)) /* what a suffix leaves behind */
        return TRUE;
    if (term->known->lower >= 10 && term->known->caps <= 1 && term->known->given == 0)
        return TRUE;
    return coterie_token_is_free(finder->tokens, at) &&
           (coterie_term_is_plain(term) || is_adverb(term) || is_rare_word(term));
}

static gboolean
falls_off_back(const Finder *finder, guint32 first, guint32 at)
{
    const CoterieTerm *term = term_at(finder, at);
    gboolean after_given = term_at(finder, first)->known->given >= 4;

    if (has_flag(finder, at, COTERIE_TOKEN_INITIAL) || is_regnal(finder, at))
        return FALSE;
    if (is_comma(finder, at))
        return TRUE;
    if (word_flag(finder, at, COTERIE_WORD_SUFFIX) &&
        (has_flag(finder, at, COTERIE_TOKEN_ABBREVIATION) || is_comma(finder, at - 1)))
        return FALSE; /* Marsh Sr.; without it the comma of "Marsh, Sr." would end the name */
    if (word_flag(finder, at, COTERIE_WORD_EPITHET) &&
        g_str_equal(term_at(finder, at - 1)->folded, "the"))
        return FALSE;
    if (term->title != NULL && term->title->after)
        return !word_flag(finder, at, COTERIE_WORD_SUFFIX);
    return is_demonym(finder, at) ||
           (term->known->lower >= (after_given ? 3 : 9) &&
            term->known->caps <= (after_given ? 3 : 1) && term->known->given == 0 &&
            term->known->surname == 0 &&
            !word_flag(
                finder, at, COTERIE_WORD_HEAD_LAST | COTERIE_WORD_SUFFIX | COTERIE_WORD_EPITHET));
}

/* ------------------------------------------------------------------ things */

/* "Thomas Hall", "Alan Bridge": a head word that is a surname after a first name; but not "in
 * Charlotte Street". */
static gboolean
head_is_surname(const Finder *finder, guint32 first, guint32 last)
{
    const CoterieTerm *head = term_at(finder, last);
    gboolean named =
        term_at(finder, first)->known->given >= 5 || has_flag(finder, first, COTERIE_TOKEN_INITIAL);

    guint needed = term_at(finder, first)->known->given >= 7 && last - first == 1 ? 1 : 3;

    return named && head->known->surname >= needed && last - first <= 2 &&
           (first == 0 || (!g_str_equal(term_at(finder, first - 1)->folded, "the") &&
                           term_at(finder, first - 1)->known->place_cue < 2));
}

static gboolean
is_thing(const Finder *finder, guint32 first, guint32 end, guint32 title)
{
    guint32 last = end - 1;
    gboolean borne = title > 0 && term_at(finder, last)->known->surname > 0; /* Captain Finch */

    if (place_length(finder, first, end) > 0)
        return TRUE;
    if (end - first > 1 && word_flag(finder, first, COTERIE_WORD_HEAD_FIRST) &&
        term_at(finder, first)->known->given < 5)
        return TRUE;
    if (end - first > 1 && word_flag(finder, last, COTERIE_WORD_HEAD_LAST) && !borne &&
        !head_is_surname(finder, first, last))
        return TRUE;
    return FALSE;
}

static void
push(Finder *finder, guint32 first, guint32 end, guint32 title)
{
    guint32 start = first == finder->run ? finder->lead : first; /* von Papen */
    CoterieCandidate candidate = {
        .first = start,
        .count = end - start,
        .title = title,
        .thing = is_thing(finder, first, end, title),
    };

    g_array_append_val(finder->candidates, candidate);
}

/* Whether a name may begin with the word: a first name, or one that is nothing else. */
static gboolean
may_begin_name(const Finder *finder, guint32 at)
{
    const CoterieWord *known = term_at(finder, at)->known;

    if (has_flag(finder, at, COTERIE_TOKEN_INITIAL))
        return FALSE;
    return known->given >= 4 ||
           (known->lower == 0 && known->place == 0 && (known->flags & COTERIE_WORD_HEAD_LAST) == 0);
}

/* "Labour Party Leon Trotsky" and "First World War Trotsky": whether the head word at @at ends
 * something before a name. */
static gboolean
head_ends(const Finder *finder, guint32 first, guint32 at)
{
    const CoterieWord *known = term_at(finder, at)->known;
    gboolean named =
        at == first ? known->surname > 2 || known->given >= 4 : head_is_surname(finder, first, at);

    return !named && word_flag(finder, at, COTERIE_WORD_HEAD_LAST) &&
           may_begin_name(finder, at + 1);
}

/* "Pennsylvania Senator Rick Santorum": whether a title inside the run begins a name at @at. */
static gboolean
title_begins(const Finder *finder, guint32 at, guint32 end)
{
    const CoterieTitle *title = term_at(finder, at)->title;

    return title != NULL && !title->after && title->kind != COTERIE_TITLE_KIN &&
           !title_is_given_name(finder, at, end);
}

/* Where in a run another name begins, @end if nowhere. Where the run begins with a first name, or
 * ends with a head word, a title inside is a part of it. */
static guint32
split_of(const Finder *finder, guint32 first, guint32 end)
{
    gboolean named =
        term_at(finder, first)->known->given >= 4 && term_at(finder, first)->known->place < 5;
    gboolean titles = !named && !word_flag(finder, end - 1, COTERIE_WORD_HEAD_LAST);

    for (guint32 at = first + 1; at < end; at++) {
        if (head_ends(finder, first, at - 1) ||
            (titles && at + 1 < end && title_begins(finder, at, end)))
            return at;
    }
    return end;
}

/* The first token of a run that no longer falls off its front; counts those of titles into @title.
 */
static guint32
peel_front(const Finder *finder, guint32 first, guint32 end, guint32 *title)
{
    *title = 0;
    while (first < end) {
        guint32 length = title_length(finder, first, end);

        if (length > 0 && first + length < end && place_length(finder, first, end) == 0 &&
            !(length == 1 && title_is_given_name(finder, first, end))) {
            *title += length;
            first += length;
        } else if (length == 0 && first + 1 < end &&
                   (falls_off_front(finder, first) || happens_to_precede(finder, first, end))) {
            *title = 0;
            first++;
        } else {
            break;
        }
    }
    return first;
}

static void
cut_run(Finder *finder, guint32 first, guint32 end)
{
    while (first < end) {
        guint32 title;
        guint32 split;

        first = peel_front(finder, first, end, &title);
        while (end > first + 1 && falls_off_back(finder, first, end - 1))
            end--;
        split = split_of(finder, first, end);
        push(finder, first, split, title);
        first = split;
    }
}

static void
find_in_sentence(Finder *finder, const CoterieSentence *sentence)
{
    guint32 at = sentence->first;

    finder->end = sentence->first + sentence->count;
    while (at < finder->end) {
        guint32 start = at + particles(finder, at);
        guint32 end;

        if (!is_capitalised(finder, start)) {
            at++;
            continue;
        }
        end = run_end(finder, start);
        finder->lead = at;
        finder->run = start;
        cut_run(finder, start, end);
        at = end;
    }
}

GArray *
coterie_candidates_new(const CoterieTokens *tokens,
                       const CoterieLexicon *lexicon,
                       const CoterieVocabulary *vocabulary,
                       const guint8 *walls)
{
    g_autoptr(GString) scratch = g_string_new(NULL);
    Finder finder = {
        .tokens = tokens,
        .lexicon = lexicon,
        .vocabulary = vocabulary,
        .walls = walls,
        .text = coterie_document_text(coterie_tokens_document(tokens), NULL),
        .phrase = scratch,
        .candidates = g_array_new(FALSE, FALSE, sizeof(CoterieCandidate)),
    };

    for (guint32 i = 0; i < coterie_tokens_sentence_count(tokens); i++)
        find_in_sentence(&finder, coterie_tokens_sentence(tokens, i));
    return finder.candidates;
}
