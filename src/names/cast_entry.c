/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of a cast list or an index of names. A line is a name, then a mark, then
 * what is said of the person:
 *
 *   PRINCE ANDREI BOLKONSKY (André), his son
 *   Rostova, Natalia Ilyinichna (Natasha), their daughter
 *   Sofia Rostova (15); Sonya, Sophie. Their niece, an orphan.
 *   Lurie, Emel, 12, 45-47
 *
 * Titles before the name fall off; what stands behind the comma is the first part of the
 * name if all of it has capitals and begins as first names do; in brackets and behind a
 * semicolon stand other names. Of what is said, the first word of kinship ("wife of") and else the
 * title tell the gender. Capitals are set in usual case.
 *
 * Weak spot: two persons in one line ("Lords Ross and Willoughby") are none. */
#include "names/cast_entry.h"

#include "names/candidates.h"
#include "text/marks.h"

#include <string.h>

#define MOST_WORDS 6 /* of a name */
#define MOST_SAID 5  /* words in which kinship is told */

typedef struct {
    const CoterieTokens *tokens;
    const CoterieVocabulary *vocabulary;
    guint32 end; /* of the line */
} Line;

static const CoterieTerm *
term_at(const Line *line, guint32 token)
{
    return coterie_vocabulary_term(line->vocabulary, token);
}

static gboolean
is_word(const Line *line, guint32 token)
{
    return token < line->end && coterie_tokens_get(line->tokens, token)->kind == COTERIE_TOKEN_WORD;
}

static gboolean
is_capitalised(const Line *line, guint32 token)
{
    return token < line->end && coterie_tokens_capitalised(line->tokens, token);
}

static gboolean
has_flag(const Line *line, guint32 token, guint flag)
{
    return (term_at(line, token)->known->flags & flag) != 0;
}

static gunichar
mark_at(const Line *line, guint32 token)
{
    return token < line->end ? coterie_tokens_mark(line->tokens, token) : 0;
}

/* A small word inside a name: "van", "de la"; "the" before "Great". */
static gboolean
is_joint(const Line *line, guint32 token)
{
    if (!is_word(line, token) || !is_word(line, token + 1))
        return FALSE;
    if (has_flag(line, token + 1, COTERIE_WORD_EPITHET))
        return g_str_equal(term_at(line, token)->folded, "the");
    return has_flag(line, token, COTERIE_WORD_PARTICLE) && term_at(line, token)->known->lower < 12;
}

static gboolean
in_one_sentence(const Line *line, guint32 one, guint32 other)
{
    return coterie_tokens_get(line->tokens, one)->sentence ==
           coterie_tokens_get(line->tokens, other)->sentence;
}

/* The end of the words of a name from @from on. */
static guint32
name_end(const Line *line, guint32 from)
{
    guint32 at = from;

    while ((is_capitalised(line, at) || (at > from && is_joint(line, at))) &&
           in_one_sentence(line, from, at))
        at++;
    return at;
}

/* Passes over titles, if a name follows them: "Prince Andrei", but "Earl Warren". */
static guint32
skip_titles(const Line *line, guint32 from, guint32 end)
{
    while (from + 1 < end) {
        const CoterieTerm *term = term_at(line, from);

        if (term->title == NULL || term->title->after || term->known->given >= 7)
            break;
        from++;
    }
    return from;
}

/* ------------------------------------------------------------------ usual case */

static gboolean
is_regnal(const char *word)
{
    return word[strspn(word, "IVX")] == '\0';
}

/* "O'BRIEN-SMITH" is "O'Brien-Smith". */
static void
append_usual(GString *out, const char *word)
{
    gboolean begins = TRUE;

    for (; *word != '\0'; word = g_utf8_next_char(word)) {
        gunichar character = g_utf8_get_char(word);

        g_string_append_unichar(out, begins ? character : g_unichar_tolower(character));
        begins = !g_unichar_isalpha(character);
    }
}

