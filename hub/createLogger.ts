import pino, { type DestinationStream, type Logger } from 'pino';

/** What of an error is logged. Drivers hang the statement with its values, and rows that were refused, onto theirs. */
const told = [
  'type',
  'message',
  'stack',
  'code',
  'path',
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
] as const;

function errorInLog(error: Error): Readonly<Record<string, unknown>> {
  const whole: Readonly<Record<string, unknown>> = pino.stdSerializers.err(error);
  const kept = Object.fromEntries(told.flatMap((name) => (whole[name] === undefined ? [] : [[name, whole[name]]])));
  if (!(error instanceof AggregateError)) return kept;
  const faults: readonly unknown[] = error.errors;
  return { ...kept, faults: faults.map((fault) => (fault instanceof Error ? fault.message : typeof fault)) };
}

/** The hub's log, as JSON lines: it names no secret and nothing that partners wrote. */
export function createLogger(level: string, destination: DestinationStream): Logger {
  return pino({ level, serializers: { err: errorInLog } }, destination);
}
