/** Settings of a server at which a few people at one address do as much as many would. */
export const UNLIMITED = {
  COST_PER_PERSON: '1000000000',
  COST_PER_ADDRESS: '1000000000',
  CONNECTIONS: '1000000',
  CONNECTIONS_PER_ADDRESS: '1000000',
  STREAMS_PER_PERSON: '1000000',
  MESSAGES_PER_SOCKET: '1000000000',
} as const;
