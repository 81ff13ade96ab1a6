coterie draw: .+
