import { stopAndSearch } from '../../schema/datasets/accountabilityDatasets.ts';
import { complaintsReturn, conductComplaints } from '../../schema/datasets/complaintDatasets.ts';
import { custodyDisposals } from '../../schema/datasets/custodyDatasets.ts';
import { boroughCrime, publicAttitudeSurvey, wardCrime } from '../../schema/datasets/performanceDatasets.ts';
import { boroughCrimeLines } from './boroughCrimeFile.ts';
import { demonstrationVersion } from './calendar.ts';
import { complaintLines, forceComplaintLines } from './complaintsFile.ts';
import { disposalLines } from './disposalsFile.ts';
import { stopForces, stopLines, stopMonth } from './stopsFile.ts';
import { surveyLines } from './surveyFile.ts';
import { wardCrimeLines } from './wardCrimeFile.ts';

/** A partner's file made up to show the hub. */
export interface DemonstrationFile {
  /** Id in the dataset register. */
  readonly dataset: string;
  /** Tells the version, so that a later start knows without making the file whether it is loaded. */
  readonly name: string;
  /** Its lines without line ends; the same every time. */
  lines(): Iterable<string>;
}

const version = `demonstration ${demonstrationVersion}`;

export const demonstrationFiles: readonly DemonstrationFile[] = [
  { dataset: boroughCrime.id, name: `MPS Borough Level Crime (${version}).csv`, lines: boroughCrimeLines },
  { dataset: wardCrime.id, name: `MPS Ward Level Crime (${version}).csv`, lines: wardCrimeLines },
  { dataset: publicAttitudeSurvey.id, name: `PAS_T&Cdashboard (${version}).csv`, lines: surveyLines },
  { dataset: conductComplaints.id, name: `Police complaints by force (${version}).csv`, lines: forceComplaintLines },
  ...['Hackney', 'Tower Hamlets'].map((borough) => ({
    dataset: complaintsReturn.id,
    name: `Complaints ${borough} (${version}).csv`,
    lines: () => complaintLines(borough),
  })),
  ...stopForces.map(([force, stops]) => ({
    dataset: stopAndSearch.id,
    name: `${stopMonth}-${force}-stop-and-search (${version}).csv`,
    lines: () => stopLines(force, stops),
  })),
  { dataset: custodyDisposals.id, name: `MPS Custody Disposals (${version}).csv`, lines: disposalLines },
];
