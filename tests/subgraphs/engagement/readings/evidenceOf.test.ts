import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, isObjectType } from 'graphql';
import { schemaFile } from '../../../../hub/supergraph.ts';
import { evidenceOf } from '../../../../subgraphs/engagement/readings/evidenceOf.ts';
import { BoardFunctionName } from '../../../../subgraphs/engagement/registers/words/boardFunctionName.ts';

const borough = buildSchema(readFileSync(schemaFile('api'), 'utf8')).getType('Borough');
if (!isObjectType(borough)) throw new Error('the graph has no boroughs');
const fields = borough.getFields();

describe('the evidence of a board’s duty or wish', () => {
  it.each(Object.values(BoardFunctionName))('of %s names fields that a borough has', (name) => {
    const unknown = evidenceOf(name).filter(({ field }) => !Object.hasOwn(fields, field));
    expect(unknown).toEqual([]);
  });
});
