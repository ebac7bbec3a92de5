import { recordType } from '../../../kit/registers/recordType.ts';
import { milestones } from '../registers/milestones.ts';

/** What became of a milestone, in the graph. */
export const MilestoneProgress = recordType(milestones, []);
