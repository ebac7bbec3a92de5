import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** The types of key neighbourhood crime of 2013 to 2016. */
export enum KeyCrime {
  ALL = 'ALL',
  VIOLENCE_WITH_INJURY = 'VIOLENCE_WITH_INJURY',
  ROBBERY = 'ROBBERY',
  BURGLARY = 'BURGLARY',
  VANDALISM = 'VANDALISM',
  THEFT_FROM_PERSON = 'THEFT_FROM_PERSON',
  THEFT_OF_MOTOR_VEHICLE = 'THEFT_OF_MOTOR_VEHICLE',
  THEFT_FROM_MOTOR_VEHICLE = 'THEFT_FROM_MOTOR_VEHICLE',
}

describeEnum(KeyCrime, 'KeyCrime', 'The types of key neighbourhood crime ("MOPAC 7") of 2013 to 2016.', {
  ALL: { description: 'All seven together, such as 384,474 in 2012/13.' },
  VIOLENCE_WITH_INJURY: { description: 'Violence with injury, such as 57,836 in 2012/13.' },
  ROBBERY: { description: 'Robbery, such as 34,764 in 2012/13.' },
  BURGLARY: { description: 'Burglary, such as 92,644 in 2012/13.' },
  VANDALISM: { description: 'Vandalism, which is criminal damage, such as 59,910 in 2012/13.' },
  THEFT_FROM_PERSON: { description: 'Theft from the person, such as 49,265 in 2012/13.' },
  THEFT_OF_MOTOR_VEHICLE: { description: 'Theft of a motor vehicle, such as 22,139 in 2012/13.' },
  THEFT_FROM_MOTOR_VEHICLE: { description: 'Theft from a motor vehicle, such as 67,916 in 2012/13.' },
});
