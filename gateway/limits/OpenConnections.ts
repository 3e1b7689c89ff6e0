import { CodedError } from '@c18n/platform/errors/CodedError';
import type { GatewayLimits } from '../GatewayConfiguration.ts';
import type { ConnectionMeter } from '../metrics/ConnectionMeter.ts';
import { OpenCounts } from './OpenCounts.ts';

/** In seconds. */
const PAUSE = 5;

/** Bounds the WebSockets and event streams that are open, in all and to each address. */
export class OpenConnections {
  readonly #most: number;
  readonly #byAddress: OpenCounts;
  readonly #meter: ConnectionMeter;
  #open = 0;

  constructor(limits: Pick<GatewayLimits, 'connections' | 'connectionsPerAddress'>, meter: ConnectionMeter) {
    this.#most = limits.connections;
    this.#byAddress = new OpenCounts(limits.connectionsPerAddress);
    this.#meter = meter;
  }

  /**
   * Counts one in.
   *
   * @throws CodedError OVERLOADED where there are as many as may be, RATE_LIMITED where there are as many to this address
   */
  enter(address: string): void {
    if (this.#open >= this.#most) {
      this.#meter.capped('connections');
      throw new CodedError('OVERLOADED', 'This server has as many connections as it may.', { retryAfter: PAUSE });
    }
    if (!this.#byAddress.enter(address)) {
      this.#meter.capped('connections_per_address');
      throw new CodedError('RATE_LIMITED', 'Too many open connections from your network.', { retryAfter: PAUSE });
    }
    this.#open++;
  }

  /** Counts one out that was counted in. */
  leave(address: string): void {
    this.#open--;
    this.#byAddress.leave(address);
  }
}
