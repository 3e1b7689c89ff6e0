import { engineUrl } from '../../testing/engineUrl.ts';
import { storeContract } from '../storeContract.ts';
import { openTestStore } from './testing/openTestStore.ts';

storeContract('MongoDB', () => openTestStore(engineUrl('MONGODB_URL')));
