import type { ImportCommentInput } from '@c18n/client/generated/documents';
import type { ImportParts } from '../ImportParts.ts';
import { importComments, importPosts } from '../importContributions.ts';
import type { ImportItem } from '../importItems.ts';
import { sortableKey } from '../sortableKey.ts';
import type { PlannedComment, PlannedPage } from './planTalkPage.ts';

export type TalkPageTarget = {
  readonly communityId: string;
  /** Persons' ids by author. */
  readonly persons: ReadonlyMap<string, string>;
  /** Pages are nobody's: they are in the name of who imports them. */
  readonly importerId: string;
};

/** Imports a page as a post of the importer's, with its comments. Returns how many comments were done. */
export async function importTalkPage(
  parts: ImportParts,
  { communityId, persons, importerId }: TalkPageTarget,
  page: PlannedPage,
): Promise<number> {
  const { name, language, title, time, comments } = page;
  const postKey = sortableKey(time, `wikipedia ${name}`);
  const text = `A talk page of https://${language}.wikipedia.org, with ${comments.length} comments.`;
  const post = { key: postKey, authorId: importerId, occurredAt: new Date(time).toISOString(), title, text, language };
  const posts = { communityId, stage: `page ${name}`, total: 1, items: [{ label: name, input: post }] };
  await importPosts(parts, posts, () => {});
  const keys = new Map(
    comments.map((comment) => [comment.key, sortableKey(comment.time, `wikipedia ${name} ${comment.key}`)]),
  );
  const item = (comment: PlannedComment): ImportItem<ImportCommentInput> => ({
    label: `${name} ${comment.key}`,
    input: {
      ...{ key: keys.get(comment.key) ?? '', authorId: persons.get(comment.author) ?? '', text: comment.text },
      occurredAt: new Date(comment.time).toISOString(),
      ...(comment.parentKey === null
        ? { parentPostKey: postKey }
        : { parentCommentKey: keys.get(comment.parentKey) ?? null }),
    },
  });
  const stage = { communityId, stage: `comments of ${name}`, total: comments.length, items: comments.map(item) };
  return importComments(parts, stage, () => {});
}
