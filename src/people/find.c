/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a typed name means. A name comes in as somebody types it, one person goes
 * out, or a message that says who may be meant. The whole name or identifier is
 * tried first; then the words of the name, the narrowest way of comparing them
 * first: as spelled but for accents and case; across transliterations; as parts of
 * names are compared when persons are made (initials, short forms, a family name
 * as men and as women bear it). The first way that finds anybody decides, so that who
 * types the spelling of the text gets what stands there.
 *
 * One pass over the persons for each way; the key of a word is worked out once.
 * Weak spot: words of different aliases count together, so that "Lev Trotsky"
 * is found although no text says it, and now and then somebody nobody meant. */
#include "people/name.h"
#include "people/suggest.h"
#include "people/words.h"
#include "text/fold.h"

#include <coterie/persons.h>

#include <string.h>

#define MOST_WORDS 16 /* of a typed name that may be anybody's */
#define FAR_MORE 10   /* times as often as all others together: no doubt who is meant */

/* How words are compared. */
typedef enum {
    BY_SPELLING,
    BY_KEY,
    BY_PARTS,
    WAYS,
} Way;

typedef struct {
    const CoteriePersons *persons;
    const CoterieLexicon *lexicon;
    CoterieWords typed;
    CoterieWords words; /* those looked at */
    CoterieName *name;  /* the typed one, its parts */
    CoterieGender titled;
    Way way;
    GHashTable *forms; /* a folded word -> the form in which it is compared, @way's */
    const char *typed_forms[MOST_WORDS];
} Search;

/* Somebody who may be meant. */
typedef struct {
    guint32 person;
    guint32 whole;  /* mentions by the whole typed name */
    gboolean shown; /* it is the name shown */
} Candidate;

/* ------------------------------------------------------------------ what is typed */

/* The words of a title that @words begin with, 0 if there is none or nothing stands behind it; sets
 * @gender if it tells one. */
static guint
title_length(const CoterieLexicon *lexicon, const CoterieWords *words, CoterieGender *gender)
{
    g_autoptr(GString) phrase = g_string_new(NULL);
    const CoterieTitle *title;
    guint length = 0;

    for (guint i = 0; i + 1 < words->words->len && i < COTERIE_PHRASE_WORDS; i++) {
        g_string_append_printf(phrase, "%s%s", i > 0 ? " " : "", coterie_words_get(words, i));
        title = coterie_lexicon_title(lexicon, phrase->str);
        if (title == NULL)
            continue;
        length = i + 1;
        *gender = coterie_title_gender(title);
    }
    return length;
}

/* The parts of the typed name. A word such as "Yu" before another is taken for an initial. */
static CoterieName *
parse(const CoterieWords *typed, const CoterieLexicon *lexicon)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (guint i = 0; i < typed->words->len; i++) {
        const char *word = coterie_words_get(typed, i);
        gboolean dotted =
            i + 1 < typed->words->len && coterie_is_double_initial(word, strlen(word));

        g_string_append_printf(text, "%s%s ", word, dotted ? "." : "");
    }
    return coterie_name_new_from_text(text->str, lexicon);
}

/* Reads the typed name less its titles: "Captain Sir John Ross" is "john ross". */
static void
read_typed(Search *search, const char *typed)
{
    guint length;

    coterie_words_read(&search->typed, typed);
    while ((length = title_length(search->lexicon, &search->typed, &search->titled)) > 0)
        g_ptr_array_remove_range(search->typed.words, 0, length);
    search->name = parse(&search->typed, search->lexicon);
}

/* ------------------------------------------------------------------ comparing */

/* The form in which @word is compared. */
static const char *
form_of(Search *search, const char *word)
{
    char *form;

    if (search->way == BY_SPELLING)
        return word;
    form = g_hash_table_lookup(search->forms, word);
    if (form == NULL) {
        g_autofree char *masculine = search->way == BY_PARTS
                                         ? coterie_lexicon_masculine(search->lexicon, word)
                                         : g_strdup(word);

        form = coterie_lexicon_key(search->lexicon, masculine);
        g_hash_table_insert(search->forms, g_strdup(word), form);
    }
    return form;
}

