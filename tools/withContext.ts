import { createContexts } from '@c18n/assembly/createContexts';
import { startDecider } from '@c18n/decider/Decider';
import { openSealer } from '@c18n/platform/sealing/openSealer';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { InstallationParts } from './InstallationParts.ts';

/** Does something on the machine itself, which is decided and recorded like everything else: by a decider of its own where none is running. */
export async function withContext<Result>(
  parts: InstallationParts,
  work: (context: SubgraphContext) => Promise<Result>,
): Promise<Result> {
  const { adapters, registry, log, now } = parts;
  const sealer = openSealer(adapters, now);
  const decider = parts.isDecided ? null : await startDecider({ ...adapters, registry, sealer, log, now });
  const contexts = createContexts({ ...parts, sealer, pageSize: 1 });
  try {
    return await work(contexts.contextFor(null));
  } finally {
    contexts.stop();
    await decider?.drain();
    await decider?.stop();
    sealer.close();
  }
}
