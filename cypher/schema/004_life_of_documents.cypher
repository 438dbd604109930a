// Where corrections and annulments enter the graph.
CREATE CONSTRAINT material_id IF NOT EXISTS FOR (material:Material) REQUIRE material.id IS UNIQUE;
CREATE CONSTRAINT annulled_id IF NOT EXISTS FOR (annulled:Annulled) REQUIRE annulled.id IS UNIQUE;
CREATE INDEX subject_document IF NOT EXISTS FOR (subject:Subject) ON (subject.documentId);
CREATE INDEX case_document IF NOT EXISTS FOR (proceedings:Case) ON (proceedings.documentId);
CREATE INDEX material_document IF NOT EXISTS FOR (material:Material) ON (material.documentId);
CREATE INDEX official_document IF NOT EXISTS FOR (official:Official) ON (official.documentId);
CREATE INDEX document_received IF NOT EXISTS FOR (document:Document) ON (document.supplier, document.receivedAt);
CREATE CONSTRAINT refusal_sum IF NOT EXISTS FOR (refusal:Refusal) REQUIRE refusal.sha256 IS UNIQUE;
CREATE INDEX refusal_supplier IF NOT EXISTS FOR (refusal:Refusal) ON (refusal.supplier, refusal.refusedAt);
