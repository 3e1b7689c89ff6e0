import { AcceptAnswerDocument } from '@c18n/client/generated/documents';
import { ApiError } from '../api/ApiError.ts';
import { run } from '../api/run.ts';
import { forEachOf } from '../forEachOf.ts';
import type { ImportParts } from '../ImportParts.ts';
import { settled } from '../settled.ts';
import { authorKey } from './authorKey.ts';
import type { Contributing } from './contributionItems.ts';
import { answerLabel, contributionKey, questionLabel } from './planContributions.ts';
import { PostKind } from './reactionOf.ts';
import { rowsOf } from './rowsOf.ts';
import { timeOf } from './timeOf.ts';

type Acceptance = {
  readonly label: string;
  readonly key: string;
  readonly commentId: string;
  readonly authorId: string | null;
  readonly time: number;
};

/** Accepts the answers that were accepted, in the name of who asked. Returns how many. */
export async function acceptAnswers(parts: ImportParts, making: Contributing): Promise<number> {
  const acceptances = await plannedAcceptances(making);
  let [tried, accepted] = [0, 0];
  await forEachOf(acceptances, parts.concurrency, async (acceptance) => {
    const problem = await accept(parts, acceptance);
    if (problem === null) accepted += 1;
    else parts.report({ item: acceptance.label, ...problem });
    tried += 1;
    parts.progress.advance('accepted answers', tried, acceptances.length);
  });
  return accepted;
}

async function plannedAcceptances(making: Contributing): Promise<readonly Acceptance[]> {
  const acceptances: Acceptance[] = [];
  for await (const row of rowsOf(making.folder, 'Posts')) {
    const { Id = '', PostTypeId, AcceptedAnswerId, LastActivityDate } = row;
    if (PostTypeId !== PostKind.question || AcceptedAnswerId === undefined) continue;
    const label = `answer accepted to ${questionLabel(Id)}`;
    const commentId = making.imported.id(answerLabel(AcceptedAnswerId));
    if (commentId === null) {
      const message = `There is no answer ${AcceptedAnswerId} in the dump, or it was not imported.`;
      making.report({ item: label, code: 'DELETED_POST', message });
      continue;
    }
    const time = making.dump.acceptedAt.get(AcceptedAnswerId) ?? timeOf(LastActivityDate ?? row.CreationDate);
    const authorId = making.persons.get(authorKey(row, 'Owner')) ?? null;
    acceptances.push({ label, key: contributionKey(making, label, time), commentId, authorId, time });
  }
  return acceptances;
}

async function accept({ client }: ImportParts, { key, commentId, authorId, time }: Acceptance) {
  const input = { commentId, authorId, occurredAt: new Date(time).toISOString(), idempotencyKey: key };
  try {
    const { acceptAnswer } = await settled(
      () => run(client, AcceptAnswerDocument, { input }),
      (answer) => [answer.acceptAnswer],
    );
    return acceptAnswer.refusal;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { code: error.codes.join(' '), message: error.message };
  }
}
