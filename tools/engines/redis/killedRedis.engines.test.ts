import { killedRedisSuite } from '@c18n/platform/ephemera/redis/testing/killedRedisSuite';
import { startOwnEngine } from '../testing/startOwnEngine.ts';

killedRedisSuite(() => startOwnEngine('redis'));
