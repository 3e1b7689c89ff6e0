import type { Sent } from '../submission/CommandSender.ts';

/** The parts of every mutation's payload. */
export type PayloadBase<Refusal extends string> = {
  readonly outcome: {
    readonly id: string;
    readonly state: 'DONE' | 'REFUSED' | 'PENDING';
    readonly position: string | null;
  };
  readonly refusal: Sent<Refusal>['refusal'];
};

/** A mutation's payload: how it came out, and the things, which are null unless it was done. */
export function payload<Refusal extends string, Things extends object>(
  sent: Sent<Refusal>,
  things: Things,
): PayloadBase<Refusal> & { readonly [Key in keyof Things]: Things[Key] | null } {
  const shown = sent.outcome === 'DONE' ? things : Object.fromEntries(Object.keys(things).map((key) => [key, null]));
  return {
    outcome: { id: sent.outcomeId, state: sent.outcome, position: sent.position },
    refusal: sent.refusal,
    ...(shown as { readonly [Key in keyof Things]: Things[Key] | null }),
  };
}
