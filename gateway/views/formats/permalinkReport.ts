import type { Permalink } from '../../../kit/views/permalink.ts';
import type { PreparedQuery } from '../preparedQuery.ts';
import { isTree } from '../shape/answerTree.ts';
import type { Report } from './report.ts';

/** What was kept as a report, laid out as its query says. */
export function permalinkReport(permalink: Permalink, { top }: PreparedQuery): Report {
  const { title, parameters, digest, takenAt, whole, releases } = permalink;
  // What is kept for good is the same on every day that it is read.
  const askedOn = takenAt.slice(0, 10);
  const data: unknown = JSON.parse(whole);
  return {
    heading: {
      title,
      description: `As it was answered on ${askedOn}, from ${String(releases.length)} releases.`,
      parameters,
      address: `/permalinks/${digest}`,
      askedOn,
      remarks: [],
    },
    top,
    slices: (async function* () {
      yield { data: isTree(data) ? data : {}, why: () => null };
    })(),
  };
}
