import { expect, test } from 'vitest';
import { searchHitOf } from './searchHitOf.ts';

const found = {
  _index: 'i',
  _source: { id: 'post_a', kind: 'post' },
  fields: { wordsOf: ['person_a', 'person_b'] },
  sort: [1.5, 'post_a'],
};

test('a hit has the score that it is sorted by, and the persons whose words it has', () => {
  const wordsOf = ['person_a', 'person_b'];
  expect(searchHitOf(found)).toEqual({ id: 'post_a', kind: 'post', score: 1.5, highlight: '', wordsOf });
});

test.each([
  ['the title where only it matches', { title: ['\ue000a\ue001'] }, '\ue000a\ue001'],
  [
    'the text where both match as often',
    { title: ['\ue000a\ue001 title'], text: ['\ue000a\ue001 text'] },
    '\ue000a\ue001 text',
  ],
  [
    'the title where it matches more',
    { title: ['\ue000a\ue001 \ue000b\ue001'], text: ['\ue000a\ue001'] },
    '\ue000a\ue001 \ue000b\ue001',
  ],
])('its highlight is of %s', (_case, highlight, shown) => {
  expect(searchHitOf({ ...found, highlight }).highlight).toBe(shown);
});
