import { describe, expect, test } from 'vitest';
import { engineSettings } from './engineSettings.ts';
import { readClusterConfiguration } from './readClusterConfiguration.ts';
import { readSettings } from './readSettings.ts';
import { settings } from './settings.ts';

const all = { ...settings, ...engineSettings };

describe('the settings of a cluster', () => {
  test('are addresses of this machine where nothing is set', () => {
    expect(readSettings(all, {})).toMatchObject({
      ...{ kafkaBrokers: ['127.0.0.1:9092'], kafkaUser: null, elasticsearchUrls: ['http://127.0.0.1:9200'] },
      ...{ mongodbKeysUrl: null },
    });
  });

  test('can be several addresses', () => {
    const environment = { KAFKA_BROKERS: 'a:1, b:2', ELASTICSEARCH_URL: 'http://a:9,https://b:9' };
    expect(readSettings(all, environment)).toMatchObject({
      ...{ kafkaBrokers: ['a:1', 'b:2'], elasticsearchUrls: ['http://a:9', 'https://b:9'] },
    });
  });

  test.each([
    ['KAFKA_BROKERS', 'a'],
    ['KAFKA_BROKERS', 'a:1,'],
    ['ELASTICSEARCH_URL', '127.0.0.1:9200'],
    ['ELASTICSEARCH_URL', 'ftp://a'],
    ['ELASTICSEARCH_URL', 'https://elastic:hunter2#x@es:9200'],
    ['ELASTICSEARCH_URL', 'http://a:9,https://elastic:%zz@b:9'],
    ['REDIS_URL', 'redis://:hunter2#x@redis:6379'],
    ['REDIS_URL', 'http://redis:6379'],
    ['REDIS_URL', 'redis://redis/people'],
    ['REDIS_URL', 'redis://'],
    ['MONGODB_URL', 'mongodb://root:hunter2/x@mongo:27017'],
    ['MONGODB_URL', 'mongo:27017'],
    ['MONGODB_URL', 'mongodb://mongo/?hunter2=1'],
    ['MONGODB_KEYS_URL', 'mongodb://mongo:270170'],
    ['NAMESPACE', 'C18N'],
    ['NAMESPACE', '-a'],
    ['NAMESPACE', 'a.b'],
    ['NAMESPACE', 'a'.repeat(39)],
  ])('take for %s no %j, and do not repeat it', (variable, value) => {
    const read = () => readClusterConfiguration({ [variable]: value });
    expect(read).toThrow(new RegExp(`${variable} must`));
    expect(read).not.toThrow('hunter2');
  });

  test.each([
    ['MONGODB_URL', 'mongodb://root:hunter2%2Fx@a,b:1/?replicaSet=r&tls=true'],
    ['MONGODB_URL', 'mongodb+srv://mongo.example.org'],
    ['REDIS_URL', 'rediss://user:a%23b@redis:6379/2'],
    ['ELASTICSEARCH_URL', 'https://elastic:a%23b@es:9200'],
    ['NAMESPACE', 'a-2_b'],
  ])('take for %s %j', (variable, value) => {
    expect(JSON.stringify(readClusterConfiguration({ [variable]: value }))).toContain(value);
  });

  test('want a password of a user', () => {
    expect(() => readClusterConfiguration({ KAFKA_USER: 'kafka' })).toThrow('KAFKA_PASSWORD must be set');
    expect(readClusterConfiguration({ KAFKA_USER: 'kafka', KAFKA_PASSWORD: 'p' })).toMatchObject({
      kafkaUser: 'kafka',
    });
  });

  test('have each a variable of its own and a description', () => {
    const table = Object.values(all);
    expect(new Set(table.map(({ variable }) => variable)).size).toBe(table.length);
    for (const { variable, description } of table) expect(description, variable).toMatch(/\.$/);
  });
});
