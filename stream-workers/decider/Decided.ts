import type { CommitRecord } from '@c18n/platform/ports/CommitStore';

/** What a batch of commands of one partition came to: the part of its commit that deciding makes. */
export type Decided = Pick<
  CommitRecord,
  'facts' | 'documents' | 'outcomes' | 'claimsKept' | 'claimsFreed' | 'deadLetters'
>;
