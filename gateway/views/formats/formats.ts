import type { GraphQLSchema } from 'graphql';
import { writeCsv } from './csv.ts';
import { pagePolicy } from './html/page.ts';
import { writeHtml } from './html/writeHtml.ts';
import type { Report } from './report.ts';
import { writeXlsx } from './xlsx/writeXlsx.ts';

export const formatNames = ['json', 'csv', 'xlsx', 'html'] as const;

export type FormatName = (typeof formatNames)[number];

/** What a format needs besides the answer. */
export interface Tools {
  readonly schema: GraphQLSchema;
  /** Where it may keep what does not fit into memory. */
  readonly folder: string;
}

export interface TableFormat {
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly write: (report: Report, tools: Tools) => AsyncIterable<string | Uint8Array>;
}

export const tableFormats: Readonly<Record<Exclude<FormatName, 'json'>, TableFormat>> = {
  csv: { contentType: 'text/csv; charset=utf-8; header=present', headers: {}, write: writeCsv },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    headers: {},
    write: writeXlsx,
  },
  html: {
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': pagePolicy },
    write: writeHtml,
  },
};

export const jsonType = 'application/json; charset=utf-8';
