import type { FastifyInstance } from 'fastify';

/** `/health/live`: the process answers. `/health/ready`: it wants traffic; 503 where it does not. */
export function addHealthRoutes(app: FastifyInstance, ready: () => Promise<boolean>): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const isReady = await ready().catch(() => false);
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' });
  });
}
