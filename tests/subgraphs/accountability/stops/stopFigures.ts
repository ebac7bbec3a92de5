import type { Database } from '../../../../kit/database/database.ts';
import { createAccountability } from '../../../../subgraphs/accountability/index.ts';
import { ask } from '../../ask.ts';

export const today = '2024-09-15';

/** What an area's indicator of stops says in a period; the arguments are those of the field, such as "filter: { outcome: ARREST }". */
export async function stopFigure(
  database: Database,
  area: string,
  period: string,
  { field = 'stopAndSearch', given = '', select = 'value flags absence { reason }' } = {},
): Promise<unknown> {
  const subgraph = await createAccountability(database, () => today);
  const called = given === '' ? field : `${field}(${given})`;
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Area { asked: ${called} { at(period: "${period}") { ${select} } } } } }`;
  const answer: unknown = await ask(subgraph, query, { of: [{ __typename: 'Area', code: area }] });
  return figureIn(answer);
}

function figureIn(answer: unknown): unknown {
  const step = (value: unknown, key: string | number): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return step(step(step(step(answer, '_entities'), 0), 'asked'), 'at');
}
