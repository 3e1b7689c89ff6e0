import type { CommandDefinition } from '@c18n/platform/domain/defineCommand';
import { newId } from '@c18n/platform/ids/newId';
import type { Sent } from '@c18n/platform/submission/CommandSender';

/** A refusal that was clear before a command was sent. Its outcome has an id of its own, under which nothing is found later. */
export function refusedUnsent<Refusal extends string>(
  definition: Pick<CommandDefinition<never, Refusal>, 'refusals'>,
  code: NoInfer<Refusal>,
  options: { readonly now: number; readonly fields?: readonly string[] },
): Sent<Refusal> {
  return {
    outcome: 'REFUSED',
    outcomeId: newId('command', options.now),
    refusal: { code, message: definition.refusals[code], fields: options.fields ?? [] },
    position: null,
  };
}
