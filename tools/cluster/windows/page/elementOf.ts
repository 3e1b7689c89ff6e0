/** The first element of the page that a selector finds. @throws Error where there is none of that kind */
export function elementOf<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}
