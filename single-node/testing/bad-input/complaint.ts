import { getAtWay } from './atWay.ts';
import type { Base } from './Base.ts';
import type { Verdict } from './judge.ts';
import type { Probe } from './Probe.ts';
import type { TextInput } from './TextInput.ts';

/** What is wrong with how a probe came out; null where nothing is. */
export function complaint(base: Base, input: TextInput, probe: Probe, verdict: Verdict): string | null {
  if (verdict.kind === 'fault') return verdict.why;
  if (probe.taken === true && verdict.kind !== 'done')
    return `not taken: ${'code' in verdict ? verdict.code : 'nothing'}`;
  if (mustRefuse(input, probe) && verdict.kind !== 'refused') return `not refused: ${verdict.kind}`;
  return verdict.kind === 'done' ? misread(base, input, probe.value, verdict.payload) : null;
}

/** A query may find nothing where a mutation must refuse. */
function mustRefuse({ field, way }: TextInput, { refusedBy }: Probe): boolean {
  if (refusedBy === undefined) return false;
  return refusedBy === 'all' || /^(Mutation|Subscription)\./.test(field) || way === 'after' || way === 'before';
}

/** What was taken must come back as it was, to the byte, or as it is documented to be kept. */
function misread(base: Base, { way }: TextInput, value: unknown, payload: unknown): string | null {
  const read = base.reads?.[way];
  if (read === undefined || typeof value !== 'string') return null;
  const kept = base.kept?.[way]?.(value) ?? (base.kept?.[way] ? null : value);
  const came = getAtWay(payload, read) ?? null;
  return came === kept ? null : `came back as ${JSON.stringify(came)}`;
}
