import type { z } from 'zod';
import type { Documents } from './Documents.ts';
import type { StatedFact } from './defineFact.ts';
import { personalFieldsOf } from './personal.ts';
import type { Stream } from './streams.ts';

/** A command as a decision sees it: personal fields in plain text; time and ids come in as data. */
export type Command<Data = unknown> = {
  readonly id: string;
  readonly type: string;
  readonly place: string;
  /** Who wants it: a person's id, or the name of a worker. `anonymous` for somebody not signed in. */
  readonly actor: string;
  /** When it was submitted, in milliseconds since the epoch. */
  readonly time: number;
  readonly data: Data;
};

/** Something that at most one place may hold, like an email address: the key is an HMAC, never the value itself. */
export type Claim<Refusal extends string = string> = {
  readonly key: string;
  readonly refusal: Refusal;
  readonly fields?: readonly string[];
};

/** Gives a claim back. `owner` is the id of the command whose claim it was. */
export type Free = { readonly key: string; readonly owner: string };

/** What was decided: facts, or a refusal with its code and the input fields it is about. No facts at all means: it is so already. */
export type Decision<Refusal extends string = string> =
  | {
      readonly facts: readonly StatedFact[];
      readonly claims?: readonly Claim<Refusal>[];
      readonly frees?: readonly Free[];
    }
  | { readonly refused: Refusal; readonly fields?: readonly string[] };

/** A kind of command with its decision, which is synchronous and pure. */
export type CommandDefinition<Data extends object = object, Refusal extends string = string> = {
  readonly type: string;
  readonly stream: Stream;
  readonly schema: z.ZodType<Data>;
  readonly personalFields: readonly string[];
  /** The person whose words the personal fields are; null where there are none. */
  wordsOf(data: Data, actor: string): string | null;
  place(data: Data): string;
  /** True where the command makes its place: the place's id derives from the command's. */
  readonly createsPlace: boolean;
  /** Each refusal's code with the sentence that explains it. */
  readonly refusals: Readonly<Record<Refusal, string>>;
  decide(documents: Documents, command: Command<Data>): Decision<Refusal>;
};

/**
 * Defines a command. The personal fields are the actor's words unless `wordsOf` says otherwise.
 *
 * @param definition.type `c18n.<domain>.<mutation field>`
 */
export function defineCommand<Shape extends z.ZodRawShape, Refusal extends string>(definition: {
  readonly type: string;
  readonly stream: Stream;
  readonly schema: z.ZodObject<Shape>;
  readonly place: (data: z.output<z.ZodObject<Shape>>) => string;
  readonly createsPlace?: boolean;
  readonly wordsOf?: (data: z.output<z.ZodObject<Shape>>, actor: string) => string;
  readonly refusals: Readonly<Record<Refusal, string>>;
  readonly decide: (documents: Documents, command: Command<z.output<z.ZodObject<Shape>>>) => Decision<NoInfer<Refusal>>;
}): CommandDefinition<z.output<z.ZodObject<Shape>>, Refusal> {
  const personalFields = personalFieldsOf(definition.schema as z.ZodObject);
  return {
    ...definition,
    personalFields,
    createsPlace: definition.createsPlace ?? false,
    wordsOf: (data, actor) => (personalFields.length === 0 ? null : (definition.wordsOf?.(data, actor) ?? actor)),
  };
}
