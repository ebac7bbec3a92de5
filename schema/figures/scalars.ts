import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { Period, PeriodError } from '../periods.ts';

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function readPeriod(value: unknown): Period {
  if (typeof value !== 'string') throw badInput('A period is written as text, such as "2025-03" or "2024/25-Q4".');
  try {
    return Period.parse(value);
  } catch (error) {
    if (error instanceof PeriodError) throw badInput(error.message);
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
  parseValue: readPeriod,
  parseLiteral: (node) => readPeriod(node.kind === Kind.STRING ? node.value : null),
});

function readDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isCalendarDay(value)) return value;
  throw badInput(`Expected a day of the calendar such as "2025-03-31"; got ${JSON.stringify(value)}.`);
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
  serialize: readDate,
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
});
