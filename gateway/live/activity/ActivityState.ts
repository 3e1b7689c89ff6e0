import type { Activity } from '@c18n/platform/live/Activity';
import type { ActivityReport } from '@c18n/platform/live/ActivityMessage';

/** So many present persons are told of, and by each gateway to the others. */
const SHOWN = 100;
/** So many can be writing at one place. */
const WRITERS = 100;

type Others = Pick<ActivityReport, 'present' | 'presentCount'> & { readonly until: number };

/**
 * Who is at one place, as one gateway knows: who is there by itself, what the other gateways report, and who is writing. What is not said
 * again in time is forgotten. Pure; times are milliseconds of one clock that never jumps.
 *
 * Whatever may change what is told returns whether it did.
 */
export class ActivityState {
  /** How many streams of this gateway show each person. */
  readonly #own = new Map<string, number>();
  readonly #others = new Map<string, Others>();
  /** Until when each is writing, in the order in which they began. */
  readonly #typing = new Map<string, number>();

  /** A stream shows a person. */
  enter(person: string): boolean {
    const streams = this.#own.get(person) ?? 0;
    this.#own.set(person, streams + 1);
    return streams === 0;
  }

  /** A stream that showed a person has ended. */
  leave(person: string): boolean {
    const streams = this.#own.get(person) ?? 0;
    if (streams > 1) this.#own.set(person, streams - 1);
    return streams === 1 && this.#own.delete(person);
  }

  /** Somebody is writing until then. */
  type(person: string, until: number): boolean {
    const isNew = !this.#typing.has(person);
    if (isNew && this.#typing.size >= WRITERS) return false;
    this.#typing.set(person, until);
    return isNew;
  }

  endTyping(person: string): boolean {
    return this.#typing.delete(person);
  }

  /** Takes what another gateway reports; it holds until then. */
  hear(report: ActivityReport, time: number, until: number): boolean {
    const { from, present, presentCount } = report;
    const before = this.#others.get(from);
    const isSame = before?.presentCount === presentCount && `${before.present}` === `${present}`;
    if (presentCount === 0) this.#others.delete(from);
    else this.#others.set(from, { present, presentCount, until });
    const began = report.typing.filter(({ person, lasts }) => this.type(person, time + lasts));
    return began.length > 0 || !(isSame || (before === undefined && presentCount === 0));
  }

  /** Forgets what was not said again in time. */
  expire(time: number): boolean {
    const size = this.#typing.size + this.#others.size;
    for (const [person, until] of this.#typing) if (until <= time) this.#typing.delete(person);
    for (const [from, { until }] of this.#others) if (until <= time) this.#others.delete(from);
    return this.#typing.size + this.#others.size < size;
  }

  /** When the next of those who are writing is not any more unless it is said again; null where nobody is. */
  get nextEnd(): number | null {
    return this.#typing.size === 0 ? null : Math.min(...this.#typing.values());
  }

  /** What is told. */
  activity(): Activity {
    const present = new Set(this.#shown());
    let unnamed = this.#own.size - present.size;
    for (const others of this.#others.values()) {
      for (const person of others.present) present.add(person);
      unnamed += others.presentCount - others.present.length;
    }
    return {
      typing: [...this.#typing.keys()],
      present: [...present].slice(0, SHOWN),
      presentCount: present.size + unnamed,
    };
  }

  /** What the other gateways are told, besides whether they are asked and who is writing. */
  own(): Pick<ActivityReport, 'present' | 'presentCount'> {
    return { present: this.#shown(), presentCount: this.#own.size };
  }

  /** Who is writing, and for how long yet. */
  typing(time: number): ActivityReport['typing'] {
    return [...this.#typing].map(([person, until]) => ({ person, lasts: Math.max(0, Math.round(until - time)) }));
  }

  #shown(): string[] {
    return [...this.#own.keys()].slice(0, SHOWN);
  }
}
