import type { FastifyInstance } from 'fastify';

/**
 * Stops listening, lets requests under way finish, then returns. Connections that have not finished after `graceMs`
 * milliseconds are cut, so that one stalled client cannot keep the process.
 */
export async function closeHttpServer(app: FastifyInstance, graceMs = 10_000): Promise<void> {
  // Node closes the connections that are idle when the server closes, and not those that become so afterwards: a client
  // that keeps its connection open would hold the process for the whole grace.
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
  const cut = setTimeout(() => app.server.closeAllConnections(), graceMs);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(cut);
  }
}
