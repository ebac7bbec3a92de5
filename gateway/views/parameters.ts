import {
  getNamedType,
  GraphQLError,
  isEnumType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { HubError } from '../../kit/hubError.ts';
import { nearestNames } from '../../kit/importing/nearestNames.ts';

export type Given = Readonly<Record<string, string | readonly string[]>>;

/** What came in an address as the values that the query takes; everything that is wrong is told at once. */
export function readParameters(
  operation: OperationDefinitionNode,
  given: Given,
  schema: GraphQLSchema,
): Readonly<Record<string, unknown>> {
  const definitions = operation.variableDefinitions ?? [];
  const names = definitions.map(({ variable }) => variable.name.value);
  const faults = Object.keys(given).flatMap((name) => (names.includes(name) ? [] : [unknown(name, names)]));
  const values: Record<string, unknown> = {};
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const value = valueOf(definition, given[name], schema);
    if (value instanceof Fault) faults.push(`"${name}" ${value.words}`);
    else if (value !== undefined) values[name] = value;
  }
  if (faults.length > 0) throw new HubError('BAD_USER_INPUT', `${faults.join('; ')}.`);
  return values;
}

class Fault {
  constructor(readonly words: string) {}
}

function unknown(name: string, names: readonly string[]): string {
  if (names.length === 0) return `there is no parameter "${name}": this takes none`;
  const [nearest] = nearestNames(name, names);
  const meant = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  return `there is no parameter "${name}" (there are ${names.join(', ')})${meant}`;
}

function valueOf(
  { type, defaultValue }: VariableDefinitionNode,
  given: string | readonly string[] | undefined,
  schema: GraphQLSchema,
): unknown {
  const declared = typeFromAST(schema, type);
  if (!isInputType(declared)) return new Fault('is of a type that the graph does not have');
  const texts = (typeof given === 'string' ? [given] : (given ?? [])).filter((text) => text !== '');
  if (texts.length === 0) {
    if (!isNonNullType(declared) || defaultValue !== undefined) return undefined;
    return new Fault(`is needed: ${expected(declared)}`);
  }
  const inner = isNonNullType(declared) ? declared.ofType : declared;
  if (isListType(inner)) {
    const values = texts.map((text) => single(text, inner.ofType));
    return values.find((value) => value instanceof Fault) ?? values;
  }
  const [text = ''] = texts;
  return texts.length > 1 ? new Fault('is given more than once') : single(text, inner);
}

function single(text: string, type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  const refused = (why = '') => new Fault(`is ${JSON.stringify(text)}, where ${expected(type)} was expected${why}`);
  if (isEnumType(named)) return named.getValue(text) ? text : refused();
  if (!isScalarType(named)) return refused();
  const raw = rawValue(text, named.name);
  if (raw === undefined) return refused();
  try {
    // The text is sent on as it came: the scalar only says whether it can be read.
    named.parseValue(raw);
    return raw;
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof TypeError)
      return refused(`: ${error.message.replace(/\.$/, '')}`);
    throw error;
  }
}

function rawValue(text: string, scalar: string): unknown {
  switch (scalar) {
    case 'Int':
    case 'Float':
      return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
    case 'Boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    default:
      return text;
  }
}

function expected(type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (isEnumType(named))
    return `one of ${named
      .getValues()
      .map(({ name }) => name)
      .join(', ')}`;
  switch (named.name) {
    case 'Int':
      return 'a whole number';
    case 'Float':
      return 'a number';
    case 'Boolean':
      return 'true or false';
    case 'Date':
      return 'a day such as 2025-03-31';
    case 'Period':
      return 'a period such as 2025-03 or 2024/25-Q4';
    default:
      return 'a text';
  }
}
