import type { Fact } from '@c18n/platform/domain/Fact';
import { CodedError } from '@c18n/platform/errors/CodedError';
import type { LiveRights } from '@c18n/platform/live/LiveField';
import type { Log } from '@c18n/platform/logging/Log';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import { retry } from '@c18n/platform/worker-loop/retry';
import type { Group } from './Group.ts';
import type { GroupMember } from './GroupMember.ts';
import type { HubMember } from './Hub.ts';

/**
 * Hears the facts that may change who may be told what a group is told. Whoever is touched hears nothing more until it is known whether they
 * may, so nothing that comes after such a fact reaches somebody whom it has shut out.
 */
export class RightsWatch implements HubMember {
  readonly #group: Group;
  readonly #rights: LiveRights;
  readonly #contextFor: (viewer: Viewer | null) => SubgraphContext;
  readonly #log: Log;

  constructor(
    group: Group,
    rights: LiveRights,
    parts: { readonly contextFor: (viewer: Viewer | null) => SubgraphContext; readonly log: Log },
  ) {
    this.#group = group;
    this.#rights = rights;
    this.#contextFor = parts.contextFor;
    this.#log = parts.log;
  }

  offer(fact: Fact): void {
    for (const person of this.#touched(fact)) {
      for (const member of this.#group.membersOf(person)) void this.#recheck(member);
    }
  }

  #touched(fact: Fact): readonly string[] {
    try {
      return this.#rights.touched(fact);
    } catch (error) {
      // A fault of one domain must not keep facts from everybody, nor let anybody hear more than they may.
      this.#log.error({ err: error, type: fact.type, number: fact.number }, 'a fact could not be read');
      return this.#group.persons();
    }
  }

  async #recheck(member: GroupMember): Promise<void> {
    const release = member.hold();
    const viewer = member.session.session?.viewer ?? null;
    try {
      const isAllowed = await retry(
        () => member.allowed(this.#contextFor(viewer)),
        () => member.isEnded,
      );
      if (isAllowed) release();
      else member.fail(new CodedError('FORBIDDEN'));
    } catch (error) {
      this.#log.info({ err: error }, 'nobody waits any more for what somebody may hear');
    }
  }
}
