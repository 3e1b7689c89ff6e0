import type { GroupMember } from './GroupMember.ts';

/** The members of a group that are handed each event at once: a dense list, in which each member knows its place. */
export class LiveMembers {
  readonly #members: GroupMember[] = [];

  get size(): number {
    return this.#members.length;
  }

  at(place: number): GroupMember | undefined {
    return this.#members[place];
  }

  add(member: GroupMember): void {
    member.place = this.#members.length;
    this.#members.push(member);
  }

  /** Takes a member out, whose place the last one gets. @returns whether it was there */
  delete(member: GroupMember): boolean {
    const { place } = member;
    if (place < 0) return false;
    member.place = -1;
    const last = this.#members.pop();
    if (last === undefined || last === member) return true;
    this.#members[place] = last;
    last.place = place;
    return true;
  }
}
