import { Int } from 'type-graphql';
import { DateScalar } from '../../schema/figures/scalars.ts';
import type { Field, Held } from './field.ts';

type GraphType = typeof String | typeof Boolean | typeof Int | typeof DateScalar | object | [object];

/** The type by which the graph shows and takes a field; a closed list is a registered enum. */
export function graphType({ kind }: Field<Held>): () => GraphType {
  switch (kind.is) {
    case 'COUNT':
      return () => Int;
    case 'FLAG':
      return () => Boolean;
    case 'DAY':
      return () => DateScalar;
    case 'CHOICE':
      return () => kind.words;
    case 'CHOICES':
      return () => [kind.words];
    case 'IDS':
      return () => [String];
    case 'TEXT':
    case 'FREE_TEXT':
    case 'AREA':
    case 'REFERENCE':
      return () => String;
  }
}
