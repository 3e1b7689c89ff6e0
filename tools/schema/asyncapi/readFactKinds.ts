import { readFile } from 'node:fs/promises';
import { registry } from '@c18n/assembly/domains';
import type { Stream } from '@c18n/platform/domain/streams';
import type { FactKind } from './FactKind.ts';
import { factDescriptions } from './factDescriptions.ts';

/** All kinds of facts, in the order of their types. @throws Error where one has no description or its domain no stream of its own */
export async function readFactKinds(): Promise<readonly FactKind[]> {
  const definitions = [...registry.folds.values()].map(({ definition }) => definition);
  const sorted = definitions.toSorted((one, other) => (one.type < other.type ? -1 : 1));
  const domains = [...new Set(sorted.map(({ type }) => domainOf(type)))];
  const sources = await Promise.all(
    domains.map((domain) => readFile(new URL(`../../../subgraphs/${domain}/facts.ts`, import.meta.url), 'utf8')),
  );
  const descriptions = new Map(sources.flatMap((source) => [...factDescriptions(source)]));
  return sorted.map((definition) => {
    const described = descriptions.get(definition.type);
    if (described === undefined) throw new Error(`${definition.type} has no description`);
    return { definition, stream: streamOf(domainOf(definition.type)), ...described };
  });
}

/** `posts` of `c18n.posts.PostPublished` */
function domainOf(type: string): string {
  return type.split('.')[1] ?? '';
}

/** Facts are in the stream of the commands that they come from. */
function streamOf(domain: string): Stream {
  const commands = [...registry.commands.values()].filter(({ type }) => domainOf(type) === domain);
  const [stream, ...others] = new Set(commands.map((command) => command.stream));
  if (stream === undefined || others.length > 0) throw new Error(`the domain ${domain} is not in one stream`);
  return stream;
}
