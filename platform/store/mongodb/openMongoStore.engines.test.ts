import { engineUrl } from '../../testing/engineUrl.ts';
import { storeContract } from '../storeContract.ts';
import { openTestStore } from './testing/openTestStore.ts';

storeContract('MongoDB', () => openTestStore(engineUrl('MONGODB_URL'), true));
storeContract('MongoDB that does not take writes to several collections at once', () =>
  openTestStore(engineUrl('MONGODB_URL'), false),
);
