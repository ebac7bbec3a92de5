import { basename } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mayAct, whoMayAct } from '../access/mayAct.ts';
import { HubError } from '../hubError.ts';
import { wasRefused, type ImportDoor } from '../importing/report.ts';
import type { Viewer } from '../viewer.ts';
import { Places } from './places.ts';
import { receiveFile } from './receiveFile.ts';

/**
 * Says what a request that changes state is for: `import` or `withdraw`. A page in a browser cannot send it to another
 * origin without asking first (a CORS preflight), and the hub never says yes.
 */
export const actionHeader = 'x-hub-action';

/** Does an act and notes that it is begun and what came of it. */
export type RecordedAct = <Result>(
  name: string,
  viewer: Viewer,
  act: () => Promise<Result>,
  wasRefused?: (result: Result) => boolean,
) => Promise<Result>;

const unrecorded: RecordedAct = (_name, _viewer, act) => act();

export interface DoorRoutesOptions {
  readonly door: ImportDoor;
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer>;
  /** What changes something is done through it: what it refuses does not happen. @default done as it is */
  readonly recorded?: RecordedAct;
  /** Where a file lies while it is taken; made when it does not exist. */
  readonly temporaryFolder: string;
  /** Largest file in bytes. @default 536_870_912 */
  readonly maxFileBytes?: number;
  /** How many files may come at once, half of them by one key: each lies on the disk until it is taken. @default 20 */
  readonly mostUploads?: number;
}

const importQuery = z.strictObject({
  name: z
    .string({ error: 'is needed: the name of the file' })
    .min(1, 'is empty')
    .max(255, 'is longer than 255 characters')
    .transform((name) => basename(name.replaceAll('\\', '/'))),
  publishedOn: z.iso.date('must be a day such as 2025-12-15').optional(),
  dryRun: z.enum(['true', 'false'], 'must be true or false').default('false'),
});

/** Anything else is none, and is not written down. */
const releaseId = /^[a-z0-9-]{1,60}:[0-9a-f]{12}$/;

const withdrawal = z.strictObject({
  release: z.string({ error: 'is needed: the id of the release' }).min(1, 'is empty'),
  reason: z.string({ error: 'is needed: why the release is withdrawn' }).trim().min(1, 'is empty').max(2_000),
});

function parsed<T>(schema: z.ZodType<T>, given: unknown): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the request'} ${message}`);
  throw new HubError('BAD_USER_INPUT', `${faults.join('; ')}. Nothing was changed.`);
}

/** Whoever keeps registers may send their templates: which file it is, and so whether they may, the door finds out. */
const keepsRegisters = (viewer: Viewer) => viewer.scopes.includes('register:write');

function allow(request: FastifyRequest, viewer: Viewer, action: 'import' | 'withdraw'): void {
  if (!mayAct(viewer, 'import', null) && !(action === 'import' && keepsRegisters(viewer))) {
    throw new HubError(
      viewer.role === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      `Who gives the hub files is ${whoMayAct('import')}: send such a key in the header "authorization: Bearer …".`,
    );
  }
  if (request.headers[actionHeader] !== action) {
    throw new HubError('FORBIDDEN', `Send the header "${actionHeader}: ${action}" with this request.`);
  }
}

function senderOf({ keyId, agency, role }: Viewer): string {
  return keyId ?? `${agency ?? ''} ${role}`;
}

/** `POST /imports?name=&publishedOn=&dryRun=` with the file as the body, whatever its content type. */
async function importRoute(app: FastifyInstance, options: DoorRoutesOptions): Promise<void> {
  const { door, viewerOf, recorded = unrecorded, temporaryFolder, maxFileBytes = 536_870_912 } = options;
  const places = new Places(options.mostUploads ?? 20, 0.5);
  app.removeAllContentTypeParsers();
  // Left unread: the handler streams it, so that memory does not grow with the file.
  app.addContentTypeParser('*', (_request, _body, done) => done(null));
  app.post('/imports', async (request, reply) => {
    const viewer = await viewerOf(request);
    allow(request, viewer, 'import');
    const { name, publishedOn = null, dryRun } = parsed(importQuery, request.query);
    if (request.headers['content-encoding'] !== undefined) {
      throw new HubError('BAD_USER_INPUT', 'The file must be sent as it is, without a content encoding.');
    }
    const leave = places.take(
      senderOf(viewer),
      'Too many files are coming in, or too many of yours. Send it again in a minute.',
    );
    const take = () =>
      receiveFile(request.raw, { name, temporaryFolder, maxBytes: maxFileBytes }, (file) =>
        door.import(file, { publishedOn, dryRun: dryRun === 'true', viewer }),
      );
    const report = await (dryRun === 'true' ? take() : recorded('import', viewer, take, wasRefused)).finally(leave);
    return reply.code(wasRefused(report) ? 422 : 200).send(report);
  });
}

/** Adds the door for partners' files to a server: `POST /imports` and `POST /withdrawals`. */
export function addDoorRoutes(app: FastifyInstance, options: DoorRoutesOptions): void {
  app.register(async (scope) => importRoute(scope, options));
  app.post('/withdrawals', async (request) => {
    const viewer = await options.viewerOf(request);
    allow(request, viewer, 'withdraw');
    const { release, reason } = parsed(withdrawal, request.body);
    const { door, recorded = unrecorded } = options;
    const name = releaseId.test(release) ? `withdraw ${release}` : 'withdraw';
    return recorded(name, viewer, () => door.withdraw(release, reason));
  });
}
