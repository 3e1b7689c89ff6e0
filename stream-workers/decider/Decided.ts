import type { Free } from '@c18n/platform/domain/defineCommand';
import type { Fact } from '@c18n/platform/domain/Fact';
import type { DeadLetter } from '@c18n/platform/ports/CommitStore';
import type { StoredDocument } from '@c18n/platform/ports/DocumentStore';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';

/** What a batch of commands of one partition came to. */
export type Decided = {
  readonly facts: readonly Fact[];
  readonly documents: readonly StoredDocument[];
  readonly outcomes: readonly Outcome[];
  readonly claimsKept: readonly Free[];
  readonly claimsFreed: readonly Free[];
  readonly deadLetters: readonly DeadLetter[];
};
