import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fixture } from '../Fixture.ts';
import { feed } from './feed.ts';
import { items } from './items.ts';

/** Events of which one subgraph knows that they happened, and another one what they are about. */
export const feedFixture: Fixture = {
  modules: [feed, items],
  sdlOf: (name) => readFileSync(join(import.meta.dirname, `${name}.graphql`), 'utf8'),
};
