import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { request } from 'undici';
import { z } from 'zod';
import { HubError, type HubErrorCode } from '../../kit/hubError.ts';
import type { ImportDoor, ImportReport } from '../../kit/importing/report.ts';
import { actionHeader } from '../../kit/server/doorRoutes.ts';
import type { Viewer } from '../../kit/viewer.ts';

const report: z.ZodType<ImportReport> = z.object({
  file: z.string(),
  dataset: z.string().nullable(),
  release: z.string().nullable(),
  accepted: z.number(),
  refused: z.number(),
  changed: z.number(),
  refusals: z.array(z.object({ line: z.number().nullable(), column: z.string().nullable(), message: z.string() })),
  remarks: z.array(z.string()),
  members: z.array(z.lazy(() => report)).optional(),
});

const withdrawn = z.object({ release: z.string(), changed: z.number() });

const codes = [
  'BAD_USER_INPUT',
  'LIMIT_EXCEEDED',
  'AT_CAPACITY',
  'SOURCE_UNAVAILABLE',
  'INTERNAL',
  'NOT_FOUND',
  'CONFLICT',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'NOT_RECORDED',
  'TIMED_OUT',
] as const satisfies readonly HubErrorCode[];
const problem = z.object({ code: z.enum(codes).catch('INTERNAL'), message: z.string() });

/** A big file is loaded in minutes, not seconds; the hub itself says nothing before it is done. */
const answerTimeout = 30 * 60_000;

/** The door of a running hub, or of a subgraph in a process of its own, through HTTP: the same that a partner's curl uses. */
export function createRemoteDoor(
  url: string,
  headers: (viewer?: Viewer) => Promise<Readonly<Record<string, string>>>,
  sent?: (bytes: number) => void,
): ImportDoor {
  return {
    async import(file, { publishedOn, dryRun, viewer }) {
      const query = new URLSearchParams({ name: file.name, dryRun: String(dryRun) });
      if (publishedOn !== null) query.set('publishedOn', publishedOn);
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          sent?.(chunk.length);
          done(null, chunk);
        },
      });
      return call(
        new URL(`/imports?${query.toString()}`, url),
        {
          ...(await headers(viewer)),
          [actionHeader]: 'import',
          'content-type': 'application/octet-stream',
          'content-length': String(file.bytes),
        },
        createReadStream(file.path).pipe(counted),
        report,
      );
    },
    withdraw: async (release, reason) =>
      call(
        new URL('/withdrawals', url),
        { ...(await headers()), [actionHeader]: 'withdraw', 'content-type': 'application/json' },
        JSON.stringify({ release, reason }),
        withdrawn,
      ),
  };
}

type Body = NonNullable<Parameters<typeof request>[1]>['body'];

async function call<Answer>(
  url: URL,
  headers: Record<string, string>,
  body: Body,
  format: z.ZodType<Answer>,
): Promise<Answer> {
  const answer = await request(url, {
    method: 'POST',
    headers,
    ...(body !== undefined && { body }),
    headersTimeout: answerTimeout,
    bodyTimeout: answerTimeout,
  }).catch((error: unknown) => {
    throw new HubError(
      'SOURCE_UNAVAILABLE',
      `The hub at ${url.origin} does not answer (${reasonOf(error)}). Start it, or set HUB_URL.`,
    );
  });
  const text = await answer.body.text();
  const parsed = format.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const told = problem.safeParse(parseJson(text));
  if (told.success) throw new HubError(told.data.code, told.data.message);
  throw new HubError(
    'INTERNAL',
    `${url.origin} answered ${String(answer.statusCode)} with something that is no answer of a hub.`,
  );
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : 'no reason given';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
