import { UnsupportedPlan } from './UnsupportedPlan.ts';

/** GraphQL's `Name` (§2.1.9 of its specification). */
const NAME = /^[_A-Za-z][_0-9A-Za-z]*$/;

/**
 * A GraphQL name as a literal of generated code. Nothing else that comes from outside gets into code.
 *
 * @throws UnsupportedPlan for names that plain objects have already, like `__proto__` and `constructor`
 */
export function quoteName(name: string): string {
  if (!NAME.test(name) || name in Object.prototype) throw new UnsupportedPlan('reserved name');
  return JSON.stringify(name);
}
