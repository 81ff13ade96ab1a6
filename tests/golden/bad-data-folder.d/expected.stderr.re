coterie people: .*nowhere.*
