import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { textField } from '../../../kit/registers/fields/textField.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { firstSegment } from './firstSegment.ts';
import { keptBorough } from './keptAreas.ts';
import { CustodyAgency } from './words/suiteAgency.ts';
import { CustodySuiteStatus } from './words/suiteStatus.ts';

const { OPEN, CONTINGENCY, CLOSED } = CustodySuiteStatus;

const suite = textField({
  name: 'suite',
  heading: 'Suite',
  description: 'A short name of the suite in small letters, such as "bethnal-green"; it never changes.',
  form: { pattern: /^[a-z][a-z-]{1,39}$/, words: 'small letters and hyphens such as bethnal-green' },
});

export const suiteName = textField({
  name: 'name',
  heading: 'Name',
  description: 'What the suite is called, such as "Bethnal Green".',
  form: { pattern: /^[A-Z][A-Za-z' -]{1,59}$/, words: 'a name of letters such as Bethnal Green' },
});

const agency = choiceField({
  name: 'agency',
  heading: 'Agency',
  description: 'Whose suite it is, such as METROPOLITAN_POLICE.',
  words: CustodyAgency,
});

export const suitePanel = textField({
  name: 'panel',
  heading: 'Panel',
  description:
    'The panel of Independent Custody Visitors that visits it, such as "Hackney and Tower Hamlets": panels follow suites, not boroughs.',
  form: { pattern: /^[A-Z][A-Za-z'&, -]{1,79}$/, words: 'a name of letters such as Hackney and Tower Hamlets' },
});

/** Custody suites, with the panels that visit them. */
export const custodySuites: Register = {
  id: 'custody-suites',
  type: 'CustodySuite',
  thing: 'custody suite',
  description:
    'A place where people are held in custody, and the panel of Independent Custody Visitors that visits it.',
  fields: [keptBorough, suite, suiteName, agency, suitePanel],
  key: ['borough', 'suite'],
  areaOf: firstSegment,
  states: CustodySuiteStatus,
  acts: {
    openCustodySuite: {
      word: 'Open',
      description: 'Begins the record of a custody suite that is in use.',
      from: null,
      to: OPEN,
      requires: ['name', 'agency'],
      accepts: ['panel'],
    },
    keepCustodySuiteForContingency: {
      word: 'Keep for contingency',
      description: 'Records that a suite is opened only when others are full or closed.',
      from: [OPEN, CLOSED],
      to: CONTINGENCY,
      requires: [],
      accepts: ['panel'],
    },
    reopenCustodySuite: {
      word: 'Reopen',
      description: 'Records that a suite is open day and night again.',
      from: [CONTINGENCY, CLOSED],
      to: OPEN,
      requires: [],
      accepts: ['panel'],
    },
    closeCustodySuite: {
      word: 'Close',
      description: 'Records that a suite is no longer in use.',
      from: [OPEN, CONTINGENCY],
      to: CLOSED,
      requires: [],
      accepts: [],
    },
    updateCustodySuite: {
      word: 'Update',
      description: 'Records another name of a suite or another panel that visits it.',
      from: [OPEN, CONTINGENCY],
      to: null,
      requires: [],
      accepts: ['name', 'agency', 'panel'],
    },
  },
};
