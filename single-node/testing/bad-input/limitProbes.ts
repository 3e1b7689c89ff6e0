import type { Most } from './Base.ts';
import type { Probe } from './Probe.ts';

/** A letter of four bytes, which is a letter and in lower case. */
const LARGE = '\u{10428}';

/**
 * What is put into a text that may have so many characters: as many, which must be taken, and one more, which must not. They begin with a
 * text that is another each time, as names must be; where the right one is an email address, they are addresses.
 */
export function limitProbes(most: Most, right: unknown, unique: () => string): readonly Probe[] {
  const length = 'bytes' in most ? most.bytes : most.characters;
  const large = 'bytes' in most ? Math.floor(most.bytes / 4) : most.characters;
  const filled = (count: number, character: string) => {
    const [start, end] = String(right).includes('@') ? [`${unique()}@`, '.org'] : [unique(), ''];
    return start + character.repeat(count - start.length - end.length) + end;
  };
  return [
    { name: 'as much as is allowed', value: filled(length, 'x'), taken: true },
    { name: 'as much as is allowed, in large characters', value: filled(large, LARGE), taken: true },
    { name: 'one more than is allowed', value: filled(length + 1, 'x'), refusedBy: 'all' },
    { name: 'far more than is allowed, in large characters', value: filled(2 * large, LARGE), refusedBy: 'all' },
  ];
}
