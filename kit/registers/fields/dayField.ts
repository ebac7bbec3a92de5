import { z } from 'zod';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { statedDay } from '../../importing/statedDay.ts';
import type { Field } from '../field.ts';

interface DayOptions {
  readonly name: string;
  readonly heading: string;
  readonly description: string;
  /** PAST: today or before; ANY: plans too. */
  readonly when: 'PAST' | 'ANY';
}

/** A day of the calendar; in a cell also as British files write it, 01/04/2024. */
export function dayField({ name, heading, description, when }: DayOptions): Field<string> {
  return {
    name,
    heading,
    description,
    kind: { is: 'DAY' },
    held: z.string(),
    ofCell: (text) => statedDay(text) ?? text,
    fault: (given, today) => {
      const day = statedDay(String(given));
      if (day === null) {
        const message = `Expected a day of the calendar such as 2025-03-31; got "${String(given).slice(0, 60)}".`;
        return { code: UserErrorCode.INVALID_VALUE, message };
      }
      if (when === 'ANY' || day <= today) return null;
      return { code: UserErrorCode.DAY_OUT_OF_ORDER, message: `It is in the future: ${day}, and today is ${today}.` };
    },
  };
}
