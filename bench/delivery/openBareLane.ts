import { Crowd } from '../sockets/Crowd.ts';
import { startBareServer } from '../sockets/startBareServer.ts';
import type { Workbench } from '../Workbench.ts';
import type { Lane } from './Lane.ts';

/** Clients to which a server sends given bytes by `ws.send`, with nothing on top. */
export async function openBareLane(workbench: Workbench, message: Buffer, clients: number): Promise<Lane> {
  const { program, url } = await startBareServer(workbench);
  await program.ask('message', message.toString('base64'));
  const crowd = new Crowd();
  workbench.defer(() => crowd.close());
  await crowd.connect(clients, () => ({ url, token: null, query: '', variables: {} }));
  const publish = (events: number) => program.ask('send', events);
  await crowd.warmUp(() => publish(1));
  return { crowd, reach: clients, publish, cpuTime: () => program.cpuTime() };
}
