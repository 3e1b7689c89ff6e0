import type { Things } from '../Things.ts';
import { getAtWay, putAtWay } from './atWay.ts';
import type { Base } from './Base.ts';
import { complaint } from './complaint.ts';
import { idProbes } from './idProbes.ts';
import { judge } from './judge.ts';
import { limitProbes } from './limitProbes.ts';
import type { Probe } from './Probe.ts';
import { probes } from './probes.ts';
import { sendAsking } from './sendAsking.ts';
import type { TextInput } from './TextInput.ts';

/** What went wrong: where, with what, and how. */
export type Problem = {
  readonly input: string;
  readonly probe: string;
  readonly value: string;
  readonly problem: string;
};

/** Puts bad things into the texts of operations that succeed without them. */
export class Prober {
  readonly #things: Things;
  #made = 0;

  constructor(things: Things) {
    this.#things = things;
  }

  /** What is wrong with the operation as it is: it must succeed. */
  async tryBase(base: Base): Promise<string | null> {
    const verdict = await this.#send(base, (variables) => variables);
    return verdict.kind === 'done' ? null : `${base.field}: ${JSON.stringify(verdict)}`;
  }

  /** Which of a field's inputs an operation has a text in. */
  async inputsOf(base: Base, inputs: readonly TextInput[]): Promise<readonly TextInput[]> {
    const { variables } = await base.prepare(this.#things, this.#unique());
    return inputs.filter(({ field, way }) => field === base.field && (getAtWay(variables, way) ?? null) !== null);
  }

  /** Everything bad for one input. */
  async probesFor(base: Base, input: TextInput): Promise<readonly Probe[]> {
    const { variables } = await base.prepare(this.#things, this.#unique());
    const right = getAtWay(variables, input.way);
    const most = base.most?.[input.way];
    return [
      ...probes,
      { name: 'null', value: null, ...(!input.optional && { refusedBy: 'all' as const }) },
      ...(input.scalar === 'ID'
        ? idProbes(this.#things, input, String(right))
        : [{ name: 'a whole number', value: 5, refusedBy: 'all' as const }]),
      ...(most === undefined ? [] : limitProbes(most, right, () => this.#unique())),
    ];
  }

  /** Puts one thing into one text, and tells what is wrong with what came of it. */
  async probe(base: Base, input: TextInput, probe: Probe): Promise<Problem | null> {
    const verdict = await this.#send(base, (variables) => putAtWay(variables, input.way, probe.value));
    const problem = complaint(base, input, probe, verdict);
    if (problem === null) return null;
    const value = String(JSON.stringify(probe.value)).slice(0, 80);
    return { input: input.coordinate, probe: probe.name, value, problem: problem.slice(0, 200) };
  }

  async #send(base: Base, change: (variables: object) => object) {
    const { by, variables } = await base.prepare(this.#things, this.#unique());
    const changed = change(variables) as Readonly<Record<string, unknown>>;
    return judge(base, await sendAsking(by, base.query(this.#things), changed));
  }

  #unique(): string {
    this.#made += 1;
    return `u${this.#made}`;
  }
}