/* Which typed words, a bit each, stand in @text; sets @whole if they are all that it is. */
static guint
find_words(Search *search, const char *text, gboolean *whole)
{
    const GPtrArray *words = search->words.words;
    guint count = search->typed.words->len;
    guint found = 0;

    coterie_words_read(&search->words, text);
    *whole = words->len == count;
    for (guint i = 0; i < words->len; i++) {
        const char *form = form_of(search, g_ptr_array_index(words, i));

        for (guint j = 0; j < count; j++) {
            gboolean same = g_str_equal(form, search->typed_forms[j]);

            found |= same ? 1u << j : 0;
            *whole = *whole && (same || i != j);
        }
    }
    return found;
}

/* Whether the lone typed word is the family name of @name, in a man's or a woman's form, or short
 * for its first name. Who types "Robert" may mean Bob Hale, but not everybody called Bob. */
static gboolean
lone_agrees(const Search *search, const CoterieName *name)
{
    const CoterieName *typed = search->name;

    if (name->lone != NULL)
        return g_str_equal(typed->lone_masculine, name->lone_masculine) ||
               coterie_name_is_short_for(typed->lone, name->lone, search->lexicon);
    if (name->family_key != NULL && g_str_equal(typed->lone_masculine, name->family_key))
        return TRUE;
    return name->given != NULL && !name->given_initial &&
           coterie_name_is_short_form(typed->lone, name->given, search->lexicon);
}

static gboolean
parts_agree(const Search *search, const char *text)
{
    g_autoptr(CoterieName) name = coterie_name_new_from_text(text, search->lexicon);
    const CoterieName *typed = search->name;

    if (typed->lone != NULL)
        return lone_agrees(search, name);
    return typed->given != NULL && name->given != NULL && typed->family_key != NULL &&
           name->family_key != NULL && g_str_equal(typed->family_key, name->family_key) &&
           coterie_name_may_be_one(typed, name, search->lexicon);
}

/* Whether a word of the text looked at last may be the one typed. Parsing names is slow, and most
 * of a million need none. */
static gboolean
may_agree(const Search *search, guint found)
{
    const char *lone = search->name->lone;

    for (guint i = 0; found == 0 && lone != NULL && i < search->words.words->len; i++)
        found =
            coterie_name_is_short_form(lone, coterie_words_get(&search->words, i), search->lexicon);
    return found != 0;
}

/* What the typed name tells: a title always, its own form only where parts are compared. */
static CoterieGender
typed_gender(const Search *search)
{
    if (search->titled != COTERIE_GENDER_UNKNOWN || search->way != BY_PARTS)
        return search->titled;
    return search->name->feminine ? COTERIE_GENDER_FEMALE : search->name->gender;
}

/* Looks at one name of somebody: adds the typed words it has to @found, sets @whole, and returns
 * whether its parts agree with those of the typed one. */
static gboolean
look_at(Search *search, const char *text, guint *found, gboolean *whole)
{
    guint here = find_words(search, text, whole);

    *found |= here;
    return search->way == BY_PARTS && may_agree(search, here) && parts_agree(search, text);
}

/* Whether the person of @candidate may be meant by one of his names; counts his mentions by the
 * whole of the typed one. */
static gboolean
may_be_meant(Search *search, Candidate *candidate)
{
    const CoteriePerson *person = coterie_persons_get(search->persons, candidate->person);
    guint32 count;
    const CoterieAlias *aliases =
        coterie_persons_aliases(search->persons, candidate->person, &count);
    guint found = 0;
    gboolean agrees;

    if (!coterie_genders_agree(typed_gender(search), person->gender))
        return FALSE;
    agrees = look_at(search, person->name, &found, &candidate->shown);
    for (guint32 i = 0; i < count && !agrees; i++) {
        gboolean whole = candidate->shown;

        if (!g_str_equal(aliases[i].text, person->name))
            agrees = look_at(search, aliases[i].text, &found, &whole);
        candidate->whole += whole ? aliases[i].count : 0;
    }
    return agrees || found == (1u << search->typed.words->len) - 1;
}

