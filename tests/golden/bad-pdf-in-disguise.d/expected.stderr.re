coterie report: .*paper.*PDF.*
