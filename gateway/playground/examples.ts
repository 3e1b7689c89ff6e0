/** An operation that the playground shows in a tab of its own. `variables` and `headers` are JSON. */
export type Example = { readonly query: string; readonly variables?: string; readonly headers?: string };

/** What a visitor finds in the playground at first: operations that run on any data. What must be filled in is in `variables`. */
export const examples: readonly Example[] = [
  {
    query: `# Welcome to c18n. The button with the triangle runs this;
# the book at the left explains every type and field.
query LookAround {
  communities(first: 3) {
    edges {
      node {
        name
        description
        memberCount
        members(first: 3) { edges { node { role person { userName } } } }
        userGroups(first: 3) { edges { node { id name memberCount lastMessageNumber } } }
        posts(first: 3) {
          edges {
            node {
              title text likes commentCount reactionCounts { code count } author { userName }
              comments(first: 3) {
                edges { node { text likes author { userName } replies(first: 3) { edges { node { text author { userName } } } } } }
              }
            }
          }
        }
      }
    }
  }
}
`,
  },
  {
    query: `# Become somebody. Then put the token under "Headers" below:
# { "authorization": "Bearer …" }
mutation Register {
  register(
    input: {
      userName: "visitor", displayName: "Visitor"
      email: "visitor@example.org", password: "a long password"
    }
  ) {
    token
    expiresAt
    person { id userName }
    refusal { code message }
  }
}
`,
  },
  {
    query: `# Full-text search, open to everybody.
# The matches are marked, not formatted.
query Search {
  search(query: "garden", first: 5) {
    edges { node { __typename } highlight { text match } }
  }
}
`,
  },
  {
    query: `# Needs a token. What happens to you, and hints of what
# happens around you: leave it running and be written to.
subscription WhatHappens {
  viewerEvents {
    __typename
    ... on MessageReceived { message { text author { userName } } }
    ... on CommunityPostHint { post { title author { userName } } }
  }
}
`,
  },
  {
    query: `# Needs a token, and a conversation that you take part in.
# Who looks at it and who is writing, as in setTyping: leave it running.
subscription WhoIsThere($id: ID!) {
  conversationActivity(id: $id, isPresent: true) {
    __typename
    typing { userName }
    present { userName }
    presentCount
  }
}
`,
    variables: '{ "id": "group_…" }',
  },
];
