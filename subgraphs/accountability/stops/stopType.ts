import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** Who or what was searched. */
export enum StopType {
  PERSON = 'PERSON',
  PERSON_AND_VEHICLE = 'PERSON_AND_VEHICLE',
  VEHICLE = 'VEHICLE',
  NOT_RECORDED = 'NOT_RECORDED',
  UNRECOGNISED = 'UNRECOGNISED',
}

describeEnum(StopType, 'StopType', 'Who or what was searched.', {
  PERSON: { description: 'A person.' },
  PERSON_AND_VEHICLE: { description: 'A person and a vehicle.' },
  VEHICLE: { description: 'A vehicle alone, unattended or not.' },
  NOT_RECORDED: { description: 'The source leaves it blank.' },
  UNRECOGNISED: { description: 'The source uses words that the hub does not know yet; they are kept and reported.' },
});
