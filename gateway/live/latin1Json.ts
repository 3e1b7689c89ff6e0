// Everything beyond ASCII takes more than one byte.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the bounds of ASCII
const ASCII = /^[\x00-\x7f]*$/;

/** JSON as UTF-8 bytes, one a character: to be joined with others and written as `latin1`. */
export function latin1Json(value: unknown): string {
  const json = JSON.stringify(value);
  return ASCII.test(json) ? json : Buffer.from(json, 'utf8').toString('latin1');
}
