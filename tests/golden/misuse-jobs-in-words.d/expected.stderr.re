coterie people: .*two.*
