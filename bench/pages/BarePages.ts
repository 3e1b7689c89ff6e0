import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { registry } from '@c18n/assembly/domains';
import type { Collection, IndexValue } from '@c18n/platform/domain/defineCollection';
import { tableName } from '@c18n/platform/store/sqlite/CollectionTable';
import { type PageRequest, pageStatement } from '@c18n/platform/store/sqlite/pageStatement';

type Body = Readonly<Record<string, IndexValue>>;
type Row = { readonly id: string; readonly body: string };

/** Reads the rows of the same pages by SQL from the same file, parsed but not unsealed: what the disk and SQLite cost. */
export class BarePages {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #beforeMessage: readonly [number, string] | null = null;
  #afterPost: readonly [number, string] | null = null;

  constructor(file: string) {
    this.#database = new DatabaseSync(file, { readOnly: true });
  }

  /** The last 50 messages with their authors, and the 50 before with each further call. */
  messages(conversationId: string): void {
    this.#byId('conversation', [conversationId]);
    const rows = this.#page('message', 'history', [conversationId], this.#beforeMessage, 50);
    const bodies = rows.map(({ body }) => JSON.parse(body) as Body);
    this.#byId(
      'person',
      bodies.map(({ authorId }) => String(authorId)),
    );
    this.#beforeMessage = [Number(bodies.at(-1)?.number), String(rows.at(-1)?.id)];
  }

  /** The newest 20 posts with their authors and community, and the 20 after with each further call. */
  feed(communityId: string): void {
    this.#byId('community', [communityId]);
    const rows = this.#page('post', 'newest', [communityId, 1], this.#afterPost, 20);
    const bodies = rows.map(({ body }) => JSON.parse(body) as Body);
    this.#byId(
      'person',
      bodies.map(({ authorId }) => String(authorId)),
    );
    this.#afterPost = rows.length < 20 ? null : [Number(bodies.at(-1)?.publishedAt), String(rows.at(-1)?.id)];
  }

  close(): void {
    this.#database.close();
  }

  #page(
    collection: string,
    index: string,
    equals: PageRequest['equals'],
    after: PageRequest['after'],
    limit: number,
  ): readonly Row[] {
    const definition = registry.collections.find(({ name }) => name === collection) as Collection;
    const request = { collection, index, equals, after, before: null, limit, descending: true };
    const { sql, parameters } = pageStatement(definition, 1, request);
    return this.#prepare(sql).all(...parameters) as Row[];
  }

  #byId(collection: string, ids: readonly string[]): readonly object[] {
    const sql = `SELECT id, body FROM ${tableName(collection, 1)} WHERE id IN (SELECT value FROM json_each(?))`;
    const rows = this.#prepare(sql).all(JSON.stringify([...new Set(ids)])) as Row[];
    return rows.map(({ body }) => JSON.parse(body));
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }
}
