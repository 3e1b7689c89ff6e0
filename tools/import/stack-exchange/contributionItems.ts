import type { ImportCommentInput, ImportPostInput } from '@c18n/client/generated/documents';
import type { ImportParts } from '../ImportParts.ts';
import type { ImportItem } from '../importItems.ts';
import type { Dump } from './Dump.ts';
import type { ImportedContributions } from './ImportedContributions.ts';
import {
  answerLabel,
  commentLabel,
  type Planning,
  planAnswer,
  planComment,
  planQuestion,
  questionLabel,
} from './planContributions.ts';
import { PostKind } from './reactionOf.ts';
import { rowsOf } from './rowsOf.ts';

/** What the items of a dump are made with. */
export type Contributing = Planning & {
  readonly folder: string;
  readonly dump: Dump;
  readonly imported: ImportedContributions;
  readonly report: ImportParts['report'];
};

/** The questions of a dump, in its order. */
export async function* questionItems(making: Contributing): AsyncGenerator<ImportItem<ImportPostInput>> {
  for await (const row of rowsOf(making.folder, 'Posts')) {
    if (row.PostTypeId !== PostKind.question) continue;
    const item = planQuestion(making, row);
    making.imported.planned(item.label, item.input.key);
    yield item;
  }
}

/** The answers of a dump, in its order. Those to questions that it does not have are reported. */
export async function* answerItems(making: Contributing): AsyncGenerator<ImportItem<ImportCommentInput>> {
  for await (const row of rowsOf(making.folder, 'Posts')) {
    if (row.PostTypeId !== PostKind.answer) continue;
    const parentKey = making.imported.key(questionLabel(row.ParentId ?? ''));
    if (parentKey === null) {
      reportMissing(making, answerLabel(row.Id ?? ''), row.ParentId);
      continue;
    }
    const item = planAnswer(making, row, parentKey);
    making.imported.planned(item.label, item.input.key);
    yield item;
  }
}

/** The comments of a dump on questions and on answers, in its order. Those on posts that it does not have are reported. */
export async function* commentItems(making: Contributing): AsyncGenerator<ImportItem<ImportCommentInput>> {
  for await (const row of rowsOf(making.folder, 'Comments')) {
    const { Id = '', PostId = '' } = row;
    const [question, answer] = [questionLabel(PostId), answerLabel(PostId)].map((label) => making.imported.key(label));
    if (question == null && answer == null) {
      reportMissing(making, commentLabel(Id), PostId);
      continue;
    }
    const item = planComment(making, row, answer == null ? { parentPostKey: question } : { parentCommentKey: answer });
    making.imported.planned(item.label, item.input.key);
    yield item;
  }
}

function reportMissing({ report }: Contributing, item: string, postId = ''): void {
  report({ item, code: 'DELETED_POST', message: `There is no post ${postId} in the dump.` });
}
