import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { Period, PeriodError } from '../periods.ts';

/** Marks an error about a value, since Apollo Server overwrites the code of errors that it finds while it validates. */
export const invalidValue = 'INVALID_VALUE';

function badInput(message: string, nodes: ValueNode | null): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT', reason: invalidValue } });
}

function readPeriod(value: unknown, node: ValueNode | null = null): Period {
  if (typeof value !== 'string')
    throw badInput('A period is written as text, such as "2025-03" or "2024/25-Q4".', node);
  try {
    return Period.parse(value);
  } catch (error) {
    if (error instanceof PeriodError) throw badInput(error.message, node);
    throw error;
  }
}

/** A period of time, written as the partners write it. */
export const PeriodScalar = new GraphQLScalarType<Period, string>({
  name: 'Period',
  description:
    'A period: "2008-06-05" a day, "2025-03" a month, "2024/25-Q4" a financial quarter (January to March 2025), "2007/08-H2" half a financial year, ' +
    '"2024/25" a financial year, "2025/26-TO-2025-11" a financial year to date, "2023" a calendar year, "R12-2025-03" twelve months to March 2025.',
  serialize: (value) => (value instanceof Period ? value.label : readPeriod(value).label),
  parseValue: (value) => readPeriod(value),
  parseLiteral: (node) => readPeriod(node.kind === Kind.STRING ? node.value : null, node),
});

function readDate(value: unknown, node: ValueNode | null = null): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isCalendarDay(value)) return value;
  throw badInput(`Expected a day of the calendar such as "2025-03-31"; got ${JSON.stringify(value)}.`, node);
}

/** Whether the day exists: JavaScript moves 30 February into March. */
function isCalendarDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A calendar day. Kept as text, since a day has no time zone to get wrong. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar, such as "2025-03-31".',
  serialize: (value) => readDate(value),
  parseValue: (value) => readDate(value),
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null, node),
});
