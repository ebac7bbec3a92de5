import type { Permalink } from '../../../kit/views/permalink.ts';
import type { Difference } from '../differences.ts';
import type { Group, Leaf, LeafType } from '../shape/shape.ts';
import { buildTables } from '../shape/table.ts';
import type { Report } from './report.ts';

const leaf = (key: string, type: LeafType = 'TEXT'): Leaf => ({
  kind: 'LEAF',
  key,
  heading: null,
  type,
  isMany: false,
  definition: null,
});

const item: Group = {
  kind: 'GROUP',
  key: '',
  heading: null,
  type: 'Difference',
  parts: [leaf('table'), leaf('row'), leaf('column'), leaf('from'), leaf('to')],
};

const top = buildTables({
  kind: 'GROUP',
  key: '',
  heading: null,
  type: 'Differences',
  parts: [{ kind: 'LIST', form: 'LIST', key: 'differences', heading: 'What differs', item, members: [] }],
});

export interface Compared {
  readonly from: Permalink;
  readonly to: Permalink;
  readonly differences: readonly Difference[];
}

/** The differences of two permalinks as a report. */
export function differenceReport({ from, to, differences }: Compared): Report {
  const sides = [from, to].map(({ takenAt, digest }) => `${takenAt.slice(0, 10)} (${digest.slice(0, 12)})`);
  return {
    heading: {
      title: `${from.title}: what changed`,
      description: `From the answer of ${sides.join(' to that of ')}.`,
      parameters: to.parameters,
      address: `/permalinks/${from.digest}/differences/${to.digest}`,
      askedOn: [from.takenAt, to.takenAt].toSorted()[1]?.slice(0, 10) ?? '',
      remarks: differences.length === 0 ? ['Nothing differs.'] : [],
    },
    top,
    slices: (async function* () {
      yield { data: { differences }, why: () => null };
    })(),
  };
}
