import { emojiNames } from '@c18n/platform/text/emojiNames';
import { z } from 'zod';

// A whole emoji with its modifiers and joiners (UTS #51), or one symbol that is shown as one without its variation selector.
const EMOJI = /^(?:\p{RGI_Emoji}|\p{Extended_Pictographic})$/v;
const WHOLE_EMOJI = /^\p{RGI_Emoji}$/v;
const SHORT_NAME = /^[a-z0-9_+\-]{1,50}$/v;
const VARIATION_SELECTOR = '\ufe0f';
const KNOWN_NAMES: ReadonlySet<string> = new Set(['like', 'dislike', ...emojiNames]);

const error = 'must be like, dislike, an emoji or the short name of one';

/**
 * Accepts what one can react with: `like`, `dislike`, an emoji, or the short name that GitHub has for one, like `tada`. Others could say
 * anything about anybody.
 */
export const reactionCodeSchema = z.string().refine((code) => EMOJI.test(code) || KNOWN_NAMES.has(code), { error });

/** Accepts what is written like a code: any short name was accepted once. */
export const writtenCodeSchema = z.string().refine((code) => EMOJI.test(code) || SHORT_NAME.test(code), { error });

/** A code as it is kept: an emoji in its whole form, so that the same picture is one code. */
export function keptCode(code: string): string {
  const whole = code + VARIATION_SELECTOR;
  return !WHOLE_EMOJI.test(code) && WHOLE_EMOJI.test(whole) ? whole : code;
}

/** The code that gives way to this one: nobody both likes and dislikes. Null for most. */
export function oppositeOf(code: string): string | null {
  if (code === 'like') return 'dislike';
  return code === 'dislike' ? 'like' : null;
}
