import { CodedError } from '@c18n/platform/errors/CodedError';
import { ERASURE_CHANNEL } from '@c18n/platform/sealing/erasureChannel';
import { recordErasure } from '@c18n/users/commands';
import { describe, expect, test } from 'vitest';
import { erasePerson } from './erasePerson.ts';
import type { ProcessPorts } from './ProcessPorts.ts';

/** What the door does, one word a step; each step can be broken, before it is done or after. */
function createDoor(broken: { readonly step: string; readonly when: 'before' | 'after' } | null, outcome = 'DONE') {
  const done: string[] = [];
  let isBroken = broken !== null;
  const step = async (name: string) => {
    const breaks = isBroken && broken?.step === name;
    if (breaks) isBroken = false;
    if (breaks && broken?.when === 'before') throw new CodedError('UNAVAILABLE');
    done.push(name);
    if (breaks) throw new CodedError('UNAVAILABLE');
  };
  const ports = {
    keys: { destroy: (person: string) => step(`destroy ${person}`) },
    ephemera: { publish: (channel: string, person: string) => void done.push(`${channel} ${person}`) },
    search: { purge: (person: string) => step(`purge ${person}`) },
    commands: {
      send: async ({ definition }: { readonly definition: { readonly type: string } }) => {
        await step(definition.type);
        return { outcome, outcomeId: '', refusal: null, position: null };
      },
    } as unknown as ProcessPorts['commands'],
  };
  return { done, ports };
}

const whole = ['destroy bob', `${ERASURE_CHANNEL} bob`, 'purge bob', recordErasure.type];

describe('erasing a person', () => {
  test('destroys the key first and records it last', async () => {
    const { done, ports } = createDoor(null);
    await erasePerson('bob', ports);
    expect(done).toEqual(whole);
  });

  const steps = ['destroy bob', 'purge bob', recordErasure.type];
  const breaks = steps.flatMap((step) => (['before', 'after'] as const).map((when) => ({ step, when })));
  test.each(breaks)('that breaks off $when $step does not go on, and is done whole the next time', async (broken) => {
    const { done, ports } = createDoor(broken);
    await expect(erasePerson('bob', ports)).rejects.toThrow();
    expect(done).toEqual(whole.slice(0, whole.indexOf(broken.step) + (broken.when === 'after' ? 1 : 0)));
    await erasePerson('bob', ports);
    expect(done.slice(-whole.length)).toEqual(whole);
  });

  test('is not done before it is recorded', async () => {
    await expect(erasePerson('bob', createDoor(null, 'PENDING').ports)).rejects.toThrow('not recorded yet');
  });
});
