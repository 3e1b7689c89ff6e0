/** What must be there, as it is never removed. @throws Error where it is not: a fault of the installation */
export function required<Thing>(thing: Thing | null, id: string): Thing {
  if (thing === null) throw new Error(`${id} is gone`);
  return thing;
}
