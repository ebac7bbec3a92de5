import type { FastifyInstance } from 'fastify';

/**
 * Stops listening, lets requests under way finish, then returns. Connections that have not finished after `graceMs`
 * milliseconds are cut, so that one stalled client cannot keep the process.
 */
export async function closeHttpServer(app: FastifyInstance, graceMs = 10_000): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), graceMs);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
