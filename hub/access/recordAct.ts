import pino from 'pino';
import type { Database } from '../../kit/database/database.ts';
import { sha256 } from '../../kit/reads/readEntry.ts';
import { ReadLog } from '../../kit/reads/readLog.ts';
import { ReadRecorder } from '../../kit/reads/readRecorder.ts';
import { hubItself } from '../../kit/viewer.ts';

/** Records what the command does to a state that it has open itself, before it does it. @throws HubError NOT_RECORDED */
export async function recordAct(spine: Database, operation: string): Promise<void> {
  const recorder = new ReadRecorder({ log: new ReadLog(spine), logger: pino({ level: 'silent' }) });
  try {
    await recorder.record({
      kind: 'ACT',
      key: 'command',
      agency: null,
      role: hubItself.role,
      operation,
      digest: sha256(operation),
      fields: [],
      areas: [],
      purpose: null,
      rows: null,
    });
  } finally {
    await recorder.close();
  }
}
