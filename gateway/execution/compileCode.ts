/**
 * Makes a function of text. The text may hold nothing of an operation but names that went through `quoteName`: whoever calls this
 * answers for that.
 *
 * @param code the statements of a function, which return what is made
 * @param environment what the code knows, by name
 */
export function compileCode(code: string, environment: Readonly<Record<string, unknown>>): unknown {
  const make = new Function(...Object.keys(environment), `'use strict';\n${code}`);
  return make(...Object.values(environment));
}
