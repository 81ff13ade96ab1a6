coterie report: .*input\.txt.* byte 3[23].*
