import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { registry } from '@c18n/assembly/domains';
import { pauseStream } from '@c18n/decider/pauseStream';
import { openFileBlobStore } from '@c18n/platform/blobs/openFileBlobStore';
import { openEmbeddedAdapters } from '@c18n/single-node/openEmbeddedAdapters';
import { Actor } from '@c18n/single-node/testing/Actor';
import { makeThings } from '@c18n/single-node/testing/makeThings';
import { startTestNode, type TestNode } from '@c18n/single-node/testing/startTestNode';
import { testSecret } from '@c18n/single-node/testing/testSecret';
import { writeBackup } from '../../backup/writeBackup.ts';
import { contentsOf } from './contentsOf.ts';
import type { World } from './World.ts';

/** How many partitions the installation has: as many as one on the engines that tests open. */
const PARTITIONS = 2;
/** More than one line and one chunk of any store of blobs. */
const BLOB_BYTES = 1_500_001;

/** Makes an installation in a directory, with a bit of everything, backs it up while it runs, and stops it. */
export async function makeWorld(directory: string): Promise<World> {
  const data = join(directory, 'lost');
  await mkdir(data);
  await (await openEmbeddedAdapters(data, PARTITIONS, Date.now)).close();
  await using node = await startTestNode({ directory: data });
  const things = await makeThings(node, 2);
  const forgotten = await Actor.register(node.url, 'forgotten');
  await forgotten.do('openDirectConversation', { personId: things.ann.id });
  await node.adapters.keys.destroy(forgotten.id);
  const read = `mutation { markRead(input: { conversationId: "${things.ids.group}", number: 1 }) { readState { __typename } } }`;
  await things.ann.query(read);
  const input = { communityId: things.ids.community, title: 'Once', text: 'only', idempotencyKey: 'publish once' };
  const payload = await things.ann.do('publishPost', input, 'post { id }');
  await node.node.drain();
  const bytes = Uint8Array.from({ length: BLOB_BYTES }, (_, index) => (index * 7 + (index >> 9)) & 0xff);
  const file = join(directory, 'backup');
  const hash = await backUp(node, file, bytes);
  const contents = await contentsOf(node.adapters.store, registry);
  await node.adapters.keys.destroy(things.eve.id);
  return {
    ...{ file, things, contents, forgotten, erasedSince: things.eve },
    ...{ blob: { hash, bytes }, published: { input, payload } },
  };
}

async function backUp({ adapters, directory }: TestNode, file: string, bytes: Uint8Array): Promise<string> {
  const { store, keys } = adapters;
  const blobs = await openFileBlobStore(join(directory, 'blobs'));
  const content = async function* () {
    yield bytes;
  };
  const { hash } = await blobs.put(content(), { limit: bytes.length });
  const pause = (stream: Parameters<typeof pauseStream>[0]) => pauseStream(stream, { store, now: Date.now });
  await writeBackup(file, { store, keys, blobs, secret: testSecret, pause }, Date.now());
  return hash;
}
