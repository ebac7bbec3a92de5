import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { template } from '../../../hub/commands/template.ts';
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

  it.each(returnForms.map(({ id }) => id))('prints the heading line of %s', (id) => {
    expect(printed(id)).toEqual([expect.stringContaining('Quarter')]);
  });

  it('prints a heading that holds a comma between quotation marks', () => {
    expect(printed('complaints-return')[0]).toContain(',"B Police powers, policies and procedures",');
  });

  it('names what there is where it knows no such template', () => {
    expect(() => printed('shoes')).toThrow(/no template "shoes".*ward-panels.*complaints-return/);
  });
});
