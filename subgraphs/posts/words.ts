import { personal } from '@c18n/platform/domain/personal';
import { text } from '@c18n/platform/text/text';
import { z } from 'zod';

/** A document holds 64 KB, and sealed words are a third longer in it than in UTF-8: so many bytes always fit, beside the rest. */
export const TEXT_BYTES = 36_000;
export const URL_BYTES = 2_000;

/** A post's title: one line of 1 to 300 characters. */
export const titleSchema = personal(text({ min: 1, max: 300, lines: false }));

/** A post's text: up to 36,000 bytes in UTF-8; it may be empty. */
export const postTextSchema = personal(textOfBytes(0));

/** A comment's text: 1 character to 36,000 bytes in UTF-8. */
export const commentTextSchema = personal(textOfBytes(1));

/** Why a moderator hid something: 1 to 500 characters. */
export const reasonSchema = personal(text({ min: 1, max: 500, lines: true }));

/** Where a link leads: an address with http or https, of up to 2,000 bytes in UTF-8, without blanks around it. */
export const urlSchema = personal(
  text({ min: 1, max: URL_BYTES, lines: false })
    .refine(isWebAddress, { error: 'must be an address that begins with http:// or https://' })
    .refine((url) => Buffer.byteLength(url) <= URL_BYTES, { error: `must have at most ${URL_BYTES} bytes in UTF-8` }),
);

/** A language tag (BCP 47): `en`, `pt-BR`. */
export const languageSchema = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/, {
  error: 'must be a language tag, like en or pt-BR',
});

/** The parser forgives blanks around an address, which it would not have when it comes back. */
function isWebAddress(url: string): boolean {
  return url.trim() === url && /^https?:\/\//i.test(url) && URL.canParse(url);
}

function textOfBytes(min: number) {
  return text({ min, max: TEXT_BYTES, lines: true }).check((context) => {
    if (Buffer.byteLength(context.value) <= TEXT_BYTES) return;
    const message = `must have at most ${TEXT_BYTES} bytes in UTF-8`;
    context.issues.push({ code: 'custom', input: context.value, message });
  });
}
