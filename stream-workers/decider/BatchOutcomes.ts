import type { Outcome } from '@c18n/platform/ports/OutcomeStore';
import type { SubmittedCommand } from '@c18n/platform/ports/SubmittedCommand';
import type { Position } from '@c18n/platform/positions/Position';
import type { Decided } from './Decided.ts';

/** An outcome names so many submissions that failed. */
const FAILURES_TOLD = 10;

/** What became of the commands of a batch: now, and before. */
export class BatchOutcomes {
  readonly outcomes: Outcome[] = [];
  readonly deadLetters: Decided['deadLetters'][number][] = [];
  readonly #now: () => number;
  /** The position after everything that was decided so far. */
  readonly #position: () => Position;
  /** The commands that are answered, by their ids; failures by their submissions, as another one of the same command is decided. */
  readonly #answered = new Set<string>();
  /** The submissions of each command that have failed so far. */
  readonly #failures = new Map<string, readonly string[]>();

  /** @param known what became of commands before this batch */
  constructor(known: readonly Outcome[], now: () => number, position: () => Position) {
    this.#now = now;
    this.#position = position;
    for (const { commandId, state, submissions } of known) {
      if (state === 'FAILED') this.#failures.set(commandId, submissions);
      else this.#answered.add(commandId);
    }
  }

  isAnswered({ id, submission }: SubmittedCommand): boolean {
    return this.#answered.has(id) || this.#answered.has(submission);
  }

  done(command: SubmittedCommand): void {
    this.#add(command, 'DONE', null);
    this.#answered.add(command.id);
  }

  refuse(command: SubmittedCommand, refused: NonNullable<Outcome['refused']>): void {
    this.#add(command, 'REFUSED', refused);
    this.#answered.add(command.id);
  }

  /** A fault of ours: it can be sent again. */
  fail(command: SubmittedCommand, reason: string): void {
    this.deadLetters.push({ commandId: command.id, time: this.#now(), reason, command });
    // Who sent the command before may not have seen yet that it failed.
    const submissions = [...(this.#failures.get(command.id) ?? []), command.submission].slice(-FAILURES_TOLD);
    this.#failures.set(command.id, submissions);
    this.#add(command, 'FAILED', null, submissions);
    this.#answered.add(command.submission);
  }

  #add(
    command: SubmittedCommand,
    state: Outcome['state'],
    refused: Outcome['refused'],
    submissions: readonly string[] = [command.submission],
  ): void {
    const { id: commandId, fingerprint, actor, type, place } = command;
    const [position, time] = [this.#position(), this.#now()];
    this.outcomes.push({ commandId, state, fingerprint, submissions, actor, type, place, refused, position, time });
  }
}
