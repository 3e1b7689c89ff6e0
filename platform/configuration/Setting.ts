import type { z } from 'zod';

/** One thing that an operator may set. */
export type Setting<Value = unknown> = {
  /** The environment variable. */
  readonly variable: string;
  /** What holds where the variable is absent or empty; null: nothing does. */
  readonly standard: string | null;
  readonly schema: z.ZodType<Value, string>;
  readonly description: string;
};

/** Makes a setting whose type knows whether it has a standard. */
export function setting<Value, const Standard extends string | null>(
  variable: string,
  standard: Standard,
  schema: z.ZodType<Value, string>,
  description: string,
): Setting<Value> & { readonly standard: Standard } {
  return { variable, standard, schema, description };
}
