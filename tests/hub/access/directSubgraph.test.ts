import { randomUUID } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { SignJWT, UnsecuredJWT } from 'jose';
import { z } from 'zod';
import { domains } from '../../../hub/domains.ts';
import { createIdentitySigner, identityHeader } from '../../../kit/access/identityToken.ts';
import { requirementOf } from '../../../kit/access/policy/requirement.ts';
import { directivesOf } from '../../../kit/access/policy/supergraphDirectives.ts';
import { hubItself, type Viewer } from '../../../kit/viewer.ts';
import type { Domain } from '../../../schema/datasets/dataset.ts';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';
import { clusterSecret, startClusterHub, type ClusterHub } from './clusterHub.ts';
import { enterRecords, told, towerHamlets } from './enteredRecords.ts';

const answered = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ extensions: z.looseObject({ code: z.string() }) })).optional(),
});
const sdlOf = z.object({ data: z.object({ _service: z.object({ sdl: z.string() }) }) });

const claims = (viewer: Viewer = hubItself) =>
  new SignJWT({ viewer: { ...viewer } })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('hub-gateway')
    .setIssuedAt()
    .setExpirationTime('30 seconds')
    .setJti(randomUUID());
const key = new TextEncoder().encode(clusterSecret);
const sign = createIdentitySigner(clusterSecret);

/** What somebody inside the network might write into the header in which the gateway says who is asking. */
const forged: readonly (readonly [string, (domain: Domain) => Promise<string> | string])[] = [
  ['words that are no token', () => 'ADMINISTRATOR'],
  ['the viewer as it is', () => JSON.stringify(hubItself)],
  [
    'a token without a signature',
    (domain) =>
      new UnsecuredJWT({ viewer: { ...hubItself }, jti: randomUUID() })
        .setIssuer('hub-gateway')
        .setAudience(domain)
        .setIssuedAt()
        .setExpirationTime('30 seconds')
        .encode(),
  ],
  ['a token signed with another secret', (domain) => createIdentitySigner('the secret of somebody')(hubItself, domain)],
  ['a token for another subgraph', (domain) => sign(hubItself, domain === 'engagement' ? 'performance' : 'engagement')],
  ['a token of yesterday', (domain) => claims().setAudience(domain).setIssuedAt('-1 day').sign(key)],
  ['a token that has ended', (domain) => claims().setAudience(domain).setExpirationTime('-1 minute').sign(key)],
  ['a token of another issuer', (domain) => claims().setAudience(domain).setIssuer('somebody').sign(key)],
];

