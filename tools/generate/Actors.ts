import { RegisterDocument } from '@c18n/client/generated/documents';
import { ApiError } from '../import/api/ApiError.ts';
import type { ApiClient } from '../import/api/createApiClient.ts';
import { run } from '../import/api/run.ts';
import { settled } from '../import/settled.ts';
import { ToolError } from '../ToolError.ts';
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

  /**
   * Registers somebody; repeated, while the key is remembered, it tells the same person again.
   *
   * @throws ApiError; ToolError where the key belongs to another registration: then nobody can go on as who was registered
   */
  async register(
    { makes, by, kind: _kind, place: _place, ...profile }: Registration,
    idempotencyKey: string,
  ): Promise<Performed> {
    // Everybody who knows the seed knows it, so these are no people to trust; see the usage.
    const password = `password of ${profile.userName}`;
    const input = { ...profile, email: `${profile.userName}@example.org`, password, idempotencyKey };
    const { register } = await settled(
      () => run(this.#clientWith(null), RegisterDocument, { input }).catch(cannotGoOn),
      (answer) => [answer.register],
    );
    const { refusal, token, person } = register;
    if (token === null || person === null) return { refusal, id: null };
    this.#clients.set(makes ?? by, this.#clientWith(token));
    return { refusal: null, id: person.id };
  }
}

function cannotGoOn(error: unknown): never {
  if (!(error instanceof ApiError && error.codes.includes('IDEMPOTENCY_KEY_REUSED'))) throw error;
  throw new ToolError(
    'the people of this seed were registered more than 30 days ago, or by another version of this tool: it cannot go on; give another --seed',
  );
}
