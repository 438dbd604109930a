// Where questions enter the graph, beside the keys.
CREATE INDEX identity_born_on IF NOT EXISTS FOR (identity:Identity) ON (identity.bornOn);
CREATE INDEX entry_position IF NOT EXISTS FOR (entry:AccountEntry) ON (entry.position);
CREATE INDEX entry_account_position IF NOT EXISTS FOR (entry:AccountEntry) ON (entry.account, entry.position);
CREATE INDEX amount_decided_on IF NOT EXISTS FOR (entry:ConfiscatedAmount) ON (entry.decidedOn);
CREATE INDEX subject_region IF NOT EXISTS FOR (subject:Subject) ON (subject.region, subject.id);
CREATE FULLTEXT INDEX identity_name IF NOT EXISTS FOR (identity:Identity) ON EACH [identity.searchName]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
