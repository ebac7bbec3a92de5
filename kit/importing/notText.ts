import { open } from 'node:fs/promises';

const archive = [0x50, 0x4b, 0x03, 0x04];

const beginnings: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [archive, 'a workbook (.xlsx) or another ZIP archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook (.xls)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0xff, 0xfe], 'text in UTF-16'],
  [[0xfe, 0xff], 'text in UTF-16'],
];

/** What a file that begins so is, where it cannot be a table of text in UTF-8; null where it may be one. */
export function notText(beginning: Buffer): string | null {
  const known = beginnings.find(([bytes]) => bytes.every((byte, index) => beginning[index] === byte));
  if (known) return known[1];
  if (beginning.includes(0)) return 'not text: it holds NUL bytes';
  const text = beginning.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') return 'empty';
  if (/^\s*<(?:!doctype|html|head|body|\?xml)/i.test(text)) return 'a saved web page or another XML document';
  return null;
}

/** Whether a file is a ZIP archive, as every .xlsx workbook is. */
export async function isArchive(path: string): Promise<boolean> {
  const beginning = await readBeginning(path, archive.length);
  return beginning.length === archive.length && archive.every((byte, index) => beginning[index] === byte);
}

/** Whether a file begins as an object or an array in JSON does: no line of column headings has such a beginning. */
export async function isJson(path: string): Promise<boolean> {
  const beginning = await readBeginning(path, 1_024);
  return /^\uFEFF?\s*(?:\{\s*["}]|\[\s*[[{\]])/.test(beginning.toString('utf8'));
}

async function readBeginning(path: string, length: number): Promise<Buffer> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
  return buffer.subarray(0, bytesRead);
}
