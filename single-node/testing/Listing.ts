import type { Answer, Data } from './ask.ts';
import type { ConnectionField } from './connectionFieldsOf.ts';
import type { Things } from './Things.ts';

/** What a page is asked for with. */
export type PageArguments = {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
};

/** A page, as far as tests look at it. */
export type Page = {
  readonly ids: readonly string[];
  readonly cursors: readonly string[];
  readonly info: Data;
};

/** How an object of each type is asked for, as Ann, who may see all of hers: the fields around the one that is asked for. */
const parents: Readonly<Record<string, (ids: Things['ids']) => readonly string[]>> = {
  Query: () => [],
  Viewer: () => ['viewer'],
  Person: () => ['viewer', 'person'],
  Community: ({ community }) => [`community(id: "${community}")`],
  Post: ({ post }) => [`post(id: "${post}")`],
  Comment: ({ comment }) => [`comment(id: "${comment}")`],
  UserGroup: ({ group }) => [`userGroup(id: "${group}")`],
  DirectConversation: ({ direct }) => [`conversation(id: "${direct}")`, '... on DirectConversation'],
  Conversation: ({ group }) => [`conversation(id: "${group}")`],
  Message: ({ message }) => [`message(id: "${message}")`],
};
/** What a connection needs besides. */
const needed: Readonly<Record<string, string>> = { 'Query.search': 'query: "findable"' };
const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** A list that can be paged through: a connection of one of Ann's things, in one of its orders. */
export class Listing {
  readonly name: string;
  readonly field: ConnectionField;
  readonly #order: string;

  constructor(field: ConnectionField, order: string) {
    this.name = [field.coordinate, order].filter((part) => part !== '').join(', ');
    this.field = field;
    this.#order = order;
  }

  /** The operation that asks for a page; its variables are {@link PageArguments}. The list has the alias `list`. */
  query({ ids }: Pick<Things, 'ids'>): string {
    const { coordinate, parent, field, backwards, identity } = this.field;
    const around = parents[parent]?.(ids);
    if (around === undefined) throw new Error(`nobody has said how to ask for a ${parent}`);
    const names = backwards ? ['first', 'after', 'last', 'before'] : ['first', 'after'];
    const types = { first: 'Int', after: 'String', last: 'Int', before: 'String' };
    const variables = names.map((name) => `$${name}: ${types[name as keyof typeof types]}`);
    const args = [...names.map((name) => `${name}: $${name}`), this.#order, needed[coordinate] ?? ''];
    const list = `list: ${field}(${args.filter((one) => one !== '').join(', ')})`;
    const selected = `{ edges { cursor node { ${identity} } } ${PAGE_INFO} }`;
    return `query (${variables.join(', ')}) { ${[...around, list].join(' { ')} ${selected} ${'}'.repeat(around.length)} }`;
  }

  /** One page, as Ann sees it. */
  async page(things: Things, args: PageArguments): Promise<Page> {
    const { data, errors } = await this.ask(things, args);
    if (errors !== undefined) throw new Error(`${this.name}: ${JSON.stringify(errors)}`);
    const list = listIn(data as Data);
    const edges = list?.edges as unknown as readonly {
      readonly cursor: string;
      readonly node: { readonly id: string };
    }[];
    return {
      ids: edges.map(({ node }) => node.id),
      cursors: edges.map(({ cursor }) => cursor),
      info: list?.pageInfo as Data,
    };
  }

  /** The answer to a page that may be refused. */
  ask(things: Things, args: PageArguments): Promise<Answer> {
    return things.ann.ask(this.query(things), args);
  }

  /** The code that a page is refused with. */
  async codeOf(things: Things, args: PageArguments): Promise<string | undefined> {
    return (await this.ask(things, args)).errors?.[0]?.extensions?.code;
  }
}

function listIn(data: Data): Data | undefined {
  return data.list ?? listIn(Object.values(data)[0] as Data);
}
