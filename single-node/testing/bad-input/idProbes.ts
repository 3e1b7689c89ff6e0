import { newId } from '@c18n/platform/ids/newId';
import type { Things } from '../Things.ts';
import type { Probe } from './Probe.ts';
import type { TextInput } from './TextInput.ts';

/** Kinds of which some inputs take either: what can be answered and reacted to, and conversations. */
const alike = [
  ['post', 'comment'],
  ['group', 'direct'],
];
const takesEither = /(parentId|targetId|conversationId|(Events|Activity)\(id)\)?$/;

/** What is put into an id: ids that are others, that name nothing, and that are misspelled. @param right the id that belongs there */
export function idProbes({ ids, ofEve, members }: Things, { coordinate }: TextInput, right: string): readonly Probe[] {
  const prefix = right.slice(0, right.lastIndexOf('_'));
  const ofThisKind = (id: string) => id.startsWith(`${prefix}_`);
  const kinds = (takesEither.test(coordinate) && alike.find((some) => some.includes(prefix))) || [prefix];
  const misspelled = {
    ...{ unknown: newId(prefix, Date.now()), 'of no kind': newId('nothing', Date.now()) },
    ...{ 'without a kind': right.slice(prefix.length + 1), 'of nothing but a kind': `${prefix}_` },
    ...{ 'in capitals': right.toUpperCase(), 'with a blank': `${right} `, 'with a null': `${right}\u0000` },
    ...{ 'cut off': right.slice(0, -1), twice: `${right}${right}`, 'of an excluded letter': `${right.slice(0, -1)}u` },
    ...{ 'too large': `${prefix}_8${right.slice(prefix.length + 2)}`, 'that is a whole number': 5 },
  };
  const ofAnotherKind = Object.values(ids).filter((id) => !kinds.some((kind) => id.startsWith(`${kind}_`)));
  const ofAnother = [...Object.values(ofEve), String(members[2])].filter(ofThisKind);
  return [
    ...Object.entries(misspelled).map(([name, value]): Probe => ({ name: `an id ${name}`, value, refusedBy: 'words' })),
    ...ofAnotherKind.map((value): Probe => ({ name: 'an id of another kind', value, refusedBy: 'words' })),
    ...ofAnother.map((value): Probe => ({ name: 'the id of another’s', value })),
  ];
}
