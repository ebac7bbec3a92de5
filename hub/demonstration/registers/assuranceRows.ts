import { seededRandom } from '../seededRandom.ts';
import { boroughCodes } from './boardRows.ts';
import { reason, type TemplateRow } from './demonstrationRegister.ts';

const functions = [
  'HEAR_VICTIMS_COMPLAINTS',
  'MONITOR_COMPLAINTS_AGAINST_OFFICERS',
  'ESTABLISH_POLICING_PRIORITIES',
  'MONITOR_CRIME_AND_CONFIDENCE',
  'ENSURE_CUSTODY_VISITING',
  'COMMUNITY_PAYBACK',
  'ENSURE_WARD_PANELS',
  'OVERSEE_INDEPENDENT_ADVISORY_GROUPS',
  'SUPPORT_NEIGHBOURHOOD_WATCH',
  'STOP_AND_SEARCH_MONITORING',
];

/** How far all boards do their duties and wishes. */
export function* assuranceRows(): Generator<TemplateRow> {
  for (const board of boroughCodes) {
    const random = seededRandom(`assurances ${board}`);
    for (const name of functions) {
      const own = { board, function: name, reason };
      yield { ...own, act: 'Begin', effectiveOn: '2014-04-01' };
      const draw = random();
      if (draw < 0.15) continue;
      const evidencedOn = `2025-${draw < 0.5 ? '06' : '09'}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
      yield { ...own, act: draw < 0.4 ? 'Start' : 'Discharge', evidencedOn, effectiveOn: evidencedOn };
      if (draw > 0.95) yield { ...own, act: 'Lapse', effectiveOn: '2025-12-01' };
    }
  }
}
