import type { FastifyInstance } from 'fastify';
import { mayPublish } from '../../kit/views/viewSource.ts';
import type { ViewRoutesOptions } from './viewRoutes.ts';

/**
 * Tells owners with every answer which of their views have faults, in the header `views-with-faults`, so that it reaches whoever
 * asks anything with a key of theirs and nobody has to come and look.
 */
export function tellOwners(
  app: FastifyInstance,
  { book, viewerOf }: Pick<ViewRoutesOptions, 'book' | 'viewerOf'>,
): void {
  app.addHook('onSend', async (request, reply) => {
    const faulty = book.faulty();
    if (faulty.length === 0 || reply.statusCode === 401) return;
    const viewer = await viewerOf(request);
    const own = faulty.filter(({ owner }) => mayPublish(owner, viewer));
    if (own.length > 0) reply.header('views-with-faults', own.map(({ name }) => name).join(', '));
  });
}
