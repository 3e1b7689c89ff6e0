import type { Actor } from '../Actor.ts';
import type { Things } from '../Things.ts';

/** The variables of an operation. */
export type Variables = Readonly<Record<string, unknown>>;

/** Who asks, and with what. The variables are named like the field's arguments. */
export type Asking = { readonly by: Actor; readonly variables: Variables };

/** How long a text may be: in characters (code points), or in bytes of UTF-8. */
export type Most = { readonly characters: number } | { readonly bytes: number };

/** An operation that succeeds, from which others are made by putting something bad into one of its texts. */
export type Base = {
  /** The field that it is about: `Mutation.publishPost`. */
  readonly field: string;
  readonly query: (things: Things) => string;
  /** Makes ready what one operation needs. `unique`: letters and digits that are others each time. */
  readonly prepare: (things: Things, unique: string) => Asking | Promise<Asking>;
  /** Where what was put in comes back in the answer: from the way in the variables to that in the mutation's payload. */
  readonly reads?: Readonly<Record<string, string>>;
  /** What is kept of a text where that is not the text itself. */
  readonly kept?: Readonly<Record<string, (text: string) => unknown>>;
  /** The longest text, as the schema documents it. */
  readonly most?: Readonly<Record<string, Most>>;
  /** Whether its operations overwrite each other's, so that only one may be under way. */
  readonly alone?: boolean;
};
