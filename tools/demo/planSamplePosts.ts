import type { ImportCommentInput, ImportPostInput, ImportReactionInput } from '@c18n/client/generated/documents';
import type { ImportItem } from '../import/importItems.ts';
import type { SampleComment, SamplePost } from './SampleContribution.ts';

/** What is imported of the sample's posts; what is answered comes before its answers. */
export type PlannedSamplePosts = {
  readonly posts: readonly ImportItem<ImportPostInput>[];
  readonly comments: readonly ImportItem<ImportCommentInput>[];
  readonly reactions: readonly ImportItem<ImportReactionInput>[];
};

type Parent = { readonly parentPostKey: string } | { readonly parentCommentKey: string };

/** @param persons the ids of people by their names in the archive */
export function planSamplePosts(
  archive: readonly SamplePost[],
  persons: ReadonlyMap<string, string>,
): PlannedSamplePosts {
  const idOf = (name: string) => {
    const id = persons.get(name);
    if (id === undefined) throw new Error(`the archive has nobody called ${name}`);
    return id;
  };
  const comments = archive.flatMap(({ key, comments: own = [] }) =>
    own.flatMap((one) => thread(one, { parentPostKey: key })),
  );
  const reactionsTo = ({ key, at, reactions = {} }: SampleComment, target: object) =>
    Object.entries(reactions).flatMap(([code, names]) =>
      names.map((name) => {
        const input = { key: `${key} ${code} ${name}`, authorId: idOf(name), occurredAt: at, code, ...target };
        return { label: `reaction ${input.key}`, input };
      }),
    );
  return {
    posts: archive.map(({ key, author, at, title, text, tags }) => ({
      label: `post ${key}`,
      input: { key, authorId: idOf(author), occurredAt: at, title, text, tags: [...tags], language: 'en' },
    })),
    comments: comments.map(({ comment: { key, author, at, text }, parent }) => ({
      label: `comment ${key}`,
      input: { key, authorId: idOf(author), occurredAt: at, text, ...parent },
    })),
    reactions: [
      ...archive.flatMap((post) => reactionsTo(post, { targetPostKey: post.key })),
      ...comments.flatMap(({ comment }) => reactionsTo(comment, { targetCommentKey: comment.key })),
    ],
  };
}

/** A comment and all that was answered to it, each after what it answers. */
function thread(
  comment: SampleComment,
  parent: Parent,
): { readonly comment: SampleComment; readonly parent: Parent }[] {
  const answers = (comment.comments ?? []).flatMap((one) => thread(one, { parentCommentKey: comment.key }));
  return [{ comment, parent }, ...answers];
}
