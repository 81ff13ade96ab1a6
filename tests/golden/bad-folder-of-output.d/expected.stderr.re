coterie export: .*nowhere.*
