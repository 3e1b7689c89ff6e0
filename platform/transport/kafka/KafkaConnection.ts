import type { ConnectionOptions } from 'node:tls';
import type { ISocketFactory, SASLOptions } from 'kafkajs';

/** How to reach a Kafka cluster. Without `tls` and `sasl`: plain text, for a broker on the same machine. */
export type KafkaConnection = {
  /** `host:port` of one or several brokers; the others are learnt from them. */
  readonly brokers: readonly string[];
  /** What the brokers' quotas and logs call this process. */
  readonly clientId?: string;
  /** `true` for TLS with the well-known authorities, or the options of `tls.connect` (own authority, client certificate). */
  readonly tls?: boolean | ConnectionOptions;
  /** How this process proves who it is: PLAIN, SCRAM-SHA-256, SCRAM-SHA-512, AWS or OAUTHBEARER. */
  readonly sasl?: SASLOptions;
  /** Opens the connections in place of `net.connect`; tests cut them here. */
  readonly socketFactory?: ISocketFactory;
};
