coterie report: .*/dev/full.*
