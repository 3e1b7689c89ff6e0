import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { commandsOf } from './commandsOf.ts';

/** A command on its way to the server: its name, and the collection it is about. */
export type PassingCommand = { readonly name: string; readonly collection: string };

/** What happens to a command: it passes; it is done and its answer is lost with the connection; or it is lost itself. */
export type Fate = 'pass' | 'lose answer' | 'lose';

/** A network between a driver and its server, for tests: tells what passes, loses what it is told to, and can be down. */
export class MongoProxy {
  readonly commands: PassingCommand[] = [];
  /** Decides what happens to each command. */
  fate: (command: PassingCommand) => Fate = () => 'pass';
  readonly #target: URL;
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  #port = 0;

  private constructor(target: string) {
    this.#target = new URL(target);
  }

  static async start(target: string): Promise<MongoProxy> {
    const proxy = new MongoProxy(target);
    await proxy.up();
    return proxy;
  }

  get url(): string {
    return `mongodb://127.0.0.1:${this.#port}/?directConnection=true`;
  }

  async up(): Promise<void> {
    this.#server = createServer((client) => this.#connect(client)).listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as { port: number }).port;
  }

  /** Cuts all connections and takes no new ones. */
  async down(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #connect(client: Socket): void {
    const server = connect(Number(this.#target.port), this.#target.hostname);
    let loseAnswer = false;
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    const read = commandsOf((command, bytes) => {
      const fate = command === null ? 'pass' : this.#decide(command);
      if (fate === 'lose') client.destroy();
      else server.write(bytes);
      if (fate === 'lose answer') loseAnswer = true;
    });
    client.on('data', read);
    server.on('data', (bytes) => {
      if (loseAnswer) client.destroy();
      else client.write(bytes);
    });
  }

  #decide(command: PassingCommand): Fate {
    this.commands.push(command);
    return this.fate(command);
  }
}
