/**
 * Acts whose entries in the record of reads are told to the agency that did them and to whoever runs the hub, and to nobody else.
 * That a visit is being reported tells, weeks before it may be told, that there was one; that a report was refused, that one may
 * be still to come.
 */
export const untoldActs: readonly string[] = [
  'Mutation.reportCustodyVisit',
  'Mutation.reportDelayedCustodyVisit',
  'Mutation.reportRefusedCustodyVisit',
  'Mutation.correctCustodyVisit',
];
