import { registry } from '@c18n/assembly/domains';
import { silentLog } from '@c18n/platform/logging/Log';
import { loadInstallationSecret } from '@c18n/platform/secrets/loadInstallationSecret';
import { openEmbeddedAdapters } from '@c18n/single-node/openEmbeddedAdapters';
import { makeAdministrator } from '@c18n/tools/admin/makeAdministrator';
import { GRANT_ROLE } from '../chat/operations.ts';
import { register } from '../chat/prepareChat.ts';
import { GraphqlClient } from '../load/GraphqlClient.ts';
import type { Workbench } from '../Workbench.ts';

/** Makes an installation with one person, who may import, and stops it. */
export async function prepareImporter(
  workbench: Workbench,
): Promise<{ readonly directory: string; readonly token: string }> {
  const directory = await workbench.directory();
  const first = await workbench.server(directory);
  const { id: personId, token } = await register(new GraphqlClient(first.url), 'importer');
  await first.stop();
  const adapters = await openEmbeddedAdapters(directory, 4, Date.now);
  const secret = await loadInstallationSecret(directory);
  await makeAdministrator(
    { isDecided: false, adapters, registry, secret, log: silentLog, now: Date.now },
    'importer@example.org',
  );
  await adapters.close();
  const second = await workbench.server(directory);
  await new GraphqlClient(second.url).ask(token, GRANT_ROLE, { input: { personId, role: 'IMPORTER' } });
  await second.stop();
  return { directory, token };
}
