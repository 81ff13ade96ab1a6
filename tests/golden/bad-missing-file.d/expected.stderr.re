coterie report: .*nowhere\.txt.*
