/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads what persons can be to one another and by which words a text tells it. All of it is in four
 * lists of data/en; a scholar who adds a row has added a rule. */
#include "ties/role_rules.h"

#include "base/rows.h"
#include "text/lexicon_private.h"

#include <string.h>

struct CoterieRoleRules {
    GArray *names;       /* of CoterieRoleName */
    GHashTable *rules;   /* lemma of a cue -> GArray of CoterieRoleRule */
    GHashTable *forms;   /* form of a verb that is a cue -> its lemma */
    GArray *inferences;  /* of CoterieInference */
    GHashTable *kin;     /* kind of kinship -> GArray of CoterieRoleRule */
    guint portrayal;     /* role of a speaker to whom he speaks of */
    GHashTable *letters; /* word of the head of a letter -> CoterieLetterWord */
    GHashTable *govern;  /* lemma -> CoterieGovernor */
    GHashTable *above;   /* lemmas that govern only what hangs on them */
    GHashTable *matters; /* of lemmas */
    GPtrArray *lists;    /* of char **: the words of cues of several */
    GStringChunk *strings;
};

static const char *
keep(CoterieRoleRules *rules, const char *text)
{
    return g_string_chunk_insert_const(rules->strings, text);
}

/* ------------------------------------------------------------------ names of roles */

static gboolean
parse_living(const char *field, CoterieLiving *living)
{
    static const char *const names[] = {"", "source", "both"};

    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        if (g_str_equal(field, names[i])) {
            *living = (CoterieLiving)i;
            return TRUE;
        }
    }
    return FALSE;
}

static gboolean
take_name(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieRoleRules *rules = data;
    CoterieRoleName name = {.name = keep(rules, row->field[0]),
                            .reads = keep(rules, row->field[1])};

    if (row->count < 3 || (!g_str_equal(row->field[2], "yes") && !g_str_equal(row->field[2], "no")))
        return coterie_row_fail(error, "whether a role is symmetric is yes or no");
    name.symmetric = g_str_equal(row->field[2], "yes");
    if (*row->field[3] != '\0')
        name.wikidata = keep(rules, row->field[3]);
    if (!parse_living(row->field[4], &name.living))
        return coterie_row_fail(error, "who must live is source, both or left empty");
    g_array_append_val(rules->names, name);
    return TRUE;
}

guint
coterie_role_rules_find(const CoterieRoleRules *rules, const char *name)
{
    for (guint i = 0; i < rules->names->len; i++) {
        if (g_str_equal(g_array_index(rules->names, CoterieRoleName, i).name, name))
            return i;
    }
    return COTERIE_NO_ROLE;
}

static gboolean
find_role(const CoterieRoleRules *rules, const char *name, guint *role, GError **error)
{
    *role = coterie_role_rules_find(rules, name);
    return *role != COTERIE_NO_ROLE || g_str_equal(name, "-") ||
           coterie_row_fail(error, "'%s' is no role of role_names.tsv", name);
}

/* ------------------------------------------------------------------ rules */

static const struct {
    const char *name;
    CoterieSlotKind kind;
} slot_names[] = {
    {"subject", COTERIE_SLOT_SUBJECT},
    {"object", COTERIE_SLOT_OBJECT},
    {"recipient", COTERIE_SLOT_RECIPIENT},
    {"possessor", COTERIE_SLOT_POSSESSOR},
    {"self", COTERIE_SLOT_SELF},
    {"alone", COTERIE_SLOT_ALONE},
    {"members", COTERIE_SLOT_MEMBERS},
    {"namer", COTERIE_SLOT_NAMER},
    {"haver", COTERIE_SLOT_HAVER},
    {"gainer", COTERIE_SLOT_GAINER},
    {"matter", COTERIE_SLOT_MATTER},
    {"clause", COTERIE_SLOT_CLAUSE},
    {"noun", COTERIE_SLOT_NOUN},
    {"present", COTERIE_SLOT_PRESENT},
    {"heading", COTERIE_SLOT_HEADING},
    {"each", COTERIE_SLOT_EACH},
};

/* Any other word is a preposition. */
static CoterieSlot
parse_slot(CoterieRoleRules *rules, const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(slot_names); i++) {
        if (g_str_equal(slot_names[i].name, name))
            return (CoterieSlot){slot_names[i].kind, NULL};
    }
    return (CoterieSlot){COTERIE_SLOT_PREPOSITION, keep(rules, name)};
}

static gboolean
parse_slots(CoterieRoleRules *rules, const char *field, CoterieSlots *slots, GError **error)
{
    g_auto(GStrv) names = g_strsplit(field, "|", -1);

    slots->count = 0;
    for (guint i = 0; names[i] != NULL; i++) {
        if (*names[i] == '\0' || slots->count == COTERIE_SLOTS)
            return coterie_row_fail(error, "'%s' is not one to %d slots", field, COTERIE_SLOTS);
        slots->slot[slots->count++] = parse_slot(rules, names[i]);
    }
    return slots->count > 0 || coterie_row_fail(error, "a rule needs a source and a target");
}

