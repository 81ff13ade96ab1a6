/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is found in one document, as JSON Lines: the document, its persons, their
 * mentions, their ties. Everything inside counts bytes; whoever reads these
 * lines counts characters, so each offset is turned into code points on the way
 * out. The text is gone through once, noting how many code points stand before each
 * stretch of STRETCH bytes; an offset then costs counting within one stretch. */
#include "output/json.h"
#include "output/when.h"

#include <coterie/output.h>

#define STRETCH 256

typedef struct {
    const char *text;
    gsize length;
    GArray *before; /* of guint32: code points before byte i * STRETCH */
} Counter;

typedef struct {
    GString *out;
    const char *id;
    const CoteriePersons *persons;
    Counter counter;
} Lines;

/* Code points that begin in these bytes: all but the continuations do. */
static guint32
count_points(const char *bytes, gsize length)
{
    guint32 count = 0;

    for (gsize i = 0; i < length; i++)
        count += ((unsigned char)bytes[i] & 0xc0) != 0x80;
    return count;
}

static void
counter_fill(Counter *counter, const CoterieDocument *document)
{
    guint32 count = 0;

    counter->text = coterie_document_text(document, &counter->length);
    counter->before = g_array_new(FALSE, FALSE, sizeof(guint32));
    for (gsize at = 0; at <= counter->length; at += STRETCH) {
        g_array_append_val(counter->before, count);
        count += count_points(counter->text + at, MIN(STRETCH, counter->length - at));
    }
}

static guint32
points_before(const Counter *counter, guint32 byte)
{
    guint32 stretch = byte / STRETCH;

    g_assert(byte <= counter->length);
    return g_array_index(counter->before, guint32, stretch) +
           count_points(counter->text + (gsize)stretch * STRETCH, byte % STRETCH);
}

static CoterieJson
begin_line(const Lines *lines, const char *type)
{
    CoterieJson json = {.out = lines->out};

    coterie_json_open(&json, NULL, '{');
    coterie_json_string(&json, "type", type);
    return json;
}

static void
end_line(const Lines *lines, CoterieJson *json)
{
    coterie_json_close(json, '}');
    g_string_append_c(lines->out, '\n');
}

static void
write_document(const Lines *lines)
{
    CoterieJson json = begin_line(lines, "document");

    coterie_json_string(&json, "id", lines->id);
    end_line(lines, &json);
}

/* The shown name is no alias of itself. */
static void
write_aliases(CoterieJson *json, const CoteriePersons *persons, guint32 index, const char *name)
{
    guint32 count;
    const CoterieAlias *aliases = coterie_persons_aliases(persons, index, &count);

    coterie_json_open(json, "aliases", '[');
    for (guint32 i = 0; i < count; i++)
        if (!g_str_equal(aliases[i].text, name))
            coterie_json_string(json, NULL, aliases[i].text);
    coterie_json_close(json, ']');
}

static void
write_person(const Lines *lines, guint32 index)
{
    const CoteriePerson *person = coterie_persons_get(lines->persons, index);
    CoterieJson json = begin_line(lines, "person");

    coterie_json_string(&json, "document", lines->id);
    coterie_json_string(&json, "id", person->id);
    coterie_json_string(&json, "name", person->name);
    write_aliases(&json, lines->persons, index, person->name);
    coterie_json_string(&json, "gender", coterie_gender_letter(person->gender));
    coterie_json_fixed(&json, "confidence", person->confidence, 2);
    end_line(lines, &json);
}

static void
write_bounds(const Lines *lines, CoterieJson *json, CoterieSpan span)
{
    coterie_json_integer(json, "start", points_before(&lines->counter, span.offset));
    coterie_json_integer(json, "end", points_before(&lines->counter, coterie_span_end(span)));
}

static void
write_mention(const Lines *lines, const CoteriePlace *place)
{
    CoterieJson json = begin_line(lines, "mention");

    coterie_json_string(&json, "document", lines->id);
    coterie_json_string(&json, "person", coterie_persons_get(lines->persons, place->person)->id);
    write_bounds(lines, &json, place->span);
    coterie_json_string(&json, "kind", "name");
    coterie_json_string(
        &json, "place", coterie_mention_place_name((CoterieMentionPlace)place->place));
    coterie_json_fixed(&json, "confidence", place->confidence, 2);
    end_line(lines, &json);
}

