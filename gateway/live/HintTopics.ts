import type { LiveHints } from '@c18n/platform/live/LiveField';
import type { Hub, HubMember } from './Hub.ts';

/**
 * What one subscriber hears of beside its own place: the person whom it hints to, and the places that they are in. Which those are is read
 * while facts go on coming. The person is followed first, so no place that they join or leave meanwhile is missed, and what a fact has
 * told holds over what was read.
 */
export class HintTopics {
  readonly #hub: Hub;
  readonly #member: HubMember;
  readonly #hints: LiveHints;
  /** The subscriber's own place, which it follows anyway. */
  readonly #own: string;
  readonly #places = new Set<string>();
  /** Places that were followed and are not any more: what was told of them may still wait for who hears it. */
  readonly #left = new Set<string>();
  /** What facts have told of while places are read. */
  readonly #told = new Set<string>();
  #state: 'reading' | 'settled' | 'closed' = 'reading';

  constructor(options: {
    readonly hub: Hub;
    readonly member: HubMember;
    readonly hints: LiveHints;
    readonly own: string;
  }) {
    this.#hub = options.hub;
    this.#member = options.member;
    this.#hints = options.hints;
    this.#own = options.own;
    this.#hub.follow({ person: this.#hints.person }, this.#member);
  }

  /** Whether what happens at a place is hinted at, or was. */
  has(place: string): boolean {
    return this.#places.has(place) || this.#left.has(place);
  }

  /** Reads the places, and follows them. @throws CodedError UNAVAILABLE */
  async settle(): Promise<void> {
    const read = await this.#hints.places();
    if (this.#state !== 'reading') return;
    for (const place of read) if (!this.#told.has(place)) this.#add(place);
    this.#told.clear();
    this.#state = 'settled';
  }

  /** A fact told that hints of a place come from now on. */
  follow(place: string): void {
    this.#note(place);
    this.#add(place);
  }

  /** A fact told that there are no more hints of a place. */
  unfollow(place: string): void {
    this.#note(place);
    if (!this.#places.delete(place)) return;
    this.#left.add(place);
    this.#hub.unfollow({ place }, this.#member);
  }

  close(): void {
    this.#state = 'closed';
    this.#hub.unfollow({ person: this.#hints.person }, this.#member);
    for (const place of this.#places) this.#hub.unfollow({ place }, this.#member);
    this.#places.clear();
    this.#left.clear();
  }

  #note(place: string): void {
    if (this.#state === 'reading') this.#told.add(place);
  }

  #add(place: string): void {
    if (place === this.#own) return;
    this.#places.add(place);
    this.#hub.follow({ place }, this.#member);
  }
}
