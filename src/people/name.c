/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a name, and whether two names may be one person's. A name of
 * several words is read from both ends: what follows the family name (Jr., II)
 * falls off, the last word with its particles is the family name, the first is
 * the first name or its initial, what stands between is a patronymic or middle
 * names. A first name with a patronymic alone (Lev Davidovich) has no family name. What begins with
 * a Chinese or Korean family name is turned ("Mao Zedong"), as is what an index has turned.
 *
 * Weak spot: Hungarian names in Hungarian order. */
#include "people/name.h"

#include "people/slips.h"
#include "text/fold.h"
#include "text/marks.h"

#include <string.h>

#define USUAL_GIVEN 6
#define USUAL_SURNAME 6

typedef struct {
    const CoterieTokens *tokens; /* (nullable) */
    const CoterieLexicon *lexicon;
    GPtrArray *words; /* of char, folded, without final dots */
    GArray *initials; /* of gboolean */
} Reading;

char *
coterie_name_fold(const CoterieTokens *tokens, guint32 index)
{
    const CoterieToken *token = coterie_tokens_get(tokens, index);
    const char *text = coterie_document_text(coterie_tokens_document(tokens), NULL);
    g_autoptr(GString) folded = g_string_new(NULL);

    coterie_fold(folded, text + token->span.offset, token->span.length);
    if (folded->len > 1 && folded->str[folded->len - 1] == '.')
        g_string_truncate(folded, folded->len - 1);
    return g_string_free(g_steal_pointer(&folded), FALSE);
}

static gboolean
is_number(const char *word)
{
    return strlen(word) <= 5 && word[strspn(word, "ivx")] == '\0';
}

static const char *
word_at(const Reading *reading, guint index)
{
    return g_ptr_array_index(reading->words, index);
}

static gboolean
is_initial(const Reading *reading, guint index)
{
    return g_array_index(reading->initials, gboolean, index);
}

/* "Rostova, Natalia", as an index has it, is read as "Natalia Rostova"; the comma of "King, Jr." is
 * another. @comma is how many words stand before it. */
static void
turn_words(Reading *reading, guint comma)
{
    const char *next = comma < reading->words->len ? word_at(reading, comma) : NULL;

    if (comma == 0 || next == NULL ||
        (coterie_lexicon_word(reading->lexicon, next)->flags & COTERIE_WORD_SUFFIX) != 0)
        return;
    for (guint i = 0; i < comma; i++) {
        gboolean initial = is_initial(reading, 0);

        g_ptr_array_add(reading->words, g_ptr_array_steal_index(reading->words, 0));
        g_array_append_val(reading->initials, initial);
        g_array_remove_index(reading->initials, 0);
    }
}

static void
read_words(Reading *reading, const CoterieMention *mention)
{
    guint comma = 0;

    for (guint32 i = mention->first; i < mention->first + mention->count; i++) {
        const CoterieToken *token = coterie_tokens_get(reading->tokens, i);
        gboolean initial = (token->flags & COTERIE_TOKEN_INITIAL) != 0 || token->span.length == 1;
        char *word;

        if (coterie_tokens_mark(reading->tokens, i) == '@')
            break; /* "Anna Lund@FIRM" */
        if (coterie_tokens_mark(reading->tokens, i) == ',')
            comma = reading->words->len;
        if (token->kind != COTERIE_TOKEN_WORD)
            continue;
        word = coterie_name_fold(reading->tokens, i);
        if ((token->flags & COTERIE_TOKEN_INITIAL) == 0 && is_number(word))
            initial = FALSE; /* Nicholas I */
        g_ptr_array_add(reading->words, word);
        g_array_append_val(reading->initials, initial);
    }
    turn_words(reading, comma);
}

