import { base, en, Faker } from '@faker-js/faker';
import { type WeightName, type Weights, weightNames } from './readWeights.ts';

const REACTIONS = ['like', 'like', 'like', 'like', 'dislike', '🎉', '❤️', '😂', 'tada'] as const;
/** People talk about what is new: so many of the last are what is talked about. */
const RECENT = 60;

/** Chance that repeats itself: the same seed makes the same choices and the same words, one after the other. */
export class Chance {
  readonly #faker: Faker;

  constructor(seed: number) {
    this.#faker = new Faker({ locale: [en, base], seed });
  }

  kind(weights: Weights): WeightName {
    return this.#faker.helpers.weightedArrayElement(
      weightNames.filter((name) => weights[name] > 0).map((name) => ({ value: name, weight: weights[name] })),
    );
  }

  /** One of several; null of none. */
  one<Thing>(things: readonly Thing[]): Thing | null {
    return things.length === 0 ? null : this.#faker.helpers.arrayElement(things);
  }

  /** One of the last; null of none. */
  recent<Thing>(things: readonly Thing[]): Thing | null {
    return this.one(things.slice(-RECENT));
  }

  happens(probability: number): boolean {
    return this.#faker.datatype.boolean(probability);
  }

  reaction(): string {
    return this.#faker.helpers.arrayElement(REACTIONS);
  }

  person() {
    const { person, location } = this.#faker;
    const [first, last] = [person.firstName(), person.lastName()];
    const about = `${person.jobTitle()}. ${person.bio()}`;
    return { first, displayName: `${first} ${last}`, about, location: `${location.city()}, ${location.country()}` };
  }

  /** What a community or a group is called and about. */
  topic() {
    const { commerce, company, lorem } = this.#faker;
    return { name: `${commerce.department()} ${lorem.word()}`, description: company.catchPhrase() };
  }

  tags(): readonly string[] {
    return this.#faker.helpers.uniqueArray(() => this.#faker.lorem.word(), this.#faker.number.int({ min: 0, max: 4 }));
  }

  title(): string {
    return this.#faker.lorem.sentence({ min: 3, max: 9 });
  }

  /** A few paragraphs. */
  text(): string {
    return this.#faker.lorem.paragraphs({ min: 1, max: 4 }, '\n\n');
  }

  /** A few sentences. */
  remark(): string {
    return this.#faker.lorem.sentences({ min: 1, max: 3 });
  }
}