static void
write_span(const Lines *lines, CoterieJson *json, const char *key, CoterieSpan span)
{
    coterie_json_open(json, key, '[');
    coterie_json_integer(json, NULL, points_before(&lines->counter, span.offset));
    coterie_json_integer(json, NULL, points_before(&lines->counter, coterie_span_end(span)));
    coterie_json_close(json, ']');
}

static void
write_end(const Lines *lines, CoterieJson *json, const char *key, guint32 place)
{
    write_span(lines, json, key, coterie_persons_place(lines->persons, place)->span);
}

static void
write_reference(const Lines *lines, const CoterieReference *reference)
{
    CoterieJson json = begin_line(lines, "mention");

    coterie_json_string(&json, "document", lines->id);
    coterie_json_string(
        &json, "person", coterie_persons_get(lines->persons, reference->person)->id);
    write_bounds(lines, &json, reference->span);
    coterie_json_string(&json, "kind", reference->pronoun ? "pronoun" : "nominal");
    coterie_json_string(&json, "place", coterie_mention_place_name(reference->place));
    coterie_json_fixed(&json, "confidence", (double)reference->confidence, 2);
    coterie_json_string(&json, "reason", coterie_reference_sign_name(reference->sign));
    write_end(lines, &json, "antecedent", reference->antecedent);
    end_line(lines, &json);
}

/* Names and what stands for them, in reading order. */
static void
write_mentions(const Lines *lines, const CoterieReferences *references)
{
    guint32 count = references != NULL ? coterie_references_count(references) : 0;
    guint32 next = 0;

    for (guint32 i = 0; i < coterie_persons_place_count(lines->persons); i++) {
        const CoteriePlace *place = coterie_persons_place(lines->persons, i);

        for (; next < count; next++) {
            const CoterieReference *reference = coterie_references_get(references, next);

            if (reference->span.offset > place->span.offset)
                break;
            write_reference(lines, reference);
        }
        write_mention(lines, place);
    }
    for (; next < count; next++)
        write_reference(lines, coterie_references_get(references, next));
}

/* The first date of all places that tell it. */
static void
write_date(CoterieJson *json, const CoterieRoles *roles, const CoterieRoleTie *tie)
{
    for (guint32 i = 0; i < tie->count; i++) {
        g_autofree char *date = coterie_date_edtf(coterie_roles_get(roles, tie->first + i)->date);

        if (date == NULL)
            continue;
        coterie_json_string(json, "date", date);
        return;
    }
}

/* The sentences that tell it. */
static void
write_sentences(const Lines *lines,
                CoterieJson *json,
                const CoterieRoles *roles,
                const CoterieRoleTie *tie)
{
    coterie_json_open(json, "evidence", '[');
    for (guint32 i = 0; i < tie->count; i++) {
        const CoterieRole *role = coterie_roles_get(roles, tie->first + i);

        if (role->decision == NULL)
            write_span(lines, json, NULL, role->sentence);
    }
    coterie_json_close(json, ']');
}

/* The lines of a reader who decided it, where one did. */
static void
write_decisions(CoterieJson *json, const CoterieRoles *roles, const CoterieRoleTie *tie)
{
    gboolean any = FALSE;

    for (guint32 i = 0; i < tie->count; i++) {
        const CoterieRole *role = coterie_roles_get(roles, tie->first + i);

        if (role->decision == NULL)
            continue;
        if (!any)
            coterie_json_open(json, "decisions", '[');
        any = TRUE;
        coterie_json_string(json, NULL, role->decision);
    }
    if (any)
        coterie_json_close(json, ']');
}

