import { expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createDocumentStore } from '../../gateway/documentStore.ts';

const longAs = (characters: number) => parse(`{ boroughs { name } } #${'x'.repeat(characters)}`);

it('keeps documents that are asked again', async () => {
  const store = createDocumentStore();
  const document = longAs(100);
  await store.set('one', document);
  expect(await store.get('one')).toBe(document);
  expect(await store.get('another')).toBeUndefined();
});

it('keeps none whose text is long, and of those that are long together the last', async () => {
  const store = createDocumentStore();
  await store.set('long', longAs(60_000));
  expect(await store.get('long')).toBeUndefined();
  for (let at = 0; at < 100; at += 1) await store.set(String(at), longAs(40_000));
  const kept: number[] = [];
  for (let at = 0; at < 100; at += 1) if ((await store.get(String(at))) !== undefined) kept.push(at);
  expect(kept).toEqual(Array.from({ length: 49 }, (_none, at) => at + 51));
});
