// The ledger: one order of all documents, and one writer at a time.
CREATE CONSTRAINT ledger_name IF NOT EXISTS FOR (ledger:Ledger) REQUIRE ledger.name IS UNIQUE;
CREATE CONSTRAINT document_page IF NOT EXISTS FOR (document:Document) REQUIRE document.page IS UNIQUE;
