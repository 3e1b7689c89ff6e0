import { KEY_REUSED } from '../domain/keyReused.ts';
import { NOT_FOUND } from '../domain/notFound.ts';
import { CodedError } from '../errors/CodedError.ts';
import type { Outcome } from '../ports/OutcomeStore.ts';
import type { Sent } from './CommandSender.ts';

/**
 * What an outcome tells its sender.
 *
 * @throws CodedError NOT_FOUND, IDEMPOTENCY_KEY_REUSED, EXPIRED, FAILED: outcomes that are errors and not refusals of the mutation's own
 */
export function sentOf<Refusal extends string>(
  outcome: Outcome,
  refusals: Readonly<Record<string, string>>,
  positionToken: (position: Outcome['position']) => string,
): Sent<Refusal> {
  if (outcome.state === 'FAILED') throw new CodedError('FAILED');
  const position = positionToken(outcome.position);
  const { refused, commandId: outcomeId } = outcome;
  if (refused === null) return { outcome: 'DONE', outcomeId, refusal: null, position };
  const { code, fields } = refused;
  if (code === NOT_FOUND)
    throw new CodedError('NOT_FOUND', undefined, {
      fields: fields.map((path) => ({ path, message: 'names nothing' })),
    });
  if (code === KEY_REUSED) throw new CodedError('IDEMPOTENCY_KEY_REUSED');
  if (code === 'EXPIRED!') throw new CodedError('EXPIRED');
  return {
    outcome: 'REFUSED',
    outcomeId,
    refusal: { code: code as Refusal, message: refusals[code] ?? code, fields },
    position,
  };
}
