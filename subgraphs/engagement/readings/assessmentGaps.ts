import type { RegisterRecord } from '../../../kit/registers/record.ts';
import { wardsOf } from '../../../schema/places/areas.ts';
import { boroughs, cityOfLondon, type Borough as Place } from '../../../schema/places/boroughs.ts';
import { AssessmentGapKind } from '../entities/assessmentGapKind.ts';
import { Borough } from '../entities/borough.ts';
import { AssessmentGap } from '../entities/strategicAssessment.ts';
import { notMeeting } from '../registers/words/boardStatus.ts';
import { WardPanelStatus } from '../registers/words/wardPanelStatus.ts';
import { isOpen } from './isOpen.ts';
import { isSet } from './isSet.ts';
import { priorityCounts } from './priorityCounts.ts';

/** What the registers hold. */
interface Kept {
  readonly boards: readonly RegisterRecord[];
  readonly panels: readonly RegisterRecord[];
  readonly priorities: readonly RegisterRecord[];
  /** What boards set for their boroughs. */
  readonly boardPriorities: readonly RegisterRecord[];
}

const established: string = WardPanelStatus.ESTABLISHED;

/** What is lacking for an assessment of London, by borough. */
export function assessmentGaps({ boards, panels, priorities, boardPriorities }: Kept): readonly AssessmentGap[] {
  const [boardsOf, panelsOf, prioritiesOf, ofBoards] = [boards, panels, priorities, boardPriorities].map((records) =>
    Map.groupBy(records, ({ borough }) => borough ?? ''),
  );
  return boroughs.flatMap((place) =>
    gapsOf(place, {
      boards: boardsOf?.get(place.code) ?? [],
      panels: panelsOf?.get(place.code) ?? [],
      priorities: prioritiesOf?.get(place.code) ?? [],
      boardPriorities: ofBoards?.get(place.code) ?? [],
    }),
  );
}

function gapsOf(place: Place, { boards, panels, priorities, boardPriorities }: Kept): readonly AssessmentGap[] {
  const { code, name } = place;
  const gap = (kind: AssessmentGapKind, count: number | null, words: string) =>
    new AssessmentGap(new Borough(code), kind, count, words);
  if (code === cityOfLondon) {
    const words = 'The City of London has a police force of its own, and no boards and panels of this kind.';
    return [gap(AssessmentGapKind.OUTSIDE_TERRITORY, null, words)];
  }
  const wards = wardsOf(code).length;
  const unrecorded = wards - panels.length;
  const lacking = panels.filter(({ state }) => state !== established).length;
  const { awaitingFeedbackCount } = priorityCounts(priorities);
  return [
    boards.length === 0 && gap(AssessmentGapKind.NO_BOARD_RECORDED, null, `No record of the board of ${name} is kept.`),
    boards.some(({ state }) => !notMeeting.has(state)) &&
      !boardPriorities.some(isSet) &&
      gap(
        AssessmentGapKind.NO_BOARD_PRIORITIES_RECORDED,
        null,
        `No open priority that the board of ${name} set for the borough is recorded.`,
      ),
    unrecorded > 0 &&
      gap(
        AssessmentGapKind.PANELS_NOT_RECORDED,
        unrecorded,
        `Of ${unrecorded} of the ${wards} wards of ${name} nobody records whether they have a panel.`,
      ),
    lacking > 0 &&
      gap(
        AssessmentGapKind.WARDS_WITHOUT_PANEL,
        lacking,
        `${lacking} of the ${wards} wards of ${name} ${lacking === 1 ? 'has' : 'have'} no established panel.`,
      ),
    !priorities.some(isOpen) &&
      gap(AssessmentGapKind.NO_PRIORITIES_RECORDED, null, `No open priority of any ward of ${name} is recorded.`),
    awaitingFeedbackCount > 0 &&
      gap(
        AssessmentGapKind.AWAITING_FEEDBACK,
        awaitingFeedbackCount,
        `${awaitingFeedbackCount} ${awaitingFeedbackCount === 1 ? 'priority' : 'priorities'} of ${name} ended, and the public was not told yet what came of it.`,
      ),
  ].filter((found) => found !== false);
}
