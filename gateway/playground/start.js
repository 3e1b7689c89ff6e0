/* global React, ReactDOM, GraphiQL, graphqlWs */
// Runs in the browser, as it is: it puts GraphiQL on the page and lets its subscriptions go over graphql-transport-ws.

const socketUrl = new URL('/graphql', location.href);
socketUrl.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';

/** One client for each token: a WebSocket's viewer is fixed when it connects. */
const clients = new Map();

function clientFor(headers) {
  const name = Object.keys(headers).find((one) => one.toLowerCase() === 'authorization');
  const authorization = name === undefined ? '' : headers[name];
  if (!clients.has(authorization)) {
    const connectionParams = authorization === '' ? {} : { authorization };
    clients.set(
      authorization,
      graphqlWs.createClient({ url: socketUrl.href, connectionParams, lazyCloseTimeout: 5000 }),
    );
  }
  return clients.get(authorization);
}

const post = GraphiQL.createFetcher({ url: '/graphql' });

function fetcher(request, options) {
  const operation = options?.documentAST?.definitions.find(
    (one) =>
      one.kind === 'OperationDefinition' && (!request.operationName || one.name?.value === request.operationName),
  );
  if (operation?.operation !== 'subscription') return post(request, options);
  return clientFor(options?.headers ?? {}).iterate(request);
}

const examples = JSON.parse(document.getElementById('examples').textContent);

ReactDOM.createRoot(document.getElementById('playground')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultTabs: examples,
    // GraphiQL takes the first tab's headers from here, and from nowhere else.
    defaultHeaders: examples[0]?.headers,
    defaultEditorToolsVisibility: 'headers',
    shouldPersistHeaders: true,
  }),
);
