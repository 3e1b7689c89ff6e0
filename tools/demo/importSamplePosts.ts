import { readFile } from 'node:fs/promises';
import type { ImportParts } from '../import/ImportParts.ts';
import { importComments, importPosts, importReactions } from '../import/importContributions.ts';
import { planSamplePosts } from './planSamplePosts.ts';
import type { SamplePost } from './SampleContribution.ts';

/** Imports the posts of the sample archive, with comments and reactions. @param persons the ids of its people, by their names */
export async function importSamplePosts(
  parts: ImportParts,
  communityId: string,
  persons: ReadonlyMap<string, string>,
): Promise<void> {
  const archive = await readFile(new URL('./archive/posts.json', import.meta.url), 'utf8');
  const { posts, comments, reactions } = planSamplePosts(JSON.parse(archive) as readonly SamplePost[], persons);
  const nothing = () => {};
  await importPosts(parts, { communityId, stage: 'posts', total: posts.length, items: posts }, nothing);
  await importComments(parts, { communityId, stage: 'comments', total: comments.length, items: comments }, nothing);
  await importReactions(parts, { communityId, stage: 'reactions', total: reactions.length, items: reactions });
}
