import type { HeaderSignature } from '../../schema/datasets/dataset.ts';
import type { Refusal } from './report.ts';

/** A kind of file that may come, with the dataset that it belongs to. */
export type Candidate = readonly [dataset: string, signature: HeaderSignature];

/** A file whose heading has been looked at: either it is one of the known formats, or there are reasons against it. */
export type OpenedTable<Table> =
  | {
      readonly recognised: true;
      readonly dataset: string;
      readonly signature: HeaderSignature;
      readonly table: Table;
    }
  | {
      readonly recognised: false;
      /** Null where no known format matched. */
      readonly dataset: string | null;
      readonly refusals: readonly Refusal[];
    };

export type RefusedFile = OpenedTable<never> & { readonly recognised: false };

export function refusedTable(message: string, line: number | null = null): RefusedFile {
  return { recognised: false, dataset: null, refusals: [{ line, column: null, message }] };
}
