import type { Fault } from '../fault.ts';
import type { Group, Leaf } from '../shape/shape.ts';
import { buildTables } from '../shape/table.ts';
import type { Report } from './report.ts';

const leaf = (key: string): Leaf => ({
  kind: 'LEAF',
  key,
  heading: null,
  type: 'TEXT',
  isMany: false,
  definition: null,
});

const item: Group = {
  kind: 'GROUP',
  key: '',
  heading: null,
  type: 'Problem',
  parts: [leaf('code'), leaf('message'), leaf('where')],
};

const top = buildTables({
  kind: 'GROUP',
  key: '',
  heading: null,
  type: 'Problem',
  parts: [{ kind: 'LIST', form: 'LIST', key: 'problems', heading: 'Why there is no answer', item, members: [] }],
});

/** A fault as a report, so that a spreadsheet, a page and a CSV file say it in their own way. */
export function faultReport({ code, message, details }: Fault, title: string, askedOn: string): Report {
  // What the message says already needs no line of its own, only its place.
  const [first] = details.filter((detail) => message.includes(detail.message));
  const others = details.filter((detail) => !message.includes(detail.message));
  const problems = [{ code, message, where: first?.where ?? null }, ...others];
  return {
    heading: { title, description: null, parameters: [], address: null, askedOn, remarks: [] },
    top,
    slices: (async function* () {
      yield { data: { problems }, why: () => null };
    })(),
  };
}
