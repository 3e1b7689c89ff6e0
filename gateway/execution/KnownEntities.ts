import type { Data } from './Data.ts';
import { placeErrors } from './placeErrors.ts';
import type { SubgraphAnswer, SubgraphError } from './SubgraphAnswer.ts';

/** A call that asks for entities. */
type Call = { readonly answer: Promise<SubgraphAnswer>; readonly size: number };
type Answered = { readonly answer: SubgraphAnswer; readonly size: number };
/** Where an entity is found: by the number of the call, and at which index of its answer. */
type Place = { readonly call: number; readonly index: number };

/** The entities that one request has asked a subgraph for with the same operation and variables. None is asked for twice. */
export class KnownEntities {
  readonly #calls: Call[] = [];
  readonly #places = new Map<string, Place>();

  /**
   * What a call for all these entities would answer.
   *
   * @param ask calls for those of them that were not asked for yet
   */
  async answer(
    representations: readonly Data[],
    ask: (missing: readonly Data[]) => Promise<SubgraphAnswer>,
  ): Promise<SubgraphAnswer> {
    const call = this.#calls.length;
    const missing: Data[] = [];
    const places = representations.map((representation) => {
      const key = JSON.stringify(representation);
      const known = this.#places.get(key);
      if (known !== undefined) return known;
      const place = { call, index: missing.push(representation) - 1 };
      this.#places.set(key, place);
      return place;
    });
    if (missing.length > 0) {
      const answer = ask(missing);
      this.#calls.push({ answer, size: missing.length });
      // Most often it is one call's answer as it is.
      if (missing.length === representations.length) return await answer;
    }
    const answered = await this.#answers(new Set(places.map((place) => place.call)));
    return { data: joinData(places, answered), errors: joinErrors(places, answered) };
  }

  async #answers(numbers: ReadonlySet<number>): Promise<ReadonlyMap<number, Answered>> {
    const answered = [...numbers].map(async (number) => {
      const { answer, size } = this.#calls[number] as Call;
      return [number, { answer: await answer, size }] as const;
    });
    return new Map(await Promise.all(answered));
  }
}

function joinData(places: readonly Place[], answered: ReadonlyMap<number, Answered>): Data | null {
  const bad = [...answered.values()].find(({ answer: { data }, size }) => {
    return data && !(Array.isArray(data._entities) && data._entities.length === size);
  });
  // Whoever reads it finds the same wrong with it.
  if (bad !== undefined) return { _entities: Array.isArray(bad.answer.data?._entities) ? [] : null };
  if ([...answered.values()].every(({ answer }) => !answer.data)) return null;
  const entityAt = ({ call, index }: Place) =>
    (answered.get(call)?.answer.data?._entities as unknown[] | undefined)?.[index];
  return { _entities: places.map(entityAt) };
}

function joinErrors(places: readonly Place[], answered: ReadonlyMap<number, Answered>): readonly SubgraphError[] {
  const unplaced = new Set<string>();
  const errors = [...answered].flatMap(([call, { answer }]) => {
    const told = (answer.errors ?? []).filter((error) => {
      if (typeof error.path?.[1] === 'number') return true;
      // The library's one call tells once what several of ours may.
      const text = JSON.stringify(error);
      return !unplaced.has(text) && unplaced.add(text);
    });
    const indicesOf = (index: number) =>
      places.flatMap((place, at) => (place.call === call && place.index === index ? [at] : []));
    return placeErrors(told, indicesOf);
  });
  return placeErrors(errors, (index) => [index]);
}
