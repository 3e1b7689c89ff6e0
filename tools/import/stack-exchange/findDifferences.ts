import type { ImportParts } from '../ImportParts.ts';
import { readCounts } from '../readCounts.ts';
import type { Contributing } from './contributionItems.ts';
import type { DumpPost } from './Dump.ts';
import { answerLabel, commentLabel, questionLabel } from './planContributions.ts';
import { PostKind } from './reactionOf.ts';
import { rowsOf } from './rowsOf.ts';

/** Something that is not as the dump has it. */
export type Difference = {
  readonly item: string;
  readonly of: string;
  readonly dump: number | string | null;
  readonly here: number | string | null;
};

type Expected = { readonly label: string; readonly of: Readonly<Record<string, number | string | null>> };

/** Reads everything that was imported again, and compares what is counted of it with the dump. */
export async function findDifferences(
  { client, concurrency }: ImportParts,
  making: Contributing,
): Promise<readonly Difference[]> {
  const expected = [...(await expectedPosts(making)), ...(await expectedComments(making))];
  const ids = expected.flatMap(({ label }) => making.imported.id(label) ?? []);
  const counts = await readCounts(client, ids, concurrency);
  return expected.flatMap(({ label, of }) => {
    const { acceptedAnswer = null, ...here } = counts.get(making.imported.id(label) ?? '') ?? {};
    const found: Readonly<Record<string, number | string | null>> = { ...here, accepted: acceptedAnswer?.id ?? null };
    return Object.entries(of)
      .filter(([name, value]) => found[name] !== value)
      .map(([name, dump]) => ({ item: label, of: name, dump, here: found[name] ?? null }));
  });
}

async function expectedPosts({ folder, dump, imported }: Contributing): Promise<readonly Expected[]> {
  const expected: Expected[] = [];
  for await (const { Id = '', PostTypeId, AcceptedAnswerId } of rowsOf(folder, 'Posts')) {
    const post = dump.posts.get(Id);
    if (post === undefined) continue;
    const tally = tallyOf(post);
    if (PostTypeId === PostKind.answer) expected.push({ label: answerLabel(Id), of: tally });
    else {
      const accepted = AcceptedAnswerId === undefined ? null : imported.id(answerLabel(AcceptedAnswerId));
      const commentCount = dump.commentCounts.get(Id) ?? 0;
      expected.push({ label: questionLabel(Id), of: { ...tally, commentCount, accepted } });
    }
  }
  return expected;
}

async function expectedComments({ folder, dump }: Contributing): Promise<readonly Expected[]> {
  const expected: Expected[] = [];
  for await (const { Id = '', PostId = '', Score = '0' } of rowsOf(folder, 'Comments')) {
    if (dump.posts.has(PostId)) expected.push({ label: commentLabel(Id), of: { likes: Number(Score), dislikes: 0 } });
  }
  return expected;
}

function tallyOf({ likes, dislikes }: DumpPost) {
  return { likes, dislikes };
}
