import { setTimeout as wait } from 'node:timers/promises';
import type { Stream } from '@c18n/platform/domain/streams';
import { silentLog } from '@c18n/platform/logging/Log';
import { createKafkaClient } from '@c18n/platform/transport/kafka/createKafkaClient';
import { deleteTopics } from '@c18n/platform/transport/kafka/testing/deleteTopics';
import { type TopicKind, topicName } from '@c18n/platform/transport/kafka/topicName';

/** Milliseconds between looks. */
const LOOK = 200;

/** The topics of a cluster, for who deletes them as an operator might. */
export class Topics {
  readonly #broker: string;
  readonly #namespace: string;

  constructor(broker: string, namespace: string) {
    this.#broker = broker;
    this.#namespace = namespace;
  }

  /** Deletes the topic in use. Resolves when there is another in its place. */
  async replace(stream: Stream, kind: TopicKind): Promise<void> {
    const prefix = topicName(this.#namespace, stream, kind, null);
    const former = await this.#list(prefix);
    await deleteTopics(former, [this.#broker]);
    while ((await this.#list(prefix)).every((name) => former.includes(name))) await wait(LOOK);
  }

  async #list(prefix: string): Promise<readonly string[]> {
    const admin = createKafkaClient({ brokers: [this.#broker] }, silentLog).admin();
    await admin.connect();
    try {
      return (await admin.listTopics()).filter((name) => name.startsWith(prefix));
    } finally {
      await admin.disconnect();
    }
  }
}
