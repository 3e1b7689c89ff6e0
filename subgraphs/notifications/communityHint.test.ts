import { MemberJoined, MemberLeft, MemberRoleChanged } from '@c18n/communities/facts';
import { PostPublished } from '@c18n/posts/facts';
import { describe, expect, test } from 'vitest';
import { communityConcerns, communityHint } from './communityHint.ts';
import { factAt } from './factForTests.ts';

const communityId = 'community';
const counts = { memberCount: 2, ownerCount: 1 };
const post = factAt(
  communityId,
  PostPublished.state(
    PostPublished.schema.parse({
      ...{ postId: 'post', communityId, authorId: 'ada', kind: 'text', title: 'T', text: 'x', url: null },
      ...{ tags: [], language: null, wordCount: 1, occurredAt: 0, postCount: 1 },
    }),
  ),
);
const joined = factAt(communityId, MemberJoined.state({ communityId, personId: 'bob', role: 'member', ...counts }));
const left = factAt(communityId, MemberLeft.state({ communityId, personId: 'bob', ...counts }));

describe('a hint from a community', () => {
  test('tells the members of a post by its id', () => {
    const event = { __typename: 'CommunityPostHint', post: { id: 'post' }, community: { id: communityId } };
    expect(communityHint(post, 'bob')).toEqual({ event });
  });

  test('does not tell authors of their own post', () => expect(communityHint(post, 'ada')).toEqual({ event: null }));

  test('begins with joining and ends with leaving', () => {
    expect(communityHint(joined, 'bob')).toEqual({ event: null, follow: communityId });
    expect(communityHint(left, 'bob')).toEqual({ event: null, unfollow: communityId });
  });

  test('does not follow where others join or leave', () => {
    expect(communityHint(joined, 'ada')).toEqual({ event: null });
    expect(communityHint(left, 'ada')).toEqual({ event: null });
  });

  test('reaches whoever joins or leaves whether or not they follow, and nobody else', () => {
    expect([joined, left].map(communityConcerns)).toEqual([['bob'], ['bob']]);
    expect(communityConcerns(post)).toEqual([]);
  });

  test('says nothing of anything else', () => {
    const promoted = MemberRoleChanged.state({ communityId, personId: 'bob', role: 'owner', ownerCount: 2 });
    expect(communityHint(factAt(communityId, promoted), 'bob')).toBeNull();
  });
});
