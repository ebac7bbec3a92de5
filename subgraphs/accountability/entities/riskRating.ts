import { describeEnum } from '../../../schema/figures/describeEnum.ts';

export enum RiskRating {
  LOW = 'LOW',
  MEDIUM = 'MEDIUM',
  HIGH = 'HIGH',
}

describeEnum(RiskRating, 'RiskRating', 'How likely, how grave or of how much concern a risk is.', {
  LOW: { description: 'Low.' },
  MEDIUM: { description: 'Medium, as seven of the eight risks of the 2008 register are.' },
  HIGH: { description: 'High, as the fourth risk of the 2008 register is.' },
});
