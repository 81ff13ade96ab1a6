/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a piece of evidence back to the words it rests on. In: two places that a
 * window names; out: the sentence that holds both, or the two sentences, whole
 * or cut down to what stands around the names, cuts shown by dots. Cuts
 * fall between words. Weak spot: text without blanks is cut at the names themselves. */
#include "output/quote.h"

#include "output/role_ties.h"

#include <string.h>

#define MOST 240 /* bytes of an excerpt that is not cut */
#define AROUND 60
#define DOTS "…"

const char *
coterie_quote_name(const CoterieView *view, guint32 document)
{
    const char *id = g_ptr_array_index(view->document_ids, document);

    return g_str_equal(id, "-") ? "standard input" : id;
}

char *
coterie_quote_place(const CoterieView *view, const CoteriePlace *place)
{
    const char *id;

    if (view->document_ids->len == 1)
        return g_strdup_printf("¶%u", place->paragraph + 1);
    id = g_ptr_array_index(view->document_ids, place->document);
    return g_strdup_printf("%s ¶%u", id, place->paragraph + 1);
}

void
coterie_quote_append_place(const CoterieView *view, guint32 index, GString *out, GArray *links)
{
    const CoteriePlace *place = coterie_persons_place(view->persons, index);
    g_autofree char *where = coterie_quote_place(view, place);
    const CoterieLink link = {
        {(guint32)out->len, (guint32)strlen(where)}, place->document, place->paragraph};

    g_string_append(out, where);
    g_array_append_val(links, link);
}

char *
coterie_quote_place_note(const CoterieView *view)
{
    if (view->document_ids->len != 1)
        return g_strdup("Document and paragraph (¶), paragraphs counted from 1.");
    return g_strdup_printf("Paragraph (¶) of %s, counted from 1.", coterie_quote_name(view, 0));
}

char *
coterie_quote_title(const CoterieView *view, const char *what)
{
    if (view->document_ids->len != 1)
        return g_strdup_printf("%s in %u documents", what, view->document_ids->len);
    return g_strdup_printf("%s in %s", what, coterie_quote_name(view, 0));
}

static const CoterieDocument *
document_of(const CoterieView *view, guint32 index)
{
    return view->documents != NULL ? g_ptr_array_index(view->documents, index) : NULL;
}