describeWithPostgresql('a subgraph that is asked directly, as it runs in a cluster', () => {
  let hub: ClusterHub;
  beforeAll(async () => {
    hub = await startClusterHub();
    await enterRecords(hub);
  }, 180_000);
  afterAll(async () => hub[Symbol.asyncDispose]());

  const post = async (domain: Domain, query: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(`${hub.subgraphs[domain]}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return { status: answer.status, body: z.unknown().parse(await answer.json()) };
  };
  const kept = `{ _entities(representations: [{ __typename: "Area", code: "${towerHamlets}" }]) { ... on Area {
    keptRisks { totalCount absence { reason } edges { node { number } } }
    custodyVisiting { issues { totalCount absence { reason } edges { node { number } } } } } } }`;

  describe.each(domains)('%s', (domain) => {
    it('does and tells nothing that needs a scope', async () => {
      const { sdl } = sdlOf.parse((await post(domain, '{ _service { sdl } }')).body).data._service;
      const directives = directivesOf(parse(sdl));
      const schema = buildSubgraphSchema(parse(sdl));
      const restricted = [...directives].filter(([, given]) => requirementOf(given)).map(([name]) => name);
      // Whoever adds a scope to a field that is neither a root's query nor an act gives this test another way to ask.
      expect(restricted.filter((name) => !/^(?:Mutation|Query)\./.test(name))).toEqual([]);
      for (const name of restricted) {
        const [root = '', field = ''] = name.split('.');
        const query = asking(schema, root, field);
        const { data, errors = [] } = answered.parse((await post(domain, query)).body);
        expect([name, data, errors.map(({ extensions: { code } }) => code)]).toEqual([
          name,
          { [field]: null },
          ['UNAUTHENTICATED'],
        ]);
      }
      if (domain !== 'performance') expect(restricted.length).toBeGreaterThan(10);
    });

    it.each(forged)('refuses %s', async (_what, made) => {
      const { status, body } = await post(domain, domain === 'accountability' ? kept : '{ __typename }', {
        [identityHeader]: await made(domain),
      });
      expect(status).toBe(401);
      expect(body).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(JSON.stringify(body)).not.toContain(told);
    });

    it('believes what the gateway signed once, and not again', async () => {
      const headers = { [identityHeader]: await sign(hubItself, domain) };
      expect((await post(domain, '{ __typename }', headers)).status).toBe(200);
      expect((await post(domain, '{ __typename }', headers)).status).toBe(401);
    });

    it('takes no key of a partner: those are the gateway’s to know', async () => {
      const headers = { authorization: `Bearer ${hub.administrator}`, 'x-api-key': hub.administrator };
      const { body } = await post(domain, domain === 'accountability' ? kept : '{ __typename }', headers);
      expect(JSON.stringify(body)).not.toContain(told);
    });

    it.each([
      ['a file', '/imports?name=crime.csv', 'import'],
      ['a withdrawal', '/withdrawals', 'withdraw'],
    ])('takes no %s from whoever reaches it', async (_what, path, action) => {
      for (const made of [null, ...forged.map(([, made]) => made)]) {
        const identity = made === null ? {} : { [identityHeader]: await made(domain) };
        const answer = await fetch(`${hub.subgraphs[domain]}${path}`, {
          method: 'POST',
          headers: { 'x-hub-action': action, 'content-type': 'application/json', ...identity },
          body: '{"release":"mps-borough-crime:000000000000","reason":"a test"}',
        });
        expect(answer.status).toBe(401);
      }
    });
  });

  it('keeps back what partners entered, and tells it to whom the gateway speaks for', async () => {
    const none = { totalCount: 0, absence: { reason: 'RESTRICTED' }, edges: [] };
    expect((await post('accountability', kept)).body).toMatchObject({
      data: { _entities: [{ keptRisks: none, custodyVisiting: { issues: none } }] },
    });
    const entity = `{ _entities(representations: [{ __typename: "KeptRisk", id: "${towerHamlets}/${told}" }]) { ... on KeptRisk { number } } }`;
    expect((await post('accountability', entity)).body).toMatchObject({ data: { _entities: [null] } });
    const headers = { [identityHeader]: await sign(hubItself, 'accountability') };
    expect(JSON.stringify((await post('accountability', kept, headers)).body)).toContain(told);
  });

  it('takes no word of a client through the gateway on who it is', async () => {
    for (const [, made] of forged) {
      const answer = await hub.get(
        null,
        `/graphql?query=${encodeURIComponent(`{ viewer { role } borough(code: "${towerHamlets}") { keptRisks { totalCount } } }`)}`,
        { [identityHeader]: await made('accountability') },
      );
      expect(await answer.json()).toEqual({
        data: { viewer: { role: 'ANONYMOUS' }, borough: { keptRisks: { totalCount: 0 } } },
      });
    }
  });
});

/** A valid query of one root field, with as little of everything as it takes. */
function asking(schema: GraphQLSchema, root: string, field: string): string {
  const found = (root === 'Mutation' ? schema.getMutationType() : schema.getQueryType())?.getFields()[field];
  if (!found) throw new Error(`no ${root}.${field}`);
  const given = found.args
    .filter(({ type }) => isNonNullType(type))
    .map(({ name, type }) => `${name}: ${valueOf(type)}`);
  const argument = given.length === 0 ? '' : `(${given.join(', ')})`;
  return `${root === 'Mutation' ? 'mutation' : 'query'} { ${field}${argument} { __typename } }`;
}

function valueOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return `[${valueOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((each) => isNonNullType(each.type));
    return `{ ${fields.map((each) => `${each.name}: ${valueOf(each.type)}`).join(', ')} }`;
  }
  const literals: Readonly<Record<string, string>> = {
    Int: '1',
    Float: '1',
    Boolean: 'true',
    Date: '"2026-11-27"',
    Period: '"2026-10"',
  };
  return literals[type.name] ?? '"x"';
}
