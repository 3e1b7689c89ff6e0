import { BSON } from 'mongodb';
import type { PassingCommand } from './MongoProxy.ts';

/** https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/#op_msg: a header of 16 bytes, 4 of flags, and sections. */
const HEADER = 16;
const OP_MSG = 2013;
const BODY_SECTION = 0;
/** What drivers say for their own purposes. */
const HOUSEKEEPING = new Set(['hello', 'ismaster', 'isMaster', 'ping', 'endSessions']);

/** Takes what a driver sends, in pieces as they come, and hands on whole messages, with the command that each holds if it holds one. */
export function commandsOf(
  handle: (command: PassingCommand | null, bytes: Uint8Array) => void,
): (piece: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    while (rest.length >= HEADER && rest.length >= rest.readInt32LE(0)) {
      const message = rest.subarray(0, rest.readInt32LE(0));
      rest = rest.subarray(message.length);
      handle(commandOf(message), message);
    }
  };
}

function commandOf(message: Buffer): PassingCommand | null {
  if (message.readInt32LE(12) !== OP_MSG || message[HEADER + 4] !== BODY_SECTION) return null;
  const start = HEADER + 5;
  const body = BSON.deserialize(message.subarray(start, start + message.readInt32LE(start)));
  const [name = ''] = Object.keys(body);
  return HOUSEKEEPING.has(name) ? null : { name, collection: String(body[name]) };
}
