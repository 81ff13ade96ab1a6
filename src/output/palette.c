/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of communities. In: a community's number; out: a colour. Okabe and
 * Ito's eight are told apart by people who confuse red and green ("Color Universal
 * Design", 2008); black, which hides dark letters, comes last. More than eight
 * colours nobody tells apart, so smaller communities share three greys: a picture
 * shows the great groups and leaves the small ones to their places. */
#include "output/palette.h"

#define COLORS 8
#define GREYS 3

static const char *const colors[COLORS] = {
    "#e69f00", /* orange */
    "#56b4e9", /* sky blue */
    "#009e73", /* bluish green */
    "#f0e442", /* yellow */
    "#0072b2", /* blue */
    "#d55e00", /* vermilion */
    "#cc79a7", /* reddish purple */
    "#000000", /* black */
};

static const char *const greys[GREYS] = {"#8c8c8c", "#a6a6a6", "#bfbfbf"};

const char *
coterie_palette_hex(guint32 community)
{
    if (community >= 1 && community <= COLORS)
        return colors[community - 1];
    return greys[community % GREYS];
}

static guint8
channel(const char *digits)
{
    return (guint8)(g_ascii_xdigit_value(digits[0]) * 16 + g_ascii_xdigit_value(digits[1]));
}

CoterieColor
coterie_palette_color(guint32 community)
{
    const char *hex = coterie_palette_hex(community);

    return (CoterieColor){channel(hex + 1), channel(hex + 3), channel(hex + 5)};
}
