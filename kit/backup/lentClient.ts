import type { Client, Pool, QueryResult } from 'pg';

/**
 * Has a pool hand out one client, which somebody else holds in an open transaction, whenever it is asked: what runs on the
 * pool then runs in that transaction, and a transaction begun on the pool is a savepoint of it.
 * So migrations, which begin and commit by themselves, can be part of a larger work that takes effect as a whole.
 */
export function lendClient(pool: Pool, client: Client): void {
  const lent = nested(client, pool);
  Object.assign(pool, { connect: () => Promise.resolve(lent) });
}

function nested(client: Client, pool: Pool) {
  let depth = 0;
  return {
    query: async (text: string, values: readonly unknown[] = []): Promise<QueryResult> => {
      if (/^(begin|start transaction)\b/i.test(text)) return client.query(`savepoint lent_${String((depth += 1))}`);
      if (/^commit\b/i.test(text)) return client.query(`release savepoint lent_${String(depth--)}`);
      if (/^rollback$/i.test(text)) return client.query(`rollback to savepoint lent_${String(depth--)}`);
      const { types } = pool.options;
      return client.query({ text, values: [...values], ...(types !== undefined && { types }) });
    },
    release: () => undefined,
  };
}
