import type { Sessions } from '@c18n/platform/subgraph/Sessions';
import { emailKey, userNameKey } from './claimKeys.ts';
import { languageText } from './languageText.ts';

type RegistrationInput = {
  readonly userName: string;
  readonly email?: string | null;
  readonly displayName: string;
  readonly about?: string | null;
  readonly location?: string | null;
  readonly languages?: readonly string[] | null;
};

/** What a command that makes a person takes from its input. Something empty is nothing. */
export function registrationData(sessions: Pick<Sessions, 'claimKey'>, input: RegistrationInput) {
  const email = input.email ?? null;
  return {
    userName: input.userName,
    userNameKey: userNameKey(sessions, input.userName),
    email,
    emailKey: email === null ? null : emailKey(sessions, email),
    displayName: input.displayName,
    about: input.about || null,
    location: input.location || null,
    languages: languageText(input.languages) || null,
  };
}
