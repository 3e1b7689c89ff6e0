/** What a server has at a moment. */
export type ServerCounts = {
  readonly groups: number;
  readonly members: number;
  readonly connections: number;
  /** Connections whose clients do not read. */
  readonly stalled: number;
};
