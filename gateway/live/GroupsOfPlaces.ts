import type { Group } from './Group.ts';
import { TopicIndex } from './TopicIndex.ts';

/** Finds the groups that have told of a place: as their own, or in hints. */
export class GroupsOfPlaces {
  readonly #byPlace = new TopicIndex<Group>();
  readonly #hinting = new Set<Group>();

  /** @param hints whether it tells hints of other places */
  add(place: string, group: Group, hints: boolean): void {
    this.#byPlace.add(place, group);
    if (hints) this.#hinting.add(group);
  }

  remove(place: string, group: Group): void {
    this.#byPlace.remove(place, group);
    this.#hinting.delete(group);
  }

  of(place: string): readonly Group[] {
    const hinting = [...this.#hinting].filter((group) => group.hintsOf(place));
    return [...this.#byPlace.of(place), ...hinting];
  }
}
