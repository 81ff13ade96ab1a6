/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a piece of evidence back to the words it rests on. In: two places that a
 * window names; out: the sentence that holds both, or the two sentences, whole
 * or cut down to what stands around the names, cuts shown by dots. Cuts
 * fall between words. Weak spot: text without blanks is cut at the names themselves. */
#include "output/quote.h"

#define MOST 240 /* bytes of an excerpt that is not cut */
#define AROUND 60
#define DOTS "…"

char *
coterie_quote_place(const CoterieView *view, const CoteriePlace *place)
{
    const char *id = g_ptr_array_index(view->document_ids, place->document);

    if (view->document_ids->len == 1)
        return g_strdup_printf("%u", place->paragraph + 1);
    return g_strdup_printf("%s:%u", id, place->paragraph + 1);
}

char *
coterie_quote_place_note(const CoterieView *view)
{
    if (view->document_ids->len != 1)
        return g_strdup("Document and paragraph, paragraphs counted from 1.");
    return g_strdup_printf("Paragraph of %s, counted from 1.",
                           (const char *)g_ptr_array_index(view->document_ids, 0));
}

static const CoterieDocument *
document_of(const CoterieView *view, const CoterieEvidence *evidence)
{
    if (view->documents == NULL)
        return NULL;
    return g_ptr_array_index(view->documents, evidence->document);
}

/* The two places in the order of the text. */
static void
places_of(const CoterieView *view,
          const CoterieEvidence *evidence,
          const CoteriePlace **first,
          const CoteriePlace **second)
{
    const CoteriePlace *source = coterie_persons_place(view->persons, evidence->source);
    const CoteriePlace *target = coterie_persons_place(view->persons, evidence->target);
    gboolean in_order = source->span.offset <= target->span.offset;

    *first = in_order ? source : target;
    *second = in_order ? target : source;
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
    const CoterieDocument *document = document_of(view, evidence);
    const CoteriePlace *first;
    const CoteriePlace *second;
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;

    if (document == NULL)
        return NULL;
    places_of(view, evidence, &first, &second);
    if (stand_together(first, second))
        return coterie_document_quote(document, hull(first->sentence_span, second->sentence_span));
    before = coterie_document_quote(document, first->sentence_span);
    after = coterie_document_quote(document, second->sentence_span);
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

/* Appends the piece; dots where it leaves something of @whole out, except before what has them. */
static void
append_piece(GString *out, const CoterieDocument *document, CoterieSpan whole, CoterieSpan piece)
{
    g_autofree char *quote = coterie_document_quote(document, piece);

    if (piece.offset > whole.offset && !g_str_has_suffix(out->str, DOTS " "))
        g_string_append(out, DOTS " ");
    g_string_append(out, g_strchomp(quote));
    if (coterie_span_end(piece) < coterie_span_end(whole))
        g_string_append(out, " " DOTS);
}

static char *
excerpt_together(const CoterieDocument *document, CoterieSpan whole, CoterieSpan names)
{
    GString *out = g_string_new(NULL);
    guint32 around = (MOST - names.length) / 2;
    CoterieSpan piece = whole.length <= MOST ? whole : cut(document, whole, names, around);

    append_piece(out, document, whole, piece);
    return g_string_free(out, FALSE);
}

static char *
excerpt_apart(const CoterieDocument *document,
              const CoteriePlace *first,
              const CoteriePlace *second)
{
    GString *out = g_string_new(NULL);

    append_piece(out,
                 document,
                 first->sentence_span,
                 cut(document, first->sentence_span, first->span, AROUND));
    g_string_append(out, g_str_has_suffix(out->str, DOTS) ? " " : " " DOTS " ");
    append_piece(out,
                 document,
                 second->sentence_span,
                 cut(document, second->sentence_span, second->span, AROUND));
    return g_string_free(out, FALSE);
}

char *
coterie_quote_excerpt(const CoterieView *view, const CoterieEvidence *evidence)
{
    const CoterieDocument *document = document_of(view, evidence);
    const CoteriePlace *first;
    const CoteriePlace *second;
    CoterieSpan names;

    if (document == NULL)
        return NULL;
    places_of(view, evidence, &first, &second);
    names = hull(first->span, second->span);
    if (stand_together(first, second) && names.length <= MOST)
        return excerpt_together(document, hull(first->sentence_span, second->sentence_span), names);
    return excerpt_apart(document, first, second);
}
