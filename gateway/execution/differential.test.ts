import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { silentLog } from '@c18n/platform/logging/Log';
import { describe, expect, test } from 'vitest';
import { compareExecutions } from './testing/compareExecutions.ts';
import { StubFederation } from './testing/StubFederation.ts';

/** How often the fixture's federation is asked, ours half as often; and the seed of the first operation. */
const OPERATIONS = Number(process.env.DIFFERENTIAL_OPERATIONS ?? 1_000);
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 1);
/** Milliseconds: many operations take minutes. */
const TIMEOUT = 600_000;
/** The planner lets an interface object's `__typename` take the place of the real one: of such data the library has to make the answer. */
const UNCOMPILED_SHARE = 0.01;

const fixture = join(import.meta.dirname, 'testing', 'fixture');
const own = join(import.meta.dirname, '..', '..', 'schema');
const notSubgraphs = ['shared.graphql', 'supergraph.graphql', 'api.graphql'];

const federations = [
  { name: 'a federation with all that there is', sdls: () => sdlsIn(fixture, ''), operations: OPERATIONS },
  { name: 'our own federation', sdls: () => sdlsIn(own, read(own, 'shared.graphql')), operations: OPERATIONS / 2 },
];

describe.each(federations)('In $name', ({ sdls, operations }) => {
  test('compiled plans answer what the library answers, whatever goes wrong', { timeout: TIMEOUT }, async () => {
    const federation = new StubFederation(sdls());
    const options = { operations, seed: SEED, log: silentLog };
    const { differences, uncompiled, ...figures } = await compareExecutions(federation, options);
    console.log(JSON.stringify({ ...figures, uncompiled: uncompiled.length }));
    expect(differences).toEqual([]);
    expect(figures.counts.whole).toEqual({});
    expect(figures.counts.shaped).not.toHaveProperty('too large');
    expect(uncompiled.length).toBeLessThanOrEqual(operations * UNCOMPILED_SHARE);
    expect(figures.failing).toBeGreaterThan(operations / 20);
  });
});

function sdlsIn(directory: string, before: string): Record<string, string> {
  const names = readdirSync(directory).filter((name) => name.endsWith('.graphql') && !notSubgraphs.includes(name));
  return Object.fromEntries(names.map((name) => [basename(name, '.graphql'), before + read(directory, name)]));
}

function read(directory: string, name: string): string {
  return readFileSync(join(directory, name), 'utf8');
}
