import type { Payload } from './Payload.ts';

/** Returns what came of a mutation without which the import cannot go on. @throws Error where it was refused */
export function requireDone<Answer extends Payload>(answer: Answer): Answer {
  const { refusal } = answer;
  if (refusal !== null) throw new Error(`refused: ${refusal.message} (${refusal.code})`);
  return answer;
}
