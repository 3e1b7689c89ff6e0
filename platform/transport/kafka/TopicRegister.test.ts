import { describe, expect, it } from 'vitest';
import { silentLog } from '../../logging/Log.ts';
import { TopicRegister, type TopicRegisterOptions } from './TopicRegister.ts';
import { memoryLastValues } from './testing/memoryLastValues.ts';

/** As much of a cluster as the register needs. */
class FakeCluster {
  readonly topics = new Map<string, number>();
  /** Called before each request; what it throws is what the cluster answers. */
  before: () => Promise<void> = async () => {};

  readonly admin: TopicRegisterOptions['admin'] = {
    listTopics: async () => {
      await this.before();
      return [...this.topics.keys()];
    },
    createTopics: async ({ topics }) => {
      await this.before();
      for (const { topic, numPartitions = 1 } of topics)
        if (!this.topics.has(topic)) this.topics.set(topic, numPartitions);
      return true;
    },
    fetchTopicMetadata: async (options) => ({
      topics: (options?.topics ?? []).map((name) => ({
        name,
        partitions: Array.from({ length: this.topics.get(name) ?? 0 }, (_, partitionId) => ({
          ...{ partitionId, partitionErrorCode: 0, leader: 1, replicas: [1], isr: [1] },
        })),
      })),
    }),
  };
}

function register(cluster: FakeCluster, lastValues = memoryLastValues(), partitions = 2): TopicRegister {
  const options = { namespace: 'c18n', partitions, log: silentLog, backOff: async () => {} };
  return new TopicRegister({ admin: cluster.admin, lastValues, ...options });
}

const COMMANDS = 'c18n.communities.commands.';

describe('the register of topics', () => {
  it('makes a topic for commands and one for facts of each stream, in their first generation', async () => {
    const cluster = new FakeCluster();
    await register(cluster).check();
    expect([...cluster.topics].toSorted()).toEqual(
      ['communities', 'conversations', 'people'].flatMap((stream) => [
        [`c18n.${stream}.commands.1`, 2],
        [`c18n.${stream}.facts.1`, 2],
      ]),
    );
  });

  it('uses what it finds again', async () => {
    const [cluster, lastValues] = [new FakeCluster(), memoryLastValues()];
    await register(cluster, lastValues).check();
    const again = register(cluster, lastValues);
    await again.check();
    expect(again.current('communities', 'commands')).toMatchObject({ name: `${COMMANDS}1`, generation: '1' });
    expect(cluster.topics.size).toBe(6);
  });

  it('gives a topic that was deleted its next generation, tells it, and leaves the others alone', async () => {
    const cluster = new FakeCluster();
    const topics = register(cluster);
    await topics.check();
    let changes = 0;
    topics.onChange(() => changes++);
    await topics.check();
    expect(changes).toBe(0);
    cluster.topics.delete(`${COMMANDS}1`);
    await topics.check();
    expect(changes).toBe(1);
    expect(topics.current('communities', 'commands').generation).toBe('2');
    expect(topics.current('communities', 'facts').generation).toBe('1');
  });

  it('never takes a topic that another installation left, nor the name of one that it had', async () => {
    const [cluster, lastValues] = [new FakeCluster(), memoryLastValues()];
    cluster.topics.set(`${COMMANDS}4`, 2).set(`${COMMANDS}4711x`, 2).set('other.communities.commands.9', 2);
    const topics = register(cluster, lastValues);
    await topics.check();
    expect(topics.current('communities', 'commands').generation).toBe('5');
    cluster.topics.clear();
    await topics.check();
    expect(topics.current('communities', 'commands').generation).toBe('6');
    expect(topics.current('communities', 'facts').generation).toBe('2');
  });

  it('finishes what another began and did not end', async () => {
    const [cluster, lastValues] = [new FakeCluster(), memoryLastValues()];
    let requests = 0;
    cluster.before = async () => {
      if (++requests > 9) throw new Error('killed');
    };
    await expect(register(cluster, lastValues).check()).rejects.toThrow('killed');
    cluster.before = async () => {};
    const topics = register(cluster, lastValues);
    await topics.check();
    for (const kind of ['commands', 'facts'] as const)
      for (const stream of ['people', 'communities', 'conversations'] as const)
        expect(topics.current(stream, kind).generation).toBe('1');
    expect(cluster.topics.size).toBe(6);
  });

  it('agrees with others that begin at the same time', async () => {
    const [cluster, lastValues] = [new FakeCluster(), memoryLastValues()];
    let turn = 0;
    // Requests take longer and shorter, so that the processes meet each other at different places.
    cluster.before = async () => {
      for (let wait = (turn++ * 7) % 11; wait > 0; wait--) await new Promise(setImmediate);
    };
    const registers = Array.from({ length: 5 }, () => register(cluster, lastValues));
    await Promise.all(registers.map((topics) => topics.check()));
    cluster.topics.delete(`${COMMANDS}1`);
    await Promise.all(registers.map((topics) => topics.check()));
    expect(registers.map((topics) => topics.current('communities', 'commands').name)).toEqual(
      registers.map(() => `${COMMANDS}2`),
    );
    expect(cluster.topics.size).toBe(6);
  });

  it('refuses topics with another number of partitions', async () => {
    const [cluster, lastValues] = [new FakeCluster(), memoryLastValues()];
    await register(cluster, lastValues).check();
    await expect(register(cluster, lastValues, 4).check()).rejects.toThrow('has 2 partitions, the installation has 4');
  });
});
