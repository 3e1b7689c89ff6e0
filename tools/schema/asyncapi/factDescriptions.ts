/** What a source says of one kind of fact. */
export type FactDescription = { readonly description: string; readonly fields: ReadonlyMap<string, string> };

const FACT = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+ = defineFact\(\s*'([^']+)'((?:(?!\n\/\*\*)[\s\S])*)/g;
const FIELD = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:const )?(\w+)\b/g;

/**
 * Reads the descriptions of the kinds of facts in a `facts.ts` out of their docstrings, by type: there is no need to say it twice. A field
 * is described beside its name, in its fact or in what several facts of the file share.
 */
export function factDescriptions(source: string): ReadonlyMap<string, FactDescription> {
  const shared = fieldsIn(source.replaceAll(FACT, ''));
  const facts = [...source.matchAll(FACT)].map(([, description = '', type = '', body = '']) => {
    const fields = new Map([...shared, ...fieldsIn(body)]);
    return [type, { description: sentence(description), fields }] as const;
  });
  return new Map(facts);
}

function fieldsIn(source: string): readonly (readonly [string, string])[] {
  return [...source.matchAll(FIELD)].map(([, text = '', name = '']) => [name, sentence(text)] as const);
}

/** A docstring on one line, without its stars. */
function sentence(docstring: string): string {
  return docstring.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim();
}
