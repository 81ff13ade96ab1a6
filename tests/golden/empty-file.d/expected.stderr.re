coterie people: .+
