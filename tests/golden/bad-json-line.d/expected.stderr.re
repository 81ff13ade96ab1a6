coterie extract: .*texts\.jsonl:2: .+
