import { createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import pg from 'pg';
import QueryStream from 'pg-query-stream';

export interface RowsService {
  /** Where it answers, such as "http://127.0.0.1:40123". */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A service as one would write who has the tables and no graph: the rows of one statement, by a cursor, through the usual library
 * for CSV into an HTTP answer, never more of them in memory than a thousand.
 */
export async function openRowsService(database: string, statement: string): Promise<RowsService> {
  const pool = new pg.Pool({ connectionString: database, max: 1 });
  const server = createServer((_request, response) => {
    const sent = (async () => {
      const client = await pool.connect();
      try {
        const rows = client.query(new QueryStream(statement, [], { batchSize: 1_000, highWaterMark: 1_000 }));
        response.setHeader('content-type', 'text/csv; charset=utf-8');
        await pipeline(rows, stringify({ header: true }), response);
      } finally {
        client.release();
      }
    })();
    // Whoever measures sees an answer that is cut off, and stops.
    sent.catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the service has no port');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}
