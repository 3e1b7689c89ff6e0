import type { FactDefinition } from '@c18n/platform/domain/defineFact';
import type { Stream } from '@c18n/platform/domain/streams';

/** A kind of fact as integrators are told of it. */
export type FactKind = {
  readonly definition: FactDefinition;
  readonly stream: Stream;
  /** What it tells, in sentences. */
  readonly description: string;
  /** What those of its fields mean that do not say it by their names. */
  readonly fields: ReadonlyMap<string, string>;
};
