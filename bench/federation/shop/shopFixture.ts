import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fixture } from '../Fixture.ts';
import { accounts } from './accounts.ts';
import { inventory } from './inventory.ts';
import { products } from './products.ts';
import { reviews } from './reviews.ts';

/** The shop by which federation gateways are compared: few things, which one query reaches along many ways. */
export const shopFixture: Fixture = {
  modules: [accounts, inventory, products, reviews],
  sdlOf: (name) => readFileSync(join(import.meta.dirname, `${name}.graphql`), 'utf8'),
};
