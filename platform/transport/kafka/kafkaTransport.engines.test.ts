import { transportContract } from '../transportContract.ts';
import { openTestTransport } from './testing/openTestTransport.ts';

transportContract('Kafka', () => openTestTransport());
