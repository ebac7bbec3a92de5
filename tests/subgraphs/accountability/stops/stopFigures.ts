import type { Database } from '../../../../kit/database/database.ts';
import { createAccountability } from '../../../../subgraphs/accountability/index.ts';
import { ask } from '../../ask.ts';

export const today = '2024-09-15';

/** What an area's indicator of stops says; the arguments are those of the field, such as "filter: { outcome: ARREST }". */
export async function indicator(
  database: Database,
  area: string,
  field: string,
  given: string,
  select: string,
): Promise<unknown> {
  const subgraph = await createAccountability(database, () => today);
  const called = given === '' ? field : `${field}(${given})`;
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Area { asked: ${called} { ${select} } } } }`;
  const answer: unknown = await ask(subgraph, query, { of: [{ __typename: 'Area', code: area }] });
  return within(within(within(answer, '_entities'), 0), 'asked');
}

/** The figure of one period. */
export async function stopFigure(
  database: Database,
  area: string,
  period: string,
  { field = 'stopAndSearch', given = '', select = 'value flags absence { reason }' } = {},
): Promise<unknown> {
  return within(await indicator(database, area, field, given, `at(period: "${period}") { ${select} }`), 'at');
}

function within(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
