import type { GroupMember } from './GroupMember.ts';

/** All members of a group, found by person; those not signed in are nobody's. */
export class GroupRoster {
  readonly #members = new Map<string | null, Set<GroupMember>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(member: GroupMember): void {
    const { person } = member;
    const members = this.#members.get(person);
    if (members === undefined) this.#members.set(person, new Set([member]));
    else members.add(member);
    this.#size++;
  }

  /** @returns whether it was there */
  delete(member: GroupMember): boolean {
    const { person } = member;
    const members = this.#members.get(person);
    if (!members?.delete(member)) return false;
    if (members.size === 0) this.#members.delete(person);
    this.#size--;
    return true;
  }

  /** The members of a person. */
  of(person: string): Iterable<GroupMember> {
    return this.#members.get(person) ?? [];
  }

  /** All persons who are members. */
  persons(): readonly string[] {
    return [...this.#members.keys()].filter((person) => person !== null);
  }

  /** All members as they are now, whatever becomes of them meanwhile. */
  all(): readonly GroupMember[] {
    return [...this.#members.values()].flatMap((members) => [...members]);
  }
}
