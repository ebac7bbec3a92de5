import pino from 'pino';
import { sha256, type ReadFacts } from '../../kit/reads/readEntry.ts';
import { ReadLog, type LogDatabase } from '../../kit/reads/readLog.ts';
import { ReadRecorder } from '../../kit/reads/readRecorder.ts';
import { recordedAct } from '../../kit/reads/recordedAct.ts';
import { hubItself } from '../../kit/viewer.ts';

/** What the record says of a command beside its name. */
export interface CommandRecord<Result> {
  /** @default ACT */
  readonly kind?: ReadFacts['kind'];
  readonly fields?: readonly string[];
  readonly areas?: readonly string[];
  /** How much of what is restricted came of it. @default nothing is said of it */
  readonly rowsOf?: (result: Result) => number;
  readonly wasRefused?: (result: Result) => boolean;
}

/** Does what a command is for, on a state that it has open itself, between what the record of reads says of it. @throws HubError NOT_RECORDED */
export async function recordCommand<Result>(
  spine: LogDatabase,
  operation: string,
  work: () => Promise<Result>,
  { kind = 'ACT', fields = [], areas = [], rowsOf, wasRefused }: CommandRecord<Result> = {},
): Promise<Result> {
  const recorder = new ReadRecorder({ log: new ReadLog(spine), logger: pino({ level: 'silent' }) });
  try {
    return await recordedAct(
      (outcome, result) =>
        recorder.record({
          kind,
          key: 'command',
          agency: null,
          role: hubItself.role,
          operation,
          digest: sha256(operation),
          fields,
          areas,
          purpose: null,
          rows: result === undefined ? null : (rowsOf?.(result) ?? null),
          outcome,
        }),
      work,
      wasRefused,
    );
  } finally {
    await recorder.close();
  }
}
