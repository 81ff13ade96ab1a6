coterie export: .*nowhere/network-nodes\.csv.*
