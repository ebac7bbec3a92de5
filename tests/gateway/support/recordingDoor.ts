import { readFile } from 'node:fs/promises';
import { mayAct } from '../../../kit/access/mayAct.ts';
import { HubError } from '../../../kit/hubError.ts';
import type { ImportDoor, ImportOptions, ImportReport, ReceivedFile } from '../../../kit/importing/report.ts';
import { hubItself } from '../../../kit/viewer.ts';

export interface RecordingDoor extends ImportDoor {
  readonly taken: { readonly file: ReceivedFile; readonly text: string; readonly options: ImportOptions }[];
}

/** A door that remembers the files it was handed, takes templates ("act,…") of anybody and other files of those who may, refuses those that begin with "bad", and knows the release "r1". */
export function recordingDoor(): RecordingDoor {
  const taken: RecordingDoor['taken'] = [];
  return {
    taken,
    async import(file, options): Promise<ImportReport> {
      const text = await readFile(file.path, 'utf8');
      if (!text.startsWith('act,') && !mayAct(options.viewer ?? hubItself, 'import', null)) {
        throw new HubError('FORBIDDEN', 'You may not give such files.');
      }
      taken.push({ file, text, options });
      const refusals = text.startsWith('bad')
        ? [{ line: 2, column: 'Count', message: 'expected a number, got "x"' }]
        : [];
      const release = refusals.length > 0 || options.dryRun ? null : 'r1';
      const counts = { accepted: refusals.length > 0 ? 0 : 1, refused: refusals.length, changed: release ? 1 : 0 };
      return { file: file.name, dataset: 'crime', release, ...counts, refusals, remarks: [] };
    },
    async withdraw(release) {
      if (release !== 'r1') throw new HubError('NOT_FOUND', `There is no release "${release}".`);
      return { release, changed: 7 };
    },
  };
}
