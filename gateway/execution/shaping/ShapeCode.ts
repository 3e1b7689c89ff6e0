import { UnsupportedPlan } from '../UnsupportedPlan.ts';

/** An operation of a few kilobytes has some dozens. */
const MOST_FUNCTIONS = 2_000;
/** One for all code: an error holds on to whatever was running where it was made, and code is kept for longer than its operation. */
const STOP = new Error('not as the schema has it');

/** The code of a shape as it grows: functions, of which equal ones are one, and the values that they use. */
export class ShapeCode {
  /** What the code uses, by name: `stop` is thrown where data are not as the schema has them. */
  readonly environment: Record<string, unknown> = { stop: STOP };
  readonly #names = new Map<string, string>();

  /** The declarations, each before its uses. */
  get text(): string {
    return [...this.#names].map(([expression, name]) => `const ${name} = ${expression};`).join('\n');
  }

  /** The name of a constant with this value. @throws UnsupportedPlan where there are too many */
  declare(expression: string): string {
    const known = this.#names.get(expression);
    if (known !== undefined) return known;
    if (this.#names.size >= MOST_FUNCTIONS) throw new UnsupportedPlan('too large');
    const name = `shape${this.#names.size}`;
    this.#names.set(expression, name);
    return name;
  }

  /** Makes a value known to the code. Returns its name. */
  add(value: unknown): string {
    const name = `known${Object.keys(this.environment).length}`;
    this.environment[name] = value;
    return name;
  }
}
