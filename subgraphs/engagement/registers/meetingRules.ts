import type { Field, FieldFault } from '../../../kit/registers/field.ts';
import { valueOf, type RecordChange, type RegisterRecord } from '../../../kit/registers/record.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';

type Fault = FieldFault & { readonly field: string };

/** The fields of a register of meetings that its rules go by. */
export interface MeetingFields {
  readonly heldOn: Field<string>;
  readonly membersPresent: Field<number>;
  readonly minutesOn: Field<string>;
}

/** What cannot be so of any meeting: minutes are not published before it was held. */
function againstMinutes(change: RecordChange, { heldOn, minutesOn }: MeetingFields): readonly Fault[] {
  const [held, minutes] = [valueOf(change, heldOn), valueOf(change, minutesOn)];
  if (held === null || minutes === null || minutes >= held) return [];
  const message = `Minutes cannot have been published on ${minutes} of a meeting that was held on ${held}.`;
  return [{ code: UserErrorCode.INVALID_VALUE, message, field: minutesOn.name }];
}

/**
 * Rules of the meetings of a body: of one that says how many members it has, no more attend than there are. Only from the day on
 * which that number last changed, since of an earlier meeting it says nothing.
 */
export function meetingRules(
  fields: MeetingFields,
  members?: { readonly register: string; readonly count: Field<number> },
): Required<Pick<Register, 'weighs'>> {
  return {
    weighs: {
      registers: members === undefined ? [] : [members.register],
      against: (change, standing) => {
        const faults = againstMinutes(change, fields);
        if (members === undefined) return faults;
        const body = standing(members.register).find(({ id }) => id === change.parent);
        return [...faults, ...againstMembers(change, fields, body, members.count)];
      },
    },
  };
}

function againstMembers(
  change: RecordChange,
  { heldOn, membersPresent }: MeetingFields,
  body: RegisterRecord | undefined,
  members: Field<number>,
): readonly Fault[] {
  if (body === undefined) return [];
  const [held, present, all] = [valueOf(change, heldOn), valueOf(change, membersPresent), valueOf(body, members)];
  if (held === null || present === null || all === null || held < body.effectiveOn || present <= all) return [];
  const message = `There cannot have been ${present} members present of the ${all} that it has since ${body.effectiveOn}. Correct how many it has first, if that is wrong.`;
  return [{ code: UserErrorCode.INVALID_VALUE, message, field: membersPresent.name }];
}
