import { describe, expect, it } from '@jest/globals';
import { Period } from '../../../../schema/periods.ts';
import { londonCrimeReductionBoard2010 as board } from '../../../../subgraphs/engagement/documents/londonCrimeReductionBoard2010.ts';
import { personalDetailsIn } from '../../documents/personalDetails.ts';

describe('The proposals for a London Crime Reduction Board', () => {
  it('seats sixteen', () => {
    expect(board.totalSeats).toBe(16);
    expect(board.seats.reduce((sum, { seats }) => sum + seats, 0)).toBe(16);
  });

  it('gives the offices of an organisation no more seats than the organisation has', () => {
    for (const { seats, holders } of board.seats) {
      expect(holders.reduce((sum, holder) => sum + (holder.seats ?? 0), 0)).toBeLessThanOrEqual(seats);
    }
  });

  it('has four levels of stakeholders, five questions, three channels, seven aims and five steps', () => {
    expect(board.stakeholderLevels).toHaveLength(4);
    expect(board.consultationQuestions).toHaveLength(5);
    expect(board.channels).toHaveLength(3);
    expect(board.scope).toHaveLength(7);
    expect(board.timetable).toHaveLength(5);
  });

  it('dates every step by months that exist, in order', () => {
    for (const { from, to } of board.timetable) {
      expect(Period.parse(from).firstMonth).toBeLessThanOrEqual(Period.parse(to).firstMonth);
    }
    expect(board.timetable.at(-1)).toMatchObject({ from: '2010-09', to: '2010-09' });
  });

  it('names a paragraph for every wording and no person', () => {
    const { seats, stakeholderLevels, scope, consultationQuestions, channels, timetable, existingStructures } = board;
    const all = [
      seats,
      stakeholderLevels,
      scope,
      consultationQuestions,
      channels,
      timetable,
      existingStructures,
    ].flat();
    for (const { paragraph } of all) expect(paragraph).not.toBe('');
    expect(personalDetailsIn(board)).toEqual([]);
  });
});
