import { isAllowed } from '@c18n/platform/authorisation/policy';
import { badFields, type FieldProblem } from '@c18n/platform/errors/badFields';
import { CodedError } from '@c18n/platform/errors/CodedError';
import { pairId } from '@c18n/platform/ids/pairId';
import { inSlices } from '@c18n/platform/scheduling/inSlices';
import { payload } from '@c18n/platform/subgraph/payload';
import { requireItemKeys } from '@c18n/platform/subgraph/requireItemKeys';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { DeriveId } from '@c18n/platform/submission/CommandSender';
import { requireIdempotencyKey } from '@c18n/platform/submission/requireIdempotencyKey';
import { createPerson } from '../commands/createPerson.ts';
import type { CreatePersonInput, MutationResolvers } from '../generated/resolverTypes.ts';
import { keyForSending } from '../keyForSending.ts';
import { refusedUnsent } from '../refusedUnsent.ts';
import { registrationData } from '../registrationData.ts';
import { people, standingsOf } from '../views.ts';

/** Makes people, each by a command of its own: the keys of all of them first, then the commands at once. */
export const createPeopleField: NonNullable<MutationResolvers['createPeople']> = async (
  _parent,
  { input },
  context,
) => {
  const { person: viewer } = requireViewer(context);
  requireIdempotencyKey(input.idempotencyKey);
  requireItemKeys('people', input.people);
  // What counts is decided with each command; this keeps keys from being made for whoever asks.
  if (!isAllowed('createPeople', standingsOf(await context.views.one(people, viewer)))) {
    const refuse = () => payload(refusedUnsent(createPerson, 'NOT_ALLOWED', { now: context.now() }), { person: null });
    return { results: input.people.map(({ key }) => ({ key, ...refuse() })) };
  }
  const batchKey = keyForSending(input.idempotencyKey, context.now());
  const sendings = input.people.map((item) => sendingOf(context, item, batchKey));
  const ids = personIdsOf(context, sendings);
  const keys = await context.keys.create(ids);
  const results = await inSlices(sendings, async (sending, index) => {
    const isErased = 'destroyed' in (keys[index] ?? {});
    const sent = await (isErased
      ? refusedUnsent(createPerson, 'ERASED', { now: context.now() })
      : context.commands.send(sending));
    return { key: sending.input.key, ...payload(sent, { person: await context.views.one(people, ids[index] ?? '') }) };
  });
  return { results };
};

/** Each item is repeated under a key of its own: one that failed can be sent again with those that did not. */
function sendingOf(context: SubgraphContext, item: CreatePersonInput, batchKey: string) {
  return {
    definition: createPerson,
    input: item,
    idempotencyKey: pairId('item', batchKey, item.key),
    retriable: true as const,
    data: (derive: DeriveId) => ({
      ...registrationData(context.sessions, item),
      ...{ personId: derive('person'), registeredAt: item.registeredAt ?? null },
    }),
  };
}

/** The id of each person, by index. @throws CodedError BAD_USER_INPUT, telling of all items what is wrong, before any is sent */
function personIdsOf(context: SubgraphContext, sendings: readonly ReturnType<typeof sendingOf>[]): readonly string[] {
  const problems: FieldProblem[] = [];
  const ids = sendings.map((sending, index) => {
    try {
      return context.commands.deriver(sending)('person');
    } catch (error) {
      if (!(error instanceof CodedError) || !Array.isArray(error.details.fields)) throw error;
      for (const { path, message } of error.details.fields) problems.push({ path: `people.${index}.${path}`, message });
      return '';
    }
  });
  if (problems.length > 0) throw badFields(problems);
  return ids;
}
