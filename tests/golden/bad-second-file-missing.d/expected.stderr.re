coterie people: .*nowhere\.txt.*
