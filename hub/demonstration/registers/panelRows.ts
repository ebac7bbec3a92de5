import { wardsOf } from '../../../schema/places/areas.ts';
import { seededRandom } from '../seededRandom.ts';
import { boroughCodes, oneOf } from './boardRows.ts';
import { reason, type TemplateRow } from './demonstrationRegister.ts';

const chairs = ['RESIDENT', 'RESIDENT', 'RESIDENT', 'RESIDENT', 'COUNCILLOR', 'POLICE', 'BUSINESS', 'NOT_RECORDED'];
const shortfalls = ['LOW_NUMBERS', 'LOW_NUMBERS', 'NO_CHAIR', 'NO_VENUE', 'NO_POLICE_TEAM'];
const plans = [
  'Street stalls by the market and the library each month',
  'Letters to every household of the ward and a first meeting in the school hall',
  'Two neighbouring panels lend members until there are enough',
];

/** Whether the panel of a ward was established and is so still. */
export function isEstablished(ward: string): boolean {
  return seededRandom(`panels ${ward}`)() >= 0.1;
}

/** Ward panels of all wards; about one in ten is not established. */
export function* panelRows(): Generator<TemplateRow> {
  for (const { code: ward } of boroughCodes.flatMap(wardsOf)) {
    const random = seededRandom(`panels ${ward}`);
    const draw = random();
    const own = { ward, reason };
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    yield { ...own, act: 'Open', effectiveOn: '2019-01-01' };
    if (draw < 0.02) continue;
    yield {
      ...own,
      act: 'Establish',
      chairKind: oneOf(chairs, random()),
      memberCount: String(6 + Math.floor(random() * 14)),
      meetingsPlanned: oneOf(['4', '6'], random()),
      trainedOn: `2022-${month}-01`,
      handbookVersion: '2021-07',
      effectiveOn: `2022-${month}-15`,
    };
    if (isEstablished(ward)) continue;
    const shortfall = oneOf(shortfalls, random());
    yield {
      ...own,
      act: 'Suspend',
      shortfall,
      memberCount: String(Math.floor(random() * 4)),
      effectiveOn: `2025-${month}-20`,
    };
    if (draw < 0.06) {
      yield {
        ...own,
        act: 'Re-engage',
        plan: oneOf(plans, random()),
        plannedFor: '2026-09-30',
        effectiveOn: '2026-01-05',
      };
    }
  }
}
