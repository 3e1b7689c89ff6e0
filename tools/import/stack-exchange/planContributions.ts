import type { ImportCommentInput, ImportPostInput, ImportReactionInput } from '@c18n/client/generated/documents';
import { cleanLine, cleanText } from '../cleanText.ts';
import type { ImportItem } from '../importItems.ts';
import { sortableKey } from '../sortableKey.ts';
import { authorKey } from './authorKey.ts';
import type { Row } from './readRows.ts';
import type { Site } from './siteOf.ts';
import { timeOf } from './timeOf.ts';

/** What is needed to plan what people wrote. */
export type Planning = {
  readonly site: Site;
  /** Makes Markdown of HTML. */
  readonly write: (html: string) => string;
  /** Persons' ids by their keys. */
  readonly persons: ReadonlyMap<string, string>;
  /** The language that people write there, as a tag like `en`; null where nobody said. */
  readonly language: string | null;
};

/** The key under which a post or a comment is imported: it sorts by time, and depends on the site and its id only. */
export function contributionKey({ site }: Pick<Planning, 'site'>, label: string, time: number): string {
  return sortableKey(time, `stack-exchange ${site.host} ${label}`);
}

/** The post that a question becomes. It tells where it comes from, as its licence wants. */
export function planQuestion(planning: Planning, row: Row): ImportItem<ImportPostInput> {
  const { Id = '', Title = '', Body = '', Tags = '' } = row;
  const label = questionLabel(Id);
  const input = {
    ...written(planning, label, row, authorKey(row, 'Owner')),
    title: cleanLine(Title, 300),
    text: withSource(planning.write(Body), `https://${planning.site.host}/q/${Id}`),
    tags: Tags.split(/[<>|]/).filter((tag) => tag !== ''),
    language: planning.language,
  };
  return { label, input };
}

/** The comment that an answer becomes: it answers the post. @param parentKey the question's key */
export function planAnswer(planning: Planning, row: Row, parentKey: string): ImportItem<ImportCommentInput> {
  const { Id = '', Body = '' } = row;
  const label = answerLabel(Id);
  const text = withSource(planning.write(Body), `https://${planning.site.host}/a/${Id}`);
  return {
    label,
    input: { ...written(planning, label, row, authorKey(row, 'Owner')), text, parentPostKey: parentKey },
  };
}

/** The comment that a comment becomes, whose text is Markdown already. */
export function planComment(
  planning: Planning,
  row: Row,
  parent: Pick<ImportCommentInput, 'parentPostKey' | 'parentCommentKey'>,
): ImportItem<ImportCommentInput> {
  const label = commentLabel(row.Id ?? '');
  const text = cleanText(row.Text ?? '');
  return { label, input: { ...written(planning, label, row, authorKey(row, '')), text, ...parent } };
}

/** The reaction that a vote becomes. @param label tells it apart, like `vote 7` */
export function planReaction(
  planning: Planning,
  label: string,
  vote: Pick<ImportReactionInput, 'code' | 'targetPostKey' | 'targetCommentKey'> & {
    readonly voter: string;
    readonly time: number;
  },
): ImportItem<ImportReactionInput> {
  const { voter, time, ...target } = vote;
  const key = contributionKey(planning, label, time);
  const authorId = planning.persons.get(voter) ?? '';
  return { label, input: { key, authorId, occurredAt: new Date(time).toISOString(), ...target } };
}

export const questionLabel = (id: string) => `question ${id}`;
export const answerLabel = (id: string) => `answer ${id}`;
export const commentLabel = (id: string) => `comment ${id}`;

function written(planning: Planning, label: string, row: Row, author: string) {
  const time = timeOf(row.CreationDate);
  return {
    key: contributionKey(planning, label, time),
    authorId: planning.persons.get(author) ?? '',
    occurredAt: new Date(time).toISOString(),
  };
}

function withSource(text: string, address: string): string {
  return `${text}\n\n[${address.slice('https://'.length)}](${address})`;
}
