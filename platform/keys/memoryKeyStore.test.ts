import { keyStoreContract } from './keyStoreContract.ts';
import { memoryKeyStore } from './memoryKeyStore.ts';

keyStoreContract('memory', async () => ({
  open: async () => memoryKeyStore(),
  reopen: null,
  remove: async () => undefined,
}));
