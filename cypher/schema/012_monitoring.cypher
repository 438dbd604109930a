// Where a typology enters the graph; and versions of typologies, standing tasks, and alerts with what became of them.
CREATE INDEX organization_id IF NOT EXISTS FOR (organization:Organization) ON (organization.id);
CREATE CONSTRAINT typology_version_id IF NOT EXISTS FOR (version:TypologyVersion) REQUIRE version.id IS UNIQUE;
CREATE CONSTRAINT typology_version_key IF NOT EXISTS FOR (version:TypologyVersion) REQUIRE version.key IS UNIQUE;
CREATE CONSTRAINT alert_id IF NOT EXISTS FOR (alert:Alert) REQUIRE alert.id IS UNIQUE;
CREATE CONSTRAINT alert_key IF NOT EXISTS FOR (alert:Alert) REQUIRE alert.key IS UNIQUE;
CREATE INDEX alert_position IF NOT EXISTS FOR (alert:Alert) ON (alert.position);
CREATE CONSTRAINT alert_step_key IF NOT EXISTS FOR (step:AlertStep) REQUIRE step.key IS UNIQUE;
CREATE CONSTRAINT typology_publication_key IF NOT EXISTS FOR (publication:TypologyPublication) REQUIRE publication.key IS UNIQUE;
CREATE CONSTRAINT monitoring_task_id IF NOT EXISTS FOR (task:MonitoringTask) REQUIRE task.id IS UNIQUE;
