import { seededRandom } from '../seededRandom.ts';
import { oneOf } from './boardRows.ts';
import { reason, type TemplateRow } from './demonstrationRegister.ts';

/** A few suites; who visits them is named after boroughs, as panels are. */
const suites: readonly (readonly [borough: string, suite: string, name: string, panel: string])[] = [
  ['E09000030', 'bethnal-green', 'Bethnal Green', 'Hackney and Tower Hamlets'],
  ['E09000012', 'stoke-newington', 'Stoke Newington', 'Hackney and Tower Hamlets'],
  ['E09000022', 'brixton', 'Brixton', 'Lambeth'],
  ['E09000033', 'charing-cross', 'Charing Cross', 'Westminster'],
  ['E09000008', 'croydon', 'Croydon', 'Croydon'],
  ['E09000023', 'lewisham', 'Lewisham', 'Lewisham'],
];

export function* suiteRows(): Generator<TemplateRow> {
  for (const [borough, suite, name, panel] of suites) {
    const agency = 'METROPOLITAN_POLICE';
    yield { act: 'Open', borough, suite, name, agency, panel, effectiveOn: '2025-01-01', reason };
  }
}

/** Visits of one quarter, all of them long past. */
export function* visitRows(): Generator<TemplateRow> {
  for (const [borough, name] of suites) {
    const random = seededRandom(`custody visits ${name}`);
    for (const month of ['10', '11', '12']) {
      const visitedOn = `2025-${month}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
      const held = 6 + Math.floor(random() * 14);
      const offered = held - Math.floor(random() * 4);
      const accepted = Math.floor(offered * (0.5 + 0.4 * random()));
      yield {
        act: 'Report',
        suite: `${borough}/${name}`,
        visitedOn,
        timeBand: oneOf(['MORNING', 'AFTERNOON', 'EVENING'], random()),
        detaineesHeld: String(held),
        detaineesOffered: String(offered),
        detaineesAccepted: String(accepted),
        detaineesDeclined: String(offered - accepted),
        effectiveOn: visitedOn,
        reason,
      };
    }
  }
}

export function* custodyIssueRows(): Generator<TemplateRow> {
  for (const [at, [borough, suite]] of suites.entries()) {
    const about = oneOf(['RIGHTS', 'HEALTH_AND_WELLBEING', 'CONDITIONS'], at / suites.length);
    const own = { borough, number: '2025-1', suite: `${borough}/${suite}`, effectiveOn: '2025-12-20', reason };
    yield { ...own, act: 'Raise', about, severity: oneOf(['ADVISORY', 'SERIOUS'], (at % 2) / 2) };
  }
}
