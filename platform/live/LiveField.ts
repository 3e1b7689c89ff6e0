import type { Fact } from '../domain/Fact.ts';
import type { Stream } from '../domain/streams.ts';
import type { SubgraphContext } from '../subgraph/SubgraphContext.ts';
import type { Activity } from './Activity.ts';

/** An event as the subgraph's resolvers take it: the parent value of the subscription's type. */
export type LiveEvent = { readonly __typename: string };

/** What one subscription follows. */
export type LiveSource = {
  /** The place whose facts it tells: in order, resumable from any position. */
  readonly stream: Stream;
  readonly place: string;
  /** The event that a fact of the place is for this subscription; null for one that it does not tell. Pure. */
  readonly event: (fact: Fact) => LiveEvent | null;
  /**
   * Whether the viewer may be told. Asked when the stream opens, and again for whoever `rights` says; false ends the stream with FORBIDDEN.
   * `context` is fresh for each call.
   */
  readonly allowed: (context: SubgraphContext) => Promise<boolean>;
  /** What may change who is allowed; left out where everybody is, always. */
  readonly rights?: LiveRights;
  /** Facts of other places that it tells as hints: live only, not resumed. */
  readonly hints?: LiveHints;
  /** Who is at the place right now: live only, not resumed. Each event tells the whole, so only the latest counts. */
  readonly activity?: LiveActivity;
};

/** What is told of who is at the place, besides facts. */
export type LiveActivity = {
  /** Pure. */
  readonly event: (activity: Activity) => LiveEvent;
  /** Whether others are told that who follows is there. */
  readonly isShown: boolean;
  /** The persons who are not writing any more after a fact of the place, or of those whose facts may change rights. Pure. */
  readonly ends: (fact: Fact) => readonly string[];
};

/** Which facts may change whether somebody may be told. The same for all who follow the same. */
export type LiveRights = {
  /** The places whose facts may, besides the followed one. */
  readonly places: readonly string[];
  /** The persons whom a fact of these places, or of the followed one, may have let in or shut out. Pure. */
  readonly touched: (fact: Fact) => readonly string[];
};

export type LiveHints = {
  /** Reads the places that are followed at first. Called when the person's concerns are followed already. @throws CodedError UNAVAILABLE */
  readonly places: () => Promise<readonly string[]>;
  /** The person whose concerns (`LiveModule.concerns`) are followed too: those tell of every place that is to be followed, or no more. */
  readonly person: string;
  /** What a fact of a followed place, or one that concerns the person, means. Pure. */
  readonly hint: (fact: Fact) => {
    readonly event: LiveEvent | null;
    readonly follow?: string;
    readonly unfollow?: string;
  };
};

/** A subscription field. */
export type LiveField = {
  /** Its name in `type Subscription`. */
  readonly field: string;
  /** Fields that depend on who asks elsewhere (`LiveModule.viewerDependent`), but are the same for all who may follow this. */
  readonly sameForAll?: readonly string[];
  /** What it follows, or tells, is another thing for each person, whatever is selected: no two persons share its results. */
  readonly isPersonal?: boolean;
  /**
   * Finds what a subscription with these arguments follows, and whether the viewer may.
   *
   * @throws CodedError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT
   */
  readonly source: (args: Readonly<Record<string, unknown>>, context: SubgraphContext) => Promise<LiveSource>;
};

/** What a domain contributes to live delivery. */
export type LiveModule = {
  readonly fields: readonly LiveField[];
  /** The persons whom a fact concerns whether or not they follow its place: it begins or ends that they do. Empty for most facts. */
  readonly concerns?: (fact: Fact) => readonly string[];
  /**
   * Where a fact takes back what was told before, so that it must not be told again as it was: at its place, or everywhere. Null for most
   * facts. Pure.
   */
  readonly takesBack?: (fact: Fact) => 'place' | 'everywhere' | null;
  /** The fields whose values depend on who asks, as schema coordinates (https://spec.graphql.org/September2025/#sec-Schema-Coordinates). */
  readonly viewerDependent?: readonly string[];
  /**
   * What the subgraph tells of an entity does not depend on the place whose event it is told with (`SubgraphContext.telling`), only on
   * whether there is one: events of different places ask for entities together.
   */
  readonly isPlaceIndependent?: boolean;
};
