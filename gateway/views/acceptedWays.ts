/**
 * What a request's `accept` or `accept-encoding` header takes, in lower case without parameters, the best liked first and in the
 * order of the header among equals; what it gives the quality 0 is not taken (RFC 9110, 12.4.2).
 */
export function acceptedWays(header: string): readonly string[] {
  return header
    .split(',')
    .map((entry) => {
      const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { name, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ name, quality }) => name !== '' && quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
    .map(({ name }) => name);
}
