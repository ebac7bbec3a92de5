import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** Under which heading neighbourhood teams record what they did. */
export enum ActivityGroup {
  ENGAGEMENT = 'ENGAGEMENT',
  LOCAL_ISSUES = 'LOCAL_ISSUES',
  ENFORCEMENT = 'ENFORCEMENT',
  YOUTH = 'YOUTH',
}

describeEnum(ActivityGroup, 'ActivityGroup', 'Under which heading neighbourhood teams record what they did.', {
  ENGAGEMENT: { description: 'Meetings with the public, such as street briefings.' },
  LOCAL_ISSUES: { description: 'Work on local issues, such as visits to victims of crime.' },
  ENFORCEMENT: { description: 'Enforcement, such as arrests.' },
  YOUTH: {
    description:
      'Work with young people, such as school visits; counted over half a year and never to be added to the rest.',
  },
});
