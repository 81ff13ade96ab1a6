coterie report: .*input\.txt.*
