import { authorKey, userKey } from './authorKey.ts';
import type { Dump } from './Dump.ts';
import { PostKind, reactionOf, VoteKind } from './reactionOf.ts';
import { requireTime } from './requireTime.ts';
import { rowsOf } from './rowsOf.ts';
import { timeOf } from './timeOf.ts';

type Mutable = { questionId: string; likes: number; dislikes: number };

/**
 * Goes through a dump once to learn what refers to what and how much there is.
 *
 * @throws Error where a file cannot be read, or something that is imported has no readable date
 */
export async function scanDump(folder: string): Promise<Dump> {
  const users = new Set<string>();
  for await (const row of rowsOf(folder, 'Users')) {
    requireTime('Users', row);
    users.add(userKey(row.Id ?? ''));
  }
  const authors = new Map<string, string>();
  const { posts, ...countedPosts } = await scanPosts(folder, authors);
  const { commentCounts, mostVotes: mostCommentVotes, ...countedComments } = await scanComments(folder, posts, authors);
  const { acceptedAt, ...countedVotes } = await scanVotes(folder, posts);
  const mostPostVotes = [...posts.values()].reduce((most, one) => Math.max(most, one.likes + one.dislikes), 0);
  return {
    ...{ posts, commentCounts, acceptedAt, mostVotes: Math.max(mostPostVotes, mostCommentVotes) },
    strangers: new Map([...authors].filter(([key]) => !users.has(key))),
    counts: { users: users.size, ...countedPosts, ...countedComments, ...countedVotes },
  };
}

async function scanPosts(folder: string, authors: Map<string, string>) {
  const posts = new Map<string, Mutable>();
  let [questions, answers, otherPosts] = [0, 0, 0];
  for await (const row of rowsOf(folder, 'Posts')) {
    const { Id = '', PostTypeId, ParentId = '' } = row;
    const isQuestion = PostTypeId === PostKind.question;
    if (isQuestion) questions += 1;
    else if (PostTypeId === PostKind.answer) answers += 1;
    else {
      otherPosts += 1;
      continue;
    }
    requireTime('Posts', row);
    // An answer may count as accepted then; see acceptAnswers.
    if (row.AcceptedAnswerId !== undefined && row.LastActivityDate !== undefined)
      requireTime('Posts', row, 'LastActivityDate');
    posts.set(Id, { questionId: isQuestion ? Id : ParentId, likes: 0, dislikes: 0 });
    const key = authorKey(row, 'Owner');
    authors.set(key, row.OwnerDisplayName ?? key);
  }
  // What answers a question that is not there belongs to nothing.
  for (const [id, { questionId }] of posts) if (!posts.has(questionId)) posts.delete(id);
  return { posts, questions, answers, otherPosts };
}

async function scanComments(folder: string, posts: ReadonlyMap<string, Mutable>, authors: Map<string, string>) {
  const commentCounts = new Map<string, number>();
  const count = (id: string) => commentCounts.set(id, (commentCounts.get(id) ?? 0) + 1);
  for (const [id, { questionId }] of posts) if (id !== questionId) count(questionId);
  let [comments, commentVotes, mostVotes] = [0, 0, 0];
  for await (const row of rowsOf(folder, 'Comments')) {
    comments += 1;
    const questionId = posts.get(row.PostId ?? '')?.questionId;
    if (questionId === undefined) continue;
    requireTime('Comments', row);
    count(questionId);
    const score = Number(row.Score ?? 0);
    commentVotes += score;
    mostVotes = Math.max(mostVotes, score);
    const key = authorKey(row, '');
    authors.set(key, row.UserDisplayName ?? authors.get(key) ?? key);
  }
  return { commentCounts, comments, commentVotes, mostVotes };
}

async function scanVotes(folder: string, posts: ReadonlyMap<string, Mutable>) {
  const acceptedAt = new Map<string, number>();
  const known = new Set<string>();
  for await (const { Id = '' } of rowsOf(folder, 'Posts')) known.add(Id);
  let [votes, votesOnDeleted, otherVotes] = [0, 0, 0];
  for await (const row of rowsOf(folder, 'Votes')) {
    const { PostId = '', VoteTypeId, CreationDate } = row;
    const post = posts.get(PostId);
    const reaction = reactionOf(VoteTypeId);
    const isAcceptance = VoteTypeId === VoteKind.accepted;
    if (post !== undefined && (isAcceptance || reaction !== null)) requireTime('Votes', row);
    if (isAcceptance) acceptedAt.set(PostId, timeOf(CreationDate));
    if (post !== undefined && reaction !== null) {
      votes += 1;
      if (reaction === 'like') post.likes += 1;
      else post.dislikes += 1;
    } else if (known.has(PostId)) otherVotes += 1;
    else votesOnDeleted += 1;
  }
  return { acceptedAt, votes, votesOnDeleted, otherVotes };
}
