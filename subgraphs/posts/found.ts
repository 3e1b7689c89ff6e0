import { CodedError } from '@c18n/platform/errors/CodedError';

/** What an input field names. @throws CodedError NOT_FOUND where that is nothing */
export function found<Thing>(thing: Thing | null, field: string): Thing {
  if (thing !== null) return thing;
  throw new CodedError('NOT_FOUND', undefined, { fields: [{ path: field, message: 'names nothing' }] });
}
