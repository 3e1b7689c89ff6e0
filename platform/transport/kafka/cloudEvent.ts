import type { IHeaders } from 'kafkajs';

/** Attributes of a CloudEvent by name; null: it has none of this name. */
type Attributes = Readonly<Record<string, string | null>>;

/** A message as kafkajs takes it, its value made already so that its size is known. */
export type EncodedMessage = {
  readonly key: string;
  readonly partition: number;
  readonly headers: Record<string, string>;
  readonly value: Buffer;
};

/**
 * Headers in the binary content mode of the CloudEvents Kafka binding 1.0.2
 * (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md): attributes as `ce_<name>`, the data alone as
 * the value, so that tools filter and route without parsing.
 */
export function cloudEventHeaders(attributes: Attributes): Record<string, string> {
  const headers: Record<string, string> = { ce_specversion: '1.0', 'content-type': 'application/json' };
  for (const [name, value] of Object.entries(attributes)) if (value !== null) headers[`ce_${name}`] = value;
  return headers;
}

/** The header of an attribute, in full: putting names together took longer than all else that reading a message takes. */
type AttributeHeader = `ce_${string}`;

/** An attribute of a received message; null where it has none. */
export function optionalAttribute(headers: IHeaders | undefined, name: AttributeHeader): string | null {
  const value = headers?.[name];
  if (value === undefined) return null;
  return (Array.isArray(value) ? value[0] : value)?.toString() ?? null;
}

/** An attribute of a received message. @throws Error where it has none */
export function attribute(headers: IHeaders | undefined, name: AttributeHeader): string {
  const value = optionalAttribute(headers, name);
  if (value === null) throw new Error(`the message has no header ${name}`);
  return value;
}

/** The time of a received message in milliseconds since the epoch; on the wire it is RFC 3339. @throws Error where it is none */
export function timeAttribute(headers: IHeaders | undefined): number {
  const time = Date.parse(attribute(headers, 'ce_time'));
  if (Number.isNaN(time)) throw new Error('the header ce_time is no time');
  return time;
}

/** The data of a received message. @throws Error where it is no JSON object */
export function dataOf(value: Buffer | null): object {
  const data: unknown = JSON.parse(value?.toString() ?? '');
  if (typeof data !== 'object' || data === null) throw new Error('the data of the message is no object');
  return data;
}
