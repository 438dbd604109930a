// The peer @neo4j/graphql: the library as its documentation shows it, behind a bare server that keeps parsed documents.
// It is spoken to as bench/serve.py is: one line of JSON on stdin, its port on stdout, and it ends with its stdin.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { createYoga } from "graphql-yoga";
import neo4j from "neo4j-driver";

const typeDefs = readFileSync(new URL("types.graphql", import.meta.url), "utf8");
const input = createInterface({ input: process.stdin });
input.on("close", () => process.exit());
input.once("line", async (line) => {
  const [uri, user, password] = JSON.parse(line).graph;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    maxConnectionPoolSize: 64,
    notificationFilter: neo4j.notificationFilterMinimumSeverityLevel.OFF,
    telemetryDisabled: true,
  });
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
  const context = { sessionConfig: { database: "neo4j" } };
  const yoga = createYoga({ schema, context, logging: "error", maskedErrors: false, landingPage: false });
  const server = createServer(yoga);
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
});
