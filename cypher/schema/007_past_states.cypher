// Where questions about what was known once enter the graph: entries that were corrected or taken back.
CREATE INDEX past_entry_id IF NOT EXISTS FOR (entry:PastEntry) ON (entry.id);
CREATE INDEX past_entry_position IF NOT EXISTS FOR (entry:PastEntry) ON (entry.position);
CREATE INDEX past_entry_account_position IF NOT EXISTS FOR (entry:PastEntry) ON (entry.account, entry.position);
CREATE INDEX past_entry_decided_on IF NOT EXISTS FOR (entry:PastEntry) ON (entry.decidedOn);
CREATE INDEX annulled_position IF NOT EXISTS FOR (annulled:Annulled) ON (annulled.position);
CREATE INDEX annulled_account_position IF NOT EXISTS FOR (annulled:Annulled) ON (annulled.account, annulled.position);
CREATE INDEX annulled_decided_on IF NOT EXISTS FOR (annulled:Annulled) ON (annulled.decidedOn);
