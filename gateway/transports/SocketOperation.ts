import type { GraphQLFormattedError } from 'graphql';
import { MessageType } from 'graphql-ws';
import type { EventSink } from '../live/EventSink.ts';
import { latin1Json } from '../live/latin1Json.ts';
import type { RunningOperation } from '../operations/RunningOperation.ts';
import { SharedMessage } from './SharedMessage.ts';
import type { TickWriter } from './TickWriter.ts';

/** Where an operation runs. */
export type SocketOperationOwner = {
  /** Takes what goes to the client as frames. */
  readonly writer: Pick<TickWriter, 'writeShared'>;
  /** Sends a message after everything that was written. */
  readonly send: (message: object) => void;
  /** Why an operation failed, as a client may see it. */
  readonly refusal: (error: unknown) => readonly GraphQLFormattedError[];
  /** Called once, when nothing more will come. */
  readonly ended: (operation: SocketOperation) => void;
};

/** An operation of a WebSocket, under the id that the client gave it. */
export class SocketOperation implements EventSink {
  readonly id: string;
  readonly #owner: SocketOperationOwner;
  /** The id as it is in its messages: the bytes of JSON without quotes, one a character. Nearly always it is the id. */
  readonly word: string;
  readonly #running: RunningOperation;
  #isOver = false;

  /** @param run starts it */
  constructor(id: string, owner: SocketOperationOwner, run: (sink: EventSink) => RunningOperation) {
    this.id = id;
    this.#owner = owner;
    const word = latin1Json(id).slice(1, -1);
    this.word = word === id ? id : word;
    this.#running = run(this);
  }

  take(payload: string): boolean {
    return this.#owner.writer.writeShared(messageOf(payload), this);
  }

  /** The connection takes more again. */
  resume(): void {
    this.#running.resume();
  }

  complete(): void {
    if (this.#end()) this.#owner.send({ id: this.id, type: MessageType.Complete });
  }

  fail(error: unknown): void {
    if (this.#end()) this.#owner.send({ id: this.id, type: MessageType.Error, payload: this.#owner.refusal(error) });
  }

  /** The client wants no more of it. */
  leave(): void {
    if (this.#end()) this.#running.leave();
  }

  /** @returns whether it had not ended before */
  #end(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    this.#owner.ended(this);
    return true;
  }
}

let last = { payload: '', message: new SharedMessage('', '') };

/** The message with this payload, but for the operation's id. Remembered for the next one who gets the same event. */
function messageOf(payload: string): SharedMessage {
  if (last.payload !== payload) {
    last = { payload, message: new SharedMessage('{"id":"', `","type":"next","payload":${payload}}`) };
  }
  return last.message;
}
