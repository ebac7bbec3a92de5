import type { StatedFigure } from '../../../schema/statedFigure.ts';

const words = new Map([
  [7, 'seven'],
  [8, 'eight'],
  [9, 'nine'],
  [30, 'thirty'],
]);

/** Whether the words a figure is stated in hold its number: "11,143", "3776", "£24.65m" or "eight". */
export function statesItsNumber(figure: StatedFigure): boolean {
  if (figure.value === null) return !/\d/.test(figure.statedAs ?? '');
  const written = (figure.statedAs ?? '').toLowerCase().replaceAll(',', '');
  const number = figure.unit === 'POUNDS' ? `£${figure.value / 1_000_000}m` : String(figure.value);
  const spelled = words.get(figure.value);
  return (
    new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?!\\d|\\.\\d)`).test(written) ||
    (spelled !== undefined && written.includes(spelled))
  );
}
