import { createHash } from 'node:crypto';
import type { FormattedExecutionResult } from 'graphql';
import { grantKey } from '../../kit/access/grantKey.ts';
import { anonymous, type Viewer } from '../../kit/viewer.ts';
import type { Permalink } from '../../kit/views/permalink.ts';
import type { Deadline } from '../deadline.ts';
import type { Operation } from '../execute.ts';
import type { Payer } from '../limits/costLimiter.ts';
import { refuseNothing } from './answerSlices.ts';
import { faultOfErrors } from './fault.ts';
import { releasesIn } from './notes/releasesIn.ts';
import { isTree } from './shape/answerTree.ts';
import { withoutAdditions } from './shape/wholeFigures.ts';
import type { OpenedView } from './viewBook.ts';

export interface PermalinkWish extends OpenedView {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly viewer: Viewer;
  readonly payer: Payer;
  /** Until when it is worked on. */
  readonly deadline: Deadline;
  /** Whether the answer is kept that anybody would get, whoever has it kept. */
  readonly isForEverybody: boolean;
}

type Execute = (operation: Operation) => Promise<FormattedExecutionResult>;

/**
 * Asks a view now and makes what it answers into something that stays. The bytes name the view, the parameters and the releases
 * besides the data, and nothing of when they were taken: the same answer has the same digest. It is for everybody where anybody
 * would have got the same, or where that answer was asked for, and otherwise for those who may see what the taker sees.
 */
export async function takePermalink(wish: PermalinkWish, execute: Execute): Promise<Permalink> {
  const { view, parameters, isForEverybody } = wish;
  const viewer = isForEverybody ? anonymous : wish.viewer;
  const data = await answerTo(wish, viewer, execute);
  if (isTree(data)) refuseNothing(data, parameters);
  const whole = JSON.stringify(data);
  const releases = releasesIn(data);
  const content = `${JSON.stringify({
    view: view.name,
    version: view.version,
    parameters: Object.fromEntries(parameters),
    releases,
    data: withoutAdditions(data),
  })}\n`;
  const isForAll =
    viewer.role === 'ANONYMOUS' ||
    whole === JSON.stringify(await answerTo(wish, anonymous, execute).catch(() => undefined));
  return {
    digest: createHash('sha256').update(content).digest('hex'),
    title: view.title,
    document: view.document,
    parameters,
    audience: isForAll ? null : grantKey(viewer),
    releases,
    content,
    whole,
    takenAt: new Date().toISOString(),
  };
}

async function answerTo(
  { query, variables, payer, deadline }: PermalinkWish,
  viewer: Viewer,
  execute: Execute,
): Promise<unknown> {
  const operationName = query.operation.name?.value;
  const { data, errors } = await execute({
    query: query.wholeText,
    variables,
    viewer,
    payer,
    isExport: true,
    deadline,
    ...(operationName !== undefined && { operationName }),
  });
  // What is kept for good must be whole.
  if (errors?.length) throw faultOfErrors(errors, null);
  return data ?? null;
}
