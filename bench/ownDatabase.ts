import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Whether a PostgreSQL server answers at the address. */
export async function serverAnswers(server: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** Gives the work a database of its own, and drops it afterwards whatever comes of it. */
export async function withOwnDatabase<Result>(server: string, work: (url: string) => Promise<Result>): Promise<Result> {
  const name = `hub_bench_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  try {
    const url = new URL(server);
    url.pathname = `/${name}`;
    return await work(url.href);
  } finally {
    await onServer(server, `drop database if exists ${name} with (force)`);
  }
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
