"""Links on a found subgraph: paths, what joins many ends, and who stands in the middle. Pure; it asks nobody."""
