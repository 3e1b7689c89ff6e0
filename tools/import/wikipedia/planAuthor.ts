import type { CreatePersonInput } from '@c18n/client/generated/documents';
import { cleanLine } from '../cleanText.ts';
import { userNameOf } from '../userNameOf.ts';

/** The person that somebody who wrote on talk pages becomes: one in all languages, as accounts are. Who had none is known by their address. */
export function planAuthor(name: string): CreatePersonInput {
  return {
    key: name,
    userName: userNameOf('wp', name, 'author'),
    displayName: cleanLine(name, 100) || 'somebody',
  };
}
