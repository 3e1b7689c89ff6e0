import fc from 'fast-check';
import { expect, test } from 'vitest';
import { userNameOf } from './userNameOf.ts';

test('a plain nick can be seen in the user name', () => {
  expect(userNameOf('irc', 'mole', 'nick')).toBe('irc-mole');
  expect(userNameOf('irc', 'mole_2', 'nick')).toBe('irc-mole_2');
});

test('what a user name cannot have is made up for', () => {
  expect(userNameOf('irc', '|Mole|', 'nick')).toMatch(/^irc-mole\.[0-9a-f]{16}$/);
  expect(userNameOf('irc', '{}', 'nick')).toMatch(/^irc-nick\.[0-9a-f]{16}$/);
});

test('a long name and a long prefix fill a user name, and no more', () => {
  expect(userNameOf('wiki', 'a'.repeat(25), 'author')).toMatch(/^wiki-a{18}\.[0-9a-f]{16}$/);
  expect(userNameOf('wiki', 'a'.repeat(24), 'author')).toBe(`wiki-${'a'.repeat(24)}`);
});

// Found among 109,000: in 32 bits of SHA-256 they are one.
test('names whose hashes begin alike are told apart', () => {
  expect(userNameOf('wp', 'легоршемиле', 'author')).not.toBe(userNameOf('wp', 'мивамивани', 'author'));
});

test('every nick has a user name of its own that is accepted, also for those who do not tell capitals apart', () => {
  const nick = fc.string({ unit: fc.constantFrom(...'aAb1_-|[]^`{}.'), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(nick, nick, (one, other) => {
      expect(userNameOf('irc', one, 'nick')).toMatch(/^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$/);
      if (one !== other) expect(userNameOf('irc', one, 'nick')).not.toBe(userNameOf('irc', other, 'nick'));
    }),
    {
      examples: [
        ['a', 'A'],
        ['a.b', 'a-b'],
        ['a|', 'a-'],
      ],
    },
  );
});
