import type { Ward } from '../../schema/places/wards.ts';
import { demonstrationVersion } from './calendar.ts';
import { seededRandom } from './seededRandom.ts';
import { standardNormal } from './standardNormal.ts';

/** Wards around the centres that Londoners would look for at the top of a list. */
const westEnd = ['E05013806', 'E05013808'];
const townCentres = [
  'E05009333', // Spitalfields & Banglatown
  'E05009377', // Hoxton East & Shoreditch
  'E05009389', // Brompton & Hans Town
  'E05011095', // Borough & Bankside
  'E05011246', // Ilford Town
  'E05011468', // Fairfield, Croydon
  'E05013516', // Wembley Park
  'E05013520', // Ealing Broadway
  'E05013580', // Uxbridge
  'E05013595', // Noel Park, Wood Green
  'E05013620', // Hounslow Central
  'E05013655', // Camden Town
  'E05013662', // Holborn & Covent Garden
  'E05013679', // Edmonton Green
  'E05013699', // Bunhill
  'E05013727', // Lewisham Central
  'E05013741', // Hammersmith Broadway
  'E05013765', // Sutton Central
  'E05013924', // Stratford
  'E05013938', // Kingston Town
  'E05013991', // Bromley Town
  'E05014096', // Brixton North
  'E05014118', // Waterloo & South Bank
];

/** How busy a ward is for its borough, in standard deviations: 0 for the usual one, 3 for the West End. */
export function busyness({ code }: Ward): number {
  if (westEnd.includes(code)) return 3;
  if (townCentres.includes(code)) return 2;
  return Math.min(1.2, standardNormal(seededRandom(`${demonstrationVersion} ${code}`)));
}
