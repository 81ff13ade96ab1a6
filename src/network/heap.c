/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A heap with places, so that a key can be lowered where it stands. Four children to a node make
 * it half as deep as two; raising, which is what a search mostly does, gets the cheaper for it. */
#include "network/heap.h"

#define CHILDREN 4

void
coterie_heap_init(CoterieHeap *heap, const double *keys, guint32 vertices)
{
    heap->keys = keys;
    heap->waiting = g_new(guint32, MAX(vertices, 1));
    heap->place = g_new(guint32, MAX(vertices, 1));
    heap->length = 0;
    for (guint32 i = 0; i < vertices; i++)
        heap->place[i] = COTERIE_HEAP_OUT;
}

void
coterie_heap_clear(CoterieHeap *heap)
{
    g_clear_pointer(&heap->waiting, g_free);
    g_clear_pointer(&heap->place, g_free);
}

static void
put(CoterieHeap *heap, guint32 place, guint32 vertex)
{
    heap->waiting[place] = vertex;
    heap->place[vertex] = place;
}

void
coterie_heap_raise(CoterieHeap *heap, guint32 vertex)
{
    guint32 place = heap->place[vertex];

    if (place == COTERIE_HEAP_OUT)
        place = heap->length++;
    while (place > 0) {
        guint32 parent = (place - 1) / CHILDREN;

        if (heap->keys[heap->waiting[parent]] <= heap->keys[vertex])
            break;
        put(heap, place, heap->waiting[parent]);
        place = parent;
    }
    put(heap, place, vertex);
}

/* The child of @place with the least key; a place after the end if it has none. */
static guint32
least_child(const CoterieHeap *heap, guint32 place)
{
    guint32 least = CHILDREN * place + 1;
    guint32 end = MIN(least + CHILDREN, heap->length);

    for (guint32 child = least + 1; child < end; child++) {
        if (heap->keys[heap->waiting[child]] < heap->keys[heap->waiting[least]])
            least = child;
    }
    return least;
}

static void
sink(CoterieHeap *heap, guint32 vertex)
{
    guint32 place = 0;

    for (guint32 child; (child = least_child(heap, place)) < heap->length; place = child) {
        if (heap->keys[heap->waiting[child]] >= heap->keys[vertex])
            break;
        put(heap, place, heap->waiting[child]);
    }
    put(heap, place, vertex);
}

guint32
coterie_heap_pop(CoterieHeap *heap)
{
    guint32 top = heap->waiting[0];
    guint32 last = heap->waiting[--heap->length];

    heap->place[top] = COTERIE_HEAP_OUT;
    if (heap->length > 0)
        sink(heap, last);
    return top;
}
