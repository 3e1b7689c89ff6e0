import type { estypes } from '@elastic/elasticsearch';

/**
 * Words are what stands between spaces and punctuation, like in the embedded index; width, case and (of Latin letters) accents are folded.
 * Chinese, Japanese and Korean, which are not written in words, are found by their pairs of characters, a single one by itself.
 */
const analysis: estypes.IndicesIndexSettingsAnalysis = {
  char_filter: { punctuation: { type: 'pattern_replace', pattern: '[^\\p{L}\\p{N}\\p{M}\\s]', replacement: ' ' } },
  filter: { pairs_and_characters: { type: 'cjk_bigram', output_unigrams: true }, pairs: { type: 'cjk_bigram' } },
  analyzer: {
    written: {
      type: 'custom',
      char_filter: ['punctuation'],
      tokenizer: 'standard',
      filter: ['cjk_width', 'lowercase', 'asciifolding', 'pairs_and_characters'],
    },
    typed: {
      type: 'custom',
      char_filter: ['punctuation'],
      tokenizer: 'standard',
      filter: ['cjk_width', 'lowercase', 'asciifolding', 'pairs'],
    },
  },
};

/** Who wrote a title or a text: only read with it, and looked for in `wordsOf`. */
const writer = { type: 'keyword', index: false, doc_values: false, copy_to: 'wordsOf' } as const;
const words = { type: 'text', analyzer: 'written', search_analyzer: 'typed' } as const;

/**
 * The index of documents and of how far their source was read. One shard, so that scores compare: they count how often a word is in the
 * whole index. Searches see what was written within a second.
 */
export const searchIndexDefinition = {
  settings: { number_of_shards: 1, auto_expand_replicas: '0-1', refresh_interval: '1s', analysis },
  mappings: {
    dynamic: 'strict',
    properties: {
      // A document; `rejected` is why it could not be indexed with its words.
      ...{ id: { type: 'keyword' }, kind: { type: 'keyword' }, rejected: { type: 'keyword' } },
      ...{ title: words, titleBy: writer, text: words, textBy: writer, wordsOf: { type: 'keyword' } },
      ...{ community: { type: 'keyword' }, tags: { type: 'keyword' }, time: { type: 'long' } },
      // A position.
      ...{ stream: { type: 'keyword' }, partition: { type: 'integer' }, number: { type: 'long' } },
    },
  },
} satisfies Pick<estypes.IndicesCreateRequest, 'settings' | 'mappings'>;
