import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { HubError } from '../../kit/hubError.ts';
import type { LoggedEvent } from '../../schema/events/loggedEvent.ts';
import { placesOfText, readPlainCursor, textOfPlaces, type LogPlace, type UpdateCursor } from './updateCursor.ts';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
/** The follower's own number, which is no secret to them: beside what is sealed, so that all who are at one place can share that. */
const numberBytes = 6;
/** Places are filled up to a multiple of this, so that the length tells nothing of how large their numbers are. */
const blockBytes = 64;
const nameBytes = 9;

/** Until when cursors in plain are taken: whoever had one then has had it for longer than any log is kept. */
const plainUntil = Date.UTC(2027, 2, 1);

/**
 * Writes and reads cursors, and names updates, so that neither tells where in a log they are: positions count what happened, and
 * some of it is for partners alone. All gateways have the same secret, so that whoever goes on does so at any of them.
 */
export class UpdateSeal {
  readonly #cursorKey: Buffer;
  readonly #nameKey: Buffer;
  readonly #now: () => number;
  readonly #names = new WeakMap<LoggedEvent, string>();
  /** What was sealed in this turn of the process, in which no log can have moved on. */
  readonly #thisTurn = new Map<string, string>();

  /** @param secret what all gateways of the hub share */
  constructor(secret: string, now: () => number = Date.now) {
    this.#cursorKey = Buffer.from(hkdfSync('sha256', secret, '', 'cursors of updates', 32));
    this.#nameKey = Buffer.from(hkdfSync('sha256', secret, '', 'names of updates', 32));
    this.#now = now;
  }

  /** As text that means nothing to anyone else, and is another each time: whether a place has moved on is not to be seen either. */
  textOf({ sequence, places }: UpdateCursor): string {
    return numberText(sequence) + this.#sealed(places);
  }

  /** @throws HubError where the text is no cursor of this hub's updates */
  read(text: string): UpdateCursor {
    const plain = this.#now() < plainUntil ? readPlainCursor(text) : null;
    if (plain !== null) return plain;
    const bytes = Buffer.from(text, 'base64url');
    const places = placesOfText(this.#opened(bytes.subarray(numberBytes)));
    if (places === null) throw noCursor();
    return { sequence: bytes.readUIntBE(0, numberBytes), places };
  }

  /** A name of what is at a place of a log, the same whoever is told of it. @param place such as "42" */
  nameOf(source: string, place: string): string {
    const digest = createHmac('sha256', this.#nameKey).update(`${source}/${place}`).digest();
    return `${source}/${digest.subarray(0, nameBytes).toString('base64url')}`;
  }

  /** The name of an event, worked out once for all who find it in memory. */
  nameOfEvent(source: string, event: LoggedEvent): string {
    const known = this.#names.get(event);
    if (known !== undefined) return known;
    const name = this.nameOf(source, String(event.position));
    this.#names.set(event, name);
    return name;
  }

  /** Thousands of followers at one place, told one after the other, share what is sealed once. */
  #sealed(places: ReadonlyMap<string, LogPlace>): string {
    let key = '';
    for (const [source, { log, position }] of places) key += `${source} ${log} ${String(position)} `;
    const known = this.#thisTurn.get(key);
    if (known !== undefined) return known;
    const plain = textOfPlaces(places);
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.#cursorKey, iv);
    const filled = plain.padEnd(Math.ceil(plain.length / blockBytes) * blockBytes);
    const sealed = Buffer.concat([cipher.update(filled, 'utf8'), cipher.final()]);
    const text = Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    if (this.#thisTurn.size === 0) setImmediate(() => this.#thisTurn.clear());
    this.#thisTurn.set(key, text);
    return text;
  }

  #opened(bytes: Buffer): string {
    try {
      const decipher = createDecipheriv(algorithm, this.#cursorKey, bytes.subarray(0, ivBytes), {
        authTagLength: tagBytes,
      }).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      throw noCursor();
    }
  }
}

function noCursor(): HubError {
  return new HubError(
    'BAD_USER_INPUT',
    '"after" is no cursor of updates of this hub. Give the `cursor` of the last update received as it came, or leave it out to begin now.',
  );
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Six bytes in base64url, without the buffer that thousands of followers at once would cost. */
function numberText(number: number): string {
  let [text, left] = ['', number];
  for (let place = 0; place < (numberBytes / 3) * 4; place += 1) {
    text = letters.charAt(left % 64) + text;
    left = Math.floor(left / 64);
  }
  return text;
}
