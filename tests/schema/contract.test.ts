import { readFile } from 'node:fs/promises';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { composeSchemas, schemaFile } from '../../hub/supergraph.ts';
import { forbiddenFields } from './forbiddenFields.ts';

const api = buildSchema(await readFile(schemaFile('api'), 'utf8'));

interface Described {
  readonly where: string;
  readonly name: string;
  readonly description: string | null | undefined;
}

/** Everything of a schema that must be described. */
function described(schema: GraphQLSchema): Described[] {
  const own = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__') && !builtIn.has(name));
  return own.flatMap((type): Described[] => {
    const self = {
      where: type.name,
      name: type.name,
      description: roots.has(type.name) ? 'A root.' : type.description,
    };
    if (isEnumType(type)) {
      return [
        self,
        ...type.getValues().map(({ name, description }) => ({ where: `${type.name}.${name}`, name, description })),
      ];
    }
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [self];
    return [
      self,
      ...Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields()).flatMap((field) => [
        { where: `${type.name}.${field.name}`, name: field.name, description: field.description },
        ...argumentsOf(field).map(({ name, description }) => ({
          where: `${type.name}.${field.name}(${name}:)`,
          name,
          description,
        })),
      ]),
    ];
  });
}

function argumentsOf(field: GraphQLField<unknown, unknown> | GraphQLInputField): readonly GraphQLArgument[] {
  return 'args' in field ? field.args : [];
}

const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);
/** The roots are known to everybody; their fields are described. */
const roots = new Set(['Query', 'Mutation', 'Subscription']);

describe('the public graph', () => {
  it('is committed as the code composes it', async () => {
    for (const [name, text] of await composeSchemas()) {
      expect({ name, text: await readFile(schemaFile(name), 'utf8') }).toEqual({ name, text });
    }
  });

  it('describes every type, field, argument, input and enum value in a sentence', () => {
    const bare = described(api).filter(
      ({ description }) => !/^[A-Z“"`0-9][\s\S]*[.)”"]$/.test(description?.trim() ?? ''),
    );
    expect(bare.map(({ where, description }) => `${where}: ${description ?? 'no description'}`)).toEqual([]);
  });

  it('holds nothing that could place a person', () => {
    // The values of an enum are words that one may ask by, such as officers as a denominator; they give nothing away.
    const fields = described(api).filter(({ where, name }) =>
      where.includes('.') ? name !== name.toUpperCase() : true,
    );
    const found = fields.flatMap(({ where, name }) =>
      forbiddenFields.filter(([words]) => words.test(name)).map(([, what]) => `${where} gives ${what}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'latitude',
    'homeLatitude',
    'centroid',
    'boundary',
    'eastings',
    'osGridReference',
    'postcode',
    'streetAddress',
    'venueAddress',
    'onStreet',
    'contactEmail',
    'chairName',
    'memberName',
    'officer',
    'officerInCharge',
    'surname',
    'detaineeAge',
    'nextCustodyVisit',
    'custodyVisitsPlanned',
    'upcomingVisits',
    'lsoaCode',
  ])('would notice a field called %s', (name) => {
    const risky = described(buildSchema(`type Query { ${name}: String }`));
    expect(
      risky.filter((one) => forbiddenFields.some(([words]) => words.test(one.name))).map((one) => one.name),
    ).toEqual([name]);
  });

  it('breaks no client of the published graph', async () => {
    expect(await breakingSince(await readFile(schemaFile('published'), 'utf8'), api)).toEqual([]);
  });

  it('notices a field that is taken away', async () => {
    const before = 'type Query { "A." a: Int "B." b: Int }';
    expect(await breakingSince(before, buildSchema('type Query { "A." a: Int }'))).toEqual([
      "Field 'b' was removed from object type 'Query'",
    ]);
  });
});

/** What a client that knows the earlier graph would miss in the later one. */
async function breakingSince(before: string, after: GraphQLSchema): Promise<string[]> {
  const changes = await diff(buildSchema(before), after);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}
