import type { CostRates } from './limits/CostBudget.ts';
import type { MessageRateLimit } from './limits/MessageRate.ts';
import type { RingBounds } from './live/FactRing.ts';
import { type Example, examples } from './playground/examples.ts';

/** What an operator may set of a gateway. Times are milliseconds. */
export type GatewayConfiguration = {
  /** Whether clients may ask for the schema. Off, error messages do not suggest names of the schema either. */
  readonly introspection: boolean;
  /** Whether browsers get GraphiQL at `/graphql`. It is made from the schema: without `introspection` there is none. */
  readonly playground: boolean;
  /** What the playground shows at first. */
  readonly examples: () => readonly Example[];
  readonly limits: GatewayLimits;
  readonly costRates: CostRates;
  /** The origins whose pages may use HTTP and event streams, like `https://app.example.org`; `*` for all. The gateway's own always may. */
  readonly allowedOrigins: readonly string[];
  /** Addresses and networks of the proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Whether identical queries that one asker, or those who are not signed in, have under way share an execution. */
  readonly sharesQueries: boolean;
  readonly live: LiveConfiguration;
  /** About how many characters, as JSON, the valid documents, the query plans and the parsed operations of each subgraph may have that are kept. */
  readonly cacheSize: number;
  /** How long a new WebSocket may take to send `connection_init`. */
  readonly connectionInitTimeout: number;
  /** How long an HTTP request may take to come in. */
  readonly requestTimeout: number;
  /** How often an idle WebSocket is pinged and an idle event stream gets a comment. */
  readonly keepAlive: number;
  /** How long `close` waits for running operations. */
  readonly closeTimeout: number;
};

/** The bounds of one operation and one connection. */
export type GatewayLimits = {
  /** Nested fields. */
  readonly depth: number;
  /** Nested selections of every kind, fragments and introspection among them: whoever validates and plans goes into them by recursion. */
  readonly nesting: number;
  /** Static cost, see `limits/costOf.ts`. */
  readonly cost: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** Selections after all fragments are spread. */
  readonly selections: number;
  /** Characters of a document with every fragment where it is spread: subgraphs are sent none, and take 16 MiB. */
  readonly spreadCharacters: number;
  /** Characters of a document: long texts belong into variables. Documents are kept, so this bounds the memory that they take. */
  readonly characters: number;
  /** Lexical tokens of a document, and lines. */
  readonly tokens: number;
  /** Characters of documents that are not known to be valid, and of operations that are not planned yet with 100 for each selection, in a minute: of one person, or of those at one address who are not signed in. */
  readonly unknownCharacters: number;
  /** An HTTP body or a WebSocket message. */
  readonly bytes: number;
  /** Operations that one WebSocket carries at once. */
  readonly operationsPerSocket: number;
  /** Subscriptions that one person may have open at a gateway, over all connections. */
  readonly streamsPerPerson: number;
  /** What one WebSocket may send: messages, pings and pongs. */
  readonly messageRate: MessageRateLimit;
  /** WebSockets and event streams that may be open at a gateway. */
  readonly connections: number;
  /** WebSockets and event streams that one address may have open. */
  readonly connectionsPerAddress: number;
  /** The page size that a connection without `first` and `last` is counted with. */
  readonly defaultPageSize: number;
};

/** How much live delivery keeps. */
export type LiveConfiguration = {
  /** The recent facts kept in memory for each partition. Who needs older ones reads them from the ledger. */
  readonly ring: RingBounds;
  /**
   * Events that wait to be executed for those who hear the same; when there are more, they are dropped and read again from the ledger. As
   * many hints may wait beside them.
   */
  readonly queueSize: number;
  /** Facts read from the ledger at once. */
  readonly blockSize: number;
  /** Bytes of results that are kept for those who are a little behind of others who hear the same, and again for those who are far behind. */
  readonly groupBytes: number;
  /** Bytes that wait for a connection before it is behind. */
  readonly connectionBytes: number;
  /** A client that has taken nothing for this long is told TOO_SLOW. */
  readonly stallTimeout: number;
};

/** What holds unless an operator says otherwise. */
export const defaultGatewayConfiguration: GatewayConfiguration = {
  introspection: true,
  playground: true,
  examples: () => examples,
  limits: {
    depth: 15,
    nesting: 100,
    cost: 10_000,
    aliases: 50,
    rootFields: 20,
    selections: 5_000,
    spreadCharacters: 1_000_000,
    characters: 65_536,
    tokens: 4_000,
    unknownCharacters: 3_000_000,
    bytes: 1_048_576,
    operationsPerSocket: 100,
    streamsPerPerson: 1_000,
    messageRate: { messages: 5_000, window: 10_000 },
    connections: 50_000,
    connectionsPerAddress: 2_000,
    defaultPageSize: 10,
  },
  costRates: { person: 120_000, importer: 1_200_000, address: 600_000 },
  allowedOrigins: [],
  trustedProxies: [],
  sharesQueries: true,
  live: {
    ring: { facts: 1_024, characters: 4 * 1_024 * 1_024 },
    queueSize: 256,
    blockSize: 200,
    groupBytes: 262_144,
    connectionBytes: 65_536,
    stallTimeout: 30_000,
  },
  cacheSize: 16 * 1_024 * 1_024,
  connectionInitTimeout: 10_000,
  requestTimeout: 30_000,
  keepAlive: 45_000,
  closeTimeout: 9_000,
};
