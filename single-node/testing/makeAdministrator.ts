import { grantFirstAdministrator, INSTALLATION } from '@c18n/users/commands';
import type { TestNode } from './startTestNode.ts';

/** Makes somebody an administrator, as `npm run admin` does on the machine itself. */
export async function makeAdministrator({ node }: Pick<TestNode, 'node'>, personId: string): Promise<void> {
  const { outcome } = await node.contexts.contextFor(null).commands.send({
    definition: grantFirstAdministrator,
    input: { personId },
    actor: INSTALLATION,
    idempotencyKey: null,
    data: () => ({ personId }),
  });
  if (outcome !== 'DONE') throw new Error(`no administrator: ${outcome}`);
}
