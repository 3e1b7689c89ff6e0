import type { Fact } from './Fact.ts';
import type { Stream } from './streams.ts';

/** About how many characters the names and numbers of an envelope have as JSON. */
const ENVELOPE = 150;

/** A fact as it comes from afar, its data still JSON text: parsed when somebody reads it first, so that what nobody reads costs no parsing. */
export class ReceivedFact implements Fact {
  readonly id: string;
  readonly type: string;
  readonly stream: Stream;
  readonly partition: number;
  readonly number: number;
  readonly place: string;
  readonly subject: string;
  readonly actor: string;
  readonly time: number;
  readonly wordsOf: string | null;
  /** @throws Error where the text is no JSON object */
  declare readonly data: unknown;
  readonly #length: number;
  #content: { readonly text: string } | { readonly data: object };

  /** @param text the data as JSON */
  constructor(envelope: Omit<Fact, 'data'>, text: string) {
    this.id = envelope.id;
    this.type = envelope.type;
    this.stream = envelope.stream;
    this.partition = envelope.partition;
    this.number = envelope.number;
    this.place = envelope.place;
    this.subject = envelope.subject;
    this.actor = envelope.actor;
    this.time = envelope.time;
    this.wordsOf = envelope.wordsOf;
    this.#length = text.length;
    this.#content = { text };
    Object.defineProperty(this, 'data', DATA);
  }

  /** About how many characters it has as JSON. */
  get size(): number {
    const { id, type, place, subject, actor } = this;
    return ENVELOPE + id.length + type.length + place.length + subject.length + actor.length + this.#length;
  }

  /** Parses once. @throws Error where the text is no JSON object */
  read(): object {
    if ('text' in this.#content) this.#content = { data: this.#parse(this.#content.text) };
    return this.#content.data;
  }

  #parse(text: string): object {
    try {
      const data: unknown = JSON.parse(text);
      if (typeof data === 'object' && data !== null) return data;
    } catch {}
    throw new Error(`the data of the fact ${this.id} is no JSON object`);
  }
}

/** A property of the fact itself, not of its class: so it is copied and compared like that of any other fact. */
const DATA: PropertyDescriptor & ThisType<ReceivedFact> = {
  enumerable: true,
  get() {
    return this.read();
  },
};
