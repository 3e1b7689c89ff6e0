import type { CommandDefinition } from '../domain/defineCommand.ts';

/** What a mutation gets back. `PENDING`: it was taken on but is not decided yet; `outcome(id)` tells later. */
export type Sent<Refusal extends string = string> = {
  readonly outcome: 'DONE' | 'REFUSED' | 'PENDING';
  /** The command's id, which is the outcome's id. */
  readonly outcomeId: string;
  readonly refusal: { readonly code: Refusal; readonly message: string; readonly fields: readonly string[] } | null;
  /** The position after it, as a signed token: a subscription from here tells what came after it. Null while pending. */
  readonly position: string | null;
};

/** Makes the id of a thing that the command creates: `derive('post')`; `role` tells apart several of one prefix. */
export type DeriveId = (prefix: string, role?: string) => string;

export type Sending<Data extends object, Refusal extends string> = {
  readonly definition: CommandDefinition<Data, Refusal>;
  /** The mutation's input as it was sent: a repetition must be the same. */
  readonly input: unknown;
  readonly idempotencyKey: string | null | undefined;
  /** Given for what is brought in under a key that says what it is: where it is refused, sending it again has it decided anew. */
  readonly retriable?: true;
  /** The command's data. Called twice where the id depends on the place, so it must not have effects. */
  readonly data: (derive: DeriveId) => Data | DataInput<Data>;
  /** Who sends it; the viewer unless given. `anonymous` where nobody needs to be signed in. */
  readonly actor?: string;
};

/** The same fields before the schema has branded and checked them. */
export type DataInput<Data> = {
  readonly [Key in keyof Data]: Data[Key] extends string
    ? string
    : Data[Key] extends string | null
      ? string | null
      : Data[Key];
};

export type CommandSender = {
  /**
   * Validates the data, submits the command and waits up to 10 s for its outcome.
   *
   * @throws CodedError BAD_USER_INPUT with `fields`, UNAUTHENTICATED (nobody signed in and no actor given), IDEMPOTENCY_KEY_REUSED,
   *   TOO_LARGE, EXPIRED, OVERLOADED, UNAVAILABLE, STORAGE_FULL, FAILED
   */
  readonly send: <Data extends object, Refusal extends string>(
    sending: Sending<Data, Refusal>,
  ) => Promise<Sent<Refusal>>;
  /** What became of a command; null where nothing is known, or it is not the viewer's. */
  readonly outcome: (id: string) => Promise<Sent | null>;
  /** The id of the command that a sending stands for, without sending it; for ids that must be known before. */
  readonly deriver: <Data extends object, Refusal extends string>(sending: Sending<Data, Refusal>) => DeriveId;
};
