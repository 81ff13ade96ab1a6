coterie people: .*-3.*
