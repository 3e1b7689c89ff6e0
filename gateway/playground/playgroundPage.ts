import type { Example } from './examples.ts';

/** The page with GraphiQL. @param base where its scripts and styles are served */
export function playgroundPage(base: string, examples: readonly Example[]): string {
  // The only character that could end the element early.
  const data = JSON.stringify(examples).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>c18n playground</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${base}/graphiql.css">
    <link rel="stylesheet" href="${base}/start.css">
  </head>
  <body>
    <div id="playground"></div>
    <script id="examples" type="application/json">${data}</script>
    <script src="${base}/react.js"></script>
    <script src="${base}/react-dom.js"></script>
    <script src="${base}/graphql-ws.js"></script>
    <script src="${base}/graphiql.js"></script>
    <script src="${base}/start.js"></script>
  </body>
</html>
`;
}