static gboolean
parse_kind(const char *field, CoterieCueKind *kind)
{
    if (g_str_equal(field, "verb"))
        *kind = COTERIE_CUE_VERB;
    else if (g_str_equal(field, "noun") || g_str_equal(field, "kin") ||
             g_str_equal(field, "quotation"))
        *kind = COTERIE_CUE_NOUN;
    else if (g_str_equal(field, "adjective"))
        *kind = COTERIE_CUE_ADJECTIVE;
    else if (g_str_equal(field, "preposition"))
        *kind = COTERIE_CUE_PREPOSITION;
    else
        return FALSE;
    return TRUE;
}

static void
free_rules(gpointer data)
{
    g_array_unref(data);
}

static void
enter(GHashTable *table, const char *key, const CoterieRoleRule *rule)
{
    GArray *rules = g_hash_table_lookup(table, key);

    if (rules == NULL) {
        rules = g_array_new(FALSE, FALSE, sizeof(CoterieRoleRule));
        g_hash_table_insert(table, (gpointer)key, rules);
    }
    g_array_append_val(rules, *rule);
}

/* Of a cue of several words the one that the others depend on: the first of a verb, the last of a
 * noun. Returns it and leaves the others in @words. */
static const char *
take_head(CoterieRoleRules *rules, CoterieCueKind kind, char **words)
{
    guint count = g_strv_length(words);
    guint at = kind == COTERIE_CUE_NOUN ? count - 1 : 0;
    const char *head = keep(rules, words[at]);

    g_free(words[at]);
    memmove(&words[at], &words[at + 1], sizeof(char *) * (count - at));
    return head;
}

static void
enter_form(CoterieRoleRules *rules, const char *lemma, gsize length, const char *ending)
{
    g_autofree char *form = g_strdup_printf("%.*s%s", (int)length, lemma, ending);

    if (!g_hash_table_contains(rules->forms, form))
        g_hash_table_insert(rules->forms, (gpointer)keep(rules, form), (gpointer)lemma);
}

static gboolean
is_vowel(char letter)
{
    return strchr("aeiou", letter) != NULL;
}

/* The regular forms of a verb, so that a cue is met whatever the list of lemmas knows of it. */
static void
enter_forms(CoterieRoleRules *rules, const char *lemma)
{
    static const char *const endings[] = {"s", "ed", "ing"};
    gsize length = strlen(lemma);

    if (length < 3)
        return;
    for (guint i = 0; i < G_N_ELEMENTS(endings); i++) {
        gboolean mute = lemma[length - 1] == 'e' && i > 0;

        enter_form(rules, lemma, length - (mute ? 1 : 0), endings[i]);
        if (i > 0 && !is_vowel(lemma[length - 1]) && is_vowel(lemma[length - 2])) {
            g_autofree char *doubled = g_strdup_printf("%c%s", lemma[length - 1], endings[i]);

            enter_form(rules, lemma, length, doubled);
        }
    }
    enter_form(rules, lemma, length, "es");
    if (lemma[length - 1] == 'y' && !is_vowel(lemma[length - 2])) {
        enter_form(rules, lemma, length - 1, "ies");
        enter_form(rules, lemma, length - 1, "ied");
    }
}

/* "parent shared source source sibling": those whose parent is the same are siblings. "parent
 * shared target target spouse": those who are told in one place to have a child are a couple.
 * "parent passed target sibling parent": whose parent somebody is, of his siblings he is the parent
 * too. */
static gboolean
take_inference(CoterieRoleRules *rules, const CoterieRow *row, GError **error)
{
    CoterieInference inference = {.sharing = COTERIE_SHARED_MIDDLE};

    if (!find_role(rules, row->field[0], &inference.first, error) ||
        !find_role(rules, row->field[4], &inference.made, error))
        return FALSE;
    inference.second = inference.first;
    if (g_str_equal(row->field[1], "passed")) {
        if (!find_role(rules, row->field[3], &inference.second, error))
            return FALSE;
    } else if (g_str_equal(row->field[2], "source")) {
        inference.sharing = COTERIE_SHARED_SOURCE;
    } else if (g_str_equal(row->field[2], "target")) {
        inference.sharing = COTERIE_SHARED_TARGET;
    } else {
        return coterie_row_fail(error, "what is shared is source or target");
    }
    inference.symmetric = coterie_role_rules_name(rules, inference.second)->symmetric;
    g_array_append_val(rules->inferences, inference);
    return TRUE;
}