/* Whether a word may be a first name behind such a family name: no usual name in English. */
static gboolean
may_be_given(const Reading *reading, guint index)
{
    const CoterieWord *word = coterie_lexicon_word(reading->lexicon, word_at(reading, index));

    return !is_initial(reading, index) && word->given < USUAL_GIVEN &&
           word->surname < USUAL_SURNAME &&
           (word->flags & (COTERIE_WORD_PARTICLE | COTERIE_WORD_SUFFIX)) == 0;
}

/* "Mao Zedong", "Park Geun-hye", "Kim Jong Un"; not "Kim Philby", as Kim is a first name, too. */
static gboolean
is_family_first(const Reading *reading)
{
    guint count = reading->words->len;
    const CoterieWord *first;

    if (count < 2 || count > 3 || is_initial(reading, 0))
        return FALSE;
    first = coterie_lexicon_word(reading->lexicon, word_at(reading, 0));
    if ((first->flags & COTERIE_WORD_FAMILY_FIRST) == 0 ||
        (first->flags & COTERIE_WORD_PARTICLE) != 0 || !may_be_given(reading, 1) ||
        !may_be_given(reading, count - 1))
        return FALSE;
    return first->given < USUAL_GIVEN || count == 3 || strchr(word_at(reading, 1), '-') != NULL;
}

static gboolean
has_flag(const Reading *reading, guint index, guint flag)
{
    return (coterie_lexicon_word(reading->lexicon, word_at(reading, index))->flags & flag) != 0;
}

void
coterie_name_set_generation(CoterieName *name, guint8 generation)
{
    g_free(name->number);
    name->number = g_strdup(generation == COTERIE_GENERATION_ELDER ? "sr" : "jr");
    name->generation = generation;
}

/* Gives the name what its last word says: "Jr.", "II", "Great". */
static void
set_number(const Reading *reading, CoterieName *name, const char *word)
{
    guint8 generation = coterie_lexicon_word(reading->lexicon, word)->generation;

    if (generation != COTERIE_GENERATION_UNKNOWN)
        coterie_name_set_generation(name, generation);
    else
        name->number = g_strdup(word);
}

/* Takes "Jr.", "II", "the Great" off the end; returns the words left. */
static guint
take_number(const Reading *reading, CoterieName *name, guint count)
{
    const char *last;

    if (count < 2 || is_initial(reading, count - 1))
        return count;
    last = word_at(reading, count - 1);
    if (has_flag(reading, count - 1, COTERIE_WORD_EPITHET) && count > 2 &&
        g_str_equal(word_at(reading, count - 2), "the")) {
        set_number(reading, name, last);
        return count - 2;
    }
    if (!is_number(last) && !has_flag(reading, count - 1, COTERIE_WORD_SUFFIX))
        return count;
    set_number(reading, name, last);
    return count - 1;
}

static char *
join(const Reading *reading, guint from, guint to)
{
    g_autoptr(GString) words = g_string_new(NULL);

    for (guint i = from; i < to; i++) {
        if (i > from)
            g_string_append_c(words, ' ');
        g_string_append(words, word_at(reading, i));
    }
    return g_string_free(g_steal_pointer(&words), FALSE);
}

static void
set_lone(const Reading *reading, CoterieName *name, guint index)
{
    g_autofree char *masculine =
        coterie_lexicon_masculine(reading->lexicon, word_at(reading, index));
    gboolean feminine = FALSE;

    name->lone = g_strdup(word_at(reading, index));
    name->lone_key = coterie_lexicon_key(reading->lexicon, name->lone);
    name->lone_masculine = coterie_lexicon_key(reading->lexicon, masculine);
    coterie_lexicon_surname_ending(reading->lexicon, name->lone, &feminine);
    name->feminine = feminine;
}

static void
set_family(const Reading *reading, CoterieName *name, guint from, guint to)
{
    g_autofree char *masculine = NULL;
    gboolean feminine = FALSE;

    name->family = join(reading, from, to);
    masculine = coterie_lexicon_masculine(reading->lexicon, name->family);
    name->family_key = coterie_lexicon_key(reading->lexicon, masculine);
    coterie_lexicon_surname_ending(reading->lexicon, name->family, &feminine);
    name->feminine = feminine;
}

