import { expect, test } from 'vitest';
import { keptTags, tagsSchema } from './tagsSchema.ts';

test('tags of programmers and of other scripts pass', () => {
  expect(tagsSchema.safeParse(['c++', 'c#', '.net', 'node.js', 'größe', '社区']).success).toBe(true);
});

test.each([[['two words']], [['']], [['x'.repeat(51)]], [Array.from({ length: 11 }, (_, index) => `tag${index}`)]])(
  'the tags %j do not pass',
  (tags) => {
    expect(tagsSchema.safeParse(tags).success).toBe(false);
  },
);

test('tags are kept in lower case, each once', () => {
  expect(keptTags(['Graphs', 'sql', 'GRAPHS'])).toEqual(['graphs', 'sql']);
});
