import { randomUUID } from 'node:crypto';
import { approximateSize } from '../domain/approximateSize.ts';
import type { CommandDefinition } from '../domain/defineCommand.ts';
import { badFields } from '../errors/badFields.ts';
import { CodedError } from '../errors/CodedError.ts';
import { problemsOf } from '../errors/problemsOf.ts';
import { commandId } from '../ids/commandId.ts';
import { deriveId } from '../ids/deriveId.ts';
import { partitionOf } from '../ids/partitionOf.ts';
import type { Outcome, OutcomeStore } from '../ports/OutcomeStore.ts';
import type { SubmittedCommand } from '../ports/SubmittedCommand.ts';
import type { AbandonReason, Transport } from '../ports/Transport.ts';
import type { Sealer } from '../sealing/Sealer.ts';
import type { CommandSender, DeriveId, Sending, Sent } from './CommandSender.ts';
import type { OutcomeWaiter } from './OutcomeWaiter.ts';
import { requireIdempotencyKey } from './requireIdempotencyKey.ts';
import { sentOf } from './sentOf.ts';

/** A larger command is refused. */
const COMMAND_SIZE = 256 * 1024;
/** A mutation waits so long for its outcome, in milliseconds; then it answers PENDING. */
const PATIENCE = 10_000;

export type CommandSenderOptions = {
  readonly transport: Pick<Transport, 'submit'>;
  readonly waiter: OutcomeWaiter;
  readonly outcomes: Pick<OutcomeStore, 'find'>;
  readonly sealer: Sealer;
  readonly partitions: number;
  /** HMAC of the input as it was sent, so that the input itself is nowhere stored. */
  readonly fingerprint: (input: string) => string;
  readonly positionToken: (position: Outcome['position']) => string;
  /** Every command, by type: explains the refusals of outcomes that are asked for later. */
  readonly commands: ReadonlyMap<string, CommandDefinition>;
  readonly now: () => number;
};

/** Sends commands of one viewer, in the order in which they are given; `null` for somebody not signed in. */
export function createCommandSender(options: CommandSenderOptions, viewer: string | null): CommandSender {
  const actorOf = (sending: { readonly actor?: string }) => {
    const actor = sending.actor ?? viewer;
    if (actor === null) throw new CodedError('UNAUTHENTICATED');
    return actor;
  };
  let turn: Promise<unknown> = Promise.resolve();
  return {
    send: async (sending) => {
      const prepared = prepare(sending, actorOf(sending), options.now());
      // A key that must be fetched first does not let a later command go before.
      const own = inTurn(turn, submitted(prepared, sending, options));
      turn = own.catch(() => {});
      return deliver(await own, sending.definition.refusals, options);
    },
    outcome: async (id) => {
      const [outcome] = await options.outcomes.find([id]);
      if (outcome === undefined || viewer === null || outcome.actor !== viewer) return null;
      return sentOf(outcome, options.commands.get(outcome.type)?.refusals ?? {}, options.positionToken);
    },
    deriver: (sending) => prepare(sending, actorOf(sending), options.now()).derive,
  };
}

async function inTurn<Result>(before: Promise<unknown>, own: Promise<Result>): Promise<Result> {
  own.catch(() => {});
  await before;
  return own;
}

type Prepared<Data extends object> = {
  readonly id: string;
  readonly time: number;
  readonly actor: string;
  readonly data: Data;
  readonly definition: CommandDefinition<Data>;
  readonly derive: DeriveId;
};

/** Finds the command's id and with it its data. Where the id depends on the place, the data is made once before to learn the place. */
function prepare<Data extends object, Refusal extends string>(
  sending: Sending<Data, Refusal>,
  actor: string,
  time: number,
): Prepared<Data> {
  const { definition } = sending;
  const idempotencyKey = sending.idempotencyKey ?? null;
  requireIdempotencyKey(idempotencyKey);
  const place = definition.createsPlace ? null : definition.place(sending.data((prefix) => prefix) as Data);
  const id = commandId({ actor, type: definition.type, place, idempotencyKey }, time);
  const derive: DeriveId = (prefix, role) => deriveId(prefix, id, role);
  const parsed = definition.schema.safeParse(sending.data(derive));
  if (!parsed.success) throw badFields(problemsOf(parsed.error));
  return { id, time, actor, data: parsed.data, definition, derive };
}

/**
 * The command as it leaves the process: its words sealed.
 *
 * @throws CodedError TOO_LARGE; UNAUTHENTICATED, NOT_FOUND where they are those of a person who was erased
 */
async function submitted<Data extends object>(
  prepared: Prepared<Data>,
  { input, retriable }: Pick<Sending<Data, string>, 'input' | 'retriable'>,
  options: CommandSenderOptions,
): Promise<SubmittedCommand> {
  const { id, time, actor, data, definition } = prepared;
  if (approximateSize(data) > COMMAND_SIZE) throw new CodedError('TOO_LARGE');
  const place = definition.place(data);
  const wordsOf = definition.wordsOf(data, actor);
  if (wordsOf !== null && !options.sealer.has(wordsOf)) await options.sealer.prepare([wordsOf]);
  if (wordsOf !== null && options.sealer.isErased(wordsOf)) {
    throw new CodedError(wordsOf === actor ? 'UNAUTHENTICATED' : 'NOT_FOUND');
  }
  return {
    ...{ id, type: definition.type, stream: definition.stream, partition: partitionOf(place, options.partitions) },
    ...{ place, actor, time, wordsOf, submission: randomUUID(), ...(retriable && { retriable }) },
    fingerprint: options.fingerprint(JSON.stringify(input)),
    data: wordsOf === null ? data : options.sealer.sealFields(wordsOf, data, definition.personalFields),
  };
}

async function deliver<Refusal extends string>(
  command: SubmittedCommand,
  refusals: Readonly<Record<Refusal, string>>,
  options: CommandSenderOptions,
): Promise<Sent<Refusal>> {
  const waiting = options.waiter.wait(command.id, command.submission, PATIENCE);
  let given: AbandonReason | null = null;
  try {
    await options.transport.submit(command, (reason) => {
      given = reason;
      waiting.cancel();
    });
  } catch (error) {
    waiting.cancel();
    if (error instanceof CodedError) throw error;
    throw new CodedError('UNAVAILABLE');
  }
  const outcome = await waiting.outcome;
  if (given === 'full') throw new CodedError('STORAGE_FULL');
  if (given === 'lost') throw new CodedError('UNAVAILABLE');
  if (outcome === null) return { outcome: 'PENDING', outcomeId: command.id, refusal: null, position: null };
  if (outcome.fingerprint !== command.fingerprint) throw new CodedError('IDEMPOTENCY_KEY_REUSED');
  return sentOf(outcome, refusals, options.positionToken);
}
