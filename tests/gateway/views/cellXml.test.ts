import { describe, expect, it } from '@jest/globals';
import { cellXml, styles } from '../../../gateway/views/formats/xlsx/cellXml.ts';
import { workbookParts } from '../../../gateway/views/formats/xlsx/workbookParts.ts';

const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(workbookParts([]).get('xl/styles.xml') ?? '')?.[1] ?? '';
const xfs = formats.match(/<xf[^>]*\/>|<xf[^>]*>.*?<\/xf>/g) ?? [];

/** The format of a cell as the workbook declares it. */
function formatOf(text: string, style: number): string | undefined {
  return xfs[Number(/ s="(\d+)"/.exec(cellXml(text, 'A1', style))?.[1] ?? 0)];
}

describe('a cell of a workbook', () => {
  it.each([styles.plain, styles.wrapped])('stays a text when somebody edits it (style %d)', (style) => {
    for (const text of ['=1+1', '+44 20', '-x', '@SUM(A1)', '\t=1', '\uff1d1']) {
      expect(formatOf(text, style)).toContain('quotePrefix="1"');
    }
    for (const text of ['Bethnal Green', '-5', '12 = 12']) expect(formatOf(text, style)).not.toContain('quotePrefix');
    expect(formatOf('=1', style)?.includes('wrapText')).toBe(style === styles.wrapped);
  });
});
