import type { Data } from './Data.ts';
import { placeErrors } from './placeErrors.ts';
import type { SubgraphAnswer, SubgraphError } from './SubgraphAnswer.ts';

/** A call that asks for entities. */
type Call = { readonly answer: Promise<SubgraphAnswer>; readonly size: number };
type Answered = { readonly answer: SubgraphAnswer; readonly size: number };
/** Where an entity is found: in which call, and at which index of its answer. */
type Place = { readonly call: Call; readonly index: number };

/** The entities that one request has asked a subgraph for with the same operation and variables. None is asked for twice. */
export class KnownEntities {
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
    const keys = representations.map((representation) => JSON.stringify(representation));
    const missing = new Map<string, Data>();
    for (const [index, key] of keys.entries()) {
      if (!this.#places.has(key)) missing.set(key, representations[index] as Data);
    }
    if (missing.size > 0) {
      const call = { answer: ask([...missing.values()]), size: missing.size };
      for (const [index, key] of [...missing.keys()].entries()) this.#places.set(key, { call, index });
    }
    const places = keys.map((key) => this.#places.get(key) as Place);
    const calls = [...new Set(places.map(({ call }) => call))];
    const answers = await Promise.all(calls.map(({ answer }) => answer));
    const [first] = answers;
    // Most often it is one call's answer as it is.
    if (first !== undefined && missing.size === representations.length) return first;
    const answered = new Map(calls.map((call, index) => [call, { ...call, answer: answers[index] as SubgraphAnswer }]));
    return { data: joinData(places, answered), errors: joinErrors(places, answered) };
  }
}

function joinData(places: readonly Place[], answered: ReadonlyMap<Call, Answered>): Data | null {
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

function joinErrors(places: readonly Place[], answered: ReadonlyMap<Call, Answered>): readonly SubgraphError[] {
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
