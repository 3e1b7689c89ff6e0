import { killedClusterSuite } from '@c18n/platform/search/elasticsearch/testing/killedClusterSuite';
import { startOwnEngine } from '../testing/startOwnEngine.ts';

killedClusterSuite(() => startOwnEngine('elasticsearch'));
