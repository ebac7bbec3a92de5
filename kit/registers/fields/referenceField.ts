import { z } from 'zod';
import type { Field } from '../field.ts';

interface ReferenceOptions {
  readonly name: string;
  readonly heading: string;
  readonly description: string;
  /** The register of the same subgraph that holds the other record. */
  readonly register: string;
}

/** Another record, by its id; that it exists is checked when the act is done. */
export function referenceField({ name, heading, description, register }: ReferenceOptions): Field<string> {
  return {
    name,
    heading,
    description,
    kind: { is: 'REFERENCE', register },
    held: z.string(),
    ofCell: (text) => text,
    fault: () => null,
  };
}
