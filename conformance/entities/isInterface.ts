import { type DocumentNode, Kind } from 'graphql';

/** Whether one of these documents says that a type is an interface. */
export function isInterface(type: string, documents: readonly DocumentNode[]): boolean {
  return documents
    .flatMap(({ definitions }) => definitions)
    .some(
      (one) =>
        (one.kind === Kind.INTERFACE_TYPE_DEFINITION || one.kind === Kind.INTERFACE_TYPE_EXTENSION) &&
        one.name.value === type,
    );
}
