import { RegisterDocument, type RegisterInput, SignInDocument } from '@c18n/client/generated/documents';
import type { ApiClient } from '../import/api/createApiClient.ts';
import { run } from '../import/api/run.ts';
import { settled } from '../import/settled.ts';
import type { Action, Reference } from './Action.ts';
import type { Performed } from './performAction.ts';

type Registration = Extract<Action, { readonly kind: 'register' }>;

/** Those who are registered, each with a client of their own. */
export class Actors {
  readonly #clients = new Map<Reference, ApiClient>();
  readonly #clientWith: (token: string | null) => ApiClient;

  /** @param clientWith makes a client that asks with a token, or with none */
  constructor(clientWith: (token: string | null) => ApiClient) {
    this.#clientWith = clientWith;
  }

  /** The client of somebody who was registered; anybody else is not signed in. */
  client(person: Reference): ApiClient {
    return this.#clients.get(person) ?? this.#clientWith(null);
  }

  /** Registers somebody, or signs in who is registered since long ago. @throws ApiError */
  async register(
    { makes, by, kind: _kind, place: _place, ...profile }: Registration,
    idempotencyKey: string,
  ): Promise<Performed> {
    // Everybody who knows the seed knows it, so these are no people to trust; see the usage.
    const password = `password of ${profile.userName}`;
    const input = { ...profile, email: `${profile.userName}@example.org`, password, idempotencyKey };
    const { refusal, token, person } = await this.#registerOrSignIn(input);
    if (token === null || person === null) return { refusal, id: null };
    this.#clients.set(makes ?? by, this.#clientWith(token));
    return { refusal: null, id: person.id };
  }

  async #registerOrSignIn(input: RegisterInput) {
    const nobody = this.#clientWith(null);
    const { register } = await settled(
      () => run(nobody, RegisterDocument, { input }),
      (answer) => [answer.register],
    );
    if (register.token !== null || register.refusal?.code !== 'USER_NAME_TAKEN') return register;
    const credentials = { userNameOrEmail: input.userName, password: input.password };
    const { signIn } = await settled(
      () => run(nobody, SignInDocument, { input: credentials }),
      (answer) => [answer.signIn],
    );
    return signIn;
  }
}
