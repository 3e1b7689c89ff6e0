const text = (description: string) => ({ type: 'string', description });

/**
 * The headers that all facts have: CloudEvents 1.0 in the binary content mode of its Kafka binding
 * (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md). All values are UTF-8 texts.
 */
export const factHeaders = {
  type: 'object',
  required: [
    ...['ce_specversion', 'ce_id', 'ce_type', 'ce_source', 'ce_time', 'ce_subject'],
    ...['ce_actor', 'ce_place', 'ce_number', 'content-type'],
  ],
  properties: {
    ce_specversion: { const: '1.0', description: 'The version of CloudEvents.' },
    ce_id: text('Unique for ever. A repeated fact has the same.'),
    ce_type: text('The kind of fact.'),
    ce_source: { ...text('The stream and the partition.'), pattern: String.raw`^/streams/[a-z]+/\d+$` },
    ce_time: { ...text('When it was decided.'), format: 'date-time' },
    ce_subject: text('The id of the thing that it tells about.'),
    ce_actor: text(
      "Who caused it: a person's id, a worker's name, `installation` (its tools), or `anonymous` (who registers).",
    ),
    ce_place: text('The person, community or conversation that it was decided in; also the key of the message.'),
    ce_number: { ...text('Its number in the partition: 1, 2, 3 … without gaps.'), pattern: '^[1-9][0-9]*$' },
    ce_wordsof: text('The person under whose key the personal fields are sealed; absent where the kind has none.'),
    'content-type': { const: 'application/json', description: 'The form of the data.' },
  },
};
