import { z } from 'zod';
import { areaByCode, type AreaKind } from '../../../schema/places/areas.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import type { Field } from '../field.ts';

interface AreaOptions {
  readonly name: string;
  readonly heading: string;
  readonly description: string;
  readonly kinds: readonly AreaKind[];
  /** Why a code of the right kind may still not stand there, in a sentence; null where it may. */
  readonly besides?: (code: string) => string | null;
}

const nouns: Readonly<Record<AreaKind, string>> = {
  LONDON: 'London',
  POLICE_FORCE: 'a police force',
  BASIC_COMMAND_UNIT: 'a basic command unit',
  BOROUGH: 'a borough',
  WARD: 'a ward',
};

/** A place, by its code. */
export function areaField({ name, heading, description, kinds, besides }: AreaOptions): Field<string> {
  return {
    name,
    heading,
    description,
    kind: { is: 'AREA', kinds },
    held: z.string(),
    ofCell: (text) => text.toUpperCase(),
    fault: (given) => {
      const code = String(given);
      const area = areaByCode(code);
      if (area === undefined || !kinds.includes(area.kind)) {
        const wanted = kinds.map((kind) => nouns[kind]).join(' or ');
        const message = `Expected the code of ${wanted}, such as ${example(kinds)}; there is none "${code.slice(0, 60)}".`;
        return { code: UserErrorCode.INVALID_VALUE, message };
      }
      const against = besides?.(code) ?? null;
      return against === null ? null : { code: UserErrorCode.INVALID_VALUE, message: against };
    },
  };
}

function example(kinds: readonly AreaKind[]): string {
  return kinds.includes('WARD') ? 'E05009317' : 'E09000030';
}
