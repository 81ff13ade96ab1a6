coterie report: .+
