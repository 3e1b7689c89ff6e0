import { type ActivityMessage, type ActivityReport, activityMessage } from '@c18n/platform/live/ActivityMessage';
import { activityChannel } from '@c18n/platform/live/activityChannel';
import type { Log } from '@c18n/platform/logging/Log';
import type { Ephemera } from '@c18n/platform/ports/Ephemera';

/** Milliseconds between reports. What changes is reported after `soon`, together with what changes meanwhile. */
export const REPORT = { soon: 100, always: 10_000 } as const;
/** When the others are asked a second time: listening to a channel may begin late, so that their answers to the first were missed. */
const ASK_AGAIN = 1_000;

export type ActivityChannelParts = {
  readonly place: string;
  readonly ephemera: Pick<Ephemera, 'publish' | 'subscribe'>;
  /** What this gateway calls itself before the others. */
  readonly self: string;
  /** What is reported. */
  readonly own: () => Pick<ActivityReport, 'present' | 'presentCount'>;
  /** Who is writing, for those that ask. */
  readonly typing: () => ActivityReport['typing'];
  /** Takes what somebody else tells. Must not throw. */
  readonly hear: (message: ActivityMessage) => void;
  readonly log: Log;
};

/**
 * One gateway's end of a place's channel of the ephemera. It reports who is there by it when that changes, when another asks, and now and
 * then, since messages may be lost and gateways may end without a word.
 */
export class ActivityChannel {
  readonly #parts: ActivityChannelParts;
  readonly #name: string;
  readonly #unsubscribe: () => void;
  readonly #timers: readonly NodeJS.Timeout[];
  #reporting: NodeJS.Timeout | null = null;
  #isAsked = false;

  constructor(parts: ActivityChannelParts) {
    this.#parts = parts;
    this.#name = activityChannel(parts.place);
    this.#unsubscribe = parts.ephemera.subscribe(this.#name, (message) => this.#hear(message));
    this.#timers = [
      setTimeout(() => this.#report(true), ASK_AGAIN).unref(),
      setInterval(() => this.#report(false), REPORT.always).unref(),
    ];
    this.#report(true);
  }

  /** What is reported is not as it was. */
  reportSoon(): void {
    this.#reporting ??= setTimeout(() => this.#report(false), REPORT.soon).unref();
  }

  /** Reports for the last time. */
  close(): void {
    this.#unsubscribe();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#report(false);
  }

  #hear(text: string): void {
    const message = read(text);
    if (message === null) this.#parts.log.warn({ channel: this.#name }, 'what was told of a place could not be read');
    else if (!('from' in message)) this.#parts.hear(message);
    else if (message.from !== this.#parts.self) {
      this.#isAsked ||= message.asks;
      // Many who ask at the same moment are answered once.
      if (message.asks) this.reportSoon();
      this.#parts.hear(message);
    }
  }

  #report(asks: boolean): void {
    if (this.#reporting !== null) clearTimeout(this.#reporting);
    this.#reporting = null;
    const { self, own, ephemera } = this.#parts;
    // Told unasked it might come after its end.
    const typing = this.#isAsked ? this.#parts.typing() : [];
    this.#isAsked = false;
    const report: ActivityReport = { from: self, ...own(), asks, typing };
    ephemera.publish(this.#name, JSON.stringify(report));
  }
}

function read(text: string): ActivityMessage | null {
  try {
    return activityMessage.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
