import type { Deed, Journal } from './Journal.ts';
import type { PlaceState } from './readState.ts';

/** What a place must hold after the mutations that were acknowledged: each of them, once, and nothing else. */
export function expectedState(journal: Journal): PlaceState {
  const titles = lastWords(journal, 'editPost', 'postId', 'title');
  const texts = lastWords(journal, 'editMessage', 'messageId', 'text');
  const likes = countBy(journal.of('addReaction'), ({ input }) => String(input.targetId));
  const comments = countBy(journal.of('addComment'), ({ input }) => String(input.parentId));
  const names = new Map(journal.of('register').map(({ input, payload }) => [payload.person?.id, input.userName]));
  const founders = ['createCommunity', 'createUserGroup'].map((field) => journal.of(field).map(({ by }) => by.id));
  return {
    messages: Object.fromEntries(
      journal.of('sendMessage').map(({ by, input, payload }) => {
        const id = String(payload.message?.id);
        const author = names.get(by.id as never);
        return [id, `${payload.message?.number} ${author}: ${texts.get(id) ?? input.text}`];
      }),
    ),
    posts: Object.fromEntries(
      journal.of('publishPost').map(({ input, payload }) => {
        const id = String(payload.post?.id);
        const title = titles.get(id) ?? String(input.title);
        return [id, { title, likes: likes.get(id)?.size ?? 0, comments: comments.get(id)?.count ?? 0 }];
      }),
    ),
    comments: Object.fromEntries(
      journal.of('addComment').map(({ input, payload }) => [String(payload.comment?.id), String(input.text)]),
    ),
    members: [...(founders[0] ?? []), ...journal.of('joinCommunity').map(({ by }) => by.id)].toSorted(),
    groupMembers: [...(founders[1] ?? []), ...journal.of('joinUserGroup').map(({ by }) => by.id)].toSorted(),
  };
}

/** The words of each thing's last edit. Only its author edits a thing, and one after the other. */
function lastWords(journal: Journal, field: string, id: string, words: string): ReadonlyMap<string, string> {
  return new Map(journal.of(field).map(({ input }) => [String(input[id]), String(input[words])]));
}

/** How many deeds there are of each target, and of how many persons. */
function countBy(deeds: readonly Deed[], target: (deed: Deed) => string) {
  const groups = Map.groupBy(deeds, target);
  return new Map(
    [...groups].map(([id, group]) => [id, { count: group.length, size: new Set(group.map(({ by }) => by.id)).size }]),
  );
}