/* "from letter source - wrote_to", "to letter - target wrote_to". */
static gboolean
take_letter(CoterieRoleRules *rules, const CoterieRow *row, GError **error)
{
    CoterieLetterWord word = {.sender = g_str_equal(row->field[2], "source")};

    if (!g_str_equal(row->field[2], word.sender ? "source" : "-") ||
        !g_str_equal(row->field[3], word.sender ? "-" : "target"))
        return coterie_row_fail(error, "a word of letters has a source and -, or - and a target");
    if (!find_role(rules, row->field[4], &word.role, error))
        return FALSE;
    g_hash_table_insert(
        rules->letters, (gpointer)keep(rules, row->field[0]), g_memdup2(&word, sizeof word));
    return TRUE;
}

static gboolean
take_rule(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieRoleRules *rules = data;
    CoterieRoleRule rule = {.with = NULL};
    char **words;
    const char *head;

    if (row->count != 5)
        return coterie_row_fail(error, "a rule has five fields: cue, part, source, target, role");
    if (g_str_equal(row->field[1], "shared") || g_str_equal(row->field[1], "passed"))
        return take_inference(rules, row, error);
    if (g_str_equal(row->field[1], "letter"))
        return take_letter(rules, row, error);
    if (!parse_kind(row->field[1], &rule.kind))
        return coterie_row_fail(error,
                                "'%s' is not verb, noun, adjective, preposition, kin, shared, "
                                "passed, quotation or letter",
                                row->field[1]);
    if (!parse_slots(rules, row->field[2], &rule.source, error) ||
        !parse_slots(rules, row->field[3], &rule.target, error) ||
        !find_role(rules, row->field[4], &rule.role, error))
        return FALSE;
    if (g_str_equal(row->field[1], "quotation")) {
        rules->portrayal = rule.role;
        return TRUE;
    }
    if (g_str_equal(row->field[1], "kin")) {
        enter(rules->kin, keep(rules, row->field[0]), &rule);
        return TRUE;
    }
    words = g_strsplit(row->field[0], " ", -1);
    g_ptr_array_add(rules->lists, words);
    head = take_head(rules, rule.kind, words);
    if (words[0] != NULL)
        rule.with = (const char *const *)words;
    enter(rules->rules, head, &rule);
    if (rule.kind == COTERIE_CUE_VERB)
        enter_forms(rules, head);
    return TRUE;
}

/* A word of kinship has the rules of its kind, unless it has its own. */
static gboolean
take_kinship(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieRoleRules *rules = data;
    const GArray *of_kind = g_hash_table_lookup(rules->kin, row->field[2]);
    const GArray *of_word = g_hash_table_lookup(rules->rules, row->field[0]);

    if (of_kind == NULL)
        return coterie_row_fail(error, "no rule of roles.tsv is for kin '%s'", row->field[2]);
    for (guint i = 0; of_word != NULL && i < of_word->len; i++) {
        const CoterieRoleRule *rule = &g_array_index(of_word, CoterieRoleRule, i);

        if (rule->kind == COTERIE_CUE_NOUN && rule->with == NULL)
            return TRUE;
    }
    for (guint i = 0; i < of_kind->len; i++) {
        CoterieRoleRule rule = g_array_index(of_kind, CoterieRoleRule, i);

        (void)coterie_gender_parse(row->field[1], &rule.gender); /* unknown stays so */
        enter(rules->rules, keep(rules, row->field[0]), &rule);
    }
    return TRUE;
}

/* ------------------------------------------------------------------ governors */

static gboolean
take_governor(const CoterieRow *row, gpointer data, GError **error)
{
    static const char *const names[] = {
        [COTERIE_GOVERNS_DENIED] = "denied",
        [COTERIE_GOVERNS_REPORTED] = "reported",
        [COTERIE_GOVERNS_UNREAL] = "unreal",
        [COTERIE_GOVERNS_CAUSED] = "caused",
        [COTERIE_GOVERNS_HEARSAY] = "hearsay",
        [COTERIE_GOVERNS_LIGHT] = "light",
        [COTERIE_GOVERNS_NAMING] = "naming",
        [COTERIE_GOVERNS_LAID] = "laid",
        [COTERIE_GOVERNS_LISTING] = "listing",
        [COTERIE_GOVERNS_LEAVING] = "leaving",
    };
    CoterieRoleRules *rules = data;

    if (*row->field[2] != '\0' && !g_str_equal(row->field[2], "above"))
        return coterie_row_fail(error, "the last column is above or left empty");
    for (guint i = 1; i < G_N_ELEMENTS(names); i++) {
        if (g_str_equal(names[i], row->field[1])) {
            char *lemma = (char *)keep(rules, row->field[0]);

            g_hash_table_insert(rules->govern, lemma, GUINT_TO_POINTER(i));
            if (*row->field[2] != '\0') {
                g_hash_table_add(rules->above, lemma);
                enter_forms(rules, lemma); /* "longed" is no form of "longe" */
            }
            return TRUE;
        }
    }
    return coterie_row_fail(
        error,
        "'%s' is not denied, reported, unreal, caused, hearsay, light or naming",
        row->field[1]);
}

