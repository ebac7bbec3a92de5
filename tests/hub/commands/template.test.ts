import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { template } from '../../../hub/commands/template.ts';
import { matchHeading } from '../../../kit/importing/matchHeading.ts';
import { returnForms } from '../../../schema/datasets/returnForms.ts';

describe('hub template', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const printed = (id: string) => {
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    template(id);
    return log.mock.calls.map(([line]) => String(line));
  };

  it.each(returnForms.map((form) => [form.id, form] as const))(
    'prints the heading line by which %s is known',
    (id, form) => {
      const lines = printed(id);
      expect(lines).toHaveLength(form.signatures.length);
      form.signatures.forEach((signature, at) => {
        const [headings = []] = z.array(z.array(z.string())).parse(parse(lines[at] ?? ''));
        expect(headings.length).toBeGreaterThan(2);
        expect(matchHeading(headings, signature).differences).toEqual([]);
      });
    },
  );

  it('prints a heading that holds a comma between quotation marks', () => {
    expect(printed('complaints-return')[0]).toContain(',"B Police powers, policies and procedures",');
  });

  it('names what there is where it knows no such template', () => {
    expect(() => printed('shoes')).toThrow(/no template "shoes".*ward-panels.*complaints-return/);
  });
});
