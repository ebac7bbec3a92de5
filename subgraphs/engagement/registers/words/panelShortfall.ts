import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Why a ward has no panel that works. */
export enum PanelShortfall {
  LOW_NUMBERS = 'LOW_NUMBERS',
  NO_CHAIR = 'NO_CHAIR',
  NO_VENUE = 'NO_VENUE',
  NO_POLICE_TEAM = 'NO_POLICE_TEAM',
  WARD_CHANGED = 'WARD_CHANGED',
  OTHER = 'OTHER',
}

describeEnum(PanelShortfall, 'PanelShortfall', 'Why a ward has no panel that works.', {
  LOW_NUMBERS: { description: 'Too few residents took part.' },
  NO_CHAIR: { description: 'Nobody could be found to chair it.' },
  NO_VENUE: { description: 'There was nowhere to meet.' },
  NO_POLICE_TEAM: { description: 'The ward’s Safer Neighbourhood Team was short of officers.' },
  WARD_CHANGED: { description: 'The ward was drawn anew.' },
  OTHER: { description: 'Another reason, told in the explanation.' },
});
