import { describe, expect, test } from 'vitest';
import { parseAnnotations } from './parseAnnotations.ts';
import { parseIrcLog } from './parseIrcLog.ts';
import { planIrcImport } from './planIrcImport.ts';

function named(name: string, lines: readonly string[], annotations = '') {
  const log = parseIrcLog(lines.join('\n'), name.slice(0, 10));
  return { name, channel: 'pond', log, replies: parseAnnotations(annotations) };
}

describe('annotations', () => {
  test('say which line answers which; a line with itself answers none', () => {
    expect(parseAnnotations('0 0 -\n0 2 -\n1 2 -\n2 3 -\n')).toEqual(
      new Map([
        [2, [0, 1]],
        [3, [2]],
      ]),
    );
  });

  test('may name the lines in either order', () => {
    expect(parseAnnotations('7 4 -')).toEqual(new Map([[7, [4]]]));
  });
});

describe('the plan of an import', () => {
  const later = named('2012-01-02', ['[10:00] <mole> third'], '');
  const log = named(
    '2012-01-01',
    [
      '[10:00] <mole> first',
      '=== toad has joined',
      '[10:01] <toad> second',
      '[10:02] <mole> both',
      '[10:03] <newt> who?',
    ],
    '0 2 -\n2 3 -\n0 3 -\n1 4 -',
  );

  test('has the messages of a channel in their order over all its logs', () => {
    const [channel] = planIrcImport([later, log]).channels;
    expect(channel?.messages.map(({ text }) => text)).toEqual(['first', 'second', 'both', 'who?', 'third']);
    expect(channel?.nicks).toEqual(['mole', 'toad', 'newt']);
  });

  test('answers the first line that is given, and notes the others', () => {
    const { channels, problems } = planIrcImport([log]);
    expect(channels[0]?.messages.map(({ replyToKey }) => replyToKey)).toEqual([
      null,
      '2012-01-01:0',
      '2012-01-01:2',
      null,
    ]);
    expect(problems.map(({ item, code }) => [item, code])).toEqual([
      ['2012-01-01:3', 'ANSWERS_SEVERAL'],
      ['2012-01-01:4', 'ANSWERS_NO_MESSAGE'],
    ]);
  });

  test('tells channels apart that one log holds', () => {
    const two = named('2012-01-01', ['pond 2012-01-01 [10:00] <mole> a', 'lake 2012-01-01 [10:00] <mole> b']);
    expect(planIrcImport([two]).channels.map(({ name, messages }) => [name, messages.length])).toEqual([
      ['pond', 1],
      ['lake', 1],
    ]);
  });

  test('is the same for the same logs, in whatever order they were found', () => {
    expect(planIrcImport([later, log])).toEqual(planIrcImport([log, later]));
  });
});
