import { killedStoreSuite } from '@c18n/platform/store/mongodb/testing/killedStoreSuite';
import { startOwnEngine } from '../testing/startOwnEngine.ts';

// What is answered is on disk: the stand-in keeps a file.
killedStoreSuite(() => startOwnEngine('mongodb'));
