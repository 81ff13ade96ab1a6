coterie people: .*yaml.*
