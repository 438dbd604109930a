// Numbers that are contested, by the body that stated them.
CREATE INDEX contested_number IF NOT EXISTS FOR ()-[link:IDENTIFIED_BY]-() ON (link.contestedFor, link.contestedAt);
