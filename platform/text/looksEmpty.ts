// Besides spaces and format characters: what is ignored where it cannot be shown, like the fillers of Hangul, and the empty Braille pattern.
const VISIBLE = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether nothing of a text can be seen. */
export function looksEmpty(text: string): boolean {
  return !VISIBLE.test(text);
}
