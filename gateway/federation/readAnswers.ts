import type { SubgraphAnswer } from '../execution/SubgraphAnswer.ts';

/**
 * Reads what a subgraph in another process has answered, of which nothing is certain: as many GraphQL responses as it was asked operations
 * (https://spec.graphql.org/September2025/#sec-Response-Format). What their data hold is for the executor to see.
 *
 * @throws Error where it is anything else
 */
export function readAnswers(text: string, count: number): readonly SubgraphAnswer[] {
  const answers: unknown = JSON.parse(text);
  if (!Array.isArray(answers)) throw new Error('what was answered is no list');
  if (answers.length !== count) throw new Error(`${answers.length} of ${count} operations were answered`);
  if (!answers.every(isAnswer)) throw new Error('what was answered is no response of GraphQL');
  return answers;
}

function isAnswer(value: unknown): value is SubgraphAnswer {
  if (!isObject(value)) return false;
  const { data, errors } = value;
  if (data === undefined ? errors === undefined : data !== null && !isObject(data)) return false;
  return errors === undefined || (Array.isArray(errors) && errors.every(isObject));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
