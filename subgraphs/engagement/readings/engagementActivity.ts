import { ReportedComparison } from '../../../kit/documents/reportedComparison.ts';
import { reportedValue } from '../../../kit/documents/reportedFigure.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { engagementOf2008 } from '../../../schema/datasets/engagementDatasets.ts';
import { Period } from '../../../schema/periods.ts';
import type { StatedFigure } from '../../../schema/statedFigure.ts';
import {
  engagementActivity2008,
  engagementComparisons2008,
  localIssuesActivity2008,
  youthActivity2008,
} from '../documents/teamActivity2008.ts';
import { enforcementActivity2008 } from '../documents/teamEnforcement2008.ts';
import { ActivityGroup } from '../entities/activityGroup.ts';
import { EngagementActivity } from '../entities/engagementActivity.ts';

const groups: readonly (readonly [ActivityGroup, readonly StatedFigure[]])[] = [
  [ActivityGroup.ENGAGEMENT, engagementActivity2008],
  [ActivityGroup.LOCAL_ISSUES, localIssuesActivity2008],
  [ActivityGroup.ENFORCEMENT, enforcementActivity2008],
  [ActivityGroup.YOUTH, youthActivity2008],
];

/** What London's teams did, in the document's order; of one period where one is given. */
export function engagementActivity(
  period: Period | null,
  asAt: string | null,
  reader: FigureReader,
): Promise<EngagementActivity[]> {
  const asked = groups.flatMap(([group, figures]) =>
    figures
      .filter((stated) => period === null || Period.parse(stated.period).sameSpan(period))
      .map(async (stated) => {
        const figure = await reportedValue(stated, engagementOf2008, asAt, reader);
        // A change is told only with its figure: both are absent before the document, and while it is withdrawn.
        return new EngagementActivity(stated, figure, {
          group,
          changes: figure.value === null ? [] : changesOf(stated),
        });
      }),
  );
  return Promise.all(asked);
}

function changesOf({ measure, category, period }: StatedFigure): ReportedComparison[] {
  return engagementComparisons2008
    .filter((change) => change.measure === measure && change.category === category && change.to === period)
    .map((change) => new ReportedComparison(change));
}
