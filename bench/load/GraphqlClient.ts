import { Agent, request } from 'node:http';

type Answer<Data> = { readonly data?: Data | null; readonly errors?: readonly { readonly message: string }[] };

/** Asks a GraphQL API over HTTP with as little work as possible, so that what is measured is the server. Connections are kept. */
export class GraphqlClient {
  readonly #url: URL;
  readonly #agent = new Agent({ keepAlive: true });

  constructor(url: string) {
    this.#url = new URL(url);
  }

  /**
   * @param token of who asks; null: nobody is signed in
   * @throws Error where the answer has errors
   */
  async ask<Data>(token: string | null, query: string, variables: object): Promise<Data> {
    const text = await this.#post(token, JSON.stringify({ query, variables }));
    const { data, errors } = JSON.parse(text) as Answer<Data>;
    if (errors !== undefined || data === undefined || data === null) throw new Error(`not answered: ${text}`);
    return data;
  }

  close(): void {
    this.#agent.destroy();
  }

  #post(token: string | null, body: string): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    const sent = request(this.#url, { method: 'POST', agent: this.#agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve(text));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
    return promise;
  }
}
