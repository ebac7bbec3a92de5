import { request, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** A request with headers that fetch does not let one set, such as Host, and its JSON answer. */
export async function rawRequest(
  url: string,
  options: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string },
): Promise<RawAnswer> {
  const { method, headers, body } = options;
  const sent = request(url, { method, headers, agent: false });
  const answer = new Promise<RawAnswer>((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', (response) => {
      text(response).then((received) => {
        const { statusCode = 0, headers: answered } = response;
        resolve({ status: statusCode, headers: answered, body: received === '' ? null : JSON.parse(received) });
      }, reject);
    });
  });
  sent.end(body);
  return answer;
}
