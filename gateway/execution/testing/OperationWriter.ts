import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  type OperationTypeNode,
} from 'graphql';
import { plainLiteral, randomLiteral, writeLiteral } from './literals.ts';
import type { Random } from './Random.ts';

const DEEPEST = 6;

/** An operation, and the values of its variables for any seed. */
export type WrittenOperation = {
  readonly text: string;
  readonly variables: (random: Random) => Record<string, unknown>;
};

type WrittenVariable = { readonly definition: string; readonly value: (random: Random) => unknown };

/** Writes a random operation: most are valid, and validation tells which. */
export class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #variables = new Map<string, WrittenVariable>();
  readonly #fragments = new Map<string, { readonly type: string; readonly text: string }>();
  #aliases = 0;

  constructor(schema: GraphQLSchema, random: Random) {
    this.#schema = schema;
    this.#random = random;
  }

  write(kind: OperationTypeNode): WrittenOperation {
    const root = this.#schema.getRootType(kind);
    if (root == null) throw new Error(`there is no ${kind}`);
    const selections = kind === 'subscription' ? `{ ${this.#field(this.#pickField(root), 0)} }` : this.#set(root, 0);
    const variables = [...this.#variables].map(([name, { definition }]) => `$${name}: ${definition}`).join(', ');
    const fragments = [...this.#fragments].map(([name, { type, text }]) => `fragment ${name} on ${type} ${text}`);
    return {
      text: `${kind} Written${variables && `(${variables})`} ${selections} ${fragments.join(' ')}`,
      variables: (random) => {
        const values = [...this.#variables].map(([name, { value }]) => [name, value(random)] as const);
        return Object.fromEntries(values.filter(([, value]) => value !== undefined));
      },
    };
  }

  #set(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#random.below(depth === 0 ? 3 : 5);
    return `{ ${Array.from({ length: count }, () => this.#selection(type, depth)).join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const chance = this.#random.next();
    if (!('getFields' in type) || (isAbstractType(type) && chance < 0.4)) return this.#fragment(type, depth);
    if (chance < 0.08) return `${this.#random.chance(0.3) ? `kind${this.#random.below(2)}: ` : ''}__typename`;
    if (chance < 0.2) return this.#fragment(type, depth);
    return this.#field(this.#pickField(type), depth);
  }

  #pickField(type: GraphQLCompositeType): GraphQLField<unknown, unknown> {
    return this.#random.pick('getFields' in type ? Object.values(type.getFields()) : []);
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    if (isCompositeType(type) && depth >= DEEPEST) return '__typename';
    const given = field.args.filter((one) => isNonNullType(one.type) || this.#random.chance(0.5));
    const args = given.map((argument) => `${argument.name}: ${this.#argument(argument)}`).join(', ');
    const alias = args !== '' || this.#random.chance(0.15) ? `a${this.#aliases++}: ` : '';
    const set = isCompositeType(type) ? ` ${this.#set(type, depth + 1)}` : '';
    return `${alias}${field.name}${args && `(${args})`}${this.#condition()}${set}`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const condition = this.#random.chance(0.1) ? type : this.#random.pick(this.#overlapping(type));
    if (depth >= DEEPEST) return '__typename';
    if (this.#random.chance(0.6)) {
      const written = condition === type && this.#random.chance(0.5) ? '...' : `... on ${condition.name}`;
      return `${written}${this.#condition()} ${this.#set(condition, depth + 1)}`;
    }
    const known = [...this.#fragments].filter(([, { type: of }]) => of === condition.name).map(([name]) => name);
    if (known.length > 0 && this.#random.chance(0.5)) return `...${this.#random.pick(known)}${this.#condition()}`;
    const text = this.#set(condition, depth + 1);
    const name = `F${this.#fragments.size}`;
    this.#fragments.set(name, { type: condition.name, text });
    return `...${name}${this.#condition()}`;
  }

  #overlapping(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    const concrete = isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type);
    const interfaces = concrete.flatMap((one) => one.getInterfaces());
    return [...new Set([...concrete, ...concrete, ...interfaces])];
  }

  #condition(): string {
    if (!this.#random.chance(0.12)) return '';
    const directive = this.#random.pick(['skip', 'include']);
    if (this.#random.chance(0.1)) return ` @${directive}(if: ${this.#random.chance(0.5)})`;
    const name = `c${this.#random.below(3)}`;
    const definition = name === 'c2' ? 'Boolean! = true' : 'Boolean!';
    const value = (random: Random) => (name === 'c2' && random.chance(0.3) ? undefined : random.chance(0.5));
    this.#variables.set(name, { definition, value });
    return ` @${directive}(if: $${name})`;
  }

  #argument({ type }: GraphQLArgument): string {
    if (this.#random.chance(0.4)) return writeLiteral(randomLiteral(type, this.#random));
    const name = `v${this.#variables.size}`;
    const value = (random: Random) => plainLiteral(randomLiteral(type, random));
    this.#variables.set(name, { definition: String(type), value });
    return `$${name}`;
  }
}
