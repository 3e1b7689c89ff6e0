import { expect, test } from 'vitest';
import { factDescriptions } from './factDescriptions.ts';

const source = `
/** When it happened. */
const occurredAt = z.number();
const reaction = {
  /** What was
   * reacted to. */
  targetId: id,
};

/** Somebody reacted. */
export const Reacted = defineFact('c18n.test.Reacted', z.object({ ...reaction, version: z.number() }), aboutTarget);

/**
 * Somebody wrote
 * anew.
 */
export const Edited = defineFact(
  'c18n.test.Edited',
  z.object({
    /** 2 after the first edit. */
    version: z.number(),
    occurredAt,
  }),
  about,
);
`;

test('kinds of facts are described by their docstrings', () => {
  const described = factDescriptions(source);
  expect([...described].map(([type, { description }]) => [type, description])).toEqual([
    ['c18n.test.Reacted', 'Somebody reacted.'],
    ['c18n.test.Edited', 'Somebody wrote anew.'],
  ]);
});

test('a field is described by its fact and by what facts share, not by other facts', () => {
  const described = factDescriptions(source);
  expect(described.get('c18n.test.Edited')?.fields.get('version')).toBe('2 after the first edit.');
  expect(described.get('c18n.test.Edited')?.fields.get('occurredAt')).toBe('When it happened.');
  expect(described.get('c18n.test.Reacted')?.fields.get('targetId')).toBe('What was reacted to.');
  expect(described.get('c18n.test.Reacted')?.fields.has('version')).toBe(false);
});