static void
append_word(const Line *line, GString *out, guint32 token, gboolean inner)
{
    const CoterieToken *at = coterie_tokens_get(line->tokens, token);
    const char *text = coterie_document_text(coterie_tokens_document(line->tokens), NULL);
    g_autofree char *word = g_strndup(text + at->span.offset, at->span.length);
    gboolean capitals = (at->flags & COTERIE_TOKEN_CAPITALS) != 0;

    if (at->kind != COTERIE_TOKEN_WORD)
        return;
    if (out->len > 0)
        g_string_append_c(out, ' ');
    if (capitals && inner && has_flag(line, token, COTERIE_WORD_PARTICLE))
        g_string_append(out, term_at(line, token)->folded);
    else if (capitals && !is_regnal(word))
        append_usual(out, word);
    else
        g_string_append(out, word);
}

/* Appends the words from @from to @to in usual case, marks left out. */
static void
append_words(const Line *line, GString *out, guint32 from, guint32 to)
{
    for (guint32 i = from; i < to; i++)
        append_word(line, out, i, i > from && i + 1 < to);
}

static char *
words(const Line *line, guint32 from, guint32 to)
{
    GString *out = g_string_new(NULL);

    append_words(line, out, from, to);
    return g_string_free(out, FALSE);
}

/* ------------------------------------------------------------------ what is said of a person */

/* The first word of kinship among the first words from @from on, unless it is another's ("his
 * wife's brother"); failing that a title. */
static CoterieGender
gender_said(const Line *line, guint32 from)
{
    CoterieGender titled = COTERIE_GENDER_UNKNOWN;
    guint32 said = 0;

    for (guint32 i = from; i < line->end && said < MOST_SAID; i++) {
        const CoterieTerm *term = term_at(line, i);
        guint gender = term->known->flags & (COTERIE_WORD_MALE | COTERIE_WORD_FEMALE);

        if (!is_word(line, i))
            continue;
        said++;
        if ((term->known->flags & COTERIE_WORD_KIN) != 0 && gender != 0 &&
            (i + 1 >= line->end ||
             coterie_tokens_get(line->tokens, i + 1)->kind != COTERIE_TOKEN_POSSESSIVE))
            return gender == COTERIE_WORD_MALE ? COTERIE_GENDER_MALE : COTERIE_GENDER_FEMALE;
        if (titled == COTERIE_GENDER_UNKNOWN && term->title != NULL)
            titled = (CoterieGender)term->title->gender;
    }
    return titled;
}

static CoterieGender
gender_of_titles(const Line *line, guint32 from, guint32 to)
{
    for (guint32 i = from; i < to; i++) {
        const CoterieTitle *title = term_at(line, i)->title;
        CoterieGender gender = title != NULL ? coterie_title_gender(title) : COTERIE_GENDER_UNKNOWN;

        if (gender != COTERIE_GENDER_UNKNOWN)
            return gender;
    }
    return COTERIE_GENDER_UNKNOWN;
}

/* ------------------------------------------------------------------ names */

/* Whether a word is rather a thing, a place or a people than part of a name. */
static gboolean
names_no_person(const Line *line, guint32 token)
{
    const CoterieTerm *term = term_at(line, token);

    return coterie_term_is_plain(term) || coterie_term_is_place(term) ||
           (term->known->flags & (COTERIE_WORD_DEMONYM | COTERIE_WORD_HEAD_LAST)) != 0;
}

/* A family name that may stand for its bearer. */
static gboolean
may_stand_alone(const Line *line, guint32 token)
{
    return !names_no_person(line, token) && term_at(line, token)->title == NULL;
}

/* Whether first names from @from to @to may stand behind a comma: "Rostova, Natalia". */
static gboolean
are_given(const Line *line, guint32 from, guint32 to, gboolean index)
{
    gunichar after = mark_at(line, to);
    gboolean initial =
        from < to && (coterie_tokens_get(line->tokens, from)->flags & COTERIE_TOKEN_INITIAL) != 0;

    if (from == to || to - from > 4 || is_word(line, to) || after == '-')
        return FALSE;
    return index ? !names_no_person(line, from)
                 : initial || (term_at(line, from)->known->given > 0 &&
                               term_at(line, from)->title == NULL);
}

