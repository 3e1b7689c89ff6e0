import type { Fact } from '@c18n/platform/domain/Fact';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { expect, test } from 'vitest';
import { PostEdited } from './facts.ts';
import { live } from './live.ts';
import { garden, givenPost, roses } from './postScenario.ts';

const scenario = givenPost();
const context = { views: { one: async (collection, id) => scenario.get(collection, id) } } as SubgraphContext;

async function sourceOf(field: string, id: string) {
  const found = live.fields.find((one) => one.field === field);
  if (found === undefined) throw new Error(`there is no ${field}`);
  return found.source({ id }, context);
}

function edited(postId: string): Fact {
  return {
    ...{ id: 'command_a.0', type: PostEdited.type, stream: 'communities', partition: 0, number: 1, place: garden },
    ...{ subject: postId, actor: 'person_a', time: 0, wordsOf: null, data: { communityId: garden, postId } },
  };
}

test('a post is followed in the place of its community, and nothing else of that place is told', async () => {
  const source = await sourceOf('postEvents', roses);
  expect(source).toMatchObject({ stream: 'communities', place: garden });
  expect(source.event(edited(roses))).toMatchObject({ __typename: 'PostEdited', postId: roses });
  expect(source.event(edited('post_other'))).toBeNull();
});

test('a community is followed with all its posts', async () => {
  const source = await sourceOf('communityEvents', garden);
  expect(source.event(edited('post_other'))).toMatchObject({ __typename: 'PostEdited' });
  expect(await source.allowed(context)).toBe(true);
});

test.each(['communityEvents', 'postEvents'])('%s of nothing are an error', async (field) => {
  await expect(sourceOf(field, 'nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
