import { seededRandom } from '../seededRandom.ts';
import { boroughCodes, oneOf } from './boardRows.ts';
import { reason, type TemplateRow } from './demonstrationRegister.ts';

/** Stop and search monitoring groups of all boroughs. */
export function* groupRows(): Generator<TemplateRow> {
  for (const borough of boroughCodes) {
    const random = seededRandom(`monitoring groups ${borough}`);
    yield {
      act: 'Open',
      borough,
      memberCount: String(5 + Math.floor(random() * 8)),
      meetingsPlanned: oneOf(['4', '6'], random()),
      effectiveOn: '2025-01-15',
      reason,
    };
  }
}

/** What they looked at in the last two quarters. */
export function* monitoringMeetingRows(): Generator<TemplateRow> {
  for (const group of boroughCodes) {
    const random = seededRandom(`monitoring meetings ${group}`);
    for (const month of ['08', '11']) {
      const heldOn = `2025-${month}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
      yield {
        act: 'Record',
        group,
        heldOn,
        attendance: String(4 + Math.floor(random() * 6)),
        recordsReviewed: String(10 + Math.floor(random() * 25)),
        videosViewed: String(2 + Math.floor(random() * 6)),
        effectiveOn: heldOn,
        reason,
      };
    }
  }
}

/** What one in three of them asked the police to put right. */
export function* monitoringIssueRows(): Generator<TemplateRow> {
  for (const group of boroughCodes.filter((_, at) => at % 3 === 0)) {
    const random = seededRandom(`monitoring issues ${group}`);
    const theme = oneOf(['GROUNDS', 'BODY_WORN_VIDEO', 'RECORDS'], random());
    yield { act: 'Raise', group, number: '2025-1', theme, effectiveOn: '2025-11-30', reason };
  }
}
