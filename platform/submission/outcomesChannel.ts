import type { Outcome } from '../ports/OutcomeStore.ts';

/** The ephemera channel that tells which commands have been decided, and what became of them; see `decisionText`. */
export const OUTCOMES_CHANNEL = 'outcomes';

/**
 * What is told of decided commands, a line for each: its id and, unless it had been decided before, its outcome as JSON. It is told when the
 * outcomes are recorded, so whoever hears it need not ask the store.
 *
 * @param commandIds of all that were decided, now or before
 * @param outcomes of those that were decided now
 */
export function decisionText(commandIds: readonly string[], outcomes: readonly Outcome[]): string {
  const texts = new Map(outcomes.map((outcome) => [outcome.commandId, JSON.stringify(outcome)]));
  return [...new Set(commandIds)].map((id) => `${id} ${texts.get(id) ?? ''}`).join('\n');
}

/** The id of each decided command with its outcome's JSON, which is empty where the store must be asked. */
export function readDecisions(text: string): readonly { readonly commandId: string; readonly json: string }[] {
  return text.split('\n').map((line) => {
    const space = line.indexOf(' ');
    return { commandId: line.slice(0, space), json: line.slice(space + 1) };
  });
}
