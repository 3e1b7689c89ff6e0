import { type DocumentNode, type GraphQLSchema, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/**
 * Knows which fields' values depend on who asks. What selects none of them is the same for everybody who may be told, and is executed without
 * anybody's name: a field that is missing from the list tells less than it might, and never what is somebody else's.
 */
export class ViewerDependence {
  readonly #schema: GraphQLSchema;
  readonly #coordinates: ReadonlySet<string>;
  /** Documents are parsed once and kept by the gateway; what is found out about one is kept for as long. */
  readonly #known = new WeakMap<DocumentNode, ReadonlySet<string>>();

  /**
   * @param coordinates the fields, as `Type.field`
   * @throws Error for one that is not in the schema
   */
  constructor(schema: GraphQLSchema, coordinates: readonly string[]) {
    for (const coordinate of coordinates) {
      const [typeName = '', fieldName = ''] = coordinate.split('.');
      const type = schema.getType(typeName);
      const fields = type !== undefined && 'getFields' in type ? type.getFields() : {};
      if (fields[fieldName] === undefined) throw new Error(`there is no field ${coordinate}`);
    }
    this.#schema = schema;
    this.#coordinates = new Set(coordinates);
  }

  /** The fields of this kind that a document selects, itself or by an interface. */
  in(document: DocumentNode): ReadonlySet<string> {
    const known = this.#known.get(document);
    if (known !== undefined) return known;
    const found = this.#lookFor(document);
    this.#known.set(document, found);
    return found;
  }

  #lookFor(document: DocumentNode): ReadonlySet<string> {
    const types = new TypeInfo(this.#schema);
    const found = new Set<string>();
    const enter = () => {
      const parent = types.getParentType();
      const field = types.getFieldDef();
      if (parent == null || field == null) return;
      const owners = isAbstractType(parent) ? [parent, ...this.#schema.getPossibleTypes(parent)] : [parent];
      const selected = owners.map(({ name }) => `${name}.${field.name}`);
      for (const coordinate of selected) if (this.#coordinates.has(coordinate)) found.add(coordinate);
    };
    visit(document, visitWithTypeInfo(types, { Field: { enter } }));
    return found;
  }
}
