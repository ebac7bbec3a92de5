import { describeEnum } from '../../schema/figures/describeEnum.ts';

/** What kind of area. */
export enum AreaKind {
  LONDON = 'LONDON',
  POLICE_FORCE = 'POLICE_FORCE',
  BASIC_COMMAND_UNIT = 'BASIC_COMMAND_UNIT',
  BOROUGH = 'BOROUGH',
  WARD = 'WARD',
}

describeEnum(AreaKind, 'AreaKind', 'What kind of area.', {
  LONDON: { description: 'Greater London.' },
  POLICE_FORCE: {
    description: 'A territorial police force: the Metropolitan Police Service or the City of London Police.',
  },
  BASIC_COMMAND_UNIT: {
    description: 'One of the twelve commands of the Metropolitan Police, of two to four boroughs each.',
  },
  BOROUGH: { description: 'One of the 32 boroughs or the City of London.' },
  WARD: { description: 'An electoral ward, as drawn since May 2022.' },
});
