import { keyStoreContract } from './keyStoreContract.ts';
import { memoryKeyStore } from './memoryKeyStore.ts';

keyStoreContract('memory', async (now) => {
  const keys = memoryKeyStore(now);
  return { open: async () => keys, reopen: async () => keys, remove: async () => undefined };
});
