// Subjects that are merged into others are found by the ids under which they were held.
CREATE CONSTRAINT merged_id IF NOT EXISTS FOR (merged:Merged) REQUIRE merged.id IS UNIQUE;
