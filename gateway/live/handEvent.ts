import type { EncodedEvent } from './EncodedEvent.ts';
import type { GroupMember } from './GroupMember.ts';

/** Whether a member has been told an event. @param sequence of the event in its group's ring */
export function isKnown(event: EncodedEvent, sequence: number, member: GroupMember): boolean {
  return event.isHint ? sequence < member.hint : event.number <= member.number;
}

/** Hands a member its next event. */
export function handEvent(event: EncodedEvent, sequence: number, member: GroupMember): void {
  if (event.isHint) member.hint = sequence + 1;
  else member.number = event.number;
  if (!member.sink.take(event.payload)) member.isFull = true;
}
