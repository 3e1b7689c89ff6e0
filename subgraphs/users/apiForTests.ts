import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { IndexValue } from '@c18n/platform/domain/defineCollection';
import type { CommandDefinition } from '@c18n/platform/domain/defineCommand';
import { Scenario } from '@c18n/platform/domain/Scenario';
import { createMemoryEphemera } from '@c18n/platform/ephemera/createMemoryEphemera';
import { badFields, type FieldProblem } from '@c18n/platform/errors/badFields';
import { CodedError } from '@c18n/platform/errors/CodedError';
import { problemsOf } from '@c18n/platform/errors/problemsOf';
import { commandId } from '@c18n/platform/ids/commandId';
import { deriveId } from '@c18n/platform/ids/deriveId';
import { accessLimits } from '@c18n/platform/limits/accessLimits';
import { RateLimiter } from '@c18n/platform/limits/RateLimiter';
import type { Connections } from '@c18n/platform/reading/Connections';
import type { Sessions } from '@c18n/platform/subgraph/Sessions';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import type { CommandSender, DeriveId, Sending, Sent } from '@c18n/platform/submission/CommandSender';
import { GraphQLScalarType, graphql, parse } from 'graphql';
import { resolvers } from './resolvers.ts';
import { people, sessions, views } from './views.ts';

const sdl = ['users', 'shared'].map((name) =>
  readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8'),
);
const DateTime = new GraphQLScalarType({ name: 'DateTime', parseValue: (value) => Date.parse(String(value)) });
type AllResolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']>;
const schema = buildSubgraphSchema({
  typeDefs: parse(sdl.join('\n')),
  resolvers: { ...resolvers, DateTime } as AllResolvers,
});

/** Hashes and tokens that can be read: what is tested is what is done with them. */
const readableSessions: Sessions = {
  issue: async ({ person, session, version }) => ({ token: `${person} ${session} ${version}`, expiresAt: 1 }),
  hashPassword: async (password) => `$argon2id$${Math.random()}$${password}`,
  verifyPassword: async (password, hash) => hash?.split('$').at(-1) === password,
  claimKey: (kind, value) => `hmac of ${kind} ${value}`,
};

/** The domain's API over documents in memory: mutations are decided at once, and nothing is sealed. */
export class ApiForTests {
  readonly scenario = new Scenario(views);
  /** The persons whose keys were destroyed. */
  readonly erased = new Set<string>();
  /** The persons whose keys were made. */
  readonly keys: string[] = [];
  /** What was sent as the inputs of commands, and as their data. */
  readonly sent: { readonly input: unknown; readonly data: object }[] = [];
  readonly #answers = new Map<string, { readonly sent: Sent; readonly fingerprint: string }>();
  readonly #claims = new Map<string, string>();
  readonly #ids = { person: new Set<string>(), session: new Set<string>() };
  /** How many passwords were hashed. */
  hashed = 0;
  /** Where whoever asks is. */
  address = '192.0.2.1';
  #time = 1_000_000;
  readonly #limiter = new RateLimiter(
    createMemoryEphemera(() => this.#time),
    () => this.#time,
  );

  /** Lets time pass. */
  pass(milliseconds: number): void {
    this.#time += milliseconds;
  }

