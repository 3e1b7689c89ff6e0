import { beforeEach, describe, expect, test } from 'vitest';
import { ApiForTests } from './apiForTests.ts';

const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { token person { id } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { refusal { code } token } }';
const CHANGE =
  'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { refusal { code } outcome { state } } }';
const MINUTE = 60_000;

const ada = { userName: 'Ada', email: 'ada@example.org', password: 'correct horse', displayName: 'Ada L.' };

let api: ApiForTests;
let token: string;
beforeEach(async () => {
  api = new ApiForTests();
  // The beginning of a window.
  api.pass(24 * 60 * MINUTE - 1_000_000);
  token = (await api.ask(REGISTER, { input: ada })).data.register.token;
});

/** The code that a sign-in was answered with; `token` where it got one. */
async function signIn(userNameOrEmail: string, password = 'a wrong guess', more: object = {}): Promise<string> {
  const { data, codes } = await api.ask(SIGN_IN, { input: { userNameOrEmail, password, ...more } });
  return codes[0] ?? data.signIn.refusal?.code ?? 'token';
}
async function guess(times: number, userNameOrEmail = 'Ada'): Promise<readonly string[]> {
  const codes: string[] = [];
  while (codes.length < times) codes.push(await signIn(userNameOrEmail));
  return codes;
}

describe('guessing a password', () => {
  test('goes on ten times from one address, and then not even with the right one', async () => {
    expect(await guess(10)).toEqual(Array(10).fill('WRONG_CREDENTIALS'));
    expect([await signIn('Ada'), await signIn('ada', ada.password)]).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    api.pass(30 * MINUTE);
    expect(await signIn('Ada', ada.password)).toBe('token');
  });

  test('in many fields of one operation is guessing as often', async () => {
    const flood = (guesses: number) => {
      const fields = Array.from(
        { length: guesses },
        (_, index) => `f${index}: signIn(input: { userNameOrEmail: "Ada", password: "guess ${index}" }) { token }`,
      );
      return api.ask(`mutation { ${fields.join(' ')} }`);
    };
    expect((await flood(10)).codes).toEqual([]);
    expect((await flood(100)).codes).toEqual(['RATE_LIMITED']);
    expect(await signIn('Ada', ada.password)).toBe('RATE_LIMITED');
  });

  test('locks out whoever guesses, and not the person elsewhere', async () => {
    await guess(50);
    api.address = '192.0.2.2';
    expect(await signIn('Ada', ada.password)).toBe('token');
  });

  test('does not lock out others at the same address', async () => {
    await guess(50, 'Somebody');
    expect(await signIn('Ada', ada.password)).toBe('token');
  });

  test('is bounded for one address over all accounts, and for one account over all addresses', async () => {
    for (let index = 0; index < 100; index++) await signIn(`nobody-${index}`);
    expect(await signIn('Ada', ada.password)).toBe('RATE_LIMITED');
    for (let index = 0; index < 10; index++) {
      api.address = `198.51.100.${index}`;
      await guess(10, 'ADA@example.org');
    }
    api.address = '198.51.100.99';
    expect(await signIn('ada@example.org', ada.password)).toBe('RATE_LIMITED');
  });

  test('is bounded alike for somebody who does not exist', async () => {
    expect(await guess(12, 'Nobody')).toEqual(await guess(12, 'Ada'));
  });

  test('is not what somebody does who knows the password, however often', async () => {
    for (let index = 0; index < 200; index++) expect(await signIn('Ada', ada.password)).toBe('token');
  });

  test('that was refused is no answer to the key that it came with', async () => {
    await guess(10);
    const key = { idempotencyKey: 'once' };
    expect(await signIn('Ada', ada.password, key)).toBe('RATE_LIMITED');
    expect(api.sent).toHaveLength(1);
    api.pass(30 * MINUTE);
    expect(await signIn('Ada', ada.password, key)).toBe('token');
    await guess(9);
    expect(await signIn('Ada', ada.password, key)).toBe('token');
  });

  test('is bounded for somebody who found another signed in', async () => {
    const codes: string[] = [];
    for (let index = 0; index < 12; index++) {
      const input = { currentPassword: `guess ${index}`, newPassword: 'another horse' };
      const { data, codes: failed } = await api.ask(CHANGE, { input }, token);
      codes.push(failed[0] ?? data.changePassword.refusal.code);
    }
    expect(codes).toEqual([...Array(10).fill('WRONG_PASSWORD'), ...Array(2).fill('RATE_LIMITED')]);
  });
});

describe('input that is not right is told before it counts:', () => {
  test('registering', async () => {
    const wrong = { input: { ...ada, userName: 'Bob', email: 'bob@example.org', password: 'short' } };
    for (let index = 0; index < 120; index++)
      expect((await api.ask(REGISTER, wrong)).codes).toEqual(['BAD_USER_INPUT']);
    const right = { input: { ...wrong.input, password: ada.password } };
    expect((await api.ask(REGISTER, right)).data.register.token).not.toBeNull();
  });

  test('changing the password', async () => {
    const wrong = { input: { currentPassword: 'a wrong guess', newPassword: 'short', idempotencyKey: '' } };
    const hashed = api.hashed;
    for (let index = 0; index < 30; index++) {
      expect((await api.ask(CHANGE, wrong, token)).fields).toEqual(['newPassword', 'idempotencyKey']);
    }
    expect(api.hashed).toBe(hashed);
    const right = { input: { currentPassword: ada.password, newPassword: 'another horse' } };
    expect((await api.ask(CHANGE, right, token)).data.changePassword.outcome.state).toBe('DONE');
  });

  test('signing in', async () => {
    for (let index = 0; index < 20; index++) {
      expect(await signIn('Ada', 'a wrong guess', { idempotencyKey: '' })).toBe('BAD_USER_INPUT');
    }
    expect(await signIn('Ada', ada.password)).toBe('token');
  });
});

describe('registering', () => {
  const register = async (index: number) => {
    const input = { ...ada, userName: `Person${index}`, email: `${index}@example.org`, idempotencyKey: `key ${index}` };
    const { data, codes } = await api.ask(REGISTER, { input });
    return codes[0] ?? (data.register.token === null ? 'refused' : 'token');
  };

  test('is bounded for each address, and makes nothing where it is refused', async () => {
    for (let index = 1; index < 100; index++) expect(await register(index)).toBe('token');
    expect(await register(100)).toBe('RATE_LIMITED');
    expect(api.keys).toHaveLength(100);
    api.address = '192.0.2.2';
    expect(await register(101)).toBe('token');
    api.address = '192.0.2.1';
    api.pass(120 * MINUTE);
    expect([await register(100), await register(1)]).toEqual(['token', 'token']);
  });
});

test('changing the password is bounded', async () => {
  let current = { password: ada.password, token };
  const change = (newPassword: string) =>
    api.ask(
      CHANGE.replace('outcome', 'token outcome'),
      { input: { currentPassword: current.password, newPassword } },
      current.token,
    );
  for (let index = 0; index < 20; index++) {
    const { data } = await change(`password ${index}`);
    current = { password: `password ${index}`, token: data.changePassword.token };
  }
  expect((await change('one more horse')).codes).toEqual(['RATE_LIMITED']);
});
