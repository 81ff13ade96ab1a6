coterie draw: .*bmp.*svg.*
