import { ApiError } from '../import/api/ApiError.ts';
import type { ImportProblem } from '../import/ImportProblem.ts';
import type { Action, Reference } from './Action.ts';
import type { Actors } from './Actors.ts';
import { Ordering } from './Ordering.ts';
import { type Performed, performAction } from './performAction.ts';
import { referencesOf } from './referencesOf.ts';

/** What came of an action: done; refused by a rule; failed with an error; or skipped, as something that it needs was not made. */
export type ActionOutcome = 'done' | 'refused' | 'failed' | 'skipped';

/** The API is not there: nothing can be done any more. */
const GONE = new Set(['HTTP', 'UNAVAILABLE', 'OVERLOADED', 'STORAGE_FULL']);

export type ActionPerformerOptions = {
  readonly actors: Actors;
  /** What the keys of all actions begin with. */
  readonly prefix: string;
  /** Told of each action that was not done. */
  readonly report: (problem: ImportProblem) => void;
};

/** Performs actions: those of a person and those in a place in their order, all others at once. */
export class ActionPerformer {
  readonly #options: ActionPerformerOptions;
  readonly #ordering = new Ordering();
  readonly #ids = new Map<Reference, string>();
  /** Why nothing can be done any more: what waits for what was not done is not at fault. */
  #gone: { readonly error: unknown } | null = null;

  constructor(options: ActionPerformerOptions) {
    this.#options = options;
  }

  /** @throws ApiError where the API is gone for good; ToolError where nobody can go on as who was registered */
  async perform(action: Action, number: number): Promise<ActionOutcome> {
    const concerned = [action.by, action.place, ...(action.makes === null ? [] : [action.makes])];
    const needed = referencesOf(action);
    return this.#ordering.run(concerned, needed, () => this.#attempt(action, number, needed));
  }

  async #attempt(action: Action, number: number, needed: readonly Reference[]): Promise<ActionOutcome> {
    if (this.#gone !== null) throw this.#gone.error;
    const { actors, prefix, report } = this.#options;
    const item = `action ${number}: ${action.kind} by ${action.by}`;
    const missing = [...needed, ...(action.kind === 'register' ? [] : [action.by])].find((one) => !this.#ids.has(one));
    if (missing !== undefined) {
      report({ item, code: 'SKIPPED', message: `There is no ${missing}.` });
      return 'skipped';
    }
    const idempotencyKey = `${prefix} ${number}`;
    try {
      const performed =
        action.kind === 'register'
          ? await actors.register(action, idempotencyKey)
          : await performAction(action, {
              client: actors.client(action.by),
              id: (reference) => this.#ids.get(reference) ?? '',
              idempotencyKey,
            });
      return this.#note(action, item, performed);
    } catch (error) {
      if (!(error instanceof ApiError) || error.codes.some((code) => GONE.has(code))) {
        this.#gone ??= { error };
        throw error;
      }
      report({ item, code: error.codes.join(' '), message: error.message });
      return 'failed';
    }
  }

  #note({ makes }: Action, item: string, { refusal, id }: Performed): ActionOutcome {
    if (refusal !== null) {
      this.#options.report({ item, ...refusal });
      return 'refused';
    }
    if (makes !== null && id !== null) this.#ids.set(makes, id);
    return 'done';
  }
}
