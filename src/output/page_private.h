/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_PAGE_PRIVATE_H
#define COTERIE_OUTPUT_PAGE_PRIVATE_H

#include "output/page.h"

/* A page as its three writers see it. */

typedef enum {
    COTERIE_BLOCK_HEADING,
    COTERIE_BLOCK_PARAGRAPH,
    COTERIE_BLOCK_NOTE,
    COTERIE_BLOCK_QUOTE,
    COTERIE_BLOCK_ITEM,
    COTERIE_BLOCK_TABLE,
    COTERIE_BLOCK_PICTURE,
} CoterieBlockKind;

typedef struct {
    char *name;
    char *id;
} CoterieMember;

/* A block has what its kind needs, the rest is NULL. */
typedef struct {
    CoterieBlockKind kind;
    guint level;
    char *text; /* or NULL: of a quote its place, of an item its label, of a picture its caption */
    GArray *links; /* of CoterieLink: what @text names of the texts */
    CoterieExcerpt *excerpt;
    GArray *members; /* of CoterieMember */
    guint more;
    CoterieTable *table;
    GBytes *picture;
} CoterieBlock;

struct CoteriePage {
    char *title;
    char *reading;     /* address of the reading copy, or NULL */
    gboolean bare;     /* the title is not shown in plain text */
    GPtrArray *blocks; /* of CoterieBlock */
};

const CoterieBlock *coterie_page_block(const CoteriePage *page, guint index);

const CoterieMember *coterie_block_member(const CoterieBlock *block, guint index);

/* Whether block @index is of @kind; there is none before the first nor after the last. */
gboolean coterie_page_has(const CoteriePage *page, guint index, CoterieBlockKind kind);

/* Whether block @index is an item under another one. */
gboolean coterie_page_continues_list(const CoteriePage *page, guint index);

void coterie_page_append_text(const CoteriePage *page, GString *out);
void coterie_page_append_markdown(const CoteriePage *page, GString *out);
void coterie_page_append_html(const CoteriePage *page, GString *out);

/* What every file of HTML has in common, of XML too: all up to the title, after which the header
 * goes on until the caller ends it and begins <main>; and all from the end of <main> on.
 * @style: (nullable): lines of style sheet beyond coterie_page_style. */
void coterie_page_begin_html(const char *title, const char *const *style, GString *out);
void coterie_page_end_html(GString *out);

/* The style sheet of the HTML form, a line each, NULL behind the last. */
extern const char *const coterie_page_style[];

/* What the reading copy has beyond it. */
extern const char *const coterie_page_reading_style[];

#endif
