import type { Choice } from './Choice.ts';

const post: Choice = ({ chance, society }) => {
  const community = chance.one(society.communities);
  const by = community === null ? null : chance.one([...community.members]);
  if (community === null || by === null) return [];
  const reference = society.name('post');
  society.posts.push({ reference, community, author: by, post: reference, depth: -1 });
  const words = { title: chance.title(), text: chance.text(), tags: chance.tags() };
  const place = community.reference;
  return [{ kind: 'publishPost', by, makes: reference, place, community: place, ...words }];
};

const comment: Choice = ({ chance, society }) => {
  const parent = chance.happens(0.5) ? chance.recent(society.posts) : chance.recent(society.comments);
  const by = parent === null ? null : chance.one([...parent.community.members]);
  if (parent === null || by === null) return [];
  const reference = society.name('comment');
  const { community, post: ofPost, depth } = parent;
  society.comments.push({ reference, community, author: by, post: ofPost, depth: depth + 1 });
  const answers = { parent: parent.reference, text: chance.remark() };
  return [{ kind: 'addComment', by, makes: reference, place: community.reference, ...answers }];
};

const reaction: Choice = ({ chance, society }) => {
  const target = chance.happens(0.6) ? chance.recent(society.posts) : chance.recent(society.comments);
  const by = target === null ? null : chance.one([...target.community.members]);
  if (target === null || by === null) return [];
  const place = target.community.reference;
  return [{ kind: 'addReaction', by, makes: null, place, target: target.reference, code: chance.reaction() }];
};

/** Who asked accepts an answer, as long as they are a member. */
const acceptance: Choice = ({ chance, society }) => {
  const answer = chance.recent(society.comments.filter(({ depth }) => depth === 0));
  const by = society.posts.find(({ reference }) => reference === answer?.post)?.author ?? null;
  if (answer === null || by === null || !answer.community.members.has(by)) return [];
  const place = answer.community.reference;
  return [{ kind: 'acceptAnswer', by, makes: null, place, comment: answer.reference }];
};

export const contributionChoices = { post, comment, reaction, acceptance } as const;
