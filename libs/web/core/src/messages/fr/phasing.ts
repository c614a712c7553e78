import type * as source from '../en/phasing';
import type { MessagesLike } from '../message-shape';

export const phasing: MessagesLike<typeof source.phasing> = {
  title: 'Échelonnement',
  sentence: 'Quand l’argent de chaque projet doit être utilisé. Le rythme et la prévision s’y comparent.',
  months: 'Par mois',
  monthsText: 'Douze mois dont la somme est le budget révisé. On peut coller un bloc d’un tableur.',
  missing: 'Reste à prévoir',
  whole: 'complet',
  even: 'Répartir également',
  evenOf: 'Répartir également : {project}',
  cell: '{project}, {month}',
  keep: 'Conserver les mois',
  kept: 'Les mois de {project} sont conservés.',
  notKept: 'Non conservé pour {project} : {reason}',
  unread: '{project}, {month} : {reason}',
  bases: {
    phased: 'Prévu par mois',
    scaled: 'Prévu par mois, ramené au budget révisé',
    'time-elapsed': 'Non prévu par mois : les jours de l’année comptent',
  },
  keptFor: 'Conservé pour {amount} le {date}',
  emptyTitle: 'Rien à prévoir ici pour l’instant',
  emptyText: 'Aucun projet visible pour vous n’est doté cette année. Les crédits s’ouvrent sur la page de contrôle.',
};

export const quarters: MessagesLike<typeof source.quarters> = {
  title: 'Par trimestre',
  text: 'Ce qui a été alloué et, dessous, ce qui était prévu. La proposition est ce qui est prévu jusqu’à la fin du trimestre et pas encore alloué.',
  quarter: 'Trimestre',
  names: { 1: 'Premier trimestre', 2: 'Deuxième trimestre', 3: 'Troisième trimestre', 4: 'Quatrième trimestre' },
  planned: '{amount} prévus',
  amount: 'À allouer',
  amountOf: 'À allouer à {project}',
  acts: {
    1: 'Allouer le premier trimestre',
    2: 'Allouer le deuxième trimestre',
    3: 'Allouer le troisième trimestre',
    4: 'Allouer le quatrième trimestre',
  },
  nothing: 'Rien n’est à allouer : aucun montant n’est supérieur à zéro.',
  unread: 'Montant pour {project} : {reason}',
  done: '{amount} alloués en une seule écriture.',
};
