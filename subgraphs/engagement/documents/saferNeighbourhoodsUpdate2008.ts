import type { StatedFigure } from '../../../schema/statedFigure.ts';
import { panelRepresentation2008 } from './panelRepresentation2008.ts';
import {
  engagementActivity2008,
  localIssuesActivity2008,
  topPriorities2008,
  youthActivity2008,
} from './teamActivity2008.ts';
import { enforcementActivity2008 } from './teamEnforcement2008.ts';
import { networkFigures2008, teamStrength2008 } from './teamStrength2008.ts';
import { wardPanelPosition2008 } from './wardPanelPosition2008.ts';

/** Every engagement figure of the Safer Neighbourhoods update of 5 June 2008; programmes carry their own. */
export const engagementFigures2008: readonly StatedFigure[] = [
  ...wardPanelPosition2008,
  ...panelRepresentation2008,
  ...topPriorities2008,
  ...engagementActivity2008,
  ...localIssuesActivity2008,
  ...enforcementActivity2008,
  ...youthActivity2008,
  ...teamStrength2008,
  ...networkFigures2008,
];

export { engagementComparisons2008 } from './teamActivity2008.ts';
