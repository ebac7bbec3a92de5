import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Adult or child. */
export enum PersonAge {
  ADULT = 'ADULT',
  CHILD = 'CHILD',
  NOT_RECORDED = 'NOT_RECORDED',
  UNRECOGNISED = 'UNRECOGNISED',
}

describeEnum(PersonAge, 'PersonAge', 'Adult or child, as police files of custody record it.', {
  ADULT: { description: '18 or older.' },
  CHILD: { description: 'Under 18.' },
  NOT_RECORDED: { description: 'The source does not say.' },
  UNRECOGNISED: { description: 'The source uses words that the hub does not know yet; they are kept and reported.' },
});
