import { shareFigure } from '../../../kit/documents/shareFigure.ts';
import { absentFigure } from '../../../kit/indicators/figureOf.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import type { Measure } from '../../../kit/indicators/measure.ts';
import { denominatorMeasure } from '../../../kit/rates/denominatorMeasure.ts';
import { Absence } from '../../../schema/figures/absence.ts';
import type { Figure } from '../../../schema/figures/figure.ts';
import { AbsenceReason, Denominator } from '../../../schema/figures/words.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { Community } from '../entities/community.ts';
import { EngagementGap } from '../entities/engagementGap.ts';
import type { EngagementKind } from '../entities/engagementKind.ts';
import { EngagementMeetings } from '../entities/engagementMeetings.ts';
import { KeyIndividuals } from '../entities/keyIndividuals.ts';
import { NeighbourhoodWatch } from '../entities/neighbourhoodWatch.ts';
import type { TeamActivity } from '../entities/teamActivity.ts';
import type { TeamRole } from '../entities/teamRole.ts';
import { engagementGapsForm } from '../returns/forms/engagementGapsForm.ts';
import { allKinds, engagementMeetingsForm } from '../returns/forms/engagementMeetingsForm.ts';
import { atTarget, keyIndividualNetworksForm } from '../returns/forms/keyIndividualNetworksForm.ts';
import { allRoles, neighbourhoodTeamsForm } from '../returns/forms/neighbourhoodTeamsForm.ts';
import { neighbourhoodWatchForm } from '../returns/forms/neighbourhoodWatchForm.ts';
import { teamActivityForm } from '../returns/forms/teamActivityForm.ts';
import type { ReturnForm } from '../returns/returnForm.ts';
import { returnMeasure, type ReturnWords } from '../returns/returnMeasure.ts';

/** What boroughs have returned of one area, as it was known on a day. */
export class EngagementReturns {
  constructor(
    private readonly area: string,
    private readonly asAt: string | null,
    private readonly reader: FigureReader,
  ) {}

  neighbourhoodWatch(): NeighbourhoodWatch {
    const measureOf = (category: string, title: string) =>
      returnMeasure(neighbourhoodWatchForm, category, this.area, {
        title: `Neighbourhood Watch: ${title}`,
        definition: `Neighbourhood Watch ${title} at the end of the quarter, as the borough returns them.`,
        nature: 'POSITION',
      });
    const of = (measure: Measure) => new Indicator(measure, this.area, this.asAt, this.reader);
    const households = measureOf('households', 'households');
    return new NeighbourhoodWatch({
      schemes: of(measureOf('schemes', 'schemes')),
      households: of(households),
      coordinators: of(measureOf('coordinators', 'coordinators')),
      coverage: () => this.#coverage(households),
    });
  }

  keyIndividuals(): KeyIndividuals {
    const of = (category: string, title: string, definition: string) =>
      this.#indicator(keyIndividualNetworksForm, category, { title, definition, nature: 'POSITION' });
    return new KeyIndividuals(
      of('residents', 'Key Individual Network: residents', 'Residents in the networks at the end of the quarter.'),
      of(
        'businesses',
        'Key Individual Network: businesses',
        'People from businesses in the networks at the end of the quarter.',
      ),
      of(
        atTarget,
        'Wards at the target for business networks',
        'Wards with thirty people or more in the business network.',
      ),
    );
  }

  /** @param role null for everybody in the teams */
  strength(role: TeamRole | null): Indicator {
    const words = role === null ? 'all roles' : `${inWords(role)}s`;
    return this.#indicator(neighbourhoodTeamsForm, role === null ? allRoles : idOf(role), {
      title: `Safer Neighbourhood Teams: ${words}`,
      definition: `How many people of the neighbourhood teams (${words}) were in post at the end of the quarter.`,
      nature: 'POSITION',
    });
  }

  activity(kind: TeamActivity): Indicator {
    const words = inWords(kind);
    return this.#indicator(teamActivityForm, idOf(kind), {
      title: `Safer Neighbourhood Teams: ${words}`,
      definition: `How often neighbourhood teams did this (${words}) in the period, as the borough returns it.`,
      nature: 'COUNT',
    });
  }

  /** @param kind null for every kind together */
  meetings(kind: EngagementKind | null): EngagementMeetings {
    const id = kind === null ? allKinds : idOf(kind);
    const words = kind === null ? 'all kinds of engagement' : inWords(kind);
    const of = (what: 'meetings' | 'attendance', title: string) =>
      this.#indicator(engagementMeetingsForm, `${id}/${what}`, {
        title: `${title}: ${words}`,
        definition: `${title} of neighbourhood teams (${words}) in the period, as the borough returns them.`,
        nature: 'COUNT',
      });
    return new EngagementMeetings(of('meetings', 'Engagement held'), of('attendance', 'Attendance'));
  }

  gaps(): EngagementGap[] {
    const isLondon = areaByCode(this.area)?.kind === 'LONDON';
    return Object.values(Community).map((community) => {
      const of = (what: 'contacts' | 'gap', title: string) =>
        this.#indicator(engagementGapsForm, `${idOf(community)}/${what}`, {
          title: `${title}: ${inWords(community)}`,
          definition: `${title} (${inWords(community)}) at the end of the quarter, as the borough returns them.`,
          nature: 'POSITION',
        });
      const contacts = isLondon ? null : of('contacts', 'Contacts with a community');
      return new EngagementGap(community, contacts, of('gap', 'Boroughs without a contact'));
    });
  }

  /** Households in schemes for every hundred of the census, which gives them by ward and by borough. */
  async #coverage(households: Measure): Promise<Figure> {
    const all = denominatorMeasure(Denominator.HOUSEHOLDS, this.area);
    const [covered, of] = await Promise.all([this.#latest(households), this.#latest(all)]);
    return shareFigure(covered, of);
  }

  async #latest(measure: Measure): Promise<Figure> {
    const latest = await new Indicator(measure, this.area, this.asAt, this.reader).latest();
    const explanation = `Nothing of "${measure.dataset.title}" is loaded for this area.`;
    return latest?.figure ?? absentFigure(measure, new Absence(AbsenceReason.NOT_AVAILABLE, explanation));
  }

  #indicator(form: ReturnForm, category: string, words: ReturnWords): Indicator {
    return new Indicator(returnMeasure(form, category, this.area, words), this.area, this.asAt, this.reader);
  }
}

/** "STREET_BRIEFING" as "street-briefing", the id in the form. */
const idOf = (word: string) => word.toLowerCase().replaceAll('_', '-');
const inWords = (word: string) => word.toLowerCase().replaceAll('_', ' ');
