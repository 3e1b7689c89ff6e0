import { z } from 'zod';
import { looksEmpty } from './looksEmpty.ts';

// Control characters but for the line feed and the tabulator: C0, DEL, C1 (Unicode 16, general category Cc).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const LINE = /[\n\t]/;

/** What a text field accepts. */
export type TextRule = {
  /** The fewest and most characters, counted in Unicode code points. */
  readonly min: number;
  readonly max: number;
  /** Whether line feeds and tabulators are accepted. */
  readonly lines: boolean;
};

/**
 * The schema of a text field: well-formed Unicode (no lone surrogates) without control characters. What passes is kept as it was
 * sent, to the byte: nothing is trimmed or normalised. Something that looks empty (only spaces or invisible characters) counts as empty.
 */
export function text(rule: TextRule): z.ZodType<string, string> {
  return z.string().check((context) => {
    const problem = textProblem(context.value, rule);
    if (problem !== null) context.issues.push({ code: 'custom', input: context.value, message: problem });
  });
}

/** What is wrong with a text, as the rest of a sentence; null where nothing is. */
export function textProblem(value: string, rule: TextRule): string | null {
  // A code point takes at most two UTF-16 units: this bounds the work on hostile input.
  if (value.length > rule.max * 2) return `must have at most ${rule.max} characters`;
  if (!value.isWellFormed()) return 'must not contain lone surrogates';
  if (CONTROL.test(value)) return 'must not contain control characters';
  if (!rule.lines && LINE.test(value)) return 'must be one line';
  const length = [...value].length;
  if (length > rule.max) return `must have at most ${rule.max} characters`;
  if (length < rule.min) return rule.min === 1 ? 'must not be empty' : `must have at least ${rule.min} characters`;
  if (rule.min > 0 && looksEmpty(value)) return 'must not be blank';
  return null;
}
