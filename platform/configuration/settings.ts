import { type Setting, setting } from './Setting.ts';
import { duration, flag, networks, oneOf, textOf, wholeNumber } from './settingSchemas.ts';

/** Everything that an operator may set: the one table that the program and its documentation are made from. */
export const settings = {
  host: setting('HOST', '127.0.0.1', textOf(1), 'The address to listen on; 0.0.0.0 for all.'),
  port: setting('PORT', '4000', wholeNumber(0, 65_535), 'The TCP port to listen on; 0 for any that is free.'),
  metricsPort: setting(
    'METRICS_PORT',
    null,
    wholeNumber(0, 65_535),
    'The TCP port for Prometheus, at /metrics. Without it nothing is measured. Keep it from clients.',
  ),
  metricsHost: setting('METRICS_HOST', '127.0.0.1', textOf(1), 'The address that METRICS_PORT is on.'),
  dataDirectory: setting('DATA_DIR', './data', textOf(1), 'The directory that holds everything that is stored.'),
  secret: setting(
    'SECRET',
    null,
    textOf(32),
    'What the installation signs with, at least 32 characters. Without it, one is made and kept in the file `secret` of DATA_DIR. It must not change.',
  ),
  partitions: setting(
    'PARTITIONS',
    '4',
    wholeNumber(1, 1_024),
    'How many partitions each stream gets when the installation is created. Later changes have no effect.',
  ),
  tokenTtl: setting('TOKEN_TTL', '7d', duration(), 'How long a session token holds: 90s, 15m, 12h, 7d.'),
  pageSize: setting('PAGE_SIZE', '10', wholeNumber(1, 100), 'The size of a page that asks for none.'),
  playground: setting(
    'PLAYGROUND',
    'true',
    flag(),
    'Whether browsers get GraphiQL at /graphql. Without INTROSPECTION they get none.',
  ),
  introspection: setting(
    'INTROSPECTION',
    'true',
    flag(),
    'Whether clients may ask for the schema. Off, errors suggest no names of it either.',
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'info',
    oneOf('debug', 'info', 'warn', 'error', 'silent'),
    'What is logged: this and what is graver. One of debug, info, warn, error, silent.',
  ),
  maximumCost: setting('MAX_COST', '10000', wholeNumber(1, 1e9), 'The highest static cost of an operation.'),
  maximumDepth: setting('MAX_DEPTH', '15', wholeNumber(1, 100), 'How deeply an operation may be nested.'),
  maximumAliases: setting('MAX_ALIASES', '50', wholeNumber(0, 10_000), 'How many aliases an operation may use.'),
  maximumRootFields: setting('MAX_ROOT_FIELDS', '20', wholeNumber(1, 1_000), 'How many root fields one may have.'),
  maximumBytes: setting('MAX_BYTES', '1048576', wholeNumber(1_024, 1e9), 'The longest HTTP body or WebSocket message.'),
  operationsPerSocket: setting(
    'OPERATIONS_PER_SOCKET',
    '100',
    wholeNumber(1, 100_000),
    'How many operations one WebSocket may carry at once.',
  ),
  connectionsPerAddress: setting(
    'CONNECTIONS_PER_ADDRESS',
    '2000',
    wholeNumber(1, 1e6),
    'How many WebSockets and event streams one address may have open at a gateway.',
  ),
  costPerPerson: setting(
    'COST_PER_PERSON',
    '120000',
    wholeNumber(1, 1e12),
    'What the operations of one person may cost in a minute.',
  ),
  costPerImporter: setting(
    'COST_PER_IMPORTER',
    '1200000',
    wholeNumber(1, 1e12),
    'The same for one administrator or importer, who may bring in much at once.',
  ),
  costPerAddress: setting(
    'COST_PER_ADDRESS',
    '600000',
    wholeNumber(1, 1e12),
    'What the operations of those at one address who are not signed in may cost in a minute.',
  ),
  registrationsPerAddress: setting(
    'REGISTRATIONS_PER_ADDRESS',
    '100',
    wholeNumber(1, 1e9),
    'How many attempts to register may come from one address in an hour.',
  ),
  trustedProxies: setting(
    'TRUSTED_PROXIES',
    null,
    networks(),
    'Proxies whose X-Forwarded-For is believed: addresses, networks like 10.0.0.0/8, loopback, linklocal or uniquelocal, separated by commas. Without it the header is ignored. Set it behind a proxy: otherwise all clients have its address, and its limits, in common.',
  ),
} satisfies Readonly<Record<string, Setting>>;
