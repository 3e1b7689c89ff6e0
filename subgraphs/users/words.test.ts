import { describe, expect, test } from 'vitest';
import { displayNameSchema, userNameSchema } from './words.ts';

const accepts = (userName: string) => userNameSchema.safeParse(userName).success;

describe('a user name', () => {
  test.each(['ada', 'Ada-L.1_2', 'Zoë', 'Zoe\u0308', '한국어', 'हिन्दी', '讨论区', '𝒜da', 'x'.repeat(40)])(
    'may be %s',
    (userName) => expect(accepts(userName)).toBe(true),
  );

  test.each(['ad', 'x'.repeat(41), '.ada', 'ada.', 'a da', 'ada@x', 'ada\n', '\u0301ada', 'ad\u200da'])(
    'is not %j',
    (userName) => expect(accepts(userName)).toBe(false),
  );

  test.each(['\u034f', '\ufe0f', '\u115f', '\u1160', '\u3164', '\uffa0', '\u17b4', '\u180b', '\u{16fe4}', '\u{e0100}'])(
    'has no letter or mark that cannot be seen, like %j',
    (invisible) => {
      for (const userName of [`ad${invisible}min`, `${invisible}admin`, `admin${invisible}`]) {
        expect(accepts(userName)).toBe(false);
      }
    },
  );
});

test('a name that others see can be seen', () => {
  expect(displayNameSchema.safeParse('\u3164').success).toBe(false);
});
