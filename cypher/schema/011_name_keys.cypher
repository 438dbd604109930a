// Where somebody who is looked for by a name as it was heard enters the graph; and how often each part of a name occurs.
CREATE FULLTEXT INDEX identity_keys IF NOT EXISTS FOR (identity:Identity) ON EACH [identity.nameKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE CONSTRAINT name_key_value IF NOT EXISTS FOR (key:NameKey) REQUIRE key.value IS UNIQUE;
