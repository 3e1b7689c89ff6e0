/** The rooms that clients follow. */
export const rooms = Array.from({ length: 12 }, (_, index) => `room-${index}`);

/** The room whose messages are so long that who does not read them soon holds them up. */
export const longRoom = 'room-0';

/** What is said in a room: first, the how manieth it is there, from 1. */
export function textOf(room: string, index: number): string {
  return `${index} ${'x'.repeat(room === longRoom ? 65_536 : 100)}`;
}

/** The how manieth message of its room a text is. */
export function indexOf(text: string): number {
  return Number.parseInt(text, 10);
}
