import type { GraphQLSchema } from 'graphql';
import type { EntityCase } from './EntityCase.ts';
import type { EntityKey } from './EntityKey.ts';
import { rootFieldOf } from './rootFieldOf.ts';
import { selectionsOf } from './selectionsOf.ts';

/** Every selection of every entity: as the event, and within one that names all entities of the kind. @param schema what clients see */
export function casesOf(schema: GraphQLSchema, keys: readonly EntityKey[]): readonly EntityCase[] {
  return keys.flatMap((key) => {
    const root = rootFieldOf(key);
    const selections = selectionsOf(schema, key.type);
    return key.entities.flatMap((entity, index) =>
      selections.flatMap((selection) => {
        const name = `${root} ${JSON.stringify(entity)} { ${selection} }`;
        const within = `entity { ${selection} } entities { ${selection} }`;
        const common = { key, index, name };
        return [
          { ...common, field: root, isWithin: false, selection },
          { ...common, field: `${root}_event`, isWithin: true, selection: within },
        ];
      }),
    );
  });
}
