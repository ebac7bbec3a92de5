import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, isInterfaceType, isNonNullType, isObjectType, parse } from 'graphql';
import { undecided } from '../../kit/access/policy/decisions.ts';
import { isMet, requirementOf } from '../../kit/access/policy/requirement.ts';
import { directivesOf } from '../../kit/access/policy/supergraphDirectives.ts';
import { roleScopes } from '../../kit/access/roleScopes.ts';
import { viewerRoles, type Viewer, type ViewerRole } from '../../kit/viewer.ts';
import { accessPolicy } from '../../schema/access/accessPolicy.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, `../../schema/${name}.graphql`), 'utf8');
const api = buildSchema(read('api'));
const decidedFields = readFileSync(join(import.meta.dirname, '../../schema/access/decidedFields.txt'), 'utf8');
const directives = directivesOf(parse(read('supergraph')));

const types = Object.values(api.getTypeMap()).filter(
  (type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
);
const fields = types.flatMap((type) =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).map((field) => ({ type: type.name, field }))
    : [],
);

const viewer = (role: ViewerRole): Viewer => ({ agency: 'some', role, boroughs: [], scopes: roleScopes[role].usual });

/** Who sees what is not for all, by role with its usual scopes; whatever is not here is for every role. */
const matrix: Readonly<Record<string, readonly ViewerRole[]>> = {
  // They say themselves who may not, since an agency's own views are its own matter.
  'Mutation.deprecateView': viewerRoles,
  'Mutation.publishView': viewerRoles,
  'Query.accessKeys': ['ADMINISTRATOR'],
  'Query.accessLog': ['ADMINISTRATOR', 'CITY_HALL', 'POLICE', 'SECRETARY', 'PARTNER', 'SCRUTINEER'],
  'Mutation.createAccessKey': ['ADMINISTRATOR'],
  'Mutation.rotateAccessKey': ['ADMINISTRATOR'],
  'Mutation.revokeAccessKey': ['ADMINISTRATOR'],
  'Query.webhookDeadLetters': ['ADMINISTRATOR'],
  'Query.webhookDeliveries': ['ADMINISTRATOR'],
  'Query.webhookDryRun': ['ADMINISTRATOR'],
  'Query.webhooks': ['ADMINISTRATOR'],
  'Mutation.changeWebhook': ['ADMINISTRATOR'],
  'Mutation.pauseWebhook': ['ADMINISTRATOR'],
  'Mutation.redeliverDeadLetter': ['ADMINISTRATOR'],
  'Mutation.redeliverWebhook': ['ADMINISTRATOR'],
  'Mutation.registerWebhook': ['ADMINISTRATOR'],
  'Mutation.removeWebhook': ['ADMINISTRATOR'],
  'Mutation.resumeWebhook': ['ADMINISTRATOR'],
  'Mutation.rotateWebhookSecret': ['ADMINISTRATOR'],
  'Mutation.testWebhook': ['ADMINISTRATOR'],
  Mutation: ['ADMINISTRATOR', 'CITY_HALL', 'POLICE', 'SECRETARY', 'SCRUTINEER'],
};

describe('who may see what', () => {
  it('is decided for every field of the graph', () => {
    const found = undecided(
      types.map((type) => ({
        name: type.name,
        fields: isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [],
      })),
    );
    // Each needs a line in schema/access: a type in "types", a field of a place in "places", one of a root in "roots".
    expect(found).toEqual([]);
  });

  it.each([
    ['a type', 'NewRecord', 'note'],
    ['a field of a place', 'Borough', 'newField'],
    ['a field of a root', 'Query', 'newField'],
  ])('is asked of %s that is new', (_what, name, field) => {
    expect(undecided([{ name, fields: [field] }])).toEqual([`${name}.${field}`]);
  });

  it('is asked of nothing that is not there', () => {
    const places = new Set(fields.map(({ field }) => field.name));
    const gone = [
      ...Object.keys(accessPolicy.types).filter((name) => !api.getType(name)),
      ...Object.keys(accessPolicy.places).filter((name) => !places.has(name)),
      ...[...Object.keys(accessPolicy.roots), ...Object.keys(accessPolicy.fields)].filter(
        (name) => !fields.some(({ type, field }) => `${type}.${field.name}` === name),
      ),
    ];
    expect(gone).toEqual([]);
  });

  it('was decided of each field by name, so that a new one of a type that is open is not open unasked', () => {
    const decided = new Set(
      decidedFields
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .flatMap((line) => {
          const [type = '', names = ''] = line.split(': ');
          return names.split(' ').map((name) => `${type}.${name}`);
        }),
    );
    const names = fields.map(({ type, field }) => `${type}.${field.name}`);
    // Look at who may see it, change its decision in schema/access where it is not that of its type, and add its name.
    expect(names.filter((name) => !decided.has(name))).toEqual([]);
    expect([...decided].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is written in the schema, for every field and every role', () => {
    for (const { type, field } of fields) {
      const name = `${type}.${field.name}`;
      const requirement = requirementOf(directives.get(name));
      const seenBy = viewerRoles.filter((role) => requirement === null || isMet(requirement, viewer(role)));
      expect([name, seenBy]).toEqual([name, matrix[name] ?? matrix[type] ?? viewerRoles]);
    }
  });

  it('never takes a neighbour with it: what may be withheld may be null', () => {
    const rigid = fields.filter(
      ({ type, field }) => requirementOf(directives.get(`${type}.${field.name}`)) && isNonNullType(field.type),
    );
    expect(rigid.map(({ type, field }) => `${type}.${field.name}`)).toEqual([]);
  });

  it('is told to readers of the schema', () => {
    for (const { type, field } of fields) {
      const requirement = requirementOf(directives.get(`${type}.${field.name}`));
      if (requirement) expect(field.description).toMatch(/Needs a key with the scope `[a-z]+:[a-z]+`\./);
    }
  });
});