/* Adds the names from behind the mark at @at on, as long as commas and semicolons part them; each
 * first name with the family name, too. Returns the mark behind the last. */
static guint32
take_names(const Line *line, CoterieCastEntry *entry, guint32 at, const char *family)
{
    guint32 end = name_end(line, at + 1);

    while (end > at + 1 && !is_word(line, end)) {
        char *alias = words(line, at + 1, end);

        g_ptr_array_add(entry->aliases, alias);
        if (family != NULL && end == at + 2)
            g_ptr_array_add(entry->aliases, g_strdup_printf("%s %s", alias, family));
        at = end;
        if (mark_at(line, at) != ',' && mark_at(line, at) != ';')
            break;
        end = name_end(line, at + 1);
    }
    return at;
}

/* "(Natasha)", "(13); Natasha, Natali." */
static void
take_others(const Line *line, CoterieCastEntry *entry, guint32 at, const char *family)
{
    if (mark_at(line, at) == '(') {
        at = take_names(line, entry, at, family);
        while (at < line->end && mark_at(line, at) != ')')
            at++;
        at++;
    }
    if (mark_at(line, at) == ';')
        take_names(line, entry, at, family);
}

/* "Natalia Rostova", of whom "Natalia Ilyinichna Rostova" is the whole name. */
static void
add_short(CoterieCastEntry *entry, const char *given, const char *family)
{
    const char *space = strchr(given, ' ');

    if (space != NULL)
        g_ptr_array_add(entry->aliases,
                        g_strdup_printf("%.*s %s", (int)(space - given), given, family));
}

/* Another name is looked for among so many tokens behind the first. */
#define MOST_BEFORE_ANOTHER 24

/* "Pierre, afterwards Count Pyotr Varin": a whole name of another time, and the family name of an
 * entry that has none. */
static void
take_another(const Line *line, CoterieCastEntry *entry)
{
    guint32 at = entry->first + entry->count;
    guint32 most = MIN(line->end, at + MOST_BEFORE_ANOTHER);
    guint32 first, end;
    char *whole;

    while (at < most && !has_flag(line, at, COTERIE_WORD_AFTERWARDS))
        at++;
    if (at == most)
        return;
    end = name_end(line, at + 1);
    first = skip_titles(line, at + 1, end);
    if (end < first + 2)
        return;
    g_ptr_array_add(entry->aliases, words(line, first, end));
    if (strchr(entry->name, ' ') != NULL || !may_stand_alone(line, end - 1))
        return;
    entry->family = words(line, end - 1, end);
    whole = g_strdup_printf("%s %s", entry->name, entry->family);
    g_ptr_array_add(entry->aliases, entry->name);
    entry->name = whole;
}

/* A name whose family name stands first, up to its comma; the rest goes up to @end. */
static void
take_turned(const Line *line, CoterieCastEntry *entry, guint32 comma, guint32 end)
{
    guint32 from = skip_titles(line, comma + 1, end);
    g_autofree char *given = words(line, from, end);
    g_autofree char *family = words(line, entry->first, comma);

    entry->name = g_strdup_printf("%s %s", given, family);
    entry->count = end - entry->first;
    if (entry->gender == COTERIE_GENDER_UNKNOWN)
        entry->gender = gender_of_titles(line, comma + 1, from);
    add_short(entry, given, family);
    take_others(line, entry, end, family);
    if (may_stand_alone(line, comma - 1))
        entry->family = g_steal_pointer(&family);
}

/* The end of what tells a namesake apart, behind the name that ends at @end: ", Jr." */
static guint32
generation_end(const Line *line, guint32 end)
{
    guint32 at = mark_at(line, end) == ',' ? end + 1 : end;

    return is_word(line, at) && has_flag(line, at, COTERIE_WORD_SUFFIX) ? at + 1 : end;
}