static void
set_given(const Reading *reading, CoterieName *name)
{
    name->given = g_strdup(word_at(reading, 0));
    name->given_key = coterie_lexicon_key(reading->lexicon, name->given);
    name->given_initial = is_initial(reading, 0);
}

static CoterieGender
patronymic_at(const Reading *reading, guint index)
{
    return coterie_lexicon_patronymic(reading->lexicon, word_at(reading, index));
}

/* "Lev Davidovich", but neither "Vera Zasulich" nor "Viktor Mackievich": a patronymic agrees with
 * the first name and comes from a father's. */
static gboolean
ends_in_patronymic(const Reading *reading)
{
    const CoterieWord *given = coterie_lexicon_word(reading->lexicon, word_at(reading, 0));
    CoterieGender patronymic = patronymic_at(reading, 1);

    return patronymic != COTERIE_GENDER_UNKNOWN && given->given > 0 && !is_initial(reading, 0) &&
           (CoterieGender)given->gender == patronymic &&
           coterie_lexicon_has_father(reading->lexicon, word_at(reading, 1));
}

static void
set_parts(const Reading *reading, CoterieName *name, guint count)
{
    guint family = count - 1;
    guint middle_end;
    gboolean patronymic_last = count == 2 && ends_in_patronymic(reading);

    set_given(reading, name);
    if (patronymic_last)
        family = count;
    while (family > 1 && family < count && has_flag(reading, family - 1, COTERIE_WORD_PARTICLE) &&
           !is_initial(reading, family - 1))
        family--;
    if (family < count)
        set_family(reading, name, family, count);
    middle_end = MIN(family, count);
    if (middle_end > 1 && patronymic_at(reading, middle_end - 1) != COTERIE_GENDER_UNKNOWN) {
        name->patronymic = coterie_lexicon_key(reading->lexicon, word_at(reading, middle_end - 1));
        middle_end--;
    }
    if (middle_end > 1)
        name->middle = join(reading, 1, middle_end);
}

static CoterieGender
gender_of_given(const Reading *reading)
{
    const CoterieWord *word = coterie_lexicon_word(reading->lexicon, word_at(reading, 0));

    return word->given > 0 && !is_initial(reading, 0) ? (CoterieGender)word->gender
                                                      : COTERIE_GENDER_UNKNOWN;
}

/* The title before a mention: its longest form, so that "Grand Duchess" is not "Duchess". */
static const CoterieTitle *
title_of(const Reading *reading, const CoterieMention *mention)
{
    for (guint32 count = MIN(mention->title, COTERIE_PHRASE_WORDS); count > 0; count--) {
        g_autoptr(GString) words = g_string_new(NULL);
        const CoterieTitle *title;

        for (guint32 i = mention->first - count; i < mention->first; i++) {
            g_autofree char *word = coterie_name_fold(reading->tokens, i);

            if (words->len > 0)
                g_string_append_c(words, ' ');
            g_string_append(words, word);
        }
        title = coterie_lexicon_title(reading->lexicon, words->str);
        if (title != NULL)
            return title;
    }
    return NULL;
}

static void
apply_title(const Reading *reading, CoterieName *name, const CoterieTitle *title)
{
    gboolean known_given;

    name->title = title;
    if (title == NULL)
        return;
    name->titled = coterie_title_gender(title);
    if (name->lone == NULL)
        return;
    known_given = coterie_lexicon_word(reading->lexicon, name->lone)->given >= 3;
    name->lone_given =
        known_given && (title->kind == COTERIE_TITLE_CHURCH || title->kind == COTERIE_TITLE_NOBLE ||
                        title->kind == COTERIE_TITLE_KIN);
    name->lone_family = title->kind == COTERIE_TITLE_STYLE || title->kind == COTERIE_TITLE_RANK ||
                        title->kind == COTERIE_TITLE_OFFICE;
}

