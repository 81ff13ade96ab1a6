coterie report: .*input\.txt.*UTF-16.*
