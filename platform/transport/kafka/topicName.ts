import type { Stream } from '../../domain/streams.ts';

/** A stream has a topic for what is to be decided and one for what was. */
export type TopicKind = 'commands' | 'facts';

/**
 * The name of a topic: `c18n.communities.commands.1`. A topic that is made anew gets the next generation, because offsets that were
 * recorded under the former one mean nothing in it.
 *
 * @param generation from 1; null for what all generations have in common
 */
export function topicName(namespace: string, stream: Stream, kind: TopicKind, generation: number | null): string {
  return `${namespace}.${stream}.${kind}.${generation ?? ''}`;
}
