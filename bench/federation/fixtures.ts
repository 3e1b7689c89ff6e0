import type { Fixture, FixtureName } from './Fixture.ts';
import { feedFixture } from './feed/feedFixture.ts';
import { shopFixture } from './shop/shopFixture.ts';

/** The federations that are measured, by name. */
export const fixtures: Readonly<Record<FixtureName, Fixture>> = { feed: feedFixture, shop: shopFixture };
