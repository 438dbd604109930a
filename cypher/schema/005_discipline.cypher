// What was due and what was received in a month, by its supplier.
CREATE INDEX document_due_on IF NOT EXISTS FOR (document:Document) ON (document.supplier, document.dueOn, document.isLate);
CREATE INDEX document_received_on IF NOT EXISTS FOR (document:Document) ON (document.supplier, document.receivedOn);
