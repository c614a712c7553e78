import type * as source from '../en/control-table';
import type { MessagesLike } from '../message-shape';

export const controlTable: MessagesLike<typeof source.controlTable> = {
  fund: 'Fonds',
  nature: 'Nature',
  amountsIn: 'Montants en {currency}',
  pace: 'Rythme',
  flags: { over: 'au-dessus du plan', under: 'en dessous du plan' },
  bases: {
    phased: 'Comparé aux mois prévus.',
    scaled: 'Comparé aux mois prévus, ramenés au budget révisé.',
    'time-elapsed': 'Rien n’est prévu par mois : comparé au temps écoulé.',
    mixed: 'Les projets échelonnés sont comparés à leurs mois, les autres au temps écoulé.',
  },
  showAll: 'Afficher gelé et réservé',
  showLess: 'Masquer gelé et réservé',
  commitFor: 'Engager pour {code}',
  noArea: 'Sans domaine',
  noActivities: 'Aucune activité ici cette année.',
  plannedCost: '{amount} prévus',
  noCeiling: 'contrôlé au niveau du projet',
  noCeilingNote:
    'Aucun crédit n’est ouvert pour cette seule nature : elle n’a pas de plafond propre. Ce qui a été engagé et payé pour elle est indiqué.',
  plannedToday: 'prévu à ce jour',
  paceFormula: 'Taux d’exécution ÷ part prévue ; 1,00 est conforme au plan',
  shareStep: 'Prévu au {date}',
  shareFormula: 'Prévu à la date de référence ÷ révisé',
  forecastFormula: 'Payé + engagé + prévu pour le reste de l’année',
  allFunds: 'Aucun projet n’est doté sur ce fonds cette année.',
};

export const burnUp: MessagesLike<typeof source.burnUp> = {
  title: 'Cours de l’année, avec prévision',
  sentence:
    'Au {date}, {paid} sont payés et {taken} payés ou engagés ; {planned} étaient prévus. L’année se dirige vers {forecast} sur {revised}.',
  month: 'Mois',
  taken: 'Payé et engagé',
  planned: 'Prévu',
  forecast: 'Prévision',
  today: 'Aujourd’hui',
  unit: 'milliers de {currency}',
  heading: 'Se dirige vers',
};
