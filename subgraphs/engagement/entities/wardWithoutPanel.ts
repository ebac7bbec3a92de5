import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import type { RecordThing } from '../../../kit/registers/recordType.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { Ward } from './ward.ts';
import { WardPanel } from './wardPanel.ts';

@ObjectType('WardWithoutPanel', { description: 'A ward that has no established panel.' })
export class WardWithoutPanel {
  @Field(() => Ward, { description: 'The ward.' })
  readonly ward: Ward;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day from which it has had none, such as "2026-05-01"; null where its borough keeps no record of it.',
  })
  readonly since: string | null;

  @Field(() => WardPanel, {
    nullable: true,
    description:
      'The record of its panel: why there is none (`shortfall`, `explanation`) and what is planned (`plan`, `plannedFor`). Null where its borough keeps none.',
  })
  readonly panel: RecordThing | null;

  constructor(ward: Ward, since: string | null, panel: RecordThing | null) {
    this.ward = ward;
    this.since = since;
    this.panel = panel;
  }
}

export const WardWithoutPanelConnection = connectionOf(() => WardWithoutPanel, {
  type: 'WardWithoutPanel',
  thing: 'ward without a panel',
  description: 'Wards without an established panel, by borough and code.',
});
