import { describe, expect, test } from 'vitest';
import { engineSettings } from './engineSettings.ts';
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
  ])('take for %s no %j, and do not repeat it', (variable, value) => {
    expect(() => readSettings(all, { [variable]: value })).toThrow(new RegExp(`${variable} must`));
  });

  test('have each a variable of its own and a description', () => {
    const table = Object.values(all);
    expect(new Set(table.map(({ variable }) => variable)).size).toBe(table.length);
    for (const { variable, description } of table) expect(description, variable).toMatch(/\.$/);
  });
});
