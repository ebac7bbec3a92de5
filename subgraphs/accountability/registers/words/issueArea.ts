import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** What an issue that custody visitors raised is about. */
export enum CustodyIssueArea {
  RIGHTS = 'RIGHTS',
  HEALTH_AND_WELLBEING = 'HEALTH_AND_WELLBEING',
  CONDITIONS = 'CONDITIONS',
}

describeEnum(CustodyIssueArea, 'CustodyIssueArea', 'What an issue that custody visitors raised is about.', {
  RIGHTS: { description: 'Rights and entitlements.' },
  HEALTH_AND_WELLBEING: { description: 'Health and wellbeing.' },
  CONDITIONS: { description: 'Conditions in the suite.' },
});
