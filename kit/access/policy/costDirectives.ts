import { Kind, type ConstDirectiveNode, type FieldDefinitionNode, type TypeNode } from 'graphql';
import { actCost, assumedSize, fieldCosts, listSizes, sizedFields } from '../../../schema/access/costs.ts';
import { directive } from './accessDirectives.ts';

function isList(type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isList(type.type);
  return type.kind === Kind.LIST_TYPE;
}

function named(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);
}

/**
 * `@listSize` for lists and pages, and `@cost` for what costs more than its rows, in the words of IBM's cost specification as
 * Federation takes them.
 */
export function costDirectives(type: string, field: FieldDefinitionNode): ConstDirectiveNode[] {
  const name = field.name.value;
  const cost = fieldCosts[`${type}.${name}`] ?? fieldCosts[name] ?? (type === 'Mutation' ? actCost : undefined);
  return [...(cost === undefined ? [] : [directive('cost', { weight: String(cost) })]), ...sizeDirectives(type, field)];
}

function sizeDirectives(type: string, { name, type: of, arguments: given = [] }: FieldDefinitionNode) {
  const slicing = given
    .map((argument) => argument.name.value)
    .filter((argument) => ['first', 'last'].includes(argument));
  const isPage = named(of).endsWith('Connection');
  // The items of a page are counted where the page is asked for.
  const sized = sizedFields[`${type}.${name.value}`] ?? (isPage ? ['edges'] : []);
  if (sized.length === 0 && (!isList(of) || named(of).endsWith('Edge'))) return [];
  const size = listSizes[`${type}.${name.value}`] ?? listSizes[name.value] ?? (isPage ? 20 : assumedSize);
  return [
    directive('listSize', {
      assumedSize: String(size),
      ...(slicing.length > 0 && { slicingArguments: JSON.stringify(slicing), requireOneSlicingArgument: 'false' }),
      ...(sized.length > 0 && { sizedFields: JSON.stringify(sized) }),
    }),
  ];
}
