import type * as source from '../en/insight';
import type { MessagesLike } from '../message-shape';

export const insight: MessagesLike<typeof source.insight> = {
  outcomeTitle: 'Résultat attendu',
  outcomeSentence:
    '{score} du chemin est parcouru, {expected} étaient attendus au {date} : rythme {pace}. {coverage} du poids a fait l’objet d’un rapport.',
  heldDown: 'Maintenu à « en partie en bonne voie » par des indicateurs critiques en retard :',
  course: 'Évolution',
  courseOf: 'Évolution de {code}',
  courseSentence: '{actual} à ce jour ; {expected} attendus au {date}.',
  targetSentence: '{target} à atteindre d’ici fin {year}.',
  nothingYet: 'Rien n’est encore approuvé.',
  targetMark: 'cible {figure}',
  expectedLine: 'Attendu selon les cibles',
  projection: 'Projection',
  band: 'Son incertitude',
  ofTheWay: 'Part du chemin vers les cibles',
  standsOn: 'Sur quoi il repose',
  sparkSaid: '{code} : {actual} à ce jour sur {target}',
  unpaired: 'Sans indicateur de performance associé',
  proposedPairing: 'association proposée',
  nothingMeasures: 'Rien ne mesure encore cet indicateur de performance.',
  workAndMoney: 'Travail et argent',
  openActivities: 'activités de {code}',
  paid: 'Payé',
  committed: 'Engagé',
  ofArea: 'Du domaine d’intervention, sur tout le plan.',
  periods: 'Périodes',
  details: { short: 'Années, puis trimestres de l’année', all: 'Tous les trimestres' },
};