/* ------------------------------------------------------------------ deciding */

/* The only candidate; else the only one shown so; else the one who has the whole typed name alone,
 * or far more often than all others together. */
static gboolean
decide(const GArray *candidates, guint32 *person)
{
    const Candidate *most = &g_array_index(candidates, Candidate, 0);
    guint64 whole = 0;
    guint shown = 0;

    for (guint i = 0; i < candidates->len; i++) {
        const Candidate *candidate = &g_array_index(candidates, Candidate, i);

        whole += candidate->whole;
        shown += candidate->shown;
        if (candidate->shown && shown == 1)
            *person = candidate->person;
        if (candidate->whole > most->whole)
            most = candidate;
    }
    if (shown == 1)
        return TRUE;
    *person = most->person;
    return candidates->len == 1 ||
           (most->whole > 0 && most->whole >= FAR_MORE * (whole - most->whole));
}

/* All who may be meant by one way of comparing. (transfer full) */
static GArray *
collect(Search *search, Way way)
{
    GArray *candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));

    search->way = way;
    g_hash_table_remove_all(search->forms);
    for (guint i = 0; i < search->typed.words->len; i++)
        search->typed_forms[i] = form_of(search, coterie_words_get(&search->typed, i));
    for (guint32 i = 0; i < coterie_persons_count(search->persons); i++) {
        Candidate candidate = {.person = i};

        if (may_be_meant(search, &candidate))
            g_array_append_val(candidates, candidate);
    }
    return candidates;
}

/* The person whose identifier or shown name is just what is typed. */
static gboolean
find_exactly(const CoteriePersons *persons, const char *typed, guint32 *person)
{
    guint shown = 0;

    for (guint32 i = 0; i < coterie_persons_count(persons); i++) {
        const CoteriePerson *at = coterie_persons_get(persons, i);

        if (g_str_equal(at->id, typed)) {
            *person = i;
            return TRUE;
        }
        if (g_str_equal(at->name, typed) && shown++ == 0)
            *person = i;
    }
    return shown == 1;
}

/* ------------------------------------------------------------------ the whole */

static void
search_init(Search *search,
            const CoteriePersons *persons,
            const CoterieLexicon *lexicon,
            const char *typed)
{
    *search = (Search){.persons = persons, .lexicon = lexicon};
    search->forms = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    coterie_words_init(&search->typed);
    coterie_words_init(&search->words);
    read_typed(search, typed);
}

static void
search_clear(Search *search)
{
    coterie_words_clear(&search->typed);
    coterie_words_clear(&search->words);
    g_hash_table_unref(search->forms);
    coterie_name_free(search->name);
}

static gboolean
search_run(Search *search, const char *typed, guint32 *person, GError **error)
{
    gboolean may_be = search->typed.words->len > 0 && search->typed.words->len <= MOST_WORDS;
    g_autoptr(GArray) several = g_array_new(FALSE, FALSE, sizeof(guint32));

    for (Way way = BY_SPELLING; may_be && way < WAYS; way++) {
        g_autoptr(GArray) candidates = collect(search, way);

        if (candidates->len == 0)
            continue;
        if (decide(candidates, person))
            return TRUE;
        for (guint i = 0; i < candidates->len; i++)
            g_array_append_val(several, g_array_index(candidates, Candidate, i).person);
        coterie_suggest_several(search->persons, typed, several, error);
        return FALSE;
    }
    coterie_suggest_nearest(search->persons, typed, &search->typed, error);
    return FALSE;
}

gboolean
coterie_persons_find(const CoteriePersons *persons,
                     const CoterieLexicon *lexicon,
                     const char *name,
                     guint32 *person,
                     GError **error)
{
    g_return_val_if_fail(persons != NULL && lexicon != NULL, FALSE);
    g_return_val_if_fail(name != NULL && person != NULL, FALSE);
    g_autofree char *typed = g_utf8_make_valid(name, -1);
    Search search;
    gboolean found;

    if (find_exactly(persons, typed, person))
        return TRUE;
    search_init(&search, persons, lexicon, typed);
    found = search_run(&search, typed, person, error);
    search_clear(&search);
    return found;
}
