/** An operation that the playground shows in a tab of its own. */
export type Example = { readonly query: string; readonly variables?: string; readonly headers?: string };

/** What a visitor finds in the playground at first. All of it runs on the demo data. */
export const examples: readonly Example[] = [
  {
    query: `# Welcome to c18n. Press the button with the triangle to run this, and F1 for all commands.
# The documentation of every type and field is behind the book at the left.
# To be somebody, put {"authorization": "Bearer <token>"} under "Headers" below.

query WhatIsHere {
  __schema {
    queryType { fields { name description } }
    mutationType { fields { name description } }
    subscriptionType { fields { name description } }
  }
}
`,
  },
];
