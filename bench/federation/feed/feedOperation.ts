/** What is subscribed to: half of each event comes from another subgraph. */
export const ITEM_ADDED =
  'subscription ItemAdded($channel: ID!, $after: Position) { itemAdded(channel: $channel, after: $after) { position channel item { id title text author } } }';
