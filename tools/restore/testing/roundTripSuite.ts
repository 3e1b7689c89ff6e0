import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Adapters } from '@c18n/assembly/Adapters';
import { registry } from '@c18n/assembly/domains';
import { pauseStream } from '@c18n/decider/pauseStream';
import { checkInstallation } from '@c18n/platform/installation/checkInstallation';
import type { BlobStore } from '@c18n/platform/ports/BlobStore';
import type { SingleNode } from '@c18n/single-node/startSingleNode';
import { Actor } from '@c18n/single-node/testing/Actor';
import { testSecret } from '@c18n/single-node/testing/testSecret';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keysFileOf } from '../../backup/keysFileOf.ts';
import { restoreBackup } from '../restoreBackup.ts';
import { verifyBackup } from '../verifyBackup.ts';
import { allOf } from './allOf.ts';
import { contentsOf } from './contentsOf.ts';
import { makeWorld } from './makeWorld.ts';
import { startRestored } from './startRestored.ts';
import type { World } from './World.ts';

const SENT =
  'subscription ($id: ID!, $after: Position) { conversationEvents(id: $id, after: $after) { ... on MessageSent { message { text } } } }';

/** An empty installation of two partitions, and its store of blobs; both in this directory where they are files. */
export type OpenTarget = (directory: string) => Promise<{ readonly adapters: Adapters; readonly blobs: BlobStore }>;

/** What must be so after a backup of an embedded installation was brought back into another one. */
export function roundTripSuite(name: string, openTarget: OpenTarget): void {
  describe(`a backup that was brought back into ${name}`, () => {
    let directory: string;
    let world: World;
    let adapters: Adapters;
    let blobs: BlobStore;
    let restored: { readonly node: SingleNode; readonly url: string };
    let ann: Actor;
    let early: string;
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'c18n-backup-'));
      world = await makeWorld(directory);
      ({ adapters, blobs } = await openTarget(join(directory, 'restored')));
      const { store } = adapters;
      const pause = (stream: Parameters<typeof pauseStream>[0]) => pauseStream(stream, { store, now: Date.now });
      const backup = await verifyBackup(world.file, keysFileOf(world.file));
      const search = {
        clear: async () => {
          // The last that is done before it is whole.
          early = await checkInstallation({ ...adapters, secret: testSecret }).catch(String);
          await adapters.search.clear();
        },
      };
      const target = { ...adapters, search, blobs, registry, secret: testSecret, pause, now: Date.now };
      await restoreBackup(backup, target, new Set([world.erasedSince.id]));
    });
    afterAll(async () => {
      await restored?.node.stop();
      await blobs?.close();
      await adapters?.close();
      await rm(directory, { recursive: true });
    });

    test('lets nothing start before it is whole', async () => {
      expect(early).toContain('a restore was cut off here, or is not done yet');
      expect(await checkInstallation({ ...adapters, secret: testSecret })).toBe('marked');
    });

    test('has every fact, outcome, claim and last value, and the same views', async () => {
      const contents = await contentsOf(adapters.store, registry);
      expect(contents.facts.length).toBeGreaterThan(50);
      expect(contents.lastValues.length).toBeGreaterThan(0);
      expect(contents).toEqual(world.contents);
    });

    test('has the blobs', async () => {
      const content = await blobs.get(world.blob.hash);
      if (content === null) throw new Error('the blob is gone');
      expect(Buffer.concat(await allOf(content)).equals(world.blob.bytes)).toBe(true);
    });

    test('starts, and takes the tokens that were given out', async () => {
      restored = await startRestored(adapters);
      ann = new Actor(restored.url, world.things.ann.id, world.things.ann.token);
      expect(await ann.query('{ viewer { person { userName displayName } } }')).toEqual({
        viewer: { person: { userName: 'ann', displayName: 'ann' } },
      });
    });

    test('answers a repeated mutation as it was answered, and does nothing again', async () => {
      // Among people, erasures are done again at the same time.
      const posted = async () => (await adapters.store.ledger.heads()).filter(({ stream }) => stream === 'communities');
      const before = await posted();
      const { input, payload } = world.published;
      expect(await ann.do('publishPost', input, 'post { id }')).toEqual(payload);
      expect(await ann.codeOf('publishPost', { ...input, text: 'other' })).toBe('IDEMPOTENCY_KEY_REUSED');
      expect(await posted()).toEqual(before);
    });

    test('tells everything after a position that a client kept, and what happens next', async () => {
      const events = ann.follow(SENT, { id: world.things.ids.direct, after: world.things.start });
      expect(await events.take(2)).toHaveLength(2);
      await ann.do('sendMessage', { conversationId: world.things.ids.direct, text: 'after the restore' });
      const seen = await events.take(3);
      expect(seen.at(-1)).toEqual({ message: { text: 'after the restore' } });
      events.stop();
    });

    test('keeps unique names with who has them', async () => {
      await expect(Actor.register(restored.url, 'bob')).rejects.toThrow('TAKEN');
      expect((await Actor.register(restored.url, 'zoe')).id).toMatch(/^person_/);
    });

    test('has no words of who was erased, before the backup or since', async () => {
      for (const { id } of [world.forgotten, world.erasedSince]) {
        const person = async () =>
          (await ann.query('query ($id: ID!) { person(id: $id) { id displayName state } }', { id })).person;
        expect(await person()).toMatchObject({ id, displayName: null });
        await expect.poll(person).toEqual({ id, displayName: null, state: 'ERASED' });
        expect(await adapters.keys.create([id])).toEqual([{ person: id, destroyed: true }]);
      }
    });

    test('fills its search index', async () => {
      await restored.node.drain();
      const { search } = await ann.query(
        '{ search(query: "Findable", kinds: [POST], first: 5) { edges { highlight { text } } } }',
      );
      expect(JSON.stringify(search)).toContain('Findable');
    });

    test('goes on such that its views equal a rebuild', async () => {
      await restored.node.drain();
      expect(await restored.node.compareWithRebuild()).toEqual([]);
    });
  });
}