static gboolean
take_matter(const CoterieRow *row, gpointer data, GError **error)
{
    CoterieRoleRules *rules = data;

    (void)error;
    g_hash_table_add(rules->matters, (gpointer)keep(rules, row->field[0]));
    return TRUE;
}

/* ------------------------------------------------------------------ the whole */

static const struct {
    const char *file;
    CoterieRowTaker take;
} lists[] = {
    {"role_names.tsv", take_name},
    {"roles.tsv", take_rule},
    {"kinship.tsv", take_kinship},
    {"governors.tsv", take_governor},
    {"matters.tsv", take_matter},
};

static CoterieRoleRules *
rules_alloc(void)
{
    CoterieRoleRules *rules = g_new(CoterieRoleRules, 1);

    *rules = (CoterieRoleRules){
        .names = g_array_new(FALSE, FALSE, sizeof(CoterieRoleName)),
        .rules = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_rules),
        .portrayal = COTERIE_NO_ROLE,
        .letters = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free),
        .inferences = g_array_new(FALSE, FALSE, sizeof(CoterieInference)),
        .forms = g_hash_table_new(g_str_hash, g_str_equal),
        .kin = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_rules),
        .govern = g_hash_table_new(g_str_hash, g_str_equal),
        .above = g_hash_table_new(g_str_hash, g_str_equal),
        .matters = g_hash_table_new(g_str_hash, g_str_equal),
        .lists = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev),
        .strings = g_string_chunk_new(1 << 12),
    };
    return rules;
}

CoterieRoleRules *
coterie_role_rules_new(const char *data_dir, GError **error)
{
    g_return_val_if_fail(data_dir != NULL, NULL);
    g_autoptr(CoterieRoleRules) rules = rules_alloc();

    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
        g_autofree char *path = g_build_filename(data_dir, "en", lists[i].file, NULL);

        if (!coterie_rows_read(path, lists[i].take, rules, error))
            return NULL;
    }
    return g_steal_pointer(&rules);
}

void
coterie_role_rules_free(CoterieRoleRules *rules)
{
    if (rules == NULL)
        return;
    g_array_unref(rules->names);
    g_hash_table_unref(rules->rules);
    g_array_unref(rules->inferences);
    g_hash_table_unref(rules->forms);
    g_hash_table_unref(rules->letters);
    g_hash_table_unref(rules->kin);
    g_hash_table_unref(rules->govern);
    g_hash_table_unref(rules->above);
    g_hash_table_unref(rules->matters);
    g_ptr_array_unref(rules->lists);
    g_string_chunk_free(rules->strings);
    g_free(rules);
}

guint
coterie_role_rules_count(const CoterieRoleRules *rules)
{
    g_return_val_if_fail(rules != NULL, 0);
    return rules->names->len;
}

const CoterieRoleName *
coterie_role_rules_name(const CoterieRoleRules *rules, guint index)
{
    g_return_val_if_fail(rules != NULL && index < rules->names->len, NULL);
    return &g_array_index(rules->names, CoterieRoleName, index);
}

const char *
coterie_role_rules_lemma(const CoterieRoleRules *rules, const char *form)
{
    return g_hash_table_lookup(rules->forms, form);
}

const GArray *
coterie_role_rules_of(const CoterieRoleRules *rules, const char *lemma)
{
    return g_hash_table_lookup(rules->rules, lemma);
}

CoterieGovernor
coterie_role_rules_governor(const CoterieRoleRules *rules, const char *lemma)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(rules->govern, lemma));
}

gboolean
coterie_role_rules_is_matter(const CoterieRoleRules *rules, const char *lemma)
{
    return g_hash_table_contains(rules->matters, lemma);
}

guint
coterie_role_rules_portrayal(const CoterieRoleRules *rules)
{
    return rules->portrayal;
}

const CoterieLetterWord *
coterie_role_rules_letter(const CoterieRoleRules *rules, const char *word)
{
    return g_hash_table_lookup(rules->letters, word);
}

const GArray *
coterie_role_rules_inferences(const CoterieRoleRules *rules)
{
    return rules->inferences;
}

CoterieGovernor
coterie_role_rules_particle(const CoterieRoleRules *rules, const char *lemma)
{
    return g_hash_table_contains(rules->above, lemma) ? 0
                                                      : coterie_role_rules_governor(rules, lemma);
}
