import type { FastifyReply } from 'fastify';

/** Aborts when whoever asked goes away before the answer is out. */
export function leftSignal({ raw }: FastifyReply): AbortSignal {
  const left = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) left.abort();
  });
  return left.signal;
}
