"""The embedded Neo4j: jars, a Java runtime, and a child process that ends when we end.

Other rooms need three names, all in `graph.engine.engine`: `Engine`, `EngineSettings`, `attach`. They come back with an
address and a password; speaking to it is the store's business, and nothing here imports the driver.
This file stays empty of imports, so that the child process (`graph.engine.child`) starts as light as it can.
"""
