UNWIND $keys AS key
MATCH (document:Document {id: key})
RETURN key, document {
  .id, .number, .sha256, received_at: document.receivedAt, supplier_code: document.supplier
} AS found
