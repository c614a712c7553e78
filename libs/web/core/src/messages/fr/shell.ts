import type * as source from '../en/shell';
import type { MessagesLike } from '../message-shape';

export const shell: MessagesLike<typeof source.shell> = {
  product: 'Mizan',
  skip: 'Aller au contenu',
  mainNavigation: 'Principal',
  language: 'Langue',
  where: 'Vous êtes ici',
  account: 'Compte',
  changePassword: 'Changer le mot de passe',
  more: 'Plus',
  leaveUnsaved: 'Votre saisie n’est pas enregistrée. Quitter la page ?',
  signOut: 'Se déconnecter',
  businessDate: 'Chiffres au {date}',
  demonstration:
    'Chiffres de démonstration. La structure, les titres et les totaux des projets sont ceux du plan adopté.',
  home: 'Accueil',
  plan: 'Plan',
  activities: 'Activités',
  results: 'Résultats',
  budget: 'Budget',
  dashboard: 'Tableau de bord',
  dashboardShort: 'Tableau',
  reports: 'Rapports',
  administration: 'Administration',
  refusedTitle: 'Cette page est réservée',
  refusedText: 'Vous ne pouvez pas l’ouvrir. Ces rôles le peuvent : {roles}.',
  missingTitle: 'Il n’y a rien ici',
  missingText: 'L’adresse est erronée, ou vous n’avez pas accès à ce qu’elle désigne.',
  backHome: 'Aller à l’accueil',
};

export const signIn: MessagesLike<typeof source.signIn> = {
  title: 'Connexion',
  sentence: 'Les résultats d’un côté, l’argent de l’autre.',
  email: 'Adresse électronique',
  password: 'Mot de passe',
  submit: 'Se connecter',
  ended: 'Votre session est terminée. Reconnectez-vous pour reprendre où vous en étiez.',
};

export const password: MessagesLike<typeof source.password> = {
  title: 'Changer le mot de passe',
  current: 'Mot de passe actuel',
  next: 'Nouveau mot de passe',
  hint: 'Au moins {min} caractères.',
  submit: 'Changer le mot de passe',
  done: 'Le mot de passe est changé. Les autres sessions sont terminées.',
};

export const words: MessagesLike<typeof source.words> = {
  save: 'Enregistrer',
  cancel: 'Annuler',
  close: 'Fermer',
  edit: 'Modifier',
  remove: 'Retirer',
  all: 'Tous',
  tryAgain: 'Réessayer',
  loadFailed: 'Les chiffres n’ont pas pu être lus',
  onlyIn: 'Seulement en {language}',
  why: 'Pourquoi ?',
  excel: 'Excel',
  showTable: 'Voir le tableau',
  showChart: 'Voir le graphique',
  more: 'Afficher plus',
  languages: { en: 'anglais', fr: 'français', ar: 'arabe' },
  total: 'Total',
};

export const roles: MessagesLike<typeof source.roles> = {
  planner: 'Planificateur',
  'head-of-directorate': 'Chef de direction',
  'finance-officer': 'Agent financier',
  'financial-controller': 'Contrôleur financier',
  management: 'Direction générale',
  auditor: 'Auditeur',
  administrator: 'Administrateur',
};

export const lights: MessagesLike<typeof source.lights> = {
  'on-track': 'En bonne voie',
  'partly-on-track': 'En partie en bonne voie',
  'off-track': 'En retard',
  achieved: 'Atteint',
  'no-data': 'Pas de données',
  'not-computable': 'Non calculable',
  'insufficient-data': 'Données insuffisantes',
  'not-due': 'Pas encore dû',
};
