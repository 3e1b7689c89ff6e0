import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FaultyCluster } from '../faults/FaultyCluster.ts';
import { ChatWindow } from './ChatWindow.ts';
import { chromiumPath } from './chromiumPath.ts';
import type { NamedGateway } from './page/Talk.ts';
import { servePage } from './servePage.ts';
import { startTalk } from './startTalk.ts';

// `SCREENSHOTS=<folder> npm run test:engines -- tools/cluster/windows` keeps pictures of both windows.

const isHere = existsSync(chromiumPath);
if (!isHere) console.warn(`WINDOWS ARE NOT TESTED: no Chromium at ${chromiumPath}; CHROMIUM can say where it is`);
const folder = process.env.SCREENSHOTS ?? null;
/** Messages before the gateway is killed, and after it. */
const SOME = 20;
/** Milliseconds. */
const TIMEOUT = 300_000;

describe.skipIf(!isHere)('two windows of Chromium at two gateways (needs Chromium)', () => {
  let cluster: FaultyCluster;
  let browsers: readonly Browser[] = [];
  beforeAll(async () => {
    cluster = await FaultyCluster.start();
    // Processes of their own, as on two machines.
    const launch = () => chromium.launch({ executablePath: chromiumPath });
    browsers = await Promise.all([launch(), launch()]);
  });
  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await cluster?.stop();
  });

  test(
    'show every message once and in order, although one of the gateways is killed while both write',
    async () => {
      await using page = await servePage();
      const [first, second] = cluster.gateways.map((url, index) => ({ name: `gateway ${index + 1}`, url })) as [
        NamedGateway,
        NamedGateway,
      ];
      const talks = await startTalk(first, second);
      const windows = await Promise.all(
        talks.map((talk, index) => ChatWindow.open(browsers[index] as Browser, page.url, talk)),
      );
      const [ann, bob] = windows as [ChatWindow, ChatWindow];
      const each = <Result>(of: (window: ChatWindow) => Promise<Result>) => Promise.all(windows.map(of));
      await Promise.all([ann.untilConnectedTo(first.name), bob.untilConnectedTo(second.name)]);

      const stop = new AbortController();
      const writing = each((window) => window.writeUntil(stop.signal));
      await each((window) => window.untilShown(SOME));
      await each((window) => window.photograph(folder, '1-before'));
      await cluster.signal(first.name, 'SIGKILL');
      await ann.untilConnectedTo(second.name);
      const last = Number((await ann.shown()).numbers.at(-1));
      await each((window) => window.untilShown(last + SOME));
      stop.abort();
      await writing;

      const written = windows.flatMap((window) => window.written);
      await each((window) => window.untilShown(written.length));
      await each((window) => window.photograph(folder, '2-after'));
      await each((window) => window.scrollTo(last));
      await each((window) => window.photograph(folder, '3-where-it-was-killed'));
      const [byAnn, byBob] = [await ann.shown(), await bob.shown()];
      expect(byAnn.numbers).toEqual(written.map((_, index) => `${index + 1}`));
      expect(byAnn.words.toSorted()).toEqual(written.toSorted());
      expect([byBob.numbers, byBob.words]).toEqual([byAnn.numbers, byAnn.words]);
      expect([...new Set(byAnn.gateways)]).toEqual([first.name, second.name]);
      expect([...new Set(byBob.gateways)]).toEqual([second.name]);
      expect(await each((window) => window.failures())).toEqual([[], []]);
    },
    TIMEOUT,
  );
});
