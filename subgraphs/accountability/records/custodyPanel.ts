import { Field, ObjectType } from 'type-graphql';
import type { RecordThing } from '../../../kit/registers/recordType.ts';
import { CustodySuite } from './custodySuite.ts';

@ObjectType('CustodyVisitingPanel', {
  description: 'A panel of Independent Custody Visitors. Panels follow suites, so one may visit in several boroughs.',
})
export class CustodyVisitingPanel {
  @Field(() => String, { description: 'Its name, such as "Hackney and Tower Hamlets".' })
  readonly name: string;

  @Field(() => [CustodySuite], { description: 'The suites of the area that it visits; a handful, so no pages.' })
  readonly suites: readonly RecordThing[];

  constructor(name: string, suites: readonly RecordThing[]) {
    this.name = name;
    this.suites = suites;
  }
}
