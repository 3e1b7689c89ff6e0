import { keyStoreContract } from './keyStoreContract.ts';
import { memoryKeyStore } from './memoryKeyStore.ts';

keyStoreContract('memory', async () => {
  const keys = memoryKeyStore();
  return { open: async () => keys, reopen: async () => keys, remove: async () => undefined };
});
