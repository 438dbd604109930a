"""The pages for people. They are files; all they know they ask of `/graphql`, as any other client does."""
