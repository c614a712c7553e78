import type * as source from '../en/budget-reports';
import type { MessagesLike } from '../message-shape';

export const budgetReports: MessagesLike<typeof source.budgetReports> = {
  title: 'Rapports budgétaires',
  sentence: 'L’argent tel qu’il était un jour donné. L’écran, le classeur et le PDF montrent les mêmes chiffres.',
  names: {
    execution: 'Exécution du budget',
    'open-commitments': 'Engagements ouverts',
    virements: 'Registre des virements',
    contributions: 'Contributions par partenaire',
  },
  about: {
    execution: 'Ce qui a été ouvert, alloué, engagé et payé, par projet, nature, fonds ou trimestre.',
    'open-commitments': 'Ce qui reste dû et à qui, selon la durée depuis laquelle c’est ouvert.',
    virements: 'Chaque virement avec ses lignes, son demandeur, et qui a décidé selon quelle règle.',
    contributions:
      'Ce que chaque partenaire a promis, convenu et donné, en espèces et en nature, et ce qui en a été utilisé.',
  },
  filters: 'Objet du rapport',
  by: 'Par',
  groupings: { project: 'Projet', nature: 'Nature de dépense', fund: 'Fonds', quarter: 'Trimestre' },
  year: 'Année',
  wholePlan: 'Plan entier',
  project: 'Projet',
  asOf: 'Au',
  pdf: 'PDF',
  pdfTooLong: 'Un PDF contient {limit} lignes. Restreignez le rapport ou prenez le fichier Excel.',
  left: '{count, plural, one {# ligne de plus figure} other {# lignes de plus figurent}} dans les fichiers. Les totaux portent sur toutes les lignes.',
  emptyTitle: 'Rien à signaler',
  emptyText:
    'Rien n’a été passé à cette date avec ces filtres. Choisissez une autre année, un autre projet ou un autre jour.',
};
