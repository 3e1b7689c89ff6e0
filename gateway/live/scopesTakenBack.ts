import type { Fact } from '@c18n/platform/domain/Fact';
import { isReadable } from '@c18n/platform/domain/isReadable';
import type { LiveModule } from '@c18n/platform/live/LiveField';
import type { Log } from '@c18n/platform/logging/Log';

type Scope = ReturnType<NonNullable<LiveModule['takesBack']>>;

/**
 * Where a fact takes back what was told before, as each domain sees it; everywhere, where one fails on it.
 *
 * @throws Error where the fact itself cannot be read: it is to come again
 */
export function scopesTakenBack(
  fact: Fact,
  { modules, log }: { readonly modules: readonly LiveModule[]; readonly log: Log },
): readonly Scope[] {
  try {
    return modules.map((module) => module.takesBack?.(fact) ?? null);
  } catch (error) {
    if (!isReadable(fact)) throw error;
    // A fault of one domain must not keep facts from everybody, nor have anything told again that was taken back.
    log.error({ err: error, type: fact.type, number: fact.number }, 'a fact could not be read');
    return ['everywhere'];
  }
}
