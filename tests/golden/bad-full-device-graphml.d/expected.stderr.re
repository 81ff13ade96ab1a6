coterie export: .*/dev/full.*
