import { MongoClient } from 'mongodb';

/** How long one question may take, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Asks a MongoDB server what it is, with `buildInfo`. A stand-in says that it is one.
 *
 * @param url `mongodb://…`
 * @throws Error where it is not there
 */
export async function askMongoDb(url: string): Promise<string> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: PATIENCE });
  try {
    const { version, standIn, gitVersion } = await client.db('admin').command({ buildInfo: 1 });
    if (standIn !== undefined) return `NOT MongoDB but a stand-in: ${standIn}; it poses as ${version}`;
    return `MongoDB ${version}${gitVersion === undefined ? '' : ` (${gitVersion})`}`;
  } finally {
    await client.close();
  }
}