static CoterieGender
first_known(CoterieGender one, CoterieGender other)
{
    return one != COTERIE_GENDER_UNKNOWN ? one : other;
}

static void
set_gender(const Reading *reading, CoterieName *name, guint count)
{
    CoterieGender patronymic = COTERIE_GENDER_UNKNOWN;

    for (guint i = 1; i < count && patronymic == COTERIE_GENDER_UNKNOWN; i++) {
        if (i + 1 < count || name->family == NULL)
            patronymic = patronymic_at(reading, i);
    }
    name->gender = first_known(name->titled, patronymic);
    if (name->lone == NULL || !name->lone_family)
        name->gender = first_known(name->gender, gender_of_given(reading));
    if (name->feminine)
        name->gender = first_known(name->gender, COTERIE_GENDER_FEMALE);
    if (name->title != NULL)
        name->gender = first_known(name->gender, (CoterieGender)name->title->gender);
}

/* "de la Rocha", "Van As": all but the last are particles, and no first names. Such a name is as
 * good as its last word. */
static gboolean
is_family_with_particles(const Reading *reading, guint count)
{
    for (guint i = 0; i + 1 < count; i++) {
        const CoterieWord *word = coterie_lexicon_word(reading->lexicon, word_at(reading, i));

        if ((word->flags & COTERIE_WORD_PARTICLE) == 0 || word->given >= 3 ||
            is_initial(reading, i))
            return FALSE;
    }
    return count > 1;
}

static void
fill(Reading *reading, CoterieName *name, const CoterieTitle *title)
{
    guint count = reading->words->len;

    name->family_first = is_family_first(reading);
    if (name->family_first)
        turn_words(reading, 1); /* Xi is no number then */
    else
        count = take_number(reading, name, count);
    if (count > 1 && !is_family_with_particles(reading, count))
        set_parts(reading, name, count);
    else if (count <= 1 &&
             name->number != NULL) /* Nicholas II has a first name and no family name */
        set_given(reading, name);
    else
        set_lone(reading, name, count - 1);
    apply_title(reading, name, title);
    set_gender(reading, name, count);
}

CoterieName *
coterie_name_new(const CoterieTokens *tokens,
                 const CoterieMention *mention,
                 const CoterieLexicon *lexicon)
{
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GArray) initials = g_array_new(FALSE, FALSE, sizeof(gboolean));
    Reading reading = {.tokens = tokens, .lexicon = lexicon, .words = words, .initials = initials};
    CoterieName *name = g_new0(CoterieName, 1);
    const CoterieTitle *title = title_of(&reading, mention);

    read_words(&reading, mention);
    fill(&reading, name, title);
    return name;
}

CoterieName *
coterie_name_new_from_text(const char *text, const CoterieLexicon *lexicon)
{
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GArray) initials = g_array_new(FALSE, FALSE, sizeof(gboolean));
    g_autoptr(GString) folded = g_string_new(NULL);
    g_auto(GStrv) parts = NULL;
    Reading reading = {.lexicon = lexicon, .words = words, .initials = initials};
    CoterieName *name = g_new0(CoterieName, 1);
    const char *end;

    coterie_fold(folded, text, strlen(text));
    parts = g_strsplit_set(folded->str, " .,", -1);
    end = folded->str;
    for (gsize i = 0; parts[i] != NULL; i++) {
        gsize length = strlen(parts[i]);
        gboolean dotted = end[length] == '.';
        gboolean initial = g_utf8_strlen(parts[i], -1) == 1 ||
                           (dotted && coterie_is_double_initial(parts[i], length));

        end += length + 1;
        if (length == 0)
            continue;
        g_ptr_array_add(words, g_strdup(parts[i]));
        g_array_append_val(initials, initial);
    }
    if (words->len > 0)
        fill(&reading, name, NULL);
    return name;
}

