import { describe, expect, it } from 'vitest';
import { startTestNode } from '../testing/startTestNode.ts';
import { testedAdapters } from '../testing/testedAdapters.ts';
import { chatLive } from './chatLive.ts';
import { race } from './race.ts';
import { repeatSafely } from './repeatSafely.ts';
import { talkAboutAPost } from './talkAboutAPost.ts';

const journeys = [talkAboutAPost, chatLive, repeatSafely, race];

describe.each(testedAdapters)('on adapters: %s', (_name, adapters) => {
  it.each(journeys.map((journey) => [journey.name, journey] as const))('%s', async (_sentence, journey) => {
    await using node = await startTestNode({ adapters });
    await journey.run(node);
    await node.node.drain();
    expect(await node.node.compareWithRebuild()).toEqual([]);
  });
});
