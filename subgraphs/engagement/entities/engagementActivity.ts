import { Field, ObjectType } from 'type-graphql';
import { ReportedComparison } from '../../../kit/documents/reportedComparison.ts';
import { ReportedFigure } from '../../../kit/documents/reportedFigure.ts';
import type { Figure } from '../../../schema/figures/figure.ts';
import type { StatedFigure } from '../../../schema/statedFigure.ts';
import { ActivityGroup } from './activityGroup.ts';

@ObjectType('EngagementActivity', {
  description:
    'How often neighbourhood teams did something in a period. Source: Safer Neighbourhoods update, 5 June 2008, ¶51 and ¶53.',
})
export class EngagementActivity extends ReportedFigure {
  @Field(() => ActivityGroup, { description: 'The heading that it is recorded under, such as ENGAGEMENT.' })
  readonly group: ActivityGroup;

  @Field(() => [ReportedComparison], {
    description:
      'What the document says of its change, such as 69 per cent more public meetings than the year before; mostly empty.',
  })
  readonly changes: readonly ReportedComparison[];

  constructor(
    stated: StatedFigure,
    figure: Figure,
    of: { readonly group: ActivityGroup; readonly changes: readonly ReportedComparison[] },
  ) {
    super(stated, figure);
    this.group = of.group;
    this.changes = of.changes;
  }
}
