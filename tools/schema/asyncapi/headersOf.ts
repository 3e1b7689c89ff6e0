/** What is particular in the headers of one kind of fact. */
export function headersOf(type: string, hasWords: boolean): object {
  const own = { properties: { ce_type: { const: type } }, ...(hasWords && { required: ['ce_wordsof'] }) };
  return { allOf: [{ $ref: '#/components/schemas/FactHeaders' }, { type: 'object', ...own }] };
}
