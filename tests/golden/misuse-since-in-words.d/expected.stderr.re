coterie ties: --since: 'yesterday' is not a date such as 1917, 1917-10 or 1917-10-25
