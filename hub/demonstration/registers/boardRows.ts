import { boroughProfiles } from '../boroughProfile.ts';
import { seededRandom } from '../seededRandom.ts';
import { reason, type TemplateRow } from './demonstrationRegister.ts';

const predecessors = [
  'COMMUNITY_POLICE_ENGAGEMENT_GROUP',
  'COMMUNITY_POLICE_CONSULTATIVE_GROUP',
  'COMMUNITY_SAFETY_BOARD',
];
const chairs = ['RESIDENTS', 'WARD_PANELS', 'NEIGHBOURHOOD_WATCH', 'VOLUNTARY_SECTOR', 'COUNCIL'];

export const boroughCodes: readonly string[] = boroughProfiles.map(({ borough }) => borough.code);

/** One of a list, by a draw. */
export function oneOf(list: readonly string[], draw: number): string {
  return list[Math.floor(draw * list.length)] ?? '';
}

/** Boards of all boroughs, established in 2014. */
export function* boardRows(): Generator<TemplateRow> {
  for (const borough of boroughCodes) {
    const random = seededRandom(`boards ${borough}`);
    const predecessorName = oneOf(predecessors, random());
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    yield { act: 'Plan', borough, effectiveOn: '2012-10-01', reason };
    yield { act: 'Consult', borough, effectiveOn: `2013-01-${day}`, reason };
    yield { act: 'Shadow', borough, predecessorName, effectiveOn: `2013-09-${day}`, reason };
    yield {
      act: 'Establish',
      borough,
      chairOrganisation: oneOf(chairs, random()),
      quorum: String(4 + Math.floor(random() * 4)),
      predecessorEndedOn: '2014-03-31',
      effectiveOn: '2014-04-01',
      reason,
    };
  }
}

const seats: readonly (readonly [organisation: string, role: string, most: number])[] = [
  ['RESIDENTS', 'CHAIR', 1],
  ['RESIDENTS', 'MEMBER', 4],
  ['WARD_PANELS', 'MEMBER', 6],
  ['VOLUNTARY_SECTOR', 'MEMBER', 3],
  ['YOUTH', 'MEMBER', 2],
  ['INDEPENDENT_ADVISORY_GROUP', 'ADVISER', 1],
  ['POLICE', 'OBSERVER', 2],
  ['COUNCIL', 'OBSERVER', 2],
];

/** Seats of all boards. */
export function* seatRows(): Generator<TemplateRow> {
  for (const board of boroughCodes) {
    const random = seededRandom(`seats ${board}`);
    for (const [organisation, role, most] of seats) {
      const filled = random() < 0.2 ? most - 1 : most;
      yield {
        act: 'Add',
        board,
        organisation,
        role,
        seatCount: String(most),
        filledCount: String(filled),
        effectiveOn: '2014-04-01',
        reason,
      };
    }
  }
}

const agenda = 'RECORDED_CRIME; CONFIDENCE_AND_SATISFACTION; COMPLAINTS; STOP_AND_SEARCH; CUSTODY_VISITING; OPEN_FORUM';

/** The four meetings of 2025 of all boards; a few were not held. */
export function* meetingRows(): Generator<TemplateRow> {
  for (const board of boroughCodes) {
    const random = seededRandom(`meetings ${board}`);
    for (const month of ['03', '06', '09', '12']) {
      const meetsOn = `2025-${month}-${String(1 + Math.floor(random() * 19)).padStart(2, '0')}`;
      yield { act: 'Call', board, meetsOn, agenda, isPublic: 'yes', effectiveOn: `2025-${month}-01`, reason };
      if (random() < 0.06) yield { act: 'Cancel', board, meetsOn, effectiveOn: meetsOn, reason };
      else {
        yield {
          act: 'Hold',
          board,
          meetsOn,
          heldOn: meetsOn,
          membersPresent: String(7 + Math.floor(random() * 8)),
          publicPresent: String(Math.floor(random() * 40)),
          effectiveOn: meetsOn,
          reason,
        };
      }
    }
  }
}
