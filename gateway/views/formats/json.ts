import type { GraphQLFormattedError } from 'graphql';
import type { Slice } from './report.ts';

/** Items joined into one text before it is sent on. */
const chunkLength = 65_536;

/**
 * The answer as GraphQL gives it. Where it comes in parts, each part goes on where the one before ended: parts share the keys
 * of their lists, and are sent as one list.
 */
export async function* writeJson(
  slices: AsyncIterable<Slice>,
  errors: readonly GraphQLFormattedError[],
): AsyncGenerator<string> {
  let open: string | null = null;
  let text = '{"data":{';
  let isFirst = true;
  for await (const { data } of slices) {
    for (const [key, value] of Object.entries(data)) {
      if (key === open && Array.isArray(value)) {
        text += value.map((item) => `,${JSON.stringify(item)}`).join('');
      } else {
        if (open !== null) text += ']';
        text += `${isFirst ? '' : ','}${JSON.stringify(key)}:`;
        isFirst = false;
        open = Array.isArray(value) && value.length > 0 ? key : null;
        text += open === null ? JSON.stringify(value) : JSON.stringify(value).slice(0, -1);
      }
      if (text.length < chunkLength) continue;
      yield text;
      text = '';
    }
  }
  yield `${text}${open === null ? '' : ']'}}${errors.length > 0 ? `,"errors":${JSON.stringify(errors)}` : ''}}\n`;
}
