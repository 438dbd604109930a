// Who may ask, what was asked, and who opened data of an inquiry.
CREATE CONSTRAINT user_id IF NOT EXISTS FOR (user:User) REQUIRE user.id IS UNIQUE;
CREATE CONSTRAINT permission_id IF NOT EXISTS FOR (permission:Permission) REQUIRE permission.id IS UNIQUE;
CREATE CONSTRAINT request_id IF NOT EXISTS FOR (request:InformationRequest) REQUIRE request.id IS UNIQUE;
CREATE INDEX user_iin IF NOT EXISTS FOR (user:User) ON (user.iin);
CREATE INDEX permission_to IF NOT EXISTS FOR (permission:Permission) ON (permission.toAgency, permission.validTo);
CREATE INDEX user_document IF NOT EXISTS FOR (user:User) ON (user.documentId);
CREATE INDEX permission_document IF NOT EXISTS FOR (permission:Permission) ON (permission.documentId);
