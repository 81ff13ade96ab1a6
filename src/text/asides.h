/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_ASIDES_H
#define COTERIE_TEXT_ASIDES_H

#include "text/syntax_private.h"

/* One past the brackets that begin at @open and are closed before @end; @open if there are none. */
guint32 coterie_aside_past_brackets(const CoterieSyntax *syntax, guint32 open, guint32 end);

/* The word before the brackets that are closed at @close; @close if nothing stands before them. */
guint32 coterie_aside_before_brackets(const CoterieSyntax *syntax, guint32 close);

/* One past what the sentence goes on over from @word on, in the part of it that begins at @first
 * and ends before @end: brackets, "(1870-1930)", or one word, "her THEN husband". @word itself if
 * it begins no such thing. @names is that of coterie_syntax_new(). */
guint32 coterie_aside_end(
    const CoterieSyntax *syntax, const guint8 *names, guint32 first, guint32 word, guint32 end);

#endif
