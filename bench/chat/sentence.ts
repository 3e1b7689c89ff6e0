const words = (
  'the to and is it that you of in for on have with not this can be what are just if how do but there get my from like so ' +
  'want your need or try know use one was will no install when about which file does then some should time package see ' +
  'server problem directory anyone nothing kernel thanks working question version different somebody configuration'
).split(' ');

/** The middle of the lengths of what people write in a chat, in characters, and how widely their logarithms are spread. */
const MIDDLE = 48;
const SPREAD = 0.8;
const LONGEST = 430;

/**
 * Something that somebody could have said, of a length as in a busy chat: half of all are shorter than 48 characters, one in a hundred
 * longer than 300.
 *
 * @param random numbers from 0 to 1
 */
export function sentence(random: () => number): string {
  // Box and Muller's transform: one normally distributed number from two.
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const length = Math.min(LONGEST, MIDDLE * Math.exp(SPREAD * normal));
  let text = words[Math.floor(random() * words.length)] ?? '';
  while (text.length < length) text += ` ${words[Math.floor(random() * words.length)]}`;
  return text;
}
