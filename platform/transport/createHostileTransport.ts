import { approximateSize } from '../domain/approximateSize.ts';
import type { Fact } from '../domain/Fact.ts';
import { streams } from '../domain/streams.ts';
import type { PartitionKey } from '../ports/Store.ts';
import type { PartitionWriter, QueuedCommand, Transport } from '../ports/Transport.ts';

/** How often something goes wrong, from 0 to 1. */
export type Hostility = {
  /** A command, or some facts, are delivered twice. */
  readonly duplicate: number;
  /** Facts are never published, so that they are found in the ledger only. */
  readonly lose: number;
  /** Facts arrive later than those behind them. */
  readonly delay: number;
  /** Another writer gets the partition while the present one does not know. */
  readonly swap: number;
};

type Member = { readonly writer: PartitionWriter; readonly chain: Map<string, Promise<unknown>> };
type Lane = {
  readonly key: PartitionKey;
  readonly log: QueuedCommand[];
  next: number;
  owner: Member | null;
  turn: number;
};

const GENERATION = 'hostile';

/**
 * A transport within one process that keeps commands like a topic does, and promises as little as the port allows: it duplicates, loses,
 * delays, and gives partitions to other writers at the worst time.
 *
 * @param random numbers from 0 to 1; seeded, so that a failure can be run again
 */
export function createHostileTransport(partitions: number, hostility: Hostility, random: () => number): Transport {
  const members: Member[] = [];
  const listeners = new Set<(facts: readonly Fact[]) => void>();
  const lanes = new Map<string, Lane>();
  const name = ({ stream, partition }: PartitionKey) => `${stream}/${partition}`;
  for (const stream of streams) {
    for (let partition = 0; partition < partitions; partition++) {
      const key = { stream, partition };
      lanes.set(name(key), { key, log: [], next: 0, owner: null, turn: 0 });
    }
  }
  const chance = (probability: number) => random() < probability;
  /** A writer is told of one partition in order, whatever happens elsewhere. */
  const tell = (member: Member, lane: Lane, work: () => Promise<unknown>) => {
    const told = (member.chain.get(name(lane.key)) ?? Promise.resolve()).then(work);
    member.chain.set(
      name(lane.key),
      told.catch(() => {}),
    );
    return told;
  };
  const assign = (lane: Lane, member: Member | null) => {
    const former = lane.owner;
    lane.owner = member;
    const turn = ++lane.turn;
    const given = member === null ? Promise.resolve() : give(lane, member, turn);
    // The former writer learns of it some time later, and may go on until then.
    if (former !== null && former !== member) {
      void ticks(Math.floor(random() * 30)).then(() =>
        tell(former, lane, async () => (lane.owner === former ? undefined : former.writer.revoked(lane.key))),
      );
    }
    return given;
  };
  const give = (lane: Lane, member: Member, turn: number) =>
    tell(member, lane, async () => {
      const state = await member.writer.assigned(lane.key);
      if (lane.turn !== turn) return;
      lane.next = state.commandsRead === null ? 0 : Number(state.commandsRead.offset) + 1;
      void deliver(lane, turn);
    });
  const deliver = async (lane: Lane, turn: number) => {
    while (lane.turn === turn && lane.owner !== null && lane.next < lane.log.length) {
      const commands = lane.log.slice(lane.next, lane.next + 1 + Math.floor(random() * 20));
      lane.next += commands.length;
      const again = chance(hostility.duplicate) ? [...commands, ...commands] : commands;
      await lane.owner.writer.commands(lane.key, again);
    }
  };
  const publishLater = (facts: readonly Fact[]) => {
    for (const listener of [...listeners]) listener(facts);
  };
  return {
    submit: async (command) => {
      const lane = lanes.get(name(command)) as Lane;
      const read = { generation: GENERATION, offset: String(lane.log.length) };
      lane.log.push({ command, size: approximateSize(command.data), read });
      if (chance(hostility.swap) && members.length > 1)
        void assign(lane, members.at(Math.floor(random() * members.length)) ?? null);
      else if (lane.next === lane.log.length - 1) void deliver(lane, lane.turn);
    },
    write: async (writer) => {
      const member: Member = { writer, chain: new Map() };
      members.push(member);
      const free = [...lanes.values()].filter(({ owner }) => owner === null);
      await Promise.all(free.map((lane) => assign(lane, member)));
      return {
        lost: (key) => {
          const lane = lanes.get(name(key)) as Lane;
          if (lane.owner === member) void give(lane, member, ++lane.turn);
        },
        stop: async () => {
          members.splice(members.indexOf(member), 1);
          const owned = [...lanes.values()].filter(({ owner }) => owner === member);
          await Promise.all(owned.map((lane) => assign(lane, members[0] ?? null)));
          await Promise.all([...lanes.values()].map((lane) => tell(member, lane, () => writer.revoked(lane.key))));
        },
      };
    },
    publish: async (_key, facts) => {
      if (chance(hostility.lose)) return;
      if (chance(hostility.delay)) {
        void ticks(Math.floor(random() * 50)).then(() => publishLater(facts));
        return;
      }
      publishLater(facts);
      if (chance(hostility.duplicate)) publishLater(facts.slice(Math.floor(random() * facts.length)));
    },
    listen: async (listener) => {
      listeners.add(listener);
      return { stop: async () => void listeners.delete(listener) };
    },
    close: async () => listeners.clear(),
  };
}

/** Lets the event loop turn so many times. */
async function ticks(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
}
