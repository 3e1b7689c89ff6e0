import { pairId } from '@c18n/platform/ids/pairId';

/** The id of the one direct conversation of two persons, in whichever order they are named. */
export function directConversationId(...personIds: readonly [string, string]): string {
  return pairId('direct', ...personIds.toSorted());
}