void
coterie_name_free(CoterieName *name)
{
    if (name == NULL)
        return;
    g_free(name->given);
    g_free(name->given_key);
    g_free(name->middle);
    g_free(name->patronymic);
    g_free(name->family);
    g_free(name->family_key);
    g_free(name->number);
    g_free(name->lone);
    g_free(name->lone_key);
    g_free(name->lone_masculine);
    g_free(name);
}

/* ------------------------------------------------------------------ agreement */

char **
coterie_name_formal_keys(const char *folded, const CoterieLexicon *lexicon)
{
    const char *formal = coterie_lexicon_word(lexicon, folded)->formal;
    char **keys = formal != NULL ? g_strsplit(formal, "|", -1) : NULL;

    for (gsize i = 0; keys != NULL && keys[i] != NULL; i++) {
        g_autofree char *name = keys[i];

        keys[i] = coterie_lexicon_key(lexicon, name);
    }
    return keys;
}

gboolean
coterie_name_is_short_for(const char *short_name, const char *name, const CoterieLexicon *lexicon)
{
    g_auto(GStrv) formal = coterie_name_formal_keys(short_name, lexicon);
    g_autofree char *key = formal != NULL ? coterie_lexicon_key(lexicon, name) : NULL;

    return formal != NULL && g_strv_contains((const char *const *)formal, key);
}

gboolean
coterie_name_is_short_form(const char *one, const char *other, const CoterieLexicon *lexicon)
{
    return coterie_name_is_short_for(one, other, lexicon) ||
           coterie_name_is_short_for(other, one, lexicon);
}

/* An initial, of one letter or two, and a word that it may stand for. */
static gboolean
initials_agree(const char *one, const char *other)
{
    return g_str_has_prefix(one, other) || g_str_has_prefix(other, one);
}

gboolean
coterie_name_givens_agree(const CoterieName *one,
                          const CoterieName *other,
                          const CoterieLexicon *lexicon)
{
    if (one->given == NULL || other->given == NULL)
        return FALSE;
    if (one->given_initial || other->given_initial)
        return initials_agree(one->given, other->given);
    return g_str_equal(one->given_key, other->given_key) ||
           coterie_name_is_short_form(one->given, other->given, lexicon);
}

static gboolean
may_be_initial(const char *word)
{
    return g_utf8_strlen(word, -1) == 1 || coterie_is_double_initial(word, strlen(word));
}

/* Whether two lists of middle names agree word by word, an initial standing for its word. */
static gboolean
middles_agree(const char *one, const char *other)
{
    g_auto(GStrv) a = NULL;
    g_auto(GStrv) b = NULL;

    if (one == NULL || other == NULL)
        return TRUE;
    a = g_strsplit(one, " ", -1);
    b = g_strsplit(other, " ", -1);
    for (gsize i = 0; a[i] != NULL && b[i] != NULL; i++) {
        gboolean initial = may_be_initial(a[i]) || may_be_initial(b[i]);

        if (initial ? !initials_agree(a[i], b[i]) : !g_str_equal(a[i], b[i]))
            return FALSE;
    }
    return TRUE;
}

gboolean
coterie_name_may_be_one(const CoterieName *one,
                        const CoterieName *other,
                        const CoterieLexicon *lexicon)
{
    if (!coterie_genders_agree(one->gender, other->gender) ||
        !coterie_name_givens_agree(one, other, lexicon))
        return FALSE;
    if (one->patronymic != NULL && other->patronymic != NULL &&
        !g_str_equal(one->patronymic, other->patronymic) &&
        coterie_edit_distance(one->patronymic, other->patronymic, 2) > 2)
        return FALSE;
    if (one->number != NULL && other->number != NULL && !g_str_equal(one->number, other->number))
        return FALSE;
    return middles_agree(one->middle, other->middle);
}