/* What is asserted is a relation, what is denied or only reported a claim. */
static void
write_role(const Lines *lines, const CoterieRoles *roles, const CoterieRoleTie *tie)
{
    CoterieJson json = begin_line(lines, tie->assertion == COTERIE_ASSERTED ? "relation" : "claim");

    coterie_json_string(&json, "document", lines->id);
    coterie_json_string(&json, "source", coterie_persons_get(lines->persons, tie->source)->id);
    coterie_json_string(&json, "role", coterie_roles_name(roles, tie->role)->name);
    coterie_json_string(&json, "target", coterie_persons_get(lines->persons, tie->target)->id);
    write_sentences(lines, &json, roles, tie);
    write_decisions(&json, roles, tie);
    write_date(&json, roles, tie);
    coterie_json_string(
        &json, "assertion", coterie_assertion_name((CoterieAssertion)tie->assertion));
    end_line(lines, &json);
}

static void
write_roles(const Lines *lines, const CoterieRoles *roles)
{
    for (guint32 i = 0; i < coterie_roles_tie_count(roles); i++)
        write_role(lines, roles, coterie_roles_tie(roles, i));
}

static void
write_evidence(const Lines *lines, CoterieJson *json, const CoterieEvidence *evidence)
{
    CoterieDating dating;
    const CoterieDate date = coterie_evidence_date(evidence, lines->persons, &dating);

    coterie_json_open(json, NULL, '{');
    write_bounds(lines, json, evidence->window);
    write_end(lines, json, "source", evidence->source);
    write_end(lines, json, "target", evidence->target);
    coterie_when_append(json, date, dating);
    coterie_json_close(json, '}');
}

static void
write_tie(const Lines *lines, const CoterieTies *ties, const CoterieTie *tie, guint most)
{
    CoterieJson json = begin_line(lines, "tie");

    coterie_json_string(&json, "document", lines->id);
    coterie_json_string(&json, "source", coterie_persons_get(lines->persons, tie->source)->id);
    coterie_json_string(&json, "target", coterie_persons_get(lines->persons, tie->target)->id);
    coterie_json_number(&json, "weight", tie->weight);
    coterie_json_integer(&json, "windows", tie->windows);
    coterie_when_append_range(&json, coterie_tie_dates(tie, ties, lines->persons));
    coterie_json_open(&json, "evidence", '[');
    for (guint32 i = 0; i < MIN(tie->windows, most); i++)
        write_evidence(lines, &json, coterie_ties_evidence(ties, tie->first + i));
    coterie_json_close(&json, ']');
    end_line(lines, &json);
}

GBytes *
coterie_extract_write(const CoterieDocument *document,
                      const CoterieFindings *findings,
                      const CoterieExtractOptions *options)
{
    g_return_val_if_fail(document != NULL && findings != NULL && options != NULL, NULL);
    const CoteriePersons *persons = findings->persons;
    const CoterieTies *ties = findings->ties;
    Lines lines = {.persons = persons};

    lines.out = g_string_new(NULL);
    lines.id = coterie_document_id(document);
    counter_fill(&lines.counter, document);
    write_document(&lines);
    for (guint32 i = 0; i < coterie_persons_count(persons); i++)
        write_person(&lines, i);
    write_mentions(&lines, findings->references);
    if (findings->roles != NULL)
        write_roles(&lines, findings->roles);
    if (ties != NULL && options->evidence > 0)
        for (guint32 i = 0; i < coterie_ties_count(ties); i++)
            write_tie(&lines, ties, coterie_ties_get(ties, i), options->evidence);
    g_array_unref(lines.counter.before);
    return g_string_free_to_bytes(lines.out);
}

GBytes *
coterie_text_write(const CoterieDocument *document)
{
    CoterieJson json = {0};
    g_autofree char *text = NULL;
    const char *bytes;
    gsize length;

    g_return_val_if_fail(document != NULL, NULL);
    json.out = g_string_new(NULL);
    bytes = coterie_document_text(document, &length);
    text = g_strndup(bytes, length);
    coterie_json_open(&json, NULL, '{');
    coterie_json_string(&json, "type", "text");
    coterie_json_string(&json, "document", coterie_document_id(document));
    coterie_json_string(&json, "text", text);
    coterie_json_close(&json, '}');
    g_string_append_c(json.out, '\n');
    return g_string_free_to_bytes(json.out);
}
