import { describe, expect, it, vi } from 'vitest';
import { testFact } from '../transport/testing/testFact.ts';
import { approximateSize } from './approximateSize.ts';
import type { Fact } from './Fact.ts';
import { isReadable } from './isReadable.ts';
import { ReceivedFact } from './ReceivedFact.ts';
import { sizeOfFact } from './sizeOfFact.ts';

const plain: Fact = { ...testFact(7), place: 'com_1', wordsOf: 'person_1', data: { text: '“words”', counts: [1, 2] } };
const received = (text = JSON.stringify(plain.data)) => new ReceivedFact(plain, text);

describe('a fact whose data is still text', () => {
  it('is like any other: compared, copied, written', () => {
    expect(received()).toEqual(plain);
    expect({ ...received() }).toEqual(plain);
    expect(JSON.parse(JSON.stringify(received()))).toEqual(plain);
  });

  it('is parsed when its data is read first, and not again', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const fact = received();
    expect([fact.number, fact.type, fact.place, fact.size > 0]).toEqual([7, 't', 'com_1', true]);
    expect(parse).not.toHaveBeenCalled();
    expect(fact.data).toBe(fact.data);
    expect(parse).toHaveBeenCalledOnce();
    parse.mockRestore();
  });

  it('has about the size that it has once it is parsed', () => {
    const large = { ...plain, data: { text: 'x'.repeat(10_000) } };
    for (const fact of [plain, large]) {
      const size = sizeOfFact(new ReceivedFact(fact, JSON.stringify(fact.data)));
      expect(Math.abs(size - sizeOfFact(fact))).toBeLessThan(100);
    }
    expect(sizeOfFact(plain)).toBe(approximateSize(plain));
  });

  it.each(['7', 'null', '<fact/>', ''])('says where there is no data: %s', (text) => {
    expect(() => received(text).data).toThrow('the data of the fact 7 is no JSON object');
    expect([isReadable(received(text)), isReadable(received()), isReadable(plain)]).toEqual([false, true, true]);
  });
});
