"""Every bound of the API, with its reason."""

MAX_BODY = 262_144  # bytes, counted as they come; the longest honest query has a fiftieth
MAX_DROPPED = 4_194_304  # bytes of a body that is too large that are read and dropped before the connection is closed
BODY_DEADLINE = 5.0  # seconds for the body to arrive, so that a slow sender holds nothing for long
MAX_TOKENS = 1_000  # of a document; checked while it is read, before anything grows
MAX_LINES = 5_000  # of a document; each error counts them again, and 1,000 tokens need no more
MAX_DEPTH = 8  # crossings below each other; pages do not count, since they cross nothing by themselves
MAX_FIELDS = 200  # after fragments are expanded
MAX_ALIASES = 50  # after fragments are expanded
MAX_CROSSINGS = 200  # of a plan, in which types that are asked differently are told apart: as many as fields
MAX_MUTATIONS = 5  # in an operation: each is a transaction of its own
MAX_INTROSPECTION = 300  # fields after fragments are expanded; the query with which tools read a schema has 229
MAX_VALUES = 100  # of any list but a document's
MAX_ERRORS = 10  # that a refused document is answered with
DEADLINE = 5.0  # seconds for the whole request; the database has the same
CACHED_DOCUMENTS = 500  # parsed and validated documents kept; some 50 kilobytes each, half a megabyte at the worst
CACHED_PLANS = 500  # kept beside them: as many as documents, since few include fields by a variable
MAX_TOLD = 2_048  # letters of what somebody asked who did not sign in that the record of looks keeps
STREAM_DEADLINE = 900.0  # seconds for all events of a subscription; a session has four such quarters
WRITE_DEADLINE = 30.0  # seconds for a client to take an event; who takes none holds a place that others wait for
KEEP_ALIVE = 10.0  # seconds without an event after which a comment is sent; proxies close what is silent for a minute
MAX_STREAMS = 20  # open at once: each keeps a connection of the database busy, of which there are 64
PROGRESS_EACH = 1.0  # seconds between two events of a standing task: each is a look on record
MAX_STREAMS_OF_ONE = 2  # open at once, of one user: a list is screened by one, and another may be looked at meanwhile
