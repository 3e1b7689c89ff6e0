import type { Probe } from './Probe.ts';

const of = (refusedBy: 'all' | 'words' | null, values: Readonly<Record<string, unknown>>): readonly Probe[] =>
  Object.entries(values).map(([name, value]) => ({ name, value, ...(refusedBy !== null && { refusedBy }) }));
const ACUTE = '\u0301';

/** Half of a character: it has no form in UTF-8, so it could not come back. */
const halves = of('all', {
  'a high surrogate': '\ud800',
  'a low surrogate': 'a\udc00b',
  'surrogates in the wrong order': 'a\udc00\ud800b',
  'half an emoji at the end': 'smile \ud83d',
});

/** Not text at all. */
const noTexts = of('all', {
  'a broken number': 1.5,
  'a truth': true,
  'a list of texts': ['text'],
  'a list of lists': [[]],
  'an object': { text: 'text' },
  'an operator of a database': { $ne: null },
  'an object with another prototype': JSON.parse('{"__proto__":{"polluted":true}}'),
  'a deep object': JSON.parse(`${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`),
});

const refusedAsWords = of('words', {
  'an enormous text': 'x'.repeat(300_000),
  'an enormous text of large characters': '\u{1f600}'.repeat(75_000),
  'a null character': 'before\u0000after',
  'nothing but a null character': '\u0000',
  'a bell': 'ding\u0007',
  'an escape sequence': '\u001b[31mred',
  'a carriage return': 'one\r\ntwo',
  'a deletion': 'a\u007fb',
  'a control character of C1': 'a\u009b31mb',
  'the next line': 'one\u0085two',
});

const strange = of(null, {
  ...{
    nothing: '',
    'a space': ' ',
    'blanks of all kinds': '\u00a0\u2003\u3000',
    'a line feed': '\n',
    'a tabulator': 'a\tb',
  },
  ...{ 'nothing that is seen': '\u200b\u200d\u2060\ufeff', 'two lines': 'one\ntwo', 'two words': 'two words' },
  ...{ 'blanks around it': '  around  ', 'a line separator': 'one\u2028two\u2029three' },
  ...{ 'a byte order mark': '\ufefftext', 'something invisible inside': 'in\u200bvis\u00adi\u2060ble' },
  ...{ 'right to left': 'שלום עולם', 'a mixture of directions': 'abc \u05d0\u05d1 123 مرحبا' },
  ...{ 'an override of direction': '\u202egnp.exe\u202c', isolates: '\u2067rtl\u2069', 'a mark': 'a\u200fb' },
  ...{
    'one letter': 'x',
    'a decomposed letter': `e${ACUTE}te${ACUTE}`,
    'a composed letter': 'été',
    'a ligature': 'ﬁle',
  },
  ...{ 'a flood of accents': `z${ACUTE.repeat(1_000)}`, 'some accents': `z${ACUTE.repeat(30)}algo` },
  ...{ 'a family': '👩‍👩‍👧‍👦', 'a flag': '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'a keycap': '1️⃣', 'a skin tone': '👋🏽', 'an unfinished sequence': '👩‍' },
  ...{
    'letters beyond the first plane': '𝒳𝒴𝒵',
    'a private character': '\ue000marked\ue001',
    'no character': '\uffff\ufdd0',
  },
  ...{
    'the last code point': '\u{10ffff}',
    'the sign of replacement': '\ufffd',
    'a dotless i': 'ı',
    'capital sharp s': 'ẞ',
  },
  ...{ 'the name of a prototype': '__proto__', 'of a constructor': 'constructor', 'of a method': 'hasOwnProperty' },
  ...{ 'null as text': 'null', 'undefined as text': 'undefined', 'a number as text': '0', 'infinity as text': '1e999' },
  ...{ SQL: "'; DROP TABLE document; --", 'a query of a search': '"a" NEAR/2 b* AND (c', 'a pattern': '(a+)+$.*[' },
  ...{
    'a path': '../../../etc/passwd',
    'an encoded null': '%00',
    'a template': '{{7*7}}<%= 7*7 %>',
    JSON: '{"$gt":""}',
  },
  ...{ 'an address': 'javascript:alert(1)', 'an address with blanks': ' https://example.org/ ', 'a key': 'like' },
  ...{
    'an address with a line feed': 'https://exa\nmple.org/',
    'an address with an escape': 'https://example.org/\u001b',
  },
  ...{
    'an address in capitals': 'HTTPS://EXAMPLE.org/A b',
    'an internationalised address': 'https://bücher.example/ö?ü#ß',
  },
});

/** What is put into every text. */
export const probes: readonly Probe[] = [...halves, ...noTexts, ...refusedAsWords, ...strange];
