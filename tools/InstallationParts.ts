import type { Adapters } from '@c18n/assembly/Adapters';
import type { DomainRegistry } from '@c18n/decider/DomainRegistry';
import type { Log } from '@c18n/platform/logging/Log';

/** What a tool needs of an installation in which it has something decided. */
export type InstallationParts = {
  readonly adapters: Adapters;
  readonly registry: DomainRegistry;
  /** Whether deciders of the installation are running. */
  readonly isDecided: boolean;
  /** What the installation signs with: email addresses are found by their HMAC. */
  readonly secret: string;
  readonly log: Log;
  /** The clock, in milliseconds since the epoch. */
  readonly now: () => number;
};
