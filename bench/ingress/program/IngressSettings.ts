/** What a gateway that takes in facts is told. */
export type IngressSettings = {
  readonly supergraphSdl: string;
  /** Of the stream of conversations. */
  readonly partitions: number;
  /** Facts are spread over so many channels. */
  readonly channels: number;
};
