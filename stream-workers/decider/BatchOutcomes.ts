import { isFinal } from '@c18n/platform/ports/isFinal';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';
import type { SubmittedCommand } from '@c18n/platform/ports/SubmittedCommand';
import type { Position } from '@c18n/platform/positions/Position';
import type { Decided } from './Decided.ts';

/** An outcome that is not final names so many submissions. */
const SUBMISSIONS_TOLD = 10;

/** What became of the commands of a batch: now, and before. */
export class BatchOutcomes {
  readonly deadLetters: Decided['deadLetters'][number][] = [];
  readonly #now: () => number;
  /** The position after everything that was decided so far. */
  readonly #position: () => Position;
  /** What became of each command in this batch, the last time. */
  readonly #outcomes = new Map<string, Outcome>();
  /** The commands that are answered for good, by their ids; others by their submissions, as another one of the same command is decided. */
  readonly #answered = new Set<string>();
  /** The submissions of each command that have come to an outcome which is not final. */
  readonly #earlier = new Map<string, readonly string[]>();

  /** @param known what became of commands before this batch */
  constructor(known: readonly Outcome[], now: () => number, position: () => Position) {
    this.#now = now;
    this.#position = position;
    for (const outcome of known) {
      const { commandId, state, submissions } = outcome;
      if (isFinal(outcome)) this.#answered.add(commandId);
      else this.#earlier.set(commandId, submissions);
      if (state === 'REFUSED') for (const submission of submissions) this.#answered.add(submission);
    }
  }

  get outcomes(): readonly Outcome[] {
    return [...this.#outcomes.values()];
  }

  isAnswered({ id, submission }: SubmittedCommand): boolean {
    return this.#answered.has(id) || this.#answered.has(submission);
  }

  done(command: SubmittedCommand): void {
    this.#add(command, { state: 'DONE', refused: null });
  }

  refuse(command: SubmittedCommand, refused: NonNullable<Outcome['refused']>): void {
    this.#add(command, { state: 'REFUSED', refused, ...(command.retriable && { retriable: true }) });
  }

  /** A fault of ours: it can be sent again. */
  fail(command: SubmittedCommand, reason: string): void {
    this.deadLetters.push({ commandId: command.id, time: this.#now(), reason, command });
    this.#add(command, { state: 'FAILED', refused: null });
  }

  #add(command: SubmittedCommand, result: Pick<Outcome, 'state' | 'refused' | 'retriable'>): void {
    const { id: commandId, submission, fingerprint, actor, type, place } = command;
    let submissions: readonly string[] = [submission];
    if (isFinal(result)) this.#answered.add(commandId);
    else {
      // Who sent the command before may not have seen yet what it came to.
      submissions = [...(this.#earlier.get(commandId) ?? []), submission].slice(-SUBMISSIONS_TOLD);
      this.#earlier.set(commandId, submissions);
      this.#answered.add(submission);
    }
    const about = { commandId, fingerprint, submissions, actor, type, place };
    this.#outcomes.set(commandId, { ...about, ...result, position: this.#position(), time: this.#now() });
  }
}
