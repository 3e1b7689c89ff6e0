import { type Answer, ask, type Data } from './ask.ts';
import { Events } from './Events.ts';

type MutationPayload = {
  readonly outcome: { readonly state: string };
  readonly refusal: { readonly code: string } | null;
};

/** Somebody who uses the API in a test. */
export class Actor {
  readonly url: string;
  readonly id: string;
  readonly token: string | null;

  constructor(url: string, id: string, token: string | null) {
    this.url = url;
    this.id = id;
    this.token = token;
  }

  /** Registers somebody new; the name serves for everything. */
  static async register(url: string, name: string): Promise<Actor> {
    const input = { userName: name, email: `${name}@example.org`, password: `password of ${name}`, displayName: name };
    const query =
      'mutation ($input: RegisterInput!) { register(input: $input) { outcome { state } refusal { code } person { id } token } }';
    const { data, errors } = await ask(url, query, { input });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    if (typeof data?.register?.token !== 'string') throw new Error(`not registered: ${JSON.stringify(data)}`);
    return new Actor(url, String(data?.register?.person?.id), String(data?.register?.token));
  }

  ask(query: string, variables: object = {}): Promise<Answer> {
    return ask(this.url, query, variables, this.token);
  }

  /** Asks and wants no error. */
  async query(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.ask(query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data as Data;
  }

  /** Does one mutation and wants it done; returns its payload. `selection` is what is asked of the payload besides its outcome. */
  async do(field: string, input: object, selection = ''): Promise<Data> {
    const payload = await this.attempt(field, input, selection);
    if ((payload.outcome?.state as unknown) !== 'DONE') throw new Error(`${field}: ${JSON.stringify(payload)}`);
    return payload;
  }

  /** Does one mutation, whatever comes of it; returns its payload. */
  async attempt(field: string, input: object, selection = ''): Promise<Data> {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { outcome { id state position } refusal { code message fields } ${selection} } }`;
    return (await this.query(query, { input }))[field] as Data;
  }

  /** The code that a mutation fails or is refused with; null where it is done. */
  async codeOf(field: string, input: object): Promise<string | null> {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const mutation = `mutation ($input: ${type}!) { ${field}(input: $input) { outcome { state } refusal { code } } }`;
    for (;;) {
      const { data, errors } = await this.ask(mutation, { input });
      const payload = data?.[field] as unknown as MutationPayload | undefined;
      // On a busy machine it may take long: with its key it can be asked for again.
      const isPending = payload?.outcome.state === 'PENDING' && 'idempotencyKey' in input;
      if (!isPending) return errors?.[0]?.extensions?.code ?? payload?.refusal?.code ?? null;
    }
  }

  /** Follows a subscription. */
  follow(query: string, variables: Record<string, unknown> = {}): Events {
    return new Events(this.url, this.token, query, variables);
  }
}
