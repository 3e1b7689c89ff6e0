import { silentLog } from '@c18n/platform/logging/Log';
import { makeThings } from '../makeThings.ts';
import { readApiSchema } from '../readApiSchema.ts';
import { startTestNode, type TestNode } from '../startTestNode.ts';
import type { Things } from '../Things.ts';
import type { Base } from './Base.ts';
import { bases } from './bases/bases.ts';
import { inLanes } from './inLanes.ts';
import type { Probe } from './Probe.ts';
import { Prober, type Problem } from './Prober.ts';
import type { TextInput } from './TextInput.ts';
import { textInputsOf } from './textInputsOf.ts';

/** So many operations of one kind are under way at once, beside those of the other kinds. */
const LANES = 4;

/** A node to which bad input is sent, in every text of its schema. */
export class Ordeal {
  /** Every text of the schema. */
  static readonly inputs: readonly TextInput[] = textInputsOf(readApiSchema());

  readonly node: TestNode;
  readonly things: Things;
  /** What went wrong, by coordinate. */
  readonly problems = new Map<string, readonly Problem[]>();
  readonly #prober: Prober;
  readonly #faults: readonly unknown[];
  #reached: ReadonlyMap<TextInput, Base> = new Map();

  private constructor(node: TestNode, things: Things, faults: readonly unknown[]) {
    this.node = node;
    this.things = things;
    this.#faults = faults;
    this.#prober = new Prober(things);
  }

  /** Starts a node, fills it, and finds for each text an operation that has it. @throws Error where one of the operations does not succeed */
  static async start(directory?: string): Promise<Ordeal> {
    const faults: unknown[] = [];
    const log = { ...silentLog, error: (fields: object, message: string) => void faults.push({ message, ...fields }) };
    const node = await startTestNode({ log, ...(directory !== undefined && { directory }) });
    const ordeal = new Ordeal(node, await makeThings(node, 3), faults);
    const reached = new Map<TextInput, Base>();
    for (const base of bases) {
      const problem = await ordeal.#prober.tryBase(base);
      if (problem !== null) throw new Error(`an operation that must succeed did not: ${problem}`);
      for (const input of await ordeal.#prober.inputsOf(base, Ordeal.inputs)) {
        if (!reached.has(input)) reached.set(input, base);
      }
    }
    ordeal.#reached = reached;
    return ordeal;
  }

  /** The texts that an operation reaches. */
  get reached(): readonly TextInput[] {
    return [...this.#reached.keys()];
  }

  /** Puts all that is wanted for each text into it. Operations that overwrite each other's take turns. */
  async run(wanted: (input: TextInput, standard: () => Promise<readonly Probe[]>) => Promise<readonly Probe[]>) {
    const kinds = Map.groupBy(this.#reached, ([, base]) => base);
    const ofKind = async ([base, inputs]: [Base, [TextInput, Base][]]) => {
      for (const [input] of inputs) {
        const probes = await wanted(input, () => this.#prober.probesFor(base, input));
        const one = (probe: Probe) => this.#prober.probe(base, input, probe);
        const problems = await inLanes(base.alone ? 1 : LANES, probes, one);
        this.problems.set(
          input.coordinate,
          problems.filter((problem) => problem !== null),
        );
      }
    };
    await Promise.all([...kinds].map(ofKind));
  }

  /** What the node must not have come to, whatever was sent to it. */
  async harm(): Promise<readonly unknown[]> {
    await this.node.node.drain();
    const deadLetters = await this.node.adapters.store.commits.deadLetters(10);
    const polluted = Object.keys(Object.prototype);
    return [...this.#faults, ...deadLetters, ...polluted, ...(await this.node.node.compareWithRebuild())];
  }
}
