import type { Adapters } from '@c18n/assembly/Adapters';
import { createContexts } from '@c18n/assembly/createContexts';
import { registry } from '@c18n/assembly/domains';
import { type Decider, startDecider } from '@c18n/decider/Decider';
import type { CommandDefinition } from '@c18n/platform/domain/defineCommand';
import { silentLog } from '@c18n/platform/logging/Log';
import { createSealer } from '@c18n/platform/sealing/createSealer';
import { loadInstallationSecret } from '@c18n/platform/secrets/loadInstallationSecret';
import type { Sending } from '@c18n/platform/submission/CommandSender';
import { openEmbeddedAdapters } from '@c18n/single-node/openEmbeddedAdapters';

type Contexts = ReturnType<typeof createContexts>;

/** The decider and the store of an installation in this process, and nothing around them: no HTTP, no GraphQL, nobody who follows. */
export class BarePlatform {
  readonly #adapters: Adapters;
  readonly #decider: Decider;
  readonly #contexts: Contexts;

  private constructor(adapters: Adapters, decider: Decider, contexts: Contexts) {
    this.#adapters = adapters;
    this.#decider = decider;
    this.#contexts = contexts;
  }

  /** Opens an installation, which no server may have open. */
  static async open(directory: string): Promise<BarePlatform> {
    const now = Date.now;
    const adapters = await openEmbeddedAdapters(directory, 4, now);
    const sealer = createSealer(adapters.keys, now);
    const decider = await startDecider({ ...adapters, registry, sealer, log: silentLog, now });
    const secret = await loadInstallationSecret(directory);
    const contexts = createContexts({ adapters, secret, sealer, registry, now, pageSize: 10 });
    return new BarePlatform(adapters, decider, contexts);
  }

  /** Does a command as a person. @param type as in `c18n.messages.sendMessage` @throws Error where it is not done */
  async do(type: string, person: string, idempotencyKey: string, data: Sending<object, string>['data']): Promise<void> {
    const definition = registry.commands.get(type) as CommandDefinition<object, string> | undefined;
    if (definition === undefined) throw new Error(`no command ${type}`);
    const { commands } = this.#contexts.contextFor({ person, session: '' });
    const { outcome, refusal } = await commands.send({
      definition,
      input: data((prefix) => prefix),
      idempotencyKey,
      data,
    });
    if (outcome !== 'DONE') throw new Error(`${type} is ${outcome}: ${refusal?.message}`);
  }

  async close(): Promise<void> {
    this.#contexts.stop();
    await this.#decider.stop();
    await this.#adapters.close();
  }
}
