/** The frame around every page, signing in, and words that every page uses. */
export const shell = {
  product: 'Mizan',
  skip: 'Skip to the content',
  mainNavigation: 'Main',
  language: 'Language',
  where: 'Where you are',
  account: 'Account',
  changePassword: 'Change password',
  more: 'More',
  leaveUnsaved: 'What you typed is not saved. Leave the page?',
  signOut: 'Sign out',
  businessDate: 'Figures as of {date}',
  demonstration: 'Demonstration figures. Structure, titles and project totals are those of the adopted plan.',
  home: 'Home',
  plan: 'Plan',
  activities: 'Activities',
  results: 'Results',
  budget: 'Budget',
  dashboard: 'Dashboard',
  dashboardShort: 'Dashboard',
  reports: 'Reports',
  administration: 'Administration',
  refusedTitle: 'This page is for others',
  refusedText: 'You may not open it. These roles may: {roles}.',
  missingTitle: 'There is nothing here',
  missingText: 'The address is wrong, or what it names is not yours to see.',
  backHome: 'Go to the home page',
};

export const signIn = {
  title: 'Sign in',
  sentence: 'Results on one side, money on the other.',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  ended: 'Your session has ended. Sign in again to go on where you were.',
};

export const password = {
  title: 'Change password',
  current: 'Current password',
  next: 'New password',
  hint: 'At least {min} characters.',
  submit: 'Change password',
  done: 'The password is changed. Other sessions have ended.',
};

export const words = {
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  edit: 'Edit',
  remove: 'Remove',
  all: 'All',
  tryAgain: 'Try again',
  loadFailed: 'The figures could not be read',
  onlyIn: 'Only in {language}',
  why: 'Why?',
  excel: 'Excel',
  showTable: 'Show as table',
  showChart: 'Show as chart',
  more: 'Show more',
  languages: { en: 'English', fr: 'French', ar: 'Arabic' },
  total: 'Total',
};

export const roles = {
  planner: 'Planner',
  'head-of-directorate': 'Head of directorate',
  'finance-officer': 'Finance officer',
  'financial-controller': 'Financial controller',
  management: 'Management',
  auditor: 'Auditor',
  administrator: 'Administrator',
};

export const lights = {
  'on-track': 'On track',
  'partly-on-track': 'Partly on track',
  'off-track': 'Off track',
  achieved: 'Achieved',
  'no-data': 'No data',
  'not-computable': 'Not computable',
  'insufficient-data': 'Insufficient data',
  'not-due': 'Not due yet',
};
