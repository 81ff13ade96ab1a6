{"type": ?"document", ?"id": ?"input\.txt"}
