import type { AccessLimits } from '../limits/accessLimits.ts';
import type { RateLimiter } from '../limits/RateLimiter.ts';
import type { TellTyping } from '../live/tellTypingBy.ts';
import type { KeyStore } from '../ports/KeyStore.ts';
import type { LastValueStore } from '../ports/LastValueStore.ts';
import type { SearchIndex } from '../ports/SearchIndex.ts';
import type { Connections } from '../reading/Connections.ts';
import type { Cursors } from '../reading/createCursors.ts';
import type { ViewReader } from '../reading/ViewReader.ts';
import type { WordReader } from '../sealing/WordReader.ts';
import type { CommandSender } from '../submission/CommandSender.ts';
import type { Sessions } from './Sessions.ts';
import type { Viewer } from './Viewer.ts';

/** What a resolver is given for one operation. Everything that it may touch is here. */
export type SubgraphContext = {
  /** Who asks; null for somebody not signed in. The gateway has checked the token; rights are the resolver's and the decision's. */
  readonly viewer: Viewer | null;
  /**
   * The place of which an event is told, which is the same for all who hear it; null for queries and mutations. Each of them may follow the
   * place, and there may be no viewer: what only some of them may read is told to none, and they read it by a query.
   */
  readonly telling: string | null;
  /** Reads views, each document once in this operation, and again after a command. */
  readonly views: ViewReader;
  /** Relay connections over declared indexes. */
  readonly connections: Connections;
  /** Cursors of lists that are not an index of the store, like the hits of a search. */
  readonly cursors: Cursors;
  /** Opens sealed words. */
  readonly words: WordReader;
  /** Submits commands and awaits their outcomes. */
  readonly commands: CommandSender;
  readonly search: SearchIndex;
  readonly lastValues: LastValueStore;
  /** Tells that somebody is writing, to whoever looks there now. */
  readonly tellTyping: TellTyping;
  /**
   * The network address of whoever asks, as limits count it: the gateway tells it, and an IPv6 address stands for its /64. Null for work of
   * the installation itself. For mutations only: those who are not signed in share the executions of queries, wherever they are.
   */
  readonly address: string | null;
  readonly limiter: RateLimiter;
  readonly accessLimits: AccessLimits;
  /** Tokens, passwords and claims: what the users domain needs of cryptography. */
  readonly sessions: Sessions;
  /** Only registering creates keys. */
  readonly keys: Pick<KeyStore, 'create'>;
  /** The clock, in milliseconds since the epoch. */
  readonly now: () => number;
};
