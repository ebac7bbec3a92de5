import { z } from 'zod';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import type { Field } from '../field.ts';

interface CountOptions {
  readonly name: string;
  readonly heading: string;
  readonly description: string;
  /** The largest that can be meant; more is a slip of the pen. */
  readonly most: number;
}

/** A whole number from 0. */
export function countField({ name, heading, description, most }: CountOptions): Field<number> {
  return {
    name,
    heading,
    description,
    kind: { is: 'COUNT' },
    held: z.number(),
    ofCell: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : text),
    fault: (given) =>
      typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= most
        ? null
        : {
            code: UserErrorCode.INVALID_VALUE,
            message: `Expected a whole number from 0 to ${most}; got "${String(given).slice(0, 60)}".`,
          },
  };
}
