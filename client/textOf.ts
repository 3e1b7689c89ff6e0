import { type DocumentNode, Kind, print } from 'graphql';

/** An operation as it is sent. */
export type OperationText = { readonly query: string; readonly operationName?: string };

const known = new WeakMap<DocumentNode, OperationText>();

/** The text of a document of one operation; printed once. */
export function textOf(document: DocumentNode): OperationText {
  let text = known.get(document);
  if (text === undefined) {
    const name = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)?.name?.value;
    text = { query: print(document), ...(name !== undefined && { operationName: name }) };
    known.set(document, text);
  }
  return text;
}
