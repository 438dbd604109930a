// What identifies each thing. Neo4j Community has uniqueness constraints and no existence constraints: forms see to those.
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (document:Document) REQUIRE document.id IS UNIQUE;
CREATE CONSTRAINT document_number IF NOT EXISTS FOR (document:Document) REQUIRE (document.supplier, document.number) IS UNIQUE;
CREATE CONSTRAINT subject_id IF NOT EXISTS FOR (subject:Subject) REQUIRE subject.id IS UNIQUE;
CREATE CONSTRAINT identifier_value IF NOT EXISTS FOR (identifier:Identifier) REQUIRE (identifier.value, identifier.kind) IS UNIQUE;
CREATE CONSTRAINT contact_value IF NOT EXISTS FOR (contact:Contact) REQUIRE (contact.value, contact.kind) IS UNIQUE;
CREATE CONSTRAINT case_id IF NOT EXISTS FOR (proceedings:Case) REQUIRE proceedings.id IS UNIQUE;
CREATE CONSTRAINT case_number IF NOT EXISTS FOR (proceedings:Case) REQUIRE proceedings.number IS UNIQUE;
CREATE CONSTRAINT entry_id IF NOT EXISTS FOR (entry:AccountEntry) REQUIRE entry.id IS UNIQUE;
CREATE CONSTRAINT entry_number IF NOT EXISTS FOR (entry:AccountEntry) REQUIRE (entry.account, entry.number) IS UNIQUE;
CREATE CONSTRAINT agency_code IF NOT EXISTS FOR (agency:Agency) REQUIRE agency.code IS UNIQUE;
CREATE CONSTRAINT official_id IF NOT EXISTS FOR (official:Official) REQUIRE official.id IS UNIQUE;
CREATE CONSTRAINT region_code IF NOT EXISTS FOR (region:Region) REQUIRE region.code IS UNIQUE;
CREATE CONSTRAINT article_code IF NOT EXISTS FOR (article:Article) REQUIRE article.code IS UNIQUE;
CREATE CONSTRAINT place_code IF NOT EXISTS FOR (place:Place) REQUIRE place.code IS UNIQUE;
