coterie export: .+
