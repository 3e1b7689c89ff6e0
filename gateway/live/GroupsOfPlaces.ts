import { SetMultimap } from '@c18n/platform/collections/SetMultimap';
import type { Group } from './Group.ts';

/** Finds the groups that have told of a place: as their own, or in hints. */
export class GroupsOfPlaces {
  readonly #byPlace = new SetMultimap<string, Group>();
  readonly #hinting = new Set<Group>();

  /** @param hints whether it tells hints of other places */
  add(place: string, group: Group, hints: boolean): void {
    this.#byPlace.add(place, group);
    if (hints) this.#hinting.add(group);
  }

  remove(place: string, group: Group): void {
    this.#byPlace.delete(place, group);
    this.#hinting.delete(group);
  }

  of(place: string): readonly Group[] {
    const hinting = [...this.#hinting].filter((group) => group.hintsOf(place));
    return [...this.#byPlace.of(place), ...hinting];
  }
}
