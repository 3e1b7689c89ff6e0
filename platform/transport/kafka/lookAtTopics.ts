import type { Stream } from '../../domain/streams.ts';
import { generationKey, type RegisteredGeneration } from './generationEntry.ts';
import type { TopicRegisterOptions } from './TopicRegister.ts';
import { type TopicKind, topicName } from './topicName.ts';

/** What a topic is for. */
export type TopicSubject = { readonly stream: Stream; readonly kind: TopicKind };

/** A topic as it is used now. */
export type CurrentTopic = TopicSubject & { readonly name: string; readonly generation: string };

/** How it stands with a topic. */
type TopicLook = {
  readonly subject: TopicSubject;
  /** Its name without its generation. */
  readonly prefix: string;
  /** The generations that are there. */
  readonly existing: ReadonlySet<number>;
  readonly registered: RegisteredGeneration | null;
  /** The topic, if it was made and is there. */
  readonly inUse: CurrentTopic | null;
};

/** Finds out how it stands with topics. @throws Error where Kafka or the store does not answer */
export async function lookAtTopics(
  { admin, lastValues, namespace }: Pick<TopicRegisterOptions, 'admin' | 'lastValues' | 'namespace'>,
  subjects: readonly TopicSubject[],
): Promise<readonly TopicLook[]> {
  const prefixes = subjects.map(({ stream, kind }) => topicName(namespace, stream, kind, null));
  // In this order: a topic in the list was made by somebody who had recorded it before.
  const names = await admin.listTopics();
  const recorded = await lastValues.read(prefixes.map(generationKey));
  return subjects.map((subject, index) => {
    const prefix = prefixes[index] ?? '';
    const existing = generationsIn(names, prefix);
    const registered = (recorded[index]?.value ?? null) as RegisteredGeneration | null;
    const generation = registered?.generation ?? 0;
    const isInUse = registered?.isMade === true && existing.has(generation);
    const inUse = { ...subject, name: `${prefix}${generation}`, generation: String(generation) };
    return { subject, prefix, existing, registered, inUse: isInUse ? inUse : null };
  });
}

function generationsIn(names: readonly string[], prefix: string): ReadonlySet<number> {
  const numbers = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  return new Set(numbers.filter((number) => /^[1-9]\d*$/.test(number)).map(Number));
}
