import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gatewayConfiguration } from '@c18n/assembly/gatewayConfiguration';
import { type Example, examples } from '@c18n/gateway/playground/examples';
import type { Configuration } from '@c18n/platform/configuration/readConfiguration';
import type { Log } from '@c18n/platform/logging/Log';
import { loadInstallationSecret } from '@c18n/platform/secrets/loadInstallationSecret';
import { openEmbeddedAdapters } from '@c18n/single-node/openEmbeddedAdapters';
import { type SingleNode, startSingleNode } from '@c18n/single-node/startSingleNode';
import { grantFirstAdministrator, INSTALLATION } from '@c18n/users/commands';
import { type ApiClient, createApiClient } from '../import/api/createApiClient.ts';
import { importIrc } from '../import/irc/importIrc.ts';
import { startImport } from '../import/startImport.ts';
import type { Chat } from './Chat.ts';
import { importSamplePosts } from './importSamplePosts.ts';
import { joinAsVisitor } from './joinAsVisitor.ts';
import { GRANT_ROLE, GROUPS, REGISTER, SAY, watching } from './operations.ts';
import { smallTalk } from './smallTalk.ts';

export type DemoOptions = {
  /** Where its data goes; thrown away afterwards. */
  readonly directory: string;
  /** A port of 0: any free one. */
  readonly configuration: Configuration;
  readonly log: Log;
  readonly now: () => number;
  readonly wait: (pause: number) => Promise<unknown>;
  /** The demo is to stop, also while it starts. */
  readonly stopping: AbortSignal;
};

/** A server with a sample archive in it. */
export type Demo = {
  readonly url: string;
  /** Of a visitor who takes part in the chat, and may do no more than anybody. */
  readonly token: string;
  readonly conversationId: string;
  /** Has the next of the people say the next thing. */
  readonly say: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const ATTEMPTS = 5;

/**
 * Starts a server and imports the sample archive into it, through its API as everybody would. What was opened is closed where that fails.
 *
 * @throws the reason of `stopping` where it is aborted before all is there
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { directory, configuration, log, now, wait, stopping } = options;
  await using opened = new AsyncDisposableStack();
  const adapters = await openEmbeddedAdapters(directory, configuration.partitions, now);
  opened.defer(adapters.close);
  stopping.throwIfAborted();
  const secret = await loadInstallationSecret(directory);
  let shown = examples;
  const gateway = { ...gatewayConfiguration(configuration), examples: () => shown };
  const node = await startSingleNode({ adapters, secret, gateway, pageSize: configuration.pageSize, log, now });
  opened.defer(node.stop);
  stopping.throwIfAborted();
  const { url } = await node.listen(configuration);
  const clientOf = (token: string | null) => createApiClient({ url, token, fetch, wait, attempts: ATTEMPTS });
  const importer = await registerImporter(node, clientOf);
  const importing = {
    ...{ url, token: importer, fetch, wait, attempts: ATTEMPTS, concurrency: 1, progress: { advance: () => {} } },
    folder: fileURLToPath(new URL('./archive', import.meta.url)),
    report: (problem: object) => log.warn(problem, 'the archive is not wholly imported'),
  };
  const checkpoints = { get: () => null, set: async () => {} };
  await importIrc({ ...importing, checkpoints, channel: 'gardeners', date: null });
  stopping.throwIfAborted();
  const chat = await chatOf(clientOf(importer));
  await importSamplePosts((await startImport(importing)).parts, chat.communityId, chat.persons);
  const token = await joinAsVisitor(clientOf, chat);
  stopping.throwIfAborted();
  const { conversationId } = chat;
  shown = [watchExample(conversationId, token), ...examples.map((example) => filledIn(example, conversationId))];
  const kept = opened.move();
  return { url, token, conversationId, say: sayer(clientOf(importer), chat), stop: () => kept.disposeAsync() };
}

/** The tab that a visitor of the demo sees first: the live chat, as somebody who takes part in it. */
function watchExample(conversationId: string, token: string): Example {
  const greeting =
    '# A live chat: the button with the triangle runs this. You are the sparrow here, by the token under "Headers".\n';
  return {
    query: greeting + watching(conversationId),
    headers: JSON.stringify({ authorization: `Bearer ${token}` }, null, 2),
  };
}

/** An example whose place for a user-group's id has that of the chat. */
function filledIn(example: Example, conversationId: string): Example {
  const { variables } = example;
  return variables === undefined ? example : { ...example, variables: variables.replace('group_…', conversationId) };
}

type Registered = { readonly register: { readonly token: string; readonly person: { readonly id: string } } };

async function registerImporter(node: SingleNode, clientOf: (token: string | null) => ApiClient): Promise<string> {
  const input = {
    userName: 'gardener',
    email: 'gardener@example.org',
    password: randomUUID(),
    displayName: 'Gardener',
  };
  const { token, person } = (await clientOf(null).ask<Registered>(REGISTER, { input })).register;
  await node.contexts.contextFor(null).commands.send({
    ...{ definition: grantFirstAdministrator, input: null, idempotencyKey: null, actor: INSTALLATION },
    data: () => ({ personId: person.id }),
  });
  await clientOf(token).ask(GRANT_ROLE, { input: { personId: person.id, role: 'IMPORTER' } });
  return token;
}

type Groups = {
  readonly viewer: { readonly person: { readonly id: string } };
  readonly conversations: { readonly edges: readonly { readonly node: Group }[] };
};
type Person = { readonly id: string; readonly displayName: string };
type Group = {
  readonly id: string;
  readonly community: { readonly id: string };
  readonly members: { readonly edges: readonly { readonly node: { readonly person: Person } }[] };
};

/** The chat of the archive, as the importer finds it: everybody there but themself. */
async function chatOf(client: ApiClient): Promise<Chat> {
  const { viewer, conversations } = await client.ask<Groups>(GROUPS, {});
  const group = conversations.edges[0]?.node;
  if (group === undefined) throw new Error('the archive was not imported');
  const people = group.members.edges.map(({ node }) => node.person).filter(({ id }) => id !== viewer.person.id);
  const persons = new Map(people.map(({ id, displayName }) => [displayName, id]));
  return { conversationId: group.id, communityId: group.community.id, persons };
}

function sayer(client: ApiClient, { conversationId, persons }: Chat): () => Promise<void> {
  const people = [...persons.values()];
  let said = 0;
  return async () => {
    const text = smallTalk[said % smallTalk.length];
    const authorId = people[said % people.length];
    said += 1;
    await client.ask(SAY, { input: { conversationId, authorId, text } });
  };
}
