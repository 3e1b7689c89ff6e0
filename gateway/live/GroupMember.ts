import { CodedError } from '@c18n/platform/errors/CodedError';
import type { LiveSource } from '@c18n/platform/live/LiveField';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import { codedErrorOf } from '../errors/codedErrorOf.ts';
import type { StreamEnd } from '../metrics/LiveMeter.ts';
import type { SessionHolder, SessionStream } from '../sessions/SessionHolder.ts';
import type { EventSink } from './EventSink.ts';
import type { Group } from './Group.ts';

/** Who hears, once, that a stream has ended. */
export type GroupMemberOwner = { readonly ended: (member: GroupMember, why: StreamEnd) => void };

/**
 * One subscriber's stream, as a member of a group. It is live (the group hands it each event), or behind (it catches up with the group), or
 * held (whether it may hear more is being looked up), or it has ended.
 */
export class GroupMember implements SessionStream {
  readonly sink: EventSink;
  readonly session: SessionHolder;
  /** Whether it may be told more, see `LiveSource`. */
  readonly allowed: LiveSource['allowed'];
  readonly #group: Group;
  readonly #owner: GroupMemberOwner;
  /** It has been told everything through this number. */
  number: number;
  /** It has been told every hint before this sequence of the group's ring. */
  hint: number;
  /** Its place in the group's list of live members; -1 where it is not live. */
  place = -1;
  isCatchingUp = false;
  hasBegun = false;
  isEnded = false;
  /** The sink has not taken all yet. */
  isFull = false;
  /** It begins held. */
  #holds = 1;

  /** @param start the number after which it begins */
  constructor(options: {
    readonly group: Group;
    readonly session: SessionHolder;
    readonly allowed: LiveSource['allowed'];
    readonly sink: EventSink;
    readonly start: number;
    readonly owner: GroupMemberOwner;
  }) {
    this.#group = options.group;
    this.session = options.session;
    this.allowed = options.allowed;
    this.sink = options.sink;
    this.number = options.start;
    this.hint = options.group.ring.start;
    this.#owner = options.owner;
    options.group.attach(this);
  }

  /** Starts to tell. To be called once. */
  begin(): void {
    this.#holds--;
    if (this.isEnded) return;
    this.hasBegun = true;
    this.#group.begin(this);
  }

  /** Who is told; null for somebody not signed in. */
  get viewer(): Viewer | null {
    return this.session.session?.viewer ?? null;
  }

  get person(): string | null {
    return this.viewer?.person ?? null;
  }

  /** Whether events may be handed to it now. */
  get isReady(): boolean {
    return !this.isEnded && !this.isFull && this.#holds === 0;
  }

  /** Tells it nothing until the returned function is called. */
  hold(): () => void {
    this.#holds++;
    this.#group.setBehind(this);
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.#release();
    };
  }

  /** The sink takes more again. */
  resume(): void {
    this.isFull = false;
    this.#group.catchUp(this);
  }

  /** The client has left. */
  leave(): void {
    this.#end('LEFT');
  }

  /** The stream ends in good order. */
  complete(): void {
    if (this.#end('COMPLETE')) this.sink.complete();
  }

  /** The stream ends at once, because of this. */
  fail(error: unknown): void {
    if (this.#end(codedErrorOf(error)?.code ?? 'INTERNAL_SERVER_ERROR')) this.sink.fail(error);
  }

  /** Ends it where its token has expired. @returns whether it goes on */
  isCurrent(now: number): boolean {
    if (this.session.expiresAt > now) return true;
    this.fail(new CodedError('UNAUTHENTICATED'));
    return false;
  }

  /** @returns whether it had not ended before */
  #end(why: StreamEnd): boolean {
    if (this.isEnded) return false;
    this.isEnded = true;
    this.#group.detach(this);
    this.#owner.ended(this, why);
    return true;
  }

  #release(): void {
    this.#holds--;
    this.#group.catchUp(this);
  }
}