static void
take_straight(const Line *line, CoterieCastEntry *entry, guint32 end)
{
    g_autofree char *given = words(line, entry->first, end - 1);
    g_autofree char *family = words(line, end - 1, end);
    gboolean several = end > entry->first + 1;
    gboolean number = several && is_regnal(family);
    guint32 whole = several ? generation_end(line, end) : end;

    entry->name = words(line, entry->first, whole);
    entry->count = whole - entry->first;
    if (whole > end) { /* the family name alone is rather the elder's */
        take_others(line, entry, whole, family);
        return;
    }
    if (several && !number)
        add_short(entry, given, family);
    take_others(line, entry, end, several && !number ? family : NULL);
    if (several && !number && may_stand_alone(line, end - 1))
        entry->family = g_steal_pointer(&family);
}

/* Whether a name that ends at @end is set off from what is said of its bearer. */
static gboolean
is_set_off(const Line *line, guint32 from, guint32 end)
{
    guint flags = coterie_tokens_get(line->tokens, from)->flags;
    gunichar mark = mark_at(line, end);

    if (end >= line->end)
        return TRUE;
    if (is_word(line, end)) /* "HAMLET son to the late king" */
        return (flags & COTERIE_TOKEN_CAPITALS) != 0 && !is_capitalised(line, end);
    return coterie_tokens_get(line->tokens, end)->kind == COTERIE_TOKEN_NUMBER ||
           (mark != 0 && g_utf8_strchr(",;:(=-–—.…[", -1, mark) != NULL);
}

/* The end of the first names that stand behind the comma at @comma; @comma if none do. */
static guint32
turned_end(const Line *line, guint32 first, guint32 comma, gboolean index)
{
    guint32 end;

    if (mark_at(line, comma) != ',' || comma - first > 3)
        return comma;
    end = name_end(line, comma + 1);
    if (end == comma + 1 || !in_one_sentence(line, first, end - 1) ||
        !are_given(line, skip_titles(line, comma + 1, end), end, index))
        return comma;
    return end;
}

/* Whether the words from @first to @end can be a name and stand as one: no title alone ("King"), no
 * thing, set off from what follows. */
static gboolean
is_name(const Line *line, guint32 first, guint32 end, gboolean turned)
{
    if (end == first || end - first > MOST_WORDS || !is_set_off(line, first, end) ||
        names_no_person(line, end - 1) || g_str_equal(term_at(line, first)->folded, "the"))
        return FALSE;
    return turned || end > first + 1 || term_at(line, first)->title == NULL;
}

CoterieCastEntry *
coterie_cast_entry_new(const CoterieTokens *tokens,
                       const CoterieVocabulary *vocabulary,
                       CoterieCastLine at,
                       gboolean index)
{
    Line line = {tokens, vocabulary, at.end};
    CoterieCastEntry *entry;
    guint32 begin = at.first;
    guint32 end, first, turned;

    while (begin < at.end && !is_word(&line, begin)) /* "3.", "*" */
        begin++;
    end = name_end(&line, begin);
    first = skip_titles(&line, begin, end);
    turned = turned_end(&line, first, end, index);
    if (!is_name(&line, first, end, turned > end))
        return NULL;
    entry = g_new0(CoterieCastEntry, 1);
    entry->aliases = g_ptr_array_new_with_free_func(g_free);
    entry->first = first;
    entry->title = first - begin;
    entry->gender = gender_of_titles(&line, begin, first);
    entry->turned = turned > end;
    if (entry->turned)
        take_turned(&line, entry, end, turned);
    else
        take_straight(&line, entry, end);
    take_another(&line, entry);
    if (entry->gender == COTERIE_GENDER_UNKNOWN)
        entry->gender = gender_said(&line, entry->first + entry->count);
    return entry;
}

void
coterie_cast_entry_free(CoterieCastEntry *entry)
{
    if (entry == NULL)
        return;
    g_free(entry->name);
    g_free(entry->family);
    g_ptr_array_unref(entry->aliases);
    g_free(entry);
}
