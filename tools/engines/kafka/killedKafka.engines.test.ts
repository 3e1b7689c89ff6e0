import { killedBrokerSuite } from '@c18n/platform/transport/kafka/testing/killedBrokerSuite';
import { startOwnEngine } from '../testing/startOwnEngine.ts';

killedBrokerSuite(() => startOwnEngine('kafka'));
