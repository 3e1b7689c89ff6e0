import { once } from 'node:events';
import { beforeEach, describe, expect, test } from 'vitest';
import { defaultGatewayConfiguration } from './GatewayConfiguration.ts';
import { ask } from './testing/ask.ts';
import { connect, openSocket } from './testing/openSocket.ts';
import { type MeasuredGateway, startMeasuredGateway } from './testing/startMeasuredGateway.ts';
import { positionOf, tokenOf } from './testing/startTestGateway.ts';

const DAY = 86_400_000;
const START = 10 * DAY;
/** Where the clock jumps to, one after the other. */
const TIMES = [START, START + DAY, START - DAY, START, START - 1, START + DAY, START - 5 * DAY];
const EVENTS = `subscription ($after: Position) { roomEvents(roomId: "hall", after: $after) {
  ... on MessageSaid { message { text author { name } } } } }`;
const lasting = (person: string) => tokenOf(person, `${person}-session`, START + 30 * DAY);
const { limits, live, costRates } = defaultGatewayConfiguration;

let configuration: Parameters<typeof startMeasuredGateway>[0];
beforeEach(() => {
  // Small, so that rings and queues overflow, and clients are pinged, while the clock jumps.
  configuration = {
    ...{ keepAlive: 80, live: { ...live, ring: { facts: 2, characters: 100_000 }, groupBytes: 200, queueSize: 2 } },
    limits: { ...limits, messageRate: { messages: 200, window: 600_000 } },
  };
});

async function start(): Promise<MeasuredGateway> {
  const started = await startMeasuredGateway(configuration);
  started.gateway.now = START;
  return started;
}

describe('a clock that jumps by days, forwards and backwards', () => {
  test('loses no event, doubles none, and closes no connection that answers its pings', async () => {
    await using started = await start();
    const { gateway } = started;
    const first = gateway.world.say('hall', 'first');
    const client = await openSocket(gateway.url, lasting('ada'));
    client.start('stream', EVENTS, { after: positionOf(first) });
    const texts: string[] = [];
    for (const time of TIMES) {
      gateway.now = time;
      for (const part of ['a', 'b', 'c']) {
        texts.push(`${part} at ${time}`);
        gateway.world.say('hall', texts.at(-1) ?? '');
      }
      for (let pings = 0; pings < 2; pings++) await once(client.socket, 'ping');
      const late = await openSocket(gateway.url, lasting('bob'));
      late.start('stream', EVENTS, { after: positionOf(first) });
      const told = await late.take(texts.length);
      expect(told.map(({ payload }) => payload.data.roomEvents.message.text)).toEqual(texts);
      late.socket.close();
    }
    const told = await client.take(texts.length);
    expect(told.map(({ payload }) => payload.data.roomEvents.message.text)).toEqual(texts);
    // What comes from the future is not late, and does not take anything from what was.
    expect(await started.value('c18n_live_lag_seconds_sum')).toBeGreaterThanOrEqual(0);
    expect((await ask(gateway, '{ rooms { id } }', { token: lasting('ada') })).status).toBe(200);
  });

  test('ends streams by the time that it tells, and takes a token again where it was wrong', async () => {
    await using started = await start();
    const { gateway } = started;
    const token = tokenOf('ada', 'session', START + 60_000);
    const [brief, long] = [await openSocket(gateway.url, token), await openSocket(gateway.url, lasting('ada'))];
    await started.follow(brief);
    await started.follow(long);
    gateway.now = START + DAY;
    const missed = gateway.world.say('hall', 'in the future');
    expect(await brief.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect((await long.next()).payload.data.roomEvents.message.text).toBe('in the future');
    const refused = await connect(gateway.url);
    refused.send({ type: 'connection_init', payload: { token } });
    expect(await refused.closed).toBe(4401);

    gateway.now = START;
    const again = await openSocket(gateway.url, token);
    again.start('stream', EVENTS, { after: positionOf({ ...missed, number: missed.number - 1 }) });
    expect((await again.next()).payload.data.roomEvents.message.text).toBe('in the future');
    gateway.world.say('hall', 'in the present');
    expect((await again.next()).payload.data.roomEvents.message.text).toBe('in the present');
    expect((await long.next()).payload.data.roomEvents.message.text).toBe('in the present');
  });

  test('neither gives a client more messages nor takes any away', async () => {
    // Answers to pings would count.
    configuration = { ...configuration, keepAlive: 60_000 };
    await using started = await start();
    const { gateway } = started;
    const client = await openSocket(gateway.url);
    for (let count = 0; count < 199; count++) {
      gateway.now = TIMES[count % TIMES.length] ?? START;
      client.send({ type: 'ping' });
    }
    expect((await client.take(199)).map(({ type }) => type)).toEqual(Array(199).fill('pong'));
    for (let count = 0; count < 40; count++) client.send({ type: 'ping' });
    expect(await client.closed).toBe(4491);
  });

  test('has nobody wait for what was spent in the future', async () => {
    configuration = { ...configuration, costRates: { ...costRates, person: 3 } };
    await using started = await start();
    const { gateway } = started;
    const spend = async () => {
      const codes: string[] = [];
      for (let count = 0; count < 4; count++) {
        const { errors } = await ask(gateway, '{ rooms { id } }', { token: lasting('ada') });
        codes.push(errors?.[0]?.extensions.code ?? 'done');
      }
      return codes;
    };
    const spent = ['done', 'done', 'done', 'RATE_LIMITED'];
    for (const time of [START + DAY, START, START - DAY]) {
      gateway.now = time;
      expect(await spend()).toEqual(spent);
    }
  });
});
