import { describeEnum } from '../../../schema/figures/describeEnum.ts';

export enum Significance {
  ROUTINE = 'ROUTINE',
  NOTABLE = 'NOTABLE',
  URGENT = 'URGENT',
}

describeEnum(Significance, 'Significance', 'How much an update asks of a follower, from least to most.', {
  ROUTINE: { description: 'As it should be: a release came, a priority was adopted.' },
  NOTABLE: { description: 'Worth a look: figures were restated, a deadline is near.' },
  URGENT: { description: 'Somebody should act: a deadline has passed, a control limit was crossed.' },
});
