import { CodedError } from '@c18n/platform/errors/CodedError';

/**
 * The languages of a person as they are kept: tags separated by single spaces. Null where the input clears them, undefined where it leaves
 * them out.
 *
 * @throws CodedError BAD_USER_INPUT for a tag that is empty or has a blank: joined to others it would become none, or two
 */
export function languageText(languages: readonly string[] | null | undefined): string | null | undefined {
  if (languages === null || languages === undefined) return languages;
  if (languages.some((tag) => tag === '' || tag.includes(' '))) {
    const message = 'must be language tags like "en" or "pt-BR"';
    throw new CodedError('BAD_USER_INPUT', `languages ${message}`, { fields: [{ path: 'languages', message }] });
  }
  return languages.join(' ');
}
