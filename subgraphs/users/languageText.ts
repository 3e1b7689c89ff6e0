/** No tag is like this one. */
const NO_TAG = '?';

/**
 * The languages of a person as they are kept: tags separated by single spaces. Null where the input clears them, undefined where it leaves
 * them out. For what would be none or two among the others there is a tag that `languagesSchema` refuses.
 */
export function languageText(languages: readonly string[] | null | undefined): string | null | undefined {
  if (languages === null || languages === undefined) return languages;
  return languages.map((tag) => (tag === '' || tag.includes(' ') ? NO_TAG : tag)).join(' ');
}
