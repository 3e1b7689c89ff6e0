import type { FormattedExecutionResult } from 'graphql';
import { ApiError } from './ApiError.ts';
import { positionOf } from './positionOf.ts';

/**
 * What a query or a mutation was answered. `position`: where a subscription begins that is to tell everything later than this was read;
 * null for a mutation, whose `outcome` has its own.
 */
export type Answer<Data> = { readonly data: Data; readonly position: string | null };

/** The answer that a result is. @throws ApiError where there is an error in it; what came beside it is in its `data` */
export function answerOf<Data>(result: FormattedExecutionResult): Answer<Data> {
  const { data, errors } = result;
  if (errors !== undefined || data == null) throw ApiError.from(errors?.[0], data);
  return { data: data as Data, position: positionOf(result) };
}
