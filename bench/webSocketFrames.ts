/** A text message of up to 65,535 bytes as a client sends it, under a mask that leaves it as it is. */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head = payload.length < 126 ? [0x81, 0x80 | payload.length] : [0x81, 0xfe, payload.length >> 8, payload.length];
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), payload]);
}

/** Goes through what a server sends from frame to frame, and reads nothing in them. */
export class ServerFrames {
  #rest: Buffer = Buffer.alloc(0);

  /** @returns how many text messages these bytes complete */
  take(bytes: Buffer): number {
    const seen = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    let [texts, at] = [0, 0];
    for (;;) {
      const end = frameEnd(seen, at);
      if (end === null || end > seen.length) break;
      if (((seen[at] ?? 0) & 0x0f) === 1) texts += 1;
      at = end;
    }
    this.#rest = seen.subarray(at);
    return texts;
  }
}

/** Where the frame that begins here ends; null where its head is not all there. */
function frameEnd(bytes: Buffer, at: number): number | null {
  if (bytes.length < at + 2) return null;
  const length = (bytes[at + 1] ?? 0) & 0x7f;
  if (length < 126) return at + 2 + length;
  if (length === 126) return bytes.length < at + 4 ? null : at + 4 + bytes.readUInt16BE(at + 2);
  return bytes.length < at + 10 ? null : at + 10 + Number(bytes.readBigUInt64BE(at + 2));
}
