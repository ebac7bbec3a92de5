import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Gender as police files of custody record it. */
export enum PersonGender {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
  NOT_RECORDED = 'NOT_RECORDED',
  UNRECOGNISED = 'UNRECOGNISED',
}

describeEnum(PersonGender, 'PersonGender', 'Gender as police files of custody record it.', {
  FEMALE: { description: 'Female.' },
  MALE: { description: 'Male.' },
  NOT_RECORDED: { description: 'The source does not say.' },
  UNRECOGNISED: { description: 'The source uses words that the hub does not know yet; they are kept and reported.' },
});
