import { streams } from '@c18n/platform/domain/streams';
import type { FactKind } from './FactKind.ts';
import { factHeaders } from './factHeaders.ts';
import { headersOf } from './headersOf.ts';
import { payloadSchema } from './payloadSchema.ts';

const DESCRIPTION =
  'The facts that c18n publishes on Kafka: what was decided, numbered without gaps in each partition. How to follow them is in docs/events.md.';

/** The facts that integrators can follow, as an AsyncAPI document (https://www.asyncapi.com/docs/reference/specification/v3.0.0). */
export function asyncApiDocument(kinds: readonly FactKind[], version: string): object {
  const channels = streams.map((stream) => [`${stream}Facts`, channelOf(stream, kinds)] as const);
  return {
    asyncapi: '3.0.0',
    info: { title: 'c18n facts', version, description: DESCRIPTION, license: { name: 'MIT' } },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(channels),
    operations: Object.fromEntries(channels.map(([name]) => [`publish${capital(name)}`, publishing(name)])),
    components: {
      messages: Object.fromEntries(kinds.map((kind) => [nameOf(kind), messageOf(kind)])),
      schemas: {
        FactHeaders: factHeaders,
        ...Object.fromEntries(kinds.map((kind) => [nameOf(kind), payloadSchema(kind)])),
      },
    },
  };
}

function channelOf(stream: string, kinds: readonly FactKind[]): object {
  const names = kinds.filter((kind) => kind.stream === stream).map(nameOf);
  return {
    address: `{namespace}.${stream}.facts.{generation}`,
    title: `Facts of ${stream}`,
    description: `All that was decided in ${stream}, in order within each of them. One topic, as many partitions as the installation has.`,
    parameters: {
      namespace: { description: 'What the topics of the installation begin with.', default: 'c18n' },
      generation: { description: 'Raised when the topic is made anew: follow the highest.', default: '1' },
    },
    messages: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }])),
  };
}

function publishing(channel: string): object {
  return { action: 'send', channel: { $ref: `#/channels/${channel}` } };
}

function messageOf(kind: FactKind): object {
  const { type, personalFields } = kind.definition;
  return {
    name: type,
    title: type.split('.').at(-1),
    summary: kind.description,
    contentType: 'application/json',
    headers: headersOf(type, personalFields.length > 0),
    payload: { $ref: `#/components/schemas/${nameOf(kind)}` },
    bindings: { kafka: { key: { type: 'string', description: 'The place.' }, bindingVersion: '0.5.0' } },
  };
}

/** A name within the document: `posts.PostPublished`. */
function nameOf({ definition }: FactKind): string {
  return definition.type.replace(/^c18n\./, '');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
