import type { FieldProblem } from '@c18n/platform/errors/badFields';
import { longestPassword } from '@c18n/platform/passwords/longestPassword';
import { text, textProblem } from '@c18n/platform/text/text';
import { z } from 'zod';

// Letters, marks and digits of any script, but for those that are invisible: what Unicode calls default ignorable (DI), like the fillers of Hangul, and
// the filler of Khitan, which it does not. No `@`, which tells it from an email address.
const USER_NAME =
  /^[[\p{L}\p{N}]--[\p{DI}\u{16FE4}]][[\p{L}\p{M}\p{N}._\-]--[\p{DI}\u{16FE4}]]{1,38}[[\p{L}\p{M}\p{N}]--[\p{DI}\u{16FE4}]]$/v;
// Whether a mailbox exists can only be tried: this keeps out what cannot be one (RFC 5321 §4.5.3.1.3 bounds the length).
const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/u;
// The shape of a language tag (RFC 5646 §2.1); the registry of subtags is not consulted.
const LANGUAGE_TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;
const MAX_LANGUAGES = 20;

/** A user name: 3 to 40 visible letters, digits, dots, hyphens and underscores, in any script. */
export const userNameSchema = z.string().regex(USER_NAME, {
  error:
    'must have 3 to 40 visible letters, digits, dots, hyphens or underscores, and begin and end with a letter or digit',
});

/** The most characters of an email address, in Unicode code points. */
export const longestEmail = 254;

/** An email address. */
export const emailSchema = text({ min: 3, max: longestEmail, lines: false }).refine((value) => EMAIL.test(value), {
  error: 'must be an email address',
});

/** The name that others see: one line of 1 to 100 characters. */
export const displayNameSchema = text({ min: 1, max: 100, lines: false });

/** What a person tells about themself: at most 5,000 characters. */
export const aboutSchema = text({ min: 1, max: 5_000, lines: true });

/** Where a person says to be: one line of at most 200 characters. */
export const locationSchema = text({ min: 1, max: 200, lines: false });

/** At most 20 language tags (BCP 47), separated by single spaces. */
export const languagesSchema = z.string().refine(
  (value) => {
    const tags = value.split(' ');
    return tags.length <= MAX_LANGUAGES && tags.every((tag) => tag.length <= 35 && LANGUAGE_TAG.test(tag));
  },
  { error: `must be at most ${MAX_LANGUAGES} language tags like "en" or "pt-BR"` },
);

/** What is wrong with a new password. Length is what counts (NIST SP 800-63B §3.1.1.2). @param path the input field that it came in */
export function newPasswordProblems(path: string, password: string): readonly FieldProblem[] {
  const message = textProblem(password, { min: 8, max: longestPassword, lines: false });
  return message === null ? [] : [{ path, message }];
}
