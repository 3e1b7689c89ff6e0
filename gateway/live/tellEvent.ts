import type { LiveEvent } from '@c18n/platform/live/LiveField';
import type { Log } from '@c18n/platform/logging/Log';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import type { ExecutionResult, FormattedExecutionResult, GraphQLError } from 'graphql';
import { formatFailure } from '../errors/formatFailure.ts';
import type { EntityLane } from '../execution/EntityLane.ts';
import type { Federation } from '../federation/Federation.ts';
import { createOperationContext } from '../operations/createOperationContext.ts';
import type { PreparedSubscription } from './PreparedSubscription.ts';
import { UntellableEvent } from './UntellableEvent.ts';

/** For whom an event is executed. */
export type Audience = {
  /** The one person who is told; null where everybody is told the same who may follow the place. */
  readonly viewer: Viewer | null;
  /** The followed place: everybody who is told may. */
  readonly place: string;
};

/** What events are told with. */
export type TellingParts = {
  readonly federation: Federation;
  readonly contextFor: (viewer: Viewer | null) => SubgraphContext;
  readonly log: Log;
  /** Where entities are asked for. */
  readonly lane: EntityLane;
};

/**
 * Runs a subscription's operation for one event: the owning subgraph answers its part with the event as root value, the other
 * subgraphs theirs. The result is as clients may see it. Of one that cannot be told it is the error alone, and clients go on after it.
 * Never rejects: a stream that ended there would end there again for whoever comes back.
 *
 * @param event what is told, and the token of the position after which a client that has it continues; null where there is none
 */
export async function tellEvent(
  prepared: PreparedSubscription,
  { viewer, place }: Audience,
  { event, position }: { readonly event: LiveEvent | UntellableEvent; readonly position: string | null },
  parts: TellingParts,
): Promise<FormattedExecutionResult> {
  const past = position === null ? {} : { position };
  if (event instanceof UntellableEvent) {
    return { errors: [formatFailure(event.reason, parts.log)], data: null, extensions: past };
  }
  const root = { [prepared.field]: { ...event, position } };
  const { contextFor, lane } = parts;
  const context = createOperationContext({ viewer, contextFor, lane, telling: { event: root, place } });
  const result = await parts.federation.run(prepared.plan, prepared.operation, context).catch(failed);
  const { data, errors, extensions } = result;
  const told = errors?.map((error) => formatFailure(error, parts.log));
  return {
    ...(told === undefined ? {} : { errors: told }),
    ...(data === undefined ? {} : { data }),
    extensions: { ...extensions, ...past },
  };
}

/** The result of an execution that itself has failed, which is a fault of ours. */
function failed(error: unknown): ExecutionResult {
  return { data: null, errors: [error as GraphQLError] };
}
