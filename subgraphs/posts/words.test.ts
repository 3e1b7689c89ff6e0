import { expect, test } from 'vitest';
import { URL_BYTES, urlSchema } from './words.ts';

const accepts = (url: string) => urlSchema.safeParse(url).success;

test('an address is kept as it was written, or not taken', () => {
  const longest = `https://example.org/${'x'.repeat(URL_BYTES - 20)}`;
  for (const url of ['http://example.org', 'HTTPS://Example.org/A b?ü#ß', 'https://bücher.example/\u05d0', longest]) {
    expect(urlSchema.parse(url)).toBe(url);
  }
});

test('what is no address, or would be another one when it is followed, is not taken', () => {
  const elsewhere = ['javascript:alert(1)', 'ftp://example.org', 'example.org', 'https:example.org', 'https://'];
  const forgiven = [
    ' https://example.org',
    'https://example.org\u00a0',
    'https://exa\nmple.org',
    'https://example.org/\t',
  ];
  const broken = ['https://example.org/\u0000', 'https://example.org/\u001b', 'https://example.org/\ud800'];
  const tooLong = [
    `https://example.org/${'x'.repeat(URL_BYTES - 19)}`,
    `https://example.org/${'ü'.repeat(URL_BYTES / 2)}`,
  ];
  for (const url of ['', ...elsewhere, ...forgiven, ...broken, ...tooLong]) expect(accepts(url), url).toBe(false);
});
