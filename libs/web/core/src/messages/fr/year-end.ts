import type * as english from '../en/year-end';
import type { MessagesLike } from '../message-shape';

export const checklist: MessagesLike<typeof english.checklist> = {
  title: 'Avant la clôture',
  settled: 'Rien ne s’y oppose.',
  blocks: 'Bloquant',
  warns: 'À vérifier',
  open: 'Vérifier',
  items: {
    'earlier-open': '{count, plural, one {# mois antérieur n’est pas clos} other {# mois antérieurs ne sont pas clos}}',
    'payments-unmatched':
      '{count, plural, one {# paiement de la comptabilité n’est pas enregistré} other {# paiements de la comptabilité ne sont pas enregistrés}}',
    'virements-undecided': '{count, plural, one {# virement attend} other {# virements attendent}} une décision',
    'figures-differ':
      '{count, plural, one {# chiffre ne correspond pas} other {# chiffres ne correspondent pas}} aux écritures',
    'reservations-overdue':
      '{count, plural, one {# réservation a dépassé} other {# réservations ont dépassé}} l’échéance',
    'commitments-overdue':
      '{count, plural, one {# engagement ouvert a dépassé} other {# engagements ouverts ont dépassé}} l’échéance',
    'overrides-expired':
      '{count, plural, one {# dérogation a expiré sans être levée} other {# dérogations ont expiré sans être levées}}',
    'rates-missing': '{count, plural, one {# monnaie utilisée n’a pas} other {# monnaies utilisées n’ont pas}} de taux',
    'rates-unlocked':
      '{count, plural, one {# monnaie utilisée n’a pas} other {# monnaies utilisées n’ont pas}} de taux verrouillé pour le mois',
    'key-overdrawn':
      '{count, plural, one {# projet doit} other {# projets doivent}} reporter plus que l’alloué : allouez davantage, ou annulez une partie',
    'last-month-closed': 'Décembre est clos ; les écritures de fin d’exercice s’y rattachent',
    'next-year-closed': 'Janvier de l’exercice suivant est clos',
    'year-not-over': 'L’exercice n’est pas encore terminé',
  },
};

export const yearEnd: MessagesLike<typeof english.yearEnd> = {
  title: 'Fin d’exercice',
  sentence:
    'Une répétition de la fin d’exercice avec les chiffres du jour : ce qui est payé, ce qui est reporté sur l’exercice suivant et ce qui est annulé. Rien ne change avant la clôture.',
  states: {
    open: 'Répétition selon les règles usuelles',
    prepared: 'En préparation',
    approved: 'Approuvée',
    closed: 'Clos',
  },
  acts: { prepared: 'Décidé', approved: 'Approuvé', closed: 'Clos', reopened: 'Rouvert' },
  figures: {
    revised: 'Révisé',
    paid: 'Payé',
    carriedCommitments: 'Engagements reportés',
    carriedReservations: 'Réservations reportées',
    carriedBalance: 'Solde reporté',
    lapsing: 'Annulé',
  },
  equation:
    'Révisé = payé + reporté + annulé. Ensuite le révisé, l’alloué et le payé sont égaux, et rien n’est disponible.',
  fund: '{name}, en {currency}',
  project: 'Projet et document',
  decision: 'Décision',
  decisionOf: 'Décision sur {what}',
  balanceOf: 'le solde de {code}',
  balances: { lapse: 'Solde annulé', carry: 'Reporter le solde', rephase: 'Reporter et rééchelonner' },
  documents: { carry: 'Reporter', lapse: 'Laisser s’éteindre' },
  reserved: 'Réservation',
  months: 'Mois de {year} pour lesquels le solde de {code} est prévu',
  planned: 'Prévu en {year} : {months}',
  after: 'Après la clôture : {amount} révisé, alloué et payé',
  arrives: 'Commence {year} avec {amount}',
  obstacles: {
    overdrawn: 'Il manque {amount} : le report dépasse l’alloué.',
    'documents-differ': 'Les documents et le solde diffèrent de {amount}.',
  },
  unsaved: 'Les chiffres suivent dès que les décisions sont enregistrées.',
  save: 'Enregistrer les décisions',
  savedToast: 'Les décisions sont enregistrées.',
  discard: 'Abandonner les changements',
  approve: 'Approuver',
  approveHint: 'Fige décisions et chiffres. Celui qui a décidé en dernier n’approuve pas.',
  approvedToast: 'La fin de l’exercice {year} est approuvée.',
  giveBack: 'Permettre de nouvelles décisions',
  returnedToast: 'Les décisions peuvent à nouveau changer.',
  close: 'Clore l’exercice…',
  closeTitle: 'Clore {year}',
  closeText:
    'Tout est enregistré d’un seul coup, ou rien ; {year} et ses mois sont clos, et les documents reportés relèvent de {next}.',
  closeNow: 'Clore {year} maintenant',
  closedToast: 'L’exercice {year} est clos.',
  reopen: 'Rouvrir l’exercice…',
  reopenTitle: 'Rouvrir {year}',
  reopenText:
    'Chaque écriture de la clôture est contre-passée, tant que {next} n’a pas utilisé les montants. Le motif reste avec l’exercice et dans l’audit.',
  reopenedToast: 'L’exercice {year} est rouvert.',
  changed:
    'Ces chiffres ne sont plus ceux qui ont été approuvés ; permettez de nouvelles décisions, puis approuvez à nouveau.',
  difference: '{project}, {figure} : approuvé {approved}, maintenant {now}',
  used: '{project} {document} : {carried} reporté, il reste {left}',
  emptyTitle: 'Pas de crédits pour cet exercice',
  emptyText: 'Aucun crédit n’a été ouvert pour {year} : rien ne prend fin.',
  closedTitle: 'Clos sans registre',
  closedText: '{year} a été clos avant que la fin d’exercice ne soit tenue ici.',
  notYear: 'Ce n’est pas un exercice de l’organisation.',
  inLedger: 'Fin d’exercice',
};
