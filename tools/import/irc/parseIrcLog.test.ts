import { describe, expect, test } from 'vitest';
import { parseIrcLog } from './parseIrcLog.ts';

const at = (time: string) => Date.parse(`${time}Z`);

describe('a log of clocks, whose day is known from elsewhere', () => {
  const log = parseIrcLog(
    [
      '[23:58] <mole> anybody here?',
      '=== toad has joined #pond',
      '[23:59]  * toad waves at mole',
      '[23:57] <newt> my clock is late',
      '[00:01] <mole> hello toad',
      '[00:02] -heron:#pond- the pond closes',
      '[00:03] <toad> ',
      'the server says something else',
      '',
    ].join('\n'),
    '2011-12-31',
  );

  test('has its messages at their times, also after midnight', () => {
    expect(log.messages.map(({ nick, time }) => [nick, time])).toEqual([
      ['mole', at('2011-12-31T23:58:00')],
      ['toad', at('2011-12-31T23:59:00')],
      ['newt', at('2011-12-31T23:57:00')],
      ['mole', at('2012-01-01T00:01:00')],
      ['heron', at('2012-01-01T00:02:00')],
    ]);
  });

  test('says what they say and what they do', () => {
    expect(log.messages.map(({ text }) => text).slice(0, 2)).toEqual(['anybody here?', '* toad waves at mole']);
  });

  test('counts lines from 0, those of the system too', () => {
    expect(log.messages.map(({ line }) => line)).toEqual([0, 2, 3, 4, 5]);
    expect([log.lineCount, log.systemLines]).toEqual([8, 1]);
  });

  test('tells what cannot be used', () => {
    expect(log.unusable).toEqual([
      { line: 6, problem: 'empty' },
      { line: 7, problem: 'unreadable' },
    ]);
  });
});

describe('a log whose lines say channel and day', () => {
  test('needs neither from elsewhere', () => {
    const { messages } = parseIrcLog(
      'pond 2018-05-29 [21:20:37] <newt> dive? \r\npond 2018-05-30 [00:00:01] <mole>\tno \r\n',
      null,
    );
    expect(messages).toEqual([
      { line: 0, channel: 'pond', nick: 'newt', time: at('2018-05-29T21:20:37'), text: 'dive?' },
      { line: 1, channel: 'pond', nick: 'mole', time: at('2018-05-30T00:00:01'), text: 'no' },
    ]);
  });

  test('may leave seconds out', () => {
    const { messages } = parseIrcLog('pond-side 2010-11-08 [13:21] <newt_> a > b', null);
    expect(messages).toMatchObject([{ channel: 'pond-side', nick: 'newt_', text: 'a > b' }]);
  });
});

test('without any day there is nothing to import', () => {
  expect(parseIrcLog('[10:00] <mole> hm', null).unusable).toEqual([{ line: 0, problem: 'undated' }]);
});

test('colours, styles and other control characters are left out', () => {
  const { messages } = parseIrcLog('[10:00] <mole> \u000304,12red\u000f and \u0002bold\u0002\u0007', '2011-12-31');
  expect(messages[0]?.text).toBe('red and bold');
});

test('nicks have no colours either', () => {
  const { messages } = parseIrcLog(
    '[10:00] <\u000304bob\u0003> a\n[10:01] * \u0002bob\u000f waves\n[10:02] <\u0003> b',
    '2011-12-31',
  );
  expect(messages.map(({ nick, text }) => [nick, text])).toEqual([
    ['bob', 'a'],
    ['bob', '* bob waves'],
    ['', 'b'],
  ]);
});

test('nicks keep their odd characters, but blanks that a log has put into them', () => {
  const { messages } = parseIrcLog('[10:00] <|mole|> a\n[10:00] <toad[2] > b\n[10:00] <[N] ewt> c', '2011-12-31');
  expect(messages.map(({ nick, text }) => [nick, text])).toEqual([
    ['|mole|', 'a'],
    ['toad[2]', 'b'],
    ['[N]ewt', 'c'],
  ]);
});

test.each([
  ['pond 2010-11-08 === mole is now known as vole', { systemLines: 1, messages: [] }],
  ['pond 2010-11-08 [13:18] -heron- rain', { messages: [{ nick: 'heron', text: 'rain' }] }],
  ['pond 2010-11-08 [13:18:00] *Toad\tducks  ', { messages: [{ nick: 'Toad', text: '* Toad ducks' }] }],
])('%s is read, too', (line, read) => {
  expect(parseIrcLog(line, null)).toMatchObject({ unusable: [], ...read });
});
