/** Members by topic: found by looking a topic up, never by going through all. */
export class TopicIndex<Member> {
  readonly #members = new Map<string, Set<Member>>();

  /** Nobody is in any topic. */
  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  add(topic: string, member: Member): void {
    const members = this.#members.get(topic);
    if (members === undefined) this.#members.set(topic, new Set([member]));
    else members.add(member);
  }

  remove(topic: string, member: Member): void {
    const members = this.#members.get(topic);
    members?.delete(member);
    if (members?.size === 0) this.#members.delete(topic);
  }

  of(topic: string): ReadonlySet<Member> {
    return this.#members.get(topic) ?? none;
  }
}

const none: ReadonlySet<never> = new Set();
