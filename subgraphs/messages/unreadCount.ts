/** How far somebody has read: the number of a message, and how many of the messages up to it were their own. */
export type ReadPointer = { readonly number: number; readonly own: number };

/** What counts as read: what the person has read, but at least what there was when they joined. */
export function readThrough(
  pointer: ReadPointer | null,
  joined: { readonly joinedAfter: number; readonly sentBefore: number },
): ReadPointer {
  const { joinedAfter, sentBefore } = joined;
  return pointer !== null && pointer.number >= joinedAfter ? pointer : { number: joinedAfter, own: sentBefore };
}

/**
 * How many messages of others came after the pointer: all that came, less one's own among them. Nothing is written for the readers
 * when a message is sent.
 *
 * @param now the number of the conversation's last message, and how many of all messages are the reader's own
 */
export function unreadCount(pointer: ReadPointer, now: ReadPointer): number {
  return now.number - pointer.number - (now.own - pointer.own);
}
