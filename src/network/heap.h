/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NETWORK_HEAP_H
#define COTERIE_NETWORK_HEAP_H

#include <glib.h>

/* Vertices waiting in the order of their keys, which the caller keeps and may lower. */
typedef struct {
    const double *keys;
    guint32 *waiting; /* a heap of vertices with four children each */
    guint32 *place;   /* of each vertex in it; COTERIE_HEAP_OUT if not in it */
    guint32 length;
} CoterieHeap;

#define COTERIE_HEAP_OUT G_MAXUINT32

/* An empty heap of up to @vertices vertices; @keys is borrowed. */
void coterie_heap_init(CoterieHeap *heap, const double *keys, guint32 vertices);

void coterie_heap_clear(CoterieHeap *heap);

/* Puts @vertex in, or moves it up after its key was lowered. */
void coterie_heap_raise(CoterieHeap *heap, guint32 vertex);

/* Takes out the vertex with the least key; the heap must not be empty. */
guint32 coterie_heap_pop(CoterieHeap *heap);

#endif
