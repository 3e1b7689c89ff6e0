import { fileURLToPath } from 'node:url';
import { composeFixture } from '../federation/composeFixture.ts';
import { ITEM_ADDED } from '../federation/feed/feedOperation.ts';
import { fixtures } from '../federation/fixtures.ts';
import { ChildProgram } from '../server/ChildProgram.ts';
import { Crowd } from '../sockets/Crowd.ts';
import type { Workbench } from '../Workbench.ts';
import { channelName } from './channelName.ts';
import type { IngressSettings } from './program/IngressSettings.ts';
import type { TakenIn, Way } from './program/TakingIn.ts';

const FILE = fileURLToPath(new URL('./program/main.ts', import.meta.url));

/** What a round of facts took. */
export type Ingress = {
  /** Microseconds of CPU time a fact, with all that it led to. */
  readonly cpu: number;
  /** The share of the facts that somebody followed here. */
  readonly followed: number;
};

/** A gateway, in a process of its own, that facts come to as from Kafka, with clients who follow some of the channels. */
export class IngressGateway {
  readonly #program: ChildProgram;
  readonly #crowd = new Crowd();
  /** How many clients follow each channel that somebody follows. */
  readonly #followers = new Map<string, number>();

  private constructor(program: ChildProgram) {
    this.#program = program;
  }

  static async start(workbench: Workbench, settings: Omit<IngressSettings, 'supergraphSdl'>): Promise<IngressGateway> {
    const supergraphSdl = composeFixture(fixtures.feed, (name) => `http://${name}.invalid`);
    const { profile } = workbench.options;
    const program = await ChildProgram.start({ file: FILE, settings: { ...settings, supergraphSdl }, profile });
    workbench.defer(() => program.stop());
    const gateway = new IngressGateway(program);
    workbench.defer(() => gateway.#crowd.close());
    return gateway;
  }

  /** Connects clients. @param channels which of the channels each follows */
  async connect(channels: readonly number[]): Promise<void> {
    const url = await this.#program.ask<string>('url');
    const names = channels.map(channelName);
    await this.#crowd.connect(names.length, (client) => ({
      ...{ url, token: `bench.person-${client}.token`, query: ITEM_ADDED },
      variables: { channel: names[client] },
    }));
    for (const name of names) this.#followers.set(name, (this.#followers.get(name) ?? 0) + 1);
    await this.#crowd.warmUp(() => this.#program.ask<TakenIn>('takeIn', { way: 'as served', facts: 10_000 }));
  }

  get followers(): ReadonlyMap<string, number> {
    return this.#followers;
  }

  /** Has it take in facts, and waits until everybody has heard what they follow. @throws Error where they do not */
  async takeIn(way: Way, facts: number): Promise<Ingress> {
    const [before, begun] = [await this.#program.ask<number>('cpuTime'), this.#crowd.total];
    const taken = Object.entries(await this.#program.ask<TakenIn>('takeIn', { way, facts }));
    const deliveries = taken.map(([name, count]) => count * (this.#followers.get(name) ?? 0));
    await this.#crowd.reached(begun + sum(deliveries));
    const followed = taken.map(([name, count]) => (this.#followers.has(name) ? count : 0));
    const all = sum(taken.map(([, count]) => count));
    const cpu = (await this.#program.ask<number>('cpuTime')) - before;
    return { cpu: cpu / all, followed: sum(followed) / all };
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
