import { pairId } from '@c18n/platform/ids/pairId';

/** The id of a person's reaction with one code to a post or a comment, whether there is one or not. */
export function reactionId(targetId: string, personId: string, code: string): string {
  return pairId('reaction', targetId, personId, code);
}
