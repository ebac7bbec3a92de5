import { setTimeout } from 'node:timers/promises';
import type { FormattedExecutionResult } from 'graphql';
import type { SourceState } from '../../kit/subgraph/subgraph.ts';
import type { Viewer } from '../../kit/viewer.ts';
import type { Deadline } from '../deadline.ts';
import type { Operation } from '../execute.ts';
import type { Payer } from '../limits/costLimiter.ts';
import { Fault, waitOf } from './fault.ts';
import type { FormatName } from './formats/formats.ts';
import type { PreparedQuery } from './preparedQuery.ts';
import type { PartResult, QueryPart } from './queryParts.ts';

export interface AskedQuery {
  readonly query: PreparedQuery;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly format: FormatName;
  readonly viewer: Viewer;
  readonly payer: Payer;
  /** Until when all of it is worked on. */
  readonly deadline: Deadline;
  /** How long one part may take, in milliseconds. */
  readonly answerMs: number;
}

export interface PartsOptions {
  readonly execute: (operation: Operation) => Promise<FormattedExecutionResult>;
  readonly states: () => Promise<readonly SourceState[] | null>;
}

/**
 * The answer to a query, part by part where it is long, so that memory does not grow with it. The next part is asked for while
 * one is being written, and no more than that one. All parts are of one state of the data: where that changes in between, the
 * answer breaks off rather than mix two.
 */
export async function* answerParts(
  { query, variables, format, viewer, payer, deadline, answerMs }: AskedQuery,
  { execute, states }: PartsOptions,
): AsyncGenerator<PartResult, void> {
  const parts = partsOf({ query, format });
  const before = parts.length > 1 ? marksOf(await states()) : null;
  const taken = deadline.part(deadline.milliseconds);
  const ask = async (part: QueryPart, isFirst: boolean): Promise<PartResult> => {
    const once = async () => {
      const ofPart = taken.part(answerMs);
      return execute({
        query: part.text,
        variables: variablesOf(part, variables),
        viewer,
        payer,
        isExport: true,
        deadline: ofPart,
        ...named(query),
      }).finally(() => ofPart.end());
    };
    let result = await once();
    // What has begun is not broken off for want of budget: it goes on as fast as the budget flows back.
    for (let wait = waitOf(result.errors ?? []); !isFirst && wait !== null; wait = waitOf(result.errors ?? [])) {
      await setTimeout(wait * 1_000, undefined, { signal: taken.signal });
      result = await once();
    }
    const now = isFirst ? before : marksOf(await states());
    if (now !== before) {
      const why = now === null ? 'A source went away' : 'The data changed';
      throw new Fault(503, 'SOURCE_UNAVAILABLE', `${why} while the answer was being made. Ask again.`);
    }
    return part.restore(result);
  };
  let asked: Promise<PartResult> | undefined;
  try {
    for (const [index, part] of parts.entries()) {
      const result = await (asked ?? ask(part, index === 0));
      const next = parts[index + 1];
      asked = next === undefined ? undefined : ask(next, false);
      // Whoever asked may stop here, and then nobody is left to hear of a fault; whoever goes on is told it by awaiting.
      asked?.catch(() => undefined);
      yield result;
    }
  } finally {
    // Whoever stopped here leaves a part under way that nobody will take, and that would go on waiting for its budget.
    taken.cut();
  }
}

/** What an answer in a format is asked for in. */
export function partsOf({ query, format }: Pick<AskedQuery, 'query' | 'format'>): readonly QueryPart[] {
  return format === 'json' ? query.plainParts : query.wholeParts;
}

function marksOf(states: readonly SourceState[] | null): string | null {
  return states === null ? null : states.map(({ mark }) => mark).join('\n');
}

function variablesOf({ variables, given }: QueryPart, asked: AskedQuery['variables']): AskedQuery['variables'] {
  return { ...Object.fromEntries(Object.entries(asked).filter(([name]) => variables.has(name))), ...given };
}

function named({ operation }: PreparedQuery): { readonly operationName?: string } {
  return operation.name === undefined ? {} : { operationName: operation.name.value };
}
