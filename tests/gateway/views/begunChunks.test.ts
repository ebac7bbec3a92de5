import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { begunChunks } from '../../../gateway/views/begunChunks.ts';

/** Chunks that hold something until they are let go. */
function held(...words: readonly string[]) {
  const told = { isLetGo: false };
  const chunks = async function* () {
    try {
      yield* words;
    } finally {
      told.isLetGo = true;
    }
  };
  return { told, chunks: chunks() };
}

describe('chunks that have begun', () => {
  it.each([[[]], [['one']], [['one', 'two', 'three']]])('come whole: %j', async (words) => {
    const { told, chunks } = held(...words);
    expect(await text(Readable.from(await begunChunks(chunks)))).toBe(words.join(''));
    expect(told.isLetGo).toBe(true);
  });

  it.each(['before the first was read', 'after it'])('let go where the reader leaves %s', async (when) => {
    const { told, chunks } = held('one', 'two');
    const stream = Readable.from(await begunChunks(chunks));
    if (when === 'after it') await once(stream, 'readable');
    stream.destroy(new Error('left'));
    await once(stream, 'error');
    for (let turn = 0; turn < 20 && !told.isLetGo; turn += 1) await new Promise(setImmediate);
    expect(told.isLetGo).toBe(true);
  });

  it('tell a fault of the first at once', async () => {
    const chunks = (async function* () {
      yield await Promise.reject<string>(new Error('nothing to be had'));
    })();
    await expect(begunChunks(chunks)).rejects.toThrow('nothing to be had');
  });
});
