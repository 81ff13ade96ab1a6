/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DRAW_READ_H
#define COTERIE_DRAW_READ_H

#include <glib.h>

G_BEGIN_DECLS

#define COTERIE_NO_GROUP G_MAXUINT32

/* A person of a drawing. */
typedef struct {
    char *label;    /* one line, never empty */
    char *note;     /* what a pointer resting on it shows; may have several lines */
    double size;    /* the measure that its circle shows; NaN where undefined */
    guint32 group;  /* index of its group, or COTERIE_NO_GROUP */
    gboolean cited; /* named as a source only */
} CoterieNode;

/* Which way along its tie a role leads. */
typedef enum {
    COTERIE_LEADS_BOTH,
    COTERIE_LEADS_FORWARD,
    COTERIE_LEADS_BACKWARD,
} CoterieLeads;

/* What one end of a tie is to the other. */
typedef struct {
    char *label; /* one line, never empty */
    CoterieLeads leads;
    guint32 count;
} CoterieLinkRole;

/* A tie of a drawing. */
typedef struct {
    guint32 source;
    guint32 target;
    double weight; /* finite and above 0 */
    char *note;
    GArray *roles; /* of CoterieLinkRole; NULL for none */
} CoterieLink;

/* Persons of one colour. */
typedef struct {
    char *label;
    char *color; /* "#rrggbb" */
    guint32 persons;
} CoterieGroup;

/* What is to be drawn. Every text is valid UTF-8 without control characters. */
typedef struct {
    char *format;      /* "svg", "png", "pdf" or "dot" */
    char *layout;      /* "neato", "sfdp", ...; chosen by size where the drawing leaves it open */
    guint seconds;     /* time budget, 1 to 86400 */
    char *title;       /* NULL for none */
    char *description; /* for those who cannot see it */
    char *size_label;  /* what the circles show */
    gboolean integral; /* whether sizes are whole numbers */
    char *color_label; /* what the colours show; NULL for none */
    char *weight_label;
    GArray *nodes;     /* of CoterieNode */
    GArray *links;     /* of CoterieLink */
    GArray *groups;    /* of CoterieGroup */
    GPtrArray *notes;  /* of char *: lines under the legend */
    gboolean directed; /* whether any tie has roles */
} CoterieDrawing;

/* Reads a drawing from JSON, as coterie_drawing_write() of the library makes it. Returns NULL with
 * COTERIE_ERROR_DATA, naming the place, for anything else. */
CoterieDrawing *coterie_drawing_read(const char *bytes, gsize length, GError **error);

void coterie_drawing_free(CoterieDrawing *drawing);

const CoterieNode *coterie_drawing_node(const CoterieDrawing *drawing, guint32 index);
const CoterieLink *coterie_drawing_link(const CoterieDrawing *drawing, guint32 index);
const CoterieGroup *coterie_drawing_group(const CoterieDrawing *drawing, guint32 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieDrawing, coterie_drawing_free)

G_END_DECLS

#endif
