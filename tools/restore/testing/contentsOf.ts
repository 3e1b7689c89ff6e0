import type { DomainRegistry } from '@c18n/decider/DomainRegistry';
import type { Store } from '@c18n/platform/ports/Store';
import { isLasting } from '../../backup/isLasting.ts';
import { partitionsOf } from '../../backup/partitionsOf.ts';
import { scanAll } from '../../backup/scanAll.ts';
import { allOf } from './allOf.ts';

/** Everything that a store holds and a restored one must hold, too: views and all. */
export async function contentsOf(store: Store, registry: DomainRegistry) {
  const read = partitionsOf(store.partitions).map((key) => store.ledger.read({ ...key, after: 0, limit: 1e6 }));
  const { outcomes, claims, lastValues, generations } = store;
  const documents = registry.collections.map(async ({ stream, name }) => {
    const generation = await generations.current(stream);
    const scan = (after: string, limit: number) => generations.scan(stream, generation, name, after, limit);
    return [name, await allOf(scanAll(scan, ({ id }) => id))] as const;
  });
  return {
    facts: (await Promise.all(read)).flat(),
    outcomes: await allOf(scanAll(outcomes.scan, ({ commandId }) => commandId)),
    claims: await allOf(scanAll(claims.scan, ({ key }) => key)),
    lastValues: (await allOf(scanAll(lastValues.scan, ({ key }) => key))).filter(({ key }) => isLasting(key)),
    documents: Object.fromEntries(await Promise.all(documents)),
  };
}
