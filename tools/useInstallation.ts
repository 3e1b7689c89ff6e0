import { type Creation, type OpenedInstallation, openInstallation } from './openInstallation.ts';

/**
 * Opens an installation, does something with it, and closes it again, whatever came of that.
 *
 * @param cluster @param creation as for {@link openInstallation}
 */
export async function useInstallation(
  cluster: string | null,
  work: (installation: OpenedInstallation) => Promise<void>,
  creation: Creation | null = null,
): Promise<void> {
  const installation = await openInstallation(cluster, creation);
  try {
    await work(installation);
  } finally {
    await installation.adapters.close();
  }
}
