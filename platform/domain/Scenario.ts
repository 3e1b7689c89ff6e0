import type { WritableDocuments } from './Documents.ts';
import type { Collection, Stored } from './defineCollection.ts';
import type { CommandDefinition, Decision } from './defineCommand.ts';
import type { StatedFact } from './defineFact.ts';
import type { Views } from './defineViews.ts';
import type { Fact } from './Fact.ts';

/** Who decides when: defaults for a command in a {@link Scenario}. */
export type ScenarioCommand = {
  readonly actor: string;
  readonly time?: number;
  readonly id?: string;
};

/**
 * Decisions and folds over documents in memory: given facts, when a command, then what. For tests of a domain: nothing is sealed.
 */
export class Scenario {
  readonly #folds: ReadonlyMap<string, Views['folds'][number]>;
  readonly #documents = new Map<string, Stored<object>>();
  #number = 0;
  #commands = 0;

  constructor(...views: readonly Views[]) {
    this.#folds = new Map(views.flatMap((one) => one.folds).map((fold) => [fold.definition.type, fold]));
  }

  /** Folds facts that are already decided, in the given place. */
  given(place: string, ...facts: readonly StatedFact[]): this {
    for (const fact of facts) this.#fold(place, fact, 'given', 'somebody', 0);
    return this;
  }

  /** Decides a command whose data passes its schema, and folds the facts it states. */
  when<Data extends object, Refusal extends string>(
    definition: CommandDefinition<Data, Refusal>,
    data: object,
    by: ScenarioCommand,
  ): Decision<Refusal> {
    const parsed = definition.schema.parse(data);
    const id = by.id ?? `command-${++this.#commands}`;
    const time = by.time ?? this.#commands * 1_000;
    const place = definition.place(parsed);
    const command = { id, type: definition.type, place, actor: by.actor, time, data: parsed };
    const decision = definition.decide(this.#writable(place), command);
    if ('facts' in decision) for (const fact of decision.facts) this.#fold(place, fact, id, by.actor, time);
    return decision;
  }

  /** A document as it stands now. */
  get<Document extends object>(collection: Collection<Document>, id: string): Stored<Document> | null {
    return (this.#documents.get(`${collection.name}/${id}`) as Stored<Document> | undefined) ?? null;
  }

  /** Everything is here already. */
  want(): void {}

  #fold(place: string, stated: StatedFact, command: string, actor: string, time: number): void {
    const { definition, subject, wordsOf } = stated;
    const number = ++this.#number;
    const fold = this.#folds.get(definition.type);
    if (fold === undefined) throw new Error(`no fold for ${definition.type}`);
    const fact: Fact<object> = {
      ...{ id: `${command}.${number}`, type: definition.type, stream: 'communities', partition: 0, number },
      ...{ place, subject, actor, time, wordsOf, data: definition.schema.parse(stated.data) },
    };
    fold.fold(fact, this.#writable(place));
  }

  #writable(_place: string): WritableDocuments {
    return {
      get: (collection, id) => this.get(collection, id),
      want: () => this.want(),
      put: (collection, id, document) => {
        this.#documents.set(`${collection.name}/${id}`, { ...document, id, revision: this.#number });
      },
      remove: (collection, id) => {
        this.#documents.delete(`${collection.name}/${id}`);
      },
    };
  }
}
