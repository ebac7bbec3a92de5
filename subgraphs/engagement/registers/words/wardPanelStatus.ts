import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where a ward panel stands. */
export enum WardPanelStatus {
  NOT_YET_ESTABLISHED = 'NOT_YET_ESTABLISHED',
  ESTABLISHED = 'ESTABLISHED',
  NOT_SUSTAINABLE = 'NOT_SUSTAINABLE',
  RE_ENGAGING = 'RE_ENGAGING',
}

describeEnum(WardPanelStatus, 'WardPanelStatus', 'Where a ward panel stands.', {
  NOT_YET_ESTABLISHED: { description: 'Residents are still to be found for it.' },
  ESTABLISHED: { description: 'It meets and sets the ward’s policing priorities.' },
  NOT_SUSTAINABLE: { description: 'It was in place and could not be kept up, such as for low numbers.' },
  RE_ENGAGING: { description: 'There is a plan by which it is being established anew.' },
});
