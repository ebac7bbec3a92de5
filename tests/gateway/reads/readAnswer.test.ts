import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse, print } from 'graphql';
import { readAnswer } from '../../../gateway/reads/readAnswer.ts';
import { readShapeOf, type Restricted } from '../../../gateway/reads/readShape.ts';
import { fieldRequirements } from '../../../kit/access/policy/fieldRequirements.ts';
import { restrictedFields } from '../../../kit/access/policy/restrictedFields.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { wards } from '../../../schema/places/wards.ts';

const [hackney, camden, london] = ['E09000012', 'E09000007', 'E12000007'];

describe('what an answer of the hub’s own graph holds that is restricted', () => {
  let against: Restricted;
  beforeAll(async () => {
    const sdl = await readFile(new URL('../../../schema/api.graphql', import.meta.url), 'utf8');
    const schema = buildSchema(sdl);
    against = { schema, restricted: restrictedFields(sdl, schema, fieldRequirements(sdl, schema)) };
  });

  const shapeOf = (query: string) => {
    const document = parse(query);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    return readShapeOf(document, operation, against);
  };
  const read = (query: string, data: unknown, variables: Record<string, unknown> = {}) => {
    const { tree, beside } = shapeOf(query);
    return readAnswer(data, tree, { variables, beside });
  };
  const risk = (hubId: string) => ({ node: { title: 'Too few officers', hubId } });

  it('is of the places under which it stands, whatever other arguments name', () => {
    const query = `query ($mine: String) {
      other: borough(name: "Barnet") { name }
      borough(name: $mine) { keptRisks { edges { node { title } } } }
    }`;
    const data = {
      other: { name: 'Barnet' },
      borough: { hubCode: hackney, keptRisks: { edges: [risk(`${hackney}/2026-1`)] } },
    };
    expect(read(query, data, { mine: 'Hackney' })).toEqual({ rows: 1, areas: [hackney] });
    expect(read(query, { other: null, borough: null }, { mine: 'Hackney' })).toEqual({ rows: 0, areas: [hackney] });
    expect(JSON.stringify(data)).not.toContain('hub');
  });

  it('is of the places that came, where arguments name none or another', () => {
    const all = '{ boroughs { keptRisks { totalCount } } }';
    const each = [hackney, camden].map((hubCode, at) => ({ hubCode, keptRisks: { totalCount: at } }));
    expect(read(all, { boroughs: each })).toEqual({ rows: 1, areas: [camden, hackney] });
    const whole = boroughs.map(({ code }) => ({ hubCode: code, keptRisks: { totalCount: 2 } }));
    expect(read(all, { boroughs: whole })).toEqual({ rows: 33, areas: [london] });
  });

  it('is of the records’ own places where it stands over all of London', () => {
    const query = '{ london { keptRisks { edges { node { title history { edges { node { at } } } } } } } }';
    const told = (edges: readonly unknown[]) => read(query, { london: { hubCode: london, keptRisks: { edges } } });
    const history = { edges: [{ node: { at: '2026-03-04' } }] };
    expect(told([{ node: { title: 'One', hubId: `${camden}/2026-1`, history } }])).toEqual({
      rows: 2,
      areas: [camden],
    });
    expect(told([])).toEqual({ rows: 0, areas: [london] });
    const [ward] = wards;
    const panel = `{ ward(code: "${ward?.code ?? ''}") { panel { version } } }`;
    expect(read(panel, { ward: { hubCode: ward?.code, panel: { version: 1, hubId: ward?.code } } }).areas).toEqual([
      ward?.code,
    ]);
  });

  it('counts no list that came empty or withheld, and no answer that is not there', () => {
    const query = '{ borough(code: "E09000012") { keptRisks { totalCount absence { reason } edges { cursor } } } }';
    const of = (keptRisks: unknown) => read(query, { borough: { hubCode: hackney, keptRisks } });
    expect(of({ totalCount: 0, absence: { reason: 'RESTRICTED' }, edges: [] })).toEqual({
      rows: 0,
      areas: [hackney],
    });
    expect(of({ totalCount: 7, absence: null, edges: [{ cursor: 'a' }, { cursor: 'b' }] }).rows).toBe(2);
    expect(of(null)).toEqual({ rows: 0, areas: [hackney] });
    expect(read('{ accessKeys { prefix } }', { accessKeys: [{ prefix: 'a' }, { prefix: 'b' }] })).toEqual({
      rows: 2,
      areas: [],
    });
  });

  it('asks the code of a place and the id of a record beside, only where they lead to what is restricted', () => {
    const query = '{ boroughs { name wards { name } hubCode: name keptRisks { edges { node { title } } } } }';
    const { asked, beside } = shapeOf(query);
    expect(print(asked.document).replaceAll(/\s+/g, ' ').trim()).toBe(
      '{ boroughs { name wards { name } hubCode: name keptRisks { edges { node { title hubId: id } } } hubCodeX: code } }',
    );
    expect(beside.toSorted()).toEqual(['hubCodeX', 'hubId']);
    const open = parse('{ boroughs { name } }');
    expect(shapeOf('{ boroughs { name } }').asked.document).toEqual(open);
  });
});
