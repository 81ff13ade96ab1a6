coterie people: .*one.*
