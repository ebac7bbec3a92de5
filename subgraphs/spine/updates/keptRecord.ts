import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A record that another subgraph keeps, by its key alone: what else is asked of it, that subgraph answers. */
function keptRecord(name: string, description: string) {
  @Directive('@key(fields: "id", resolvable: false)')
  @ObjectType(name, { description })
  class KeptRecord {
    @Field(() => ID, { description: 'By what it is known, the same for good, such as "E05009317".' })
    readonly id: string;

    constructor(id: string) {
      this.id = id;
    }
  }
  return KeptRecord;
}

export const WardPanel = keptRecord('WardPanel', 'Residents who set their ward’s policing priorities.');
export const LocalPriority = keptRecord(
  'LocalPriority',
  'What a ward panel asked its neighbourhood team to deal with.',
);
export const RecommendationFollowUp = keptRecord(
  'RecommendationFollowUp',
  'What became of a scrutiny committee’s recommendation.',
);
export const CustodyIssue = keptRecord(
  'CustodyIssue',
  'Something that Independent Custody Visitors asked the police to put right in a custody suite.',
);
export const KeptRisk = keptRecord('KeptRisk', 'A risk that a partnership watches.');
export const CommitteeUndertaking = keptRecord(
  'CommitteeUndertaking',
  'Something that a scrutiny committee said it would itself do.',
);
export const MonitoringIssue = keptRecord(
  'MonitoringIssue',
  'Something about stop and search that a monitoring group asked the police to put right.',
);
