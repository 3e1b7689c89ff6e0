import { MemberLeft } from '@c18n/communities/facts';
import { UserGroupMemberJoined } from '@c18n/messages/facts';
import { streams } from '@c18n/platform/domain/streams';
import { CodedError } from '@c18n/platform/errors/CodedError';
import type { Log } from '@c18n/platform/logging/Log';
import type { Position } from '@c18n/platform/positions/Position';
import { shareLoads } from '@c18n/platform/reading/shareLoads';
import { type EffectRule, type StreamWorker, when } from '@c18n/platform/worker-loop/StreamWorker';
import { ErasureRequested } from '@c18n/users/facts';
import type { Consequence } from './Consequence.ts';
import { erasePerson } from './erasePerson.ts';
import { leaveUnlessMember } from './leaveUnlessMember.ts';
import { leaveUserGroups } from './leaveUserGroups.ts';
import type { ProcessPorts } from './ProcessPorts.ts';

/** So many facts that call for nothing may be read again after a restart: writing down each would cost more. */
const STRIDE = 1_000;
/** So many facts are followed at a time: most only look something up, which is read for all of them together. */
const AT_ONCE = 100;

const rules: readonly EffectRule<Consequence>[] = [
  when(MemberLeft, ({ id: causeId, data: { communityId, personId } }) => [
    { causeId, follow: (ports) => leaveUserGroups({ communityId, personId, causeId }, ports) },
  ]),
  when(UserGroupMemberJoined, ({ id: causeId, data: { conversationId, personId } }) => [
    { causeId, follow: (ports) => leaveUnlessMember({ conversationId, personId, causeId }, ports) },
  ]),
  when(ErasureRequested, ({ id: causeId, data: { personId } }) => [
    { causeId, follow: (ports) => erasePerson(personId, ports) },
  ]),
];

/**
 * The worker that asks for what must follow in another place from what happened in one (process manager, Hohpe and Woolf, Enterprise
 * Integration Patterns). What it asks for are commands whose ids derive from the fact: asking twice is as asking once.
 *
 * @param given what it reads and asks for
 * @param partitions how many each stream has
 */
export function createProcessManager(given: ProcessPorts, partitions: number, log: Log): StreamWorker<Consequence> {
  const ports = { ...given, documents: withSharedLoads(given.documents) };
  const saved = new Map<string, number>();
  return {
    name: 'process-manager',
    rules,
    positions: async () => {
      const keys = streams.flatMap((stream) =>
        Array.from({ length: partitions }, (_, partition) => ({ stream, partition })),
      );
      const stored = await ports.lastValues.read(keys.map(nameOf));
      return keys.map((key, index) => ({ ...key, number: stored[index]?.version ?? 0 }));
    },
    apply: async (consequences, through) => {
      for (let first = 0; first < consequences.length; first += AT_ONCE)
        await followAll(consequences.slice(first, first + AT_ONCE), ports, log);
      const name = nameOf(through);
      if (consequences.length === 0 && through.number < (saved.get(name) ?? 0) + STRIDE) return;
      await ports.lastValues.advance([{ key: name, version: through.number, value: null }]);
      saved.set(name, through.number);
    },
    // What was asked for was decided, and what was erased is gone; that is not undone.
    clear: async () => {},
  };
}

function withSharedLoads(documents: ProcessPorts['documents']): ProcessPorts['documents'] {
  return { ...shareLoads(documents), page: (queries) => documents.page(queries) };
}

/** Rejects once all have been followed as far as they could be. */
async function followAll(consequences: readonly Consequence[], ports: ProcessPorts, log: Log): Promise<void> {
  const results = await Promise.allSettled(consequences.map((consequence) => follow(consequence, ports, log)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function follow(consequence: Consequence, ports: ProcessPorts, log: Log): Promise<void> {
  try {
    await consequence.follow(ports);
  } catch (error) {
    // A decision that throws is a dead letter, which can be submitted again. Everything else is an outage and will pass.
    if (!(error instanceof CodedError && error.code === 'FAILED')) throw error;
    log.error({ err: error, cause: consequence.causeId }, 'what should have followed could not be decided');
  }
}

function nameOf({ stream, partition }: Omit<Position, 'number'>): string {
  return `process-manager/${stream}/${partition}`;
}
