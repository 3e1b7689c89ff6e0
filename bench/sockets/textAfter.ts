/** What stands in a message of JSON between a mark and the next quotation mark or comma: `textAfter(message, '"position":"')`; null without the mark. */
export function textAfter(message: Buffer, mark: string): string | null {
  const found = message.indexOf(mark);
  if (found < 0) return null;
  const text = message.toString('latin1', found + mark.length, found + mark.length + LONGEST);
  return /^[^",}@]*/.exec(text)?.[0] ?? null;
}

const LONGEST = 200;
