import { expect, test } from 'vitest';
import { highlightSegments } from './highlightSegments.ts';

const plain = (text: string) => ({ text, match: false });
const match = (text: string) => ({ text, match: true });

test.each([
  ['', []],
  ['nothing fits', [plain('nothing fits')]],
  ['of \ue000roses\ue001 and \ue000herbs\ue001', [plain('of '), match('roses'), plain(' and '), match('herbs')]],
  ['\ue000roses\ue001\ue000herbs\ue001.', [match('roses'), match('herbs'), plain('.')]],
  ['cut \ue000off', [plain('cut '), match('off')]],
  ['\ue000<b>\ue001', [match('<b>')]],
])('%j in pieces', (highlight, segments) => {
  expect(highlightSegments(highlight)).toEqual(segments);
});
