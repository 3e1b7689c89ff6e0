import { SetMultimap } from '@c18n/platform/collections/SetMultimap';
import type { GroupMember } from './GroupMember.ts';

/** All members of a group, found by person; those not signed in are nobody's. */
export class GroupRoster {
  readonly #members = new SetMultimap<string | null, GroupMember>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(member: GroupMember): void {
    this.#members.add(member.person, member);
    this.#size++;
  }

  /** @returns whether it was there */
  delete(member: GroupMember): boolean {
    if (!this.#members.delete(member.person, member)) return false;
    this.#size--;
    return true;
  }

  /** The members of a person. */
  of(person: string): Iterable<GroupMember> {
    return this.#members.of(person);
  }

  /** All persons who are members. */
  persons(): readonly string[] {
    return [...this.#members.keys()].filter((person) => person !== null);
  }

  /** All members as they are now, whatever becomes of them meanwhile. */
  all(): readonly GroupMember[] {
    return [...this.#members.keys()].flatMap((person) => [...this.#members.of(person)]);
  }
}