/* The paragraph of a document that holds @offset, by halving; 0 where texts are not kept. */
static guint32
paragraph_at(const CoterieView *view, guint32 document, guint32 offset)
{
    const CoterieDocument *text = document_of(view, document);
    guint32 low = 0;
    guint32 high = text != NULL ? coterie_document_paragraph_count(text) : 0;

    while (high > low + 1) {
        guint32 middle = low + (high - low) / 2;

        if (coterie_document_paragraph(text, middle)->span.offset <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* A word of a role's sentence as a place; of what stands elsewhere the word that tells the role. */
static CoteriePlace
place_in_sentence(const CoterieView *view, const CoterieRole *role, CoterieSpan word)
{
    gboolean within = word.offset >= role->sentence.offset &&
                      coterie_span_end(word) <= coterie_span_end(role->sentence);

    return (CoteriePlace){
        .document = role->document,
        .span = within ? word : role->cue,
        .sentence_span = role->sentence,
        .paragraph = paragraph_at(view, role->document, role->sentence.offset),
    };
}

void
coterie_quote_role_places(const CoterieView *view,
                          const CoterieRole *role,
                          CoteriePlace *source,
                          CoteriePlace *target)
{
    *source = place_in_sentence(view, role, role->source_span);
    *target = place_in_sentence(view, role, role->target_span);
}

void
coterie_quote_places(const CoterieView *view,
                     const CoterieEvidence *evidence,
                     CoteriePlace *source,
                     CoteriePlace *target)
{
    const CoterieRole *role = coterie_role_of_evidence(view, evidence);
    guint32 person = coterie_persons_place(view->persons, evidence->source)->person;

    if (role == NULL) {
        *source = *coterie_persons_place(view->persons, evidence->source);
        *target = *coterie_persons_place(view->persons, evidence->target);
    } else if (coterie_persons_place(view->persons, role->source)->person == person) {
        coterie_quote_role_places(view, role, source, target);
    } else {
        coterie_quote_role_places(view, role, target, source);
    }
}

/* The two places in the order of the text. */
static void
put_in_order(CoteriePlace *first, CoteriePlace *second)
{
    CoteriePlace place = *first;

    if (first->span.offset <= second->span.offset)
        return;
    *first = *second;
    *second = place;
}

static CoterieSpan
hull(CoterieSpan first, CoterieSpan second)
{
    return (CoterieSpan){first.offset, coterie_span_end(second) - first.offset};
}

static gboolean
stand_together(const CoteriePlace *first, const CoteriePlace *second)
{
    return second->sentence <= first->sentence + 1;
}

char *
coterie_quote_evidence(const CoterieView *view, const CoterieEvidence *evidence)
{
    const CoterieDocument *document = document_of(view, evidence->document);
    const CoterieRole *role = coterie_role_of_evidence(view, evidence);
    CoteriePlace first;
    CoteriePlace second;
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;

    if (role != NULL && role->decision != NULL)
        return g_strdup(role->decision);
    if (document == NULL)
        return NULL;
    coterie_quote_places(view, evidence, &first, &second);
    put_in_order(&first, &second);
    if (stand_together(&first, &second))
        return coterie_document_quote(document, hull(first.sentence_span, second.sentence_span));
    before = coterie_document_quote(document, first.sentence_span);
    after = coterie_document_quote(document, second.sentence_span);
    return g_strconcat(before, " " DOTS " ", after, NULL);
}

static gboolean
is_blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t';
}

/* @whole cut down to @kept and about @around bytes on both sides. */
static CoterieSpan
cut(const CoterieDocument *document, CoterieSpan whole, CoterieSpan kept, guint32 around)
{
    const char *text = coterie_document_text(document, NULL);
    guint32 start = whole.offset;
    guint32 end = coterie_span_end(whole);

    if (kept.offset - start > around) {
        start = kept.offset - around;
        while (start < kept.offset && !is_blank(text[start - 1]))
            start++;
    }
    if (end - coterie_span_end(kept) > around) {
        end = coterie_span_end(kept) + around;
        while (end > coterie_span_end(kept) && !is_blank(text[end]))
            end--;
    }
    return (CoterieSpan){start, end - start};
}

/* Bytes that @span takes in a quote. */
static guint32
quoted_length(const CoterieDocument *document, CoterieSpan span)
{
    g_autofree char *quote = coterie_document_quote(document, span);

    return (guint32)strlen(quote);
}

/* Where a name of the document stands in @out, whose bytes from @base on quote the document from
 * @start on: blanks of several bytes are one in a quote. */
static CoterieSpan
span_in_quote(const CoterieDocument *document, gsize base, guint32 start, CoterieSpan name)
{
    CoterieSpan before = {start, name.offset - start};

    return (CoterieSpan){(guint32)base + quoted_length(document, before),
                         quoted_length(document, name)};
}

/* Appends the piece; dots where it leaves something of @whole out, except before what has them.
 * Returns where in @out the piece begins. */
static gsize
append_piece(GString *out, const CoterieDocument *document, CoterieSpan whole, CoterieSpan piece)
{
    g_autofree char *quote = coterie_document_quote(document, piece);
    gsize begin;

    if (piece.offset > whole.offset && !g_str_has_suffix(out->str, DOTS " "))
        g_string_append(out, DOTS " ");
    begin = out->len;
    g_string_append(out, g_strchomp(quote));
    if (coterie_span_end(piece) < coterie_span_end(whole))
        g_string_append(out, " " DOTS);
    return begin;
}

/* Puts the names of two places and the cue (nullable) in the order of the text; returns how many.
 */
static guint
order_marks(const CoteriePlace *first,
            const CoteriePlace *second,
            const CoterieSpan *cue,
            CoterieSpan marks[COTERIE_EXCERPT_MARKS])
{
    guint count = 0;
    guint at;

    marks[count++] = first->span;
    marks[count++] = second->span;
    if (cue == NULL)
        return count;
    for (at = count; at > 0 && marks[at - 1].offset > cue->offset; at--)
        marks[at] = marks[at - 1];
    marks[at] = *cue;
    return count + 1;
}

static CoterieExcerpt *
excerpt_together(const CoterieDocument *document,
                 const CoteriePlace *first,
                 const CoteriePlace *second,
                 const CoterieSpan *cue)
{
    g_autoptr(GString) out = g_string_new(NULL);
    CoterieSpan marks[COTERIE_EXCERPT_MARKS];
    guint count = order_marks(first, second, cue, marks);
    CoterieSpan whole = hull(first->sentence_span, second->sentence_span);
    CoterieSpan names = hull(marks[0], marks[count - 1]);
    guint32 around = names.length < MOST ? (MOST - names.length) / 2 : 0;
    CoterieSpan piece = whole.length <= MOST ? whole : cut(document, whole, names, around);
    gsize base = append_piece(out, document, whole, piece);
    CoterieExcerpt *excerpt = coterie_excerpt_new(out->str);

    for (guint i = 0; i < count; i++)
        coterie_excerpt_mark(excerpt, span_in_quote(document, base, piece.offset, marks[i]));
    return excerpt;
}

/* Appends the surroundings of one name; returns where it stands in @out. */
static CoterieSpan
append_around(GString *out, const CoterieDocument *document, const CoteriePlace *place)
{
    CoterieSpan piece = cut(document, place->sentence_span, place->span, AROUND);
    gsize base = append_piece(out, document, place->sentence_span, piece);

    return span_in_quote(document, base, piece.offset, place->span);
}

static CoterieExcerpt *
excerpt_apart(const CoterieDocument *document,
              const CoteriePlace *first,
              const CoteriePlace *second)
{
    g_autoptr(GString) out = g_string_new(NULL);
    CoterieSpan marks[2];
    CoterieExcerpt *excerpt;

    marks[0] = append_around(out, document, first);
    g_string_append(out, g_str_has_suffix(out->str, DOTS) ? " " : " " DOTS " ");
    marks[1] = append_around(out, document, second);
    excerpt = coterie_excerpt_new(out->str);
    coterie_excerpt_mark(excerpt, marks[0]);
    coterie_excerpt_mark(excerpt, marks[1]);
    return excerpt;
}

/* The cue is the third mark if it stands with them in one sentence. */
static CoterieExcerpt *
excerpt_of(const CoterieDocument *document,
           CoteriePlace one,
           CoteriePlace other,
           const CoterieRole *role)
{
    gboolean told;

    put_in_order(&one, &other);
    told = role != NULL && one.sentence_span.offset == role->sentence.offset &&
           other.sentence_span.offset == role->sentence.offset;
    if (stand_together(&one, &other) && hull(one.span, other.span).length <= MOST)
        return excerpt_together(document, &one, &other, told ? &role->cue : NULL);
    return excerpt_apart(document, &one, &other);
}

/* What stands where a reader's decision tells a role, and no sentence. */
static CoterieExcerpt *
excerpt_of_decision(const CoterieRole *role)
{
    g_autofree char *text = g_strdup_printf("Decided by a reader (%s).", role->decision);

    return coterie_excerpt_new(text);
}

CoterieExcerpt *
coterie_quote_excerpt(const CoterieView *view, const CoterieEvidence *evidence)
{
    const CoterieDocument *document = document_of(view, evidence->document);
    const CoterieRole *role = coterie_role_of_evidence(view, evidence);
    CoteriePlace source;
    CoteriePlace target;

    if (role != NULL && role->decision != NULL)
        return excerpt_of_decision(role);
    if (document == NULL)
        return NULL;
    coterie_quote_places(view, evidence, &source, &target);
    return excerpt_of(document, source, target, role);
}

CoterieExcerpt *
coterie_quote_role(const CoterieView *view, const CoterieRole *role)
{
    const CoterieDocument *document = document_of(view, role->document);
    CoteriePlace source;
    CoteriePlace target;

    if (role->decision != NULL)
        return excerpt_of_decision(role);
    if (document == NULL)
        return NULL;
    coterie_quote_role_places(view, role, &source, &target);
    return excerpt_of(document, source, target, role);
}

/* One place is two that are the same: the second mark stays out. */
CoterieExcerpt *
coterie_quote_mention(const CoterieView *view, const CoteriePlace *place)
{
    const CoterieDocument *document = document_of(view, place->document);

    return document != NULL ? excerpt_together(document, place, place, NULL) : NULL;
}

void
coterie_quote_append_span(const CoterieView *view,
                          const CoteriePlace *place,
                          CoterieSpan span,
                          CoterieJson *json)
{
    coterie_json_string(json, "document", g_ptr_array_index(view->document_ids, place->document));
    coterie_json_integer(json, "paragraph", place->paragraph + 1);
    coterie_json_integer(json, "start", span.offset);
    coterie_json_integer(json, "end", coterie_span_end(span));
}

void
coterie_quote_append_mention(const CoterieView *view,
                             const CoteriePlace *place,
                             CoterieJson *json,
                             const char *key)
{
    g_autoptr(CoterieExcerpt) excerpt = coterie_quote_mention(view, place);

    coterie_json_open(json, key, '{');
    coterie_quote_append_span(view, place, place->span, json);
    if (excerpt != NULL)
        coterie_json_string(json, "quote", excerpt->text);
    coterie_json_close(json, '}');
}

char *
coterie_quote_in_line(const char *name)
{
    gboolean plain = strpbrk(name, "=|#") == NULL && strstr(name, " in ") == NULL;

    return plain ? g_strdup(name) : g_strdup_printf("\"%s\"", name);
}
