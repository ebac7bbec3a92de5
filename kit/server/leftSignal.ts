import type { FastifyReply } from 'fastify';

/** Aborts when whoever asked goes away before the answer is out. */
export function leftSignal({ raw }: FastifyReply): AbortSignal {
  const left = new AbortController();
  const over = () => {
    if (!raw.writableFinished) left.abort();
  };
  if (raw.closed) over();
  else raw.once('close', over);
  return left.signal;
}
