coterie people: .*known\.tsv:2.*