  /** Executes an operation. `token`: one that the API gave out, of a session that still counts. */
  async ask(source: string, variables: Record<string, unknown> = {}, token: string | null = null) {
    const [person = '', session = ''] = token?.split(' ') ?? [];
    const viewer = token === null ? null : { person, session };
    const result = await graphql({ schema, source, variableValues: variables, contextValue: this.#context(viewer) });
    const codes = result.errors?.map(({ extensions, message }) => extensions.code ?? message);
    const problems = result.errors?.flatMap(({ extensions }) => (extensions.fields ?? []) as readonly FieldProblem[]);
    const fields = problems?.map(({ path }) => path) ?? [];
    // Through JSON, as a client has it.
    return { data: JSON.parse(JSON.stringify(result.data ?? null)), codes: codes ?? [], fields };
  }

  #context(viewer: Viewer | null): SubgraphContext {
    const context: Partial<SubgraphContext> = {
      viewer,
      views: { one: async (collection, id) => this.scenario.get(collection, id) },
      words: { open: async (_person, sealed) => sealed },
      connections: { page: (source) => this.#page(source) } as Connections,
      commands: this.#sender(viewer),
      sessions: {
        ...readableSessions,
        hashPassword: (password) => {
          this.hashed++;
          return readableSessions.hashPassword(password);
        },
      },
      keys: {
        create: async (persons) => {
          this.keys.push(...persons);
          return persons.map((person) =>
            this.erased.has(person) ? { person, destroyed: true } : { person, key: new Uint8Array(32) },
          );
        },
      },
      ...{ address: this.address, limiter: this.#limiter, accessLimits: accessLimits() },
      now: () => ++this.#time,
    };
    return context as SubgraphContext;
  }

  #sender(viewer: Viewer | null): CommandSender {
    const prepare = <Data extends object, Refusal extends string>(sending: Sending<Data, Refusal>) => {
      const actor = sending.actor ?? viewer?.person;
      if (actor === undefined) throw new CodedError('UNAUTHENTICATED');
      const { definition, idempotencyKey = null } = sending;
      const place = definition.createsPlace ? null : definition.place(sending.data((prefix) => prefix) as Data);
      const id = commandId({ actor, type: definition.type, place, idempotencyKey }, ++this.#time);
      const derive: DeriveId = (prefix, role) => deriveId(prefix, id, role);
      const parsed = definition.schema.safeParse(sending.data(derive));
      if (parsed.success) return { actor, id, derive, data: parsed.data };
      throw badFields(problemsOf(parsed.error));
    };
    return {
      deriver: (sending) => prepare(sending).derive,
      outcome: async () => null,
      send: async (sending) => {
        const { id, actor, data, derive } = prepare(sending);
        this.sent.push({ input: sending.input, data });
        const fingerprint = JSON.stringify(sending.input);
        const known = this.#answers.get(id);
        if (known !== undefined && known.fingerprint !== fingerprint) throw new CodedError('IDEMPOTENCY_KEY_REUSED');
        const sent =
          known?.sent ?? this.#decide(sending.definition as unknown as CommandDefinition, data, { id, actor });
        this.#answers.set(id, { sent, fingerprint });
        this.#ids.session.add(derive('session'));
        return sent as never;
      },
    };
  }

  #decide(definition: CommandDefinition, data: object, by: { id: string; actor: string }): Sent {
    const place = definition.place(data);
    this.#ids.person.add(place);
    const command = { ...by, type: definition.type, place, time: ++this.#time, data };
    const tried = definition.decide(this.scenario, command);
    const held = 'facts' in tried ? tried.claims?.find(({ key }) => this.#claims.has(key)) : undefined;
    const refused = 'refused' in tried ? tried.refused : held?.refusal;
    if (refused !== undefined) {
      const refusal = { code: refused, message: definition.refusals[refused] ?? '', fields: [] };
      return { outcome: 'REFUSED', outcomeId: by.id, refusal, position: null };
    }
    const decision = this.scenario.when(definition, data, { ...by, time: command.time });
    if ('facts' in decision) {
      for (const { key } of decision.frees ?? []) this.#claims.delete(key);
      for (const { key } of decision.claims ?? []) this.#claims.set(key, by.id);
    }
    return { outcome: 'DONE', outcomeId: by.id, refusal: null, position: 'position' };
  }

  async #page(source: { collection: { name: string; indexes: object }; index: string; equals: readonly IndexValue[] }) {
    const collection = source.collection.name === people.name ? people : sessions;
    const [field] = (source.collection.indexes as Record<string, string[]>)[source.index] ?? [];
    const found = [...this.#ids[collection === people ? 'person' : 'session']]
      .map((id) => this.scenario.get<object>(collection, id) as Record<string, unknown> | null)
      .filter((document) => document !== null)
      .filter((document) => source.equals.every((value) => document[field ?? ''] === value));
    const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
    return { edges: found.reverse().map((node) => ({ node, cursor: 'cursor' })), pageInfo };
  }
}
